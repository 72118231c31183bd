import * as fc from 'fast-check';
import {describe, expect, it} from 'vitest';
import {spanText} from '../../../src/model/span-text.ts';
import {binRange, makeTimeBins, type TimeBin} from '../../../src/model/time-bins.ts';
import {overlaps, parseTimeSpan, type TimeSpan} from '../../../src/model/time-span.ts';
import {makeDataset, readArticleText} from '../../support/make-dataset.ts';

const SEED = {seed: 20231228};

const spansOf = (...texts: readonly string[]) => texts.map(text => parseTimeSpan(text)!);
/** The bins of spans that are there once each. */
const binsFor = (spans: readonly TimeSpan[], limit: number) =>
  makeTimeBins(
    spans.map(each => ({span: each, count: 1})),
    limit,
  );
const write = (bins: readonly TimeBin[]) =>
  bins.map(({grain, first, last}) => `${grain} ${spanText(first, last)}`);
const binsOf = (limit: number, ...texts: readonly string[]) => write(binsFor(spansOf(...texts), limit));

const day = fc
  .date({min: new Date('0001-01-01'), max: new Date('9999-12-31'), noInvalidDate: true})
  .map(date => date.toISOString().slice(0, 10));
// Near dates are where bins get fine, far ones where they get coarse.
const near = fc
  .integer({min: 0, max: 900})
  .map(days => new Date(Date.UTC(2022, 0, 1 + days)).toISOString().slice(0, 10));
const date = fc
  .tuple(fc.oneof(day, near), fc.constantFrom(4, 7, 10), fc.constantFrom('', '', '~', '?'))
  .map(([text, length, mark]) => text.slice(0, length) + mark);
const span = fc
  .oneof(
    date,
    date.map(text => `../${text}`),
    date.map(text => `${text}/..`),
    fc.tuple(date, date).map(([a, b]) => (a.slice(0, 10) <= b.slice(0, 10) ? `${a}/${b}` : `${b}/${a}`)),
    fc.constantFrom('../..', '-0044-03', '-0300/0100', '201X', '2001-21'),
  )
  .map(text => parseTimeSpan(text))
  .filter(parsed => parsed !== undefined);
const spans = fc.array(span, {maxLength: 60});
const limit = fc.integer({min: 3, max: 60});

