import * as fc from 'fast-check';
import {describe, expect, it} from 'vitest';
import {splitTable, type TableRow} from '../../../src/io/split-table.ts';

const split = (text: string, delimiter = ','): TableRow[] => [...splitTable(text, delimiter)].flat();
const cellsOf = (text: string, delimiter?: string) => split(text, delimiter).map(({cells}) => cells);
const linesOf = (text: string, delimiter?: string) => split(text, delimiter).map(({line}) => line);

describe('splitTable', () => {
  it.each(['\n', '\r\n', '\r'])('ends lines at %j', end => {
    expect(cellsOf(['a,b', 'c,d', ''].join(end))).toEqual([
      ['a', 'b'],
      ['c', 'd'],
    ]);
  });

  it('reads the last line without a line break', () => {
    expect(cellsOf('a,b\nc,d')).toEqual([
      ['a', 'b'],
      ['c', 'd'],
    ]);
  });

  it('keeps commas, quotation marks and line breaks that are enclosed', () => {
    expect(cellsOf('"a,1","b ""2""","c\n3"\nd,e,f')).toEqual([
      ['a,1', 'b "2"', 'c\n3'],
      ['d', 'e', 'f'],
    ]);
  });

  it('takes quotation marks in a table with tabs for letters, unless they enclose the cell', () => {
    expect(cellsOf('a "1"\t"b\nc\t"d ""2"""', '\t')).toEqual([
      ['a "1"', '"b'],
      ['c', 'd "2"'],
    ]);
  });

  it('passes over empty lines and comments', () => {
    expect(cellsOf('# title: T, a table\n\na,b\n \nc,d\n')).toEqual([
      ['a', 'b'],
      ['c', 'd'],
    ]);
  });

  it('knows on which line a row begins', () => {
    expect(linesOf('# note\n\na,b\n"c\nd",e\nf,g\n')).toEqual([3, 4, 6]);
  });

  it('knows that across pieces', () => {
    const text = Array.from({length: 20_000}, (_, i) => `row,${i + 1}`).join('\n');
    const rows = split(text);
    expect(rows.every(({cells, line}) => cells[1] === String(line))).toBe(true);
    expect(rows).toHaveLength(20_000);
  });

  it('reads whatever it has written, however it is cut', () => {
    const cell = fc.oneof(
      fc.constantFrom('a', 'b c', '"', '""', ',', '\n', '\r\n', 'x'.repeat(9000)),
      fc.string({maxLength: 4}).map(text => text.replace(/\r(?!\n)/g, '')),
    );
    const table = fc.array(fc.tuple(fc.constant('row'), cell, cell), {minLength: 1, maxLength: 12});
    fc.assert(
      fc.property(table, rows => {
        const quoted = (text: string) => `"${text.replaceAll('"', '""')}"`;
        expect(cellsOf(rows.map(cells => cells.map(quoted).join(',')).join('\n'))).toEqual(rows);
      }),
      {seed: 1},
    );
  });

  it('comes in pieces that are short', () => {
    const text = 'a,"b, c"\n'.repeat(50_000);
    expect(Math.max(...[...splitTable(text, ',')].map(rows => rows.length))).toBeLessThan(3000);
  });

  it('says of a quotation that is never closed where it begins, and goes on after it', () => {
    const rows = split(`a,b\nc,"d\n${'e,f\n'.repeat(100_000)}`);
    const faulty = rows.filter(({fault}) => fault !== undefined);
    expect([faulty[0]?.line, rows.at(-1)?.cells]).toEqual([expect.any(Number), ['e', 'f']]);
    expect(rows.length).toBeGreaterThan(90_000);
  });
});
