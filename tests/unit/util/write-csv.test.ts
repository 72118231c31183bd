import * as fc from 'fast-check';
import {describe, expect, it} from 'vitest';
import {writeCsv} from '../../../src/util/write-csv.ts';

describe('writeCsv', () => {
  it('ends every row with a line break of its own', () => {
    expect(
      writeCsv([
        ['a', 'b'],
        ['c', 1],
      ]),
    ).toBe('a,b\r\nc,1\r\n');
  });

  it('puts into quotation marks what would end a cell', () => {
    expect(writeCsv([['a, b', 'say "no"', 'two\nlines']])).toBe('"a, b","say ""no""","two\nlines"\r\n');
  });

  it.each(['=1+1', '+1', '-1', '@SUM(A1)', '\t=1', '\r=1', ' =1', '＝1'])(
    'makes %j a text that no spreadsheet calculates',
    text => {
      const [cell = ''] = readCsv(writeCsv([[text]]))[0] ?? [];
      expect(cell).toBe(`'${text}`);
    },
  );

  it('leaves numbers as they are', () => {
    expect(writeCsv([[-1, 0.5]])).toBe('-1,0.5\r\n');
  });

  it('reads back as what was written', () => {
    const text = fc.string({unit: fc.constantFrom('a', '"', ',', '\n', '\r', ' ', 'é', '😀')});
    const harmless = text.filter(value => !/^\s*[=+\-@\t\r]/.test(value));
    fc.assert(
      fc.property(fc.array(fc.array(harmless, {minLength: 1}), {minLength: 1}), rows => {
        expect(readCsv(writeCsv(rows))).toEqual(rows);
      }),
    );
  });
});

/** Reads CSV as RFC 4180 has it, letter by letter. */
function readCsv(text: string): string[][] {
  const rows: string[][] = [];
  let row: string[] = [];
  let cell = '';
  let quoted = false;
  for (let i = 0; i < text.length; i++) {
    const letter = text[i]!;
    if (quoted) {
      if (letter !== '"') cell += letter;
      else if (text[i + 1] === '"') cell += text[++i]!;
      else quoted = false;
    } else if (letter === '"') quoted = true;
    else if (letter === ',') {
      row.push(cell);
      cell = '';
    } else if (letter === '\r' && text[i + 1] === '\n') {
      i++;
      rows.push([...row, cell]);
      [row, cell] = [[], ''];
    } else cell += letter;
  }
  return rows;
}
