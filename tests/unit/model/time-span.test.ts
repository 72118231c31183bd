import * as fc from 'fast-check';
import {describe, expect, it} from 'vitest';
import {overlaps, parseTimeSpan} from '../../../src/model/time-span.ts';

/** The span's first and last moment as ISO text, `-Infinity` and `Infinity` where it is open. */
function bounds(text: string): string[] | undefined {
  const span = parseTimeSpan(text);
  const show = (time: number) => (Number.isFinite(time) ? new Date(time).toISOString() : String(time));
  return span && [show(span.first), show(span.last)];
}

const MOMENT = {start: 'T00:00:00.000Z', end: 'T23:59:59.999Z'};
const day = fc
  .date({min: new Date('0001-01-01'), max: new Date('9999-12-31'), noInvalidDate: true})
  .map(date => date.toISOString().slice(0, 10));

describe('a plain date', () => {
  it('has the bounds that the grammar gives it', () => {
    const years = ['0001', '0099', '0100', '1582', '1900', '1970', '2000', '2023', '2024', '9999'];
    const months = ['', ...['00', '01', '02', '04', '12', '13'].map(month => `-${month}`)];
    const days = ['', ...['00', '01', '28', '29', '30', '31', '32'].map(day => `-${day}`)];
    const dates = years.flatMap(year =>
      months.flatMap(month => (month === '' ? [year] : days.map(day => year + month + day))),
    );
    // An interval of one day takes the same way; an approximate day takes the long one.
    const plain = dates.map(text => boundsOf(text));
    expect(plain).toEqual(dates.map(text => boundsOf(`${text}~`)));
  });

  it('may be the leap day of the year 0', () => {
    expect(boundsOf('0000-02-29')).toBeDefined();
  });
});

function boundsOf(text: string): readonly number[] | undefined {
  const span = parseTimeSpan(text);
  return span && [span.first, span.last];
}

