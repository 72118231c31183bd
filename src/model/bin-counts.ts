/**
 * How many spans lie in each bin of a time axis, and how they get there: what a histogram of
 * uncertain dates has to draw.
 */
import type {CountedSpan} from './span-counts.ts';
import {binRange, type TimeBin} from './time-bins.ts';

export interface BinCounts {
  /** Spans that overlap the bin: as many as a filter by the bin's dates would keep. */
  readonly all: readonly number[];
  /** Of those, spans that reach the bin through an open end alone: it may be, nobody says when. */
  readonly open: readonly number[];
  /** Spans that begin or end in the bin, approximately or uncertainly. */
  readonly approximate: readonly number[];
  /** Spans without a known beginning, and without a known end. */
  readonly openStarts: number;
  readonly openEnds: number;
}

/** Counts in O(different dates × log bins + bins). */
export function countInBins(bins: readonly TimeBin[], spans: Iterable<CountedSpan>): BinCounts {
  const size = bins.length;
  const all = new Steps(size);
  const open = new Steps(size);
  const approximate = new Array<number>(size).fill(0);
  let [openStarts, openEnds] = [0, 0];
  for (const {span, count} of spans) {
    const {from, to} = binRange(bins, span);
    const hasStart = Number.isFinite(span.first);
    const hasEnd = Number.isFinite(span.last);
    if (!hasStart) openStarts += count;
    if (!hasEnd) openEnds += count;
    if (from === to) continue;
    all.add(from, to, count);
    // Of `../2017` only 2017 itself is sure; of `../..` nothing is.
    if (!hasStart && !hasEnd) open.add(from, to, count);
    else if (!hasStart) open.add(from, to - 1, count);
    else if (!hasEnd) open.add(from + 1, to, count);
    if (!span.approximate) continue;
    const [start, end = start] = span.text.split('/');
    const marked = new Set<number>();
    if (hasStart && isMarked(start)) marked.add(from);
    if (hasEnd && isMarked(end)) marked.add(to - 1);
    for (const bin of marked) approximate[bin]! += count;
  }
  return {all: all.sums(), open: open.sums(), approximate, openStarts, openEnds};
}

function isMarked(date: string | undefined): boolean {
  return date !== undefined && /[~?%]/.test(date);
}

/** Adds to many neighbouring places at once: only where it begins and ends is written down. */
class Steps {
  readonly #steps: number[];
  constructor(size: number) {
    this.#steps = new Array<number>(size + 1).fill(0);
  }
  add(from: number, to: number, count: number): void {
    if (from >= to) return;
    this.#steps[from]! += count;
    this.#steps[to]! -= count;
  }
  sums(): number[] {
    let sum = 0;
    return this.#steps.slice(0, -1).map(step => (sum += step));
  }
}
