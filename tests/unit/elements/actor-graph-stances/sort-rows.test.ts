import * as fc from 'fast-check';
import {describe, expect, it} from 'vitest';
import type {FigureTable} from '../../../../src/elements/actor-graph-stances/figure-table.ts';
import {sortRows} from '../../../../src/elements/actor-graph-stances/sort-rows.ts';
import {localeFor} from '../../../../src/locales/locale.ts';

const ENGLISH = localeFor('en');

/** A table of one column with a row for each figure, named by its place. */
function tableOf(orders: readonly (number | undefined)[]): FigureTable {
  return {
    caption: '',
    help: '',
    corner: '',
    empty: '',
    columns: [{id: 'count', label: 'Count'}],
    rows: orders.map((order, i) => ({
      actors: [`a${i}`],
      figures: [
        order === undefined ? undefined : {text: '', order, label: '', statements: [], relations: []},
      ],
    })),
  };
}
const same = (id: string) => id;
const idsOf = ({rows}: FigureTable) => rows.map(({actors: [id]}) => id);
function sorted(table: FigureTable, column: string, isDescending: boolean, nameOf = same): string[] {
  return idsOf(sortRows(table, {column, isDescending}, nameOf, ENGLISH));
}

describe('sortRows', () => {
  it('leaves the order of the table without a wish', () => {
    expect(idsOf(sortRows(tableOf([1, 3, 2]), undefined, same, ENGLISH))).toEqual(['a0', 'a1', 'a2']);
  });

  it('leaves it also by a column that the table does not have', () => {
    expect(sorted(tableOf([1, 3, 2]), 'gone', true)).toEqual(['a0', 'a1', 'a2']);
  });

  it('has the highest first, or the lowest', () => {
    expect(sorted(tableOf([1, 3, 2]), 'count', true)).toEqual(['a1', 'a2', 'a0']);
    expect(sorted(tableOf([1, 3, 2]), 'count', false)).toEqual(['a0', 'a2', 'a1']);
  });

  it.each([true, false])('has rows without a figure last (descending: %s)', isDescending => {
    expect(sorted(tableOf([undefined, 1, undefined, 2]), 'count', isDescending).slice(2)).toEqual([
      'a0',
      'a2',
    ]);
  });

  it('sorts names as the language does', () => {
    const names = new Map([
      ['a0', 'Zürich'],
      ['a1', 'Ägypten'],
      ['a2', 'Bonn'],
    ]);
    expect(sorted(tableOf([1, 1, 1]), '', false, id => names.get(id)!)).toEqual(['a1', 'a2', 'a0']);
  });

  it('loses no row, and keeps those that are equal as they were', () => {
    fc.assert(
      fc.property(
        fc.array(fc.option(fc.integer({min: 0, max: 3}), {nil: undefined}), {maxLength: 20}),
        fc.boolean(),
        (orders, isDescending) => {
          const table = tableOf(orders);
          const places = sorted(table, 'count', isDescending).map(id => Number(id.slice(1)));
          expect(places.toSorted((a, b) => a - b)).toEqual(orders.map((_, i) => i));
          places.forEach((place, i) => {
            const before = places[i - 1];
            if (before !== undefined && orders[before] === orders[place]) expect(before).toBeLessThan(place);
          });
        },
      ),
      {seed: 31},
    );
  });
});
