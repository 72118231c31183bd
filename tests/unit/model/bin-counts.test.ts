import {describe, expect, it} from 'vitest';
import {countInBins} from '../../../src/model/bin-counts.ts';
import {makeTimeBins} from '../../../src/model/time-bins.ts';
import {overlaps, parseTimeSpan} from '../../../src/model/time-span.ts';

const spansOf = (...texts: readonly string[]) => texts.map(text => ({span: parseTimeSpan(text)!, count: 1}));
// Years 2001 to 2004, one bin each.
const BINS = makeTimeBins(spansOf('2001', '2002', '2003', '2004'), 20);
const count = (...texts: readonly string[]) => countInBins(BINS, spansOf(...texts));

describe('countInBins', () => {
  it('counts what lasts in every bin that it reaches', () => {
    expect(count('2001/2003', '2003').all).toEqual([1, 1, 2, 0]);
  });

  it('counts a day in the year that it lies in', () => {
    expect(count('2002-05-06').all).toEqual([0, 1, 0, 0]);
  });

  it('tells where an open beginning is all that reaches a bin', () => {
    expect(count('../2003').open).toEqual([1, 1, 0, 0]);
  });

  it('tells where an open end is all that reaches a bin', () => {
    expect(count('2002/..').open).toEqual([0, 0, 1, 1]);
  });

  it('is sure of nothing that is open on both sides', () => {
    expect(count('../..')).toMatchObject({all: [1, 1, 1, 1], open: [1, 1, 1, 1], openStarts: 1, openEnds: 1});
  });

  it('marks the bins in which something begins or ends approximately', () => {
    expect(count('2001~', '2002?/2004', '../2004%').approximate).toEqual([1, 1, 0, 1]);
  });

  it('leaves out what lies beside the axis', () => {
    expect(count('1999', '../1999', '2010/..')).toMatchObject({
      all: [0, 0, 0, 0],
      openStarts: 1,
      openEnds: 1,
    });
  });

  it('counts as many as a filter by the bin’s dates would keep', () => {
    const spans = spansOf('2001', '../2002-05', '2002-03/2003', '2004-01-01/..', '2003~', '../..', '1990');
    const kept = BINS.map(bin => spans.filter(({span}) => overlaps(bin, span)).length);
    expect(countInBins(BINS, spans).all).toEqual(kept);
  });

  it('counts what is there many times as often as it is there', () => {
    const many = spansOf('2001~/2003', '../2002').map(({span}) => ({span, count: 7}));
    expect(countInBins(BINS, many)).toMatchObject({
      all: [14, 14, 7, 0],
      open: [7, 0, 0, 0],
      approximate: [7, 0, 0, 0],
      openStarts: 7,
    });
  });
});
