import * as fc from 'fast-check';
import {describe, expect, it} from 'vitest';
import {applyFilter} from '../../../src/filter/apply-filter.ts';
import type {FilterIndex} from '../../../src/filter/filter-index.ts';
import {DEFAULT_FILTER, type FilterSpec} from '../../../src/filter/filter-spec.ts';
import {agentsOf} from '../../../src/model/agents-of.ts';
import {GROUPINGS, listRows, type Grouping, type ListRow} from '../../../src/state/list-rows.ts';
import {makeIndex} from '../../support/make-dataset.ts';
import {makeRelation, makeStatement, type GraphFile} from '../../support/make-file.ts';
import {randomIndex, randomSpec} from '../../support/random-graphs.ts';

function rowsOf(index: FilterIndex, grouping: Grouping, spec: FilterSpec = DEFAULT_FILTER) {
  return listRows(index.dataset, applyFilter(index, spec).visible, grouping);
}

/** Each heading with the ids under it: `label: id id`. */
function outline(grouping: Grouping, overrides: GraphFile = {}): string[] {
  const groups: string[] = [];
  for (const row of rowsOf(makeIndex(overrides), grouping)) {
    if (row.kind === 'heading') groups.push(`${row.label ?? '(rest)'}:`);
    else groups.push(`${groups.pop() ?? ''} ${row.id}`);
  }
  return groups;
}

function itemIds(rows: readonly ListRow[]): string[] {
  return rows.flatMap(row => (row.kind === 'item' ? [row.id] : []));
}

/** Runs a property over random graphs, filters and groupings. */
function forAll(check: (index: FilterIndex, spec: FilterSpec, grouping: Grouping) => void): void {
  fc.assert(fc.property(randomIndex(), randomSpec(), fc.constantFrom(...GROUPINGS), check), {
    seed: 3,
    numRuns: 300,
  });
}

describe('listRows', () => {
  it('lists exactly what is visible, whatever the grouping', () => {
    forAll((index, spec, grouping) => {
      const {visible} = applyFilter(index, spec);
      const {statements, relations} = index.dataset.document;
      const expected = [...statements, ...relations].map(({id}) => id).filter(id => visible.has(id));
      expect([...new Set(itemIds(rowsOf(index, grouping, spec)))].sort()).toEqual(expected.sort());
    });
  });

  it('lists everything once, statements first, when it groups by nothing', () => {
    forAll((index, spec) => {
      const {visible} = applyFilter(index, spec);
      const {statements, relations} = index.dataset.document;
      const expected = [...statements, ...relations].map(({id}) => id).filter(id => visible.has(id));
      expect(itemIds(rowsOf(index, 'none', spec))).toEqual(expected);
    });
  });

  it('gives every row a key of its own', () => {
    forAll((index, spec, grouping) => {
      const keys = rowsOf(index, grouping, spec).map(({key}) => key);
      expect(new Set(keys).size).toBe(keys.length);
    });
  });

  it('counts under every heading what stands there, and numbers it from 1', () => {
    forAll((index, spec, grouping) => {
      const rows = rowsOf(index, grouping, spec);
      const headings = rows.filter(row => row.kind === 'heading');
      expect(headings.map(({position}) => position)).toEqual(headings.map((_, i) => i + 1));
      for (const heading of headings) {
        const start = rows.indexOf(heading) + 1;
        const items = rows.slice(start, start + heading.count);
        expect(items.map(({kind, position}) => [kind, position])).toEqual(
          items.map((_, i) => ['item', i + 1]),
        );
        expect(items.every(({size}) => size === heading.count)).toBe(true);
        expect(rows[start + heading.count]?.kind).not.toBe('item');
      }
    });
  });

  it('puts a sentence under each of its speakers or agents, and under nobody else', () => {
    forAll((index, spec) => {
      const rows = rowsOf(index, 'speaker', spec);
      let heading: string | undefined;
      const found = new Map<string, string[]>();
      for (const row of rows) {
        if (row.kind === 'heading') heading = row.id;
        else found.set(row.id, [...(found.get(row.id) ?? []), heading ?? '']);
      }
      for (const [id, speakers] of found) {
        expect(new Set(speakers)).toEqual(agentsOf(id, index.dataset));
      }
    });
  });

  it('orders dates as they follow one another, what has none last', () => {
    const when = ['2023-12-28', undefined, '2003', '../2017-12', '2023-12-27/2023-12-28', '2023-12', '2023'];
    const relations = when.map((date, i) =>
      makeRelation(`r${i}`, 'militias', 'us-troops', date === undefined ? {} : {when: date}),
    );
    const file = {relations, statements: []};
    expect(outline('year', file)).toEqual(['2003: r2', '2017: r3', '2023: r6 r5 r4 r0', '(rest): r1']);
    expect(outline('day', file)).toEqual([
      '2003: r2',
      '2017-12: r3',
      '2023: r6',
      '2023-12: r5',
      '2023-12-27: r4',
      '2023-12-28: r0',
      '(rest): r1',
    ]);
  });

  it('makes up no day for a season or a decade', () => {
    const relations = ['2023-21', '202X', '../..'].map((when, i) =>
      makeRelation(`r${i}`, 'militias', 'us-troops', {when}),
    );
    const labels = rowsOf(makeIndex({relations, statements: []}), 'day').flatMap(row =>
      row.kind === 'heading' ? [row.label] : [],
    );
    expect(labels.toSorted()).toEqual(['2023', '202X', undefined]);
  });

  it('puts a statement under each of its targets', () => {
    const statement = makeStatement('both', 'biden', 'militias', {
      about: [
        {on: 'militias', stance: 'against'},
        {on: 'foreign-troops', stance: 'for'},
        {on: 'militia-attacks', stance: 'against'},
      ],
    });
    expect(outline('target', {statements: [statement]})).toContain('Foreign troops: both');
    expect(outline('target', {statements: [statement]})).toContain('Actor militias: both us-strikes');
  });

  it('leaves a target out whose line is filtered out', () => {
    const statement = makeStatement('both', 'biden', 'militias', {
      about: [
        {on: 'militias', stance: 'against'},
        {on: 'us-troops', stance: 'for'},
      ],
    });
    const index = makeIndex({statements: [statement], relations: []});
    const spec: FilterSpec = {groups: [{by: 'stance', values: ['for']}], isolated: 'hide'};
    const headings = rowsOf(index, 'target', spec).filter(row => row.kind === 'heading');
    expect(headings.map(({id}) => id)).toEqual(['us-troops']);
  });

  it('puts what has no topic last', () => {
    const statements = [
      makeStatement('with', 'biden', 'militias', {topic: 'foreign-troops'}),
      makeStatement('without', 'biden', 'militias'),
    ];
    expect(outline('topic', {statements, relations: []})).toEqual([
      'Foreign troops: with',
      '(rest): without',
    ]);
  });

  it('puts a deed that was ordered under who ordered it', () => {
    expect(outline('speaker', {statements: []})).toContain('Actor biden: strike-order');
  });
});