describe('parseTimeSpan', () => {
  it.each([
    ['2023', '2023-01-01', '2023-12-31'],
    ['2023-02', '2023-02-01', '2023-02-28'],
    ['2023-12-28', '2023-12-28', '2023-12-28'],
    ['2024-02-29', '2024-02-29', '2024-02-29'],
    ['201X', '2010-01-01', '2019-12-31'],
    ['0000', '0000-01-01', '0000-12-31'],
    ['2023-12-27/2023-12-28', '2023-12-27', '2023-12-28'],
    ['2003/2023-12', '2003-01-01', '2023-12-31'],
  ])('covers the days of %s', (text, first, last) => {
    expect(bounds(text)).toEqual([first + MOMENT.start, last + MOMENT.end]);
  });

  it.each(['2023/2023', '2023-12-28/2023-12-28', '2023-12-28/2023-12', '2023-12/2023'])(
    'takes %s, an interval within one day, month or year',
    text => {
      expect(parseTimeSpan(text)).toMatchObject({text});
    },
  );

  it.each(['../2017-12', '/2017-12'])('has no first moment for %s', text => {
    expect(bounds(text)).toEqual(['-Infinity', '2017-12-31T23:59:59.999Z']);
  });

  it.each(['2014/..', '2014/'])('has no last moment for %s', text => {
    expect(bounds(text)).toEqual(['2014-01-01T00:00:00.000Z', 'Infinity']);
  });

  it('covers all time for ../..', () => {
    expect(bounds('../..')).toEqual(['-Infinity', 'Infinity']);
  });

  it.each(['2017-12~', '2017-12?', '2017-12%', '2017~/2023-12-28', '../2017-12~'])(
    'marks %s as approximate',
    text => {
      expect(parseTimeSpan(text)?.approximate).toBe(true);
    },
  );

  it('does not mark a plain date as approximate', () => {
    expect(parseTimeSpan('2017-12')?.approximate).toBe(false);
  });

  it('covers the same days with and without the mark for approximate', () => {
    expect(bounds('2017-12~')).toEqual(bounds('2017-12'));
  });

  it('reads a time without a zone as UTC, on every machine', () => {
    expect(bounds('2023-12-28T10:00:00')).toEqual(bounds('2023-12-28T10:00:00Z'));
  });

  it('keeps the text as the file has it', () => {
    expect(parseTimeSpan('../2017-12~')?.text).toBe('../2017-12~');
  });

  it.each([
    '',
    ' ',
    ' 2023',
    'yesterday',
    '19xx',
    '31/12/2023',
    '2023-5-1',
    '2023-13-01',
    '2023-00-10',
    '2023-01-00',
    '2023-02-30',
    '2023-02-29',
    '1900-02-29',
    '2023-02-29/..',
    '2022/2023-02-29',
    '2023-06-31',
    '2023-01-01 10:00',
    '..',
    '2023/2024/2025',
    'Y275761',
    '[2023,2024]',
  ])('finds no date in %j', text => {
    expect(parseTimeSpan(text)).toBeUndefined();
  });

  it('finds no date in a megabyte', () => {
    expect(parseTimeSpan('2'.repeat(1_000_000))).toBeUndefined();
  });

  it.each(['2024/2023', '2023-12-28/2023-12-27', '2024-01/2023'])('refuses %s, which ends first', text => {
    expect(parseTimeSpan(text)).toBeUndefined();
  });

  it('takes every day of the calendar for just that day', () => {
    fc.assert(
      fc.property(day, text => {
        expect(bounds(text)).toEqual([text + MOMENT.start, text + MOMENT.end]);
      }),
      {seed: 1},
    );
  });

  it('takes an interval of two days if, and only if, they are in order', () => {
    fc.assert(
      fc.property(day, day, (from, to) => {
        const expected = from <= to ? [from + MOMENT.start, to + MOMENT.end] : undefined;
        expect(bounds(`${from}/${to}`)).toEqual(expected);
      }),
      {seed: 2},
    );
  });

  it('throws for no text', () => {
    const piece = fc.constantFrom(
      '2023',
      '-',
      '12',
      '/',
      '..',
      '~',
      '?',
      'X',
      'T',
      ':',
      'Z',
      'Y',
      '(',
      '[',
      ' ',
    );
    fc.assert(
      fc.property(fc.array(piece, {maxLength: 8}), pieces => {
        const span = parseTimeSpan(pieces.join(''));
        return span === undefined || span.first <= span.last;
      }),
      {seed: 3, numRuns: 500},
    );
  });
});

describe('overlaps', () => {
  // Small numbers, so that equal bounds are frequent.
  const bound = fc.integer({min: 0, max: 6});
  const span = fc
    .tuple(fc.oneof(bound, fc.constant(-Infinity)), fc.oneof(bound, fc.constant(Infinity)))
    .filter(([first, last]) => first <= last)
    .map(([first, last]) => ({first, last}));
  const moments = [-Infinity, 0, 1, 2, 3, 4, 5, 6, Infinity];

  it('holds if some moment lies in both spans', () => {
    fc.assert(
      fc.property(span, span, (a, b) => {
        const common = moments.some(t => a.first <= t && t <= a.last && b.first <= t && t <= b.last);
        expect(overlaps(a, b)).toBe(common);
      }),
      {seed: 4, numRuns: 300},
    );
  });

  it('holds for spans that share a single day', () => {
    expect(overlaps(parseTimeSpan('2022/2023-01-01')!, parseTimeSpan('2023')!)).toBe(true);
  });

  it('does not hold for neighbouring days', () => {
    expect(overlaps(parseTimeSpan('2023-12-27')!, parseTimeSpan('2023-12-28')!)).toBe(false);
  });

  it('holds for an open start and anything before its end', () => {
    expect(overlaps(parseTimeSpan('../2017-12')!, parseTimeSpan('-0001')!)).toBe(true);
  });
});
