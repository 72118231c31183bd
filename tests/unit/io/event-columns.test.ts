import {describe, expect, it} from 'vitest';
import {delimiterOf, findColumns, type EventField} from '../../../src/io/event-columns.ts';

const fieldsOf = (...cells: readonly string[]): [EventField, number][] | undefined => {
  const columns = findColumns(cells);
  return columns && [...columns.fields].sort((a, b) => a[1] - b[1]);
};

describe('findColumns', () => {
  it.each<[string, string[]]>([
    ['our own words', ['source', 'type', 'target', 'date']],
    ['triples', ['subject', 'relation', 'object', 'date']],
    ['case, spaces and underscores', ['Source_Name', 'Event Text', 'TARGET NAME', 'Event Date']],
  ])('knows columns by %s', (_, cells) => {
    expect(fieldsOf(...cells)).toEqual([
      ['source', 0],
      ['type', 1],
      ['target', 2],
      ['date', 3],
    ]);
  });

  it('knows the columns of GDELT, and keeps of sixty those that a reader may want', () => {
    const cells = Array.from({length: 61}, (_, i) => `Column${i}`);
    for (const [i, name] of [
      [1, 'SQLDATE'],
      [6, 'Actor1Name'],
      [16, 'Actor2Name'],
      [26, 'EventCode'],
      [29, 'QuadClass'],
      [30, 'GoldsteinScale'],
      [60, 'SOURCEURL'],
    ] as const)
      cells[i] = name;
    expect(fieldsOf(...cells)).toEqual([
      ['date', 1],
      ['source', 6],
      ['target', 16],
      ['code', 26],
      ['class', 29],
      ['url', 60],
    ]);
    expect([...findColumns(cells)!.extra]).toEqual([[30, 'GoldsteinScale']]);
  });

  it('knows the columns of GDELT without their names', () => {
    const cells = Array.from({length: 58}, () => '');
    cells[1] = '20140102';
    expect(findColumns(cells)?.fields.get('url')).toBe(57);
  });

  it('takes a first row with a date for an event', () => {
    expect(findColumns(['Iraq', 'Consult', 'Spain', '2023-12-28'])).toMatchObject({
      hasHeader: false,
      width: 4,
    });
  });

  it('takes three cells for subject, relation and object', () => {
    expect(fieldsOf('Iraq', 'Consult', 'Spain')).toEqual([
      ['source', 0],
      ['type', 1],
      ['target', 2],
    ]);
  });

  it('keeps other columns under their names', () => {
    expect([...findColumns(['from', 'to', 'mood', ''])!.extra]).toEqual([[2, 'mood']]);
  });

  it.each([[['x', 'y']], [['a', 'b', 'c', 'd']], [['', 'b', 'c']], [[]]])(
    'does not guess what %j are',
    cells => {
      expect(findColumns(cells)).toBeUndefined();
    },
  );
});

describe('delimiterOf', () => {
  it.each([
    ['a\tb,c,d', '\t'],
    ['a,b;c,d', ','],
    ['a;b;c,d', ';'],
    ['a', ','],
  ])('of %j is %j', (line, delimiter) => {
    expect(delimiterOf(line)).toBe(delimiter);
  });
});