describe('makeTimeBins', () => {
  it('names days where the data name days, and years where they name years', () => {
    expect(binsOf(20, '2003', '2023-12-27', '2023-12-28')).toEqual([
      'year 2003',
      'gap 2004/2023-12-26',
      'day 2023-12-27',
      'day 2023-12-28',
    ]);
  });

  it('keeps a single empty unit between two of its kind as what it is', () => {
    expect(binsOf(20, '2023-12-25', '2023-12-27')).toEqual([
      'day 2023-12-25',
      'day 2023-12-26',
      'day 2023-12-27',
    ]);
  });

  it('begins and ends with what the data name, not with the year around it', () => {
    expect(binsOf(20, '2017-12~/..', '2018-02')).toEqual(['month 2017-12', 'month 2018-01', 'month 2018-02']);
  });

  it('keeps all of a year that is named as such, though a day of it is named too', () => {
    expect(binsOf(20, '2023', '2023-12-28')).toEqual([
      'gap 2023-01/2023-12-27',
      'day 2023-12-28',
      'gap 2023-12-29/2023-12-31',
    ]);
  });

  it('gives a dense week its days when there is no room for all', () => {
    const week = ['2023-12-25', '2023-12-26', '2023-12-27', '2023-12-28'];
    const rare = ['1991', '1998', '2003', '2007', '2014', '2018'];
    const bins = binsOf(12, ...week.flatMap(text => Array<string>(10).fill(text)), ...rare);
    expect(bins).toEqual([
      'years 1990/1999',
      'years 2000/2009',
      'years 2010/2019',
      'gap 2020/2023-12-24',
      ...week.map(text => `day ${text}`),
    ]);
  });

  it('treats evenly spread dates evenly', () => {
    const years = Array.from({length: 50}, (_, i) => String(1970 + i));
    expect(binsOf(48, ...years)).toEqual(
      [1970, 1980, 1990, 2000, 2010].map(year => `years ${year}/${year + 9}`),
    );
  });

  it('has an axis for the article on which its week in December 2023 is told apart by days', () => {
    const {relations, statements} = makeDataset(
      JSON.parse(readArticleText()) as Record<string, unknown>,
    ).document;
    const bins = write(
      binsFor(
        [...relations, ...statements].flatMap(({when}) => when ?? []),
        40,
      ),
    );
    expect(bins).toContain('day 2023-12-25');
    expect(bins).toContain('day 2023-12-28');
    expect(bins.length).toBeLessThan(25);
  });

  it.each([[[]], [['../..']]])('has no bins for %j, which says nothing of when', texts => {
    expect(binsOf(20, ...texts)).toEqual([]);
  });

  it('gives what is there many times the room of as many that are there once', () => {
    fc.assert(
      fc.property(
        fc.array(fc.tuple(span, fc.integer({min: 1, max: 5})), {maxLength: 30}),
        limit,
        (given, most) => {
          const counted = given.map(([each, count]) => ({span: each, count}));
          const single = given.flatMap(([each, count]) => Array.from({length: count}, () => each));
          expect(makeTimeBins(counted, most)).toEqual(binsFor(single, most));
        },
      ),
      SEED,
    );
  });

  it('returns bins that follow one another without a hole, no more than the limit', () => {
    fc.assert(
      fc.property(spans, limit, (given, most) => {
        const bins = binsFor(given, most);
        expect(bins.length).toBeLessThanOrEqual(most);
        for (const [i, bin] of bins.entries()) {
          expect(bin.first).toBeLessThan(bin.last);
          if (i > 0) expect(bin.first).toBe(bins[i - 1]!.last + 1);
        }
      }),
      SEED,
    );
  });

  it('has every span in at least one bin, and all its known days on the axis', () => {
    fc.assert(
      fc.property(spans, limit, (given, most) => {
        const bins = binsFor(given, most);
        if (bins.length === 0) return;
        for (const {first, last} of given) {
          expect(bins.some(bin => overlaps(bin, {first, last}))).toBe(true);
          if (Number.isFinite(first)) expect(bins[0]!.first).toBeLessThanOrEqual(first);
          if (Number.isFinite(last)) expect(bins.at(-1)!.last).toBeGreaterThanOrEqual(last);
        }
      }),
      SEED,
    );
  });

  it('has nothing begin or end in a gap that the data name as finely as the axis', () => {
    fc.assert(
      fc.property(fc.array(near, {minLength: 1, maxLength: 20}), texts => {
        const given = spansOf(...texts);
        const gaps = binsFor(given, 60).filter(({grain}) => grain === 'gap');
        expect(gaps.filter(gap => given.some(item => overlaps(gap, item)))).toEqual([]);
      }),
      SEED,
    );
  });

  it('returns the same for the same spans in any order', () => {
    fc.assert(
      fc.property(spans, limit, (given, most) => {
        expect(binsFor(given.toReversed(), most)).toEqual(binsFor(given, most));
      }),
      SEED,
    );
  });

  it('makes the axis of 50,000 different days within two seconds', () => {
    const many = Array.from({length: 50_000}, (_, i): TimeSpan => {
      const first = Date.UTC(1900, 0, 1) + i * 86_400_000;
      return {
        text: new Date(first).toISOString().slice(0, 10),
        first,
        last: first + 86_399_999,
        approximate: false,
      };
    });
    const start = performance.now();
    expect(binsFor(many, 48).length).toBeGreaterThan(10);
    expect(performance.now() - start).toBeLessThan(2000);
  });
});

describe('binRange', () => {
  it('finds exactly the bins that a span overlaps', () => {
    fc.assert(
      fc.property(spans, span, limit, (given, wanted, most) => {
        const bins = binsFor(given, most);
        const {from, to} = binRange(bins, wanted);
        const expected = bins.filter(bin => overlaps(bin, wanted));
        expect(bins.slice(from, to)).toEqual(expected);
      }),
      SEED,
    );
  });

  it('finds a bin again by the text that denotes it', () => {
    fc.assert(
      fc.property(spans, limit, fc.nat(), (given, most, pick) => {
        const bins = binsFor(given, most);
        if (bins.length === 0) return;
        const i = pick % bins.length;
        const text = spanText(bins[i]!.first, bins[i]!.last);
        expect(binRange(bins, parseTimeSpan(text)!)).toEqual({from: i, to: i + 1});
      }),
      SEED,
    );
  });
});
