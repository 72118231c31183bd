/**
 * A time axis made from the data: bins of unequal length, fine where the dates are dense and
 * coarse where they are not, with each empty stretch folded into one bin.
 *
 * Drawn equally wide, these bins let a week in the news and the twenty years before it be read
 * side by side (decision 0013). Knows nothing of pixels, labels or filters.
 */
import {COARSEST, DAY, MONTH, unitEnd, unitStart, YEAR} from './calendar-unit.ts';
import type {CountedSpan} from './span-counts.ts';

export interface TimeBin {
  /** First and last millisecond. A bin begins right after the one before it ends. */
  readonly first: number;
  readonly last: number;
  /** One day, month or year; several years; or a stretch in which nothing begins or ends. */
  readonly grain: 'day' | 'month' | 'year' | 'years' | 'gap';
}

/** A day, month or year in which something begins or ends, as the data name it. */
interface Point {
  /** Its first millisecond. */
  readonly time: number;
  readonly level: number;
  weight: number;
}

/** A calendar unit in which something begins or ends. */
interface Cell {
  readonly first: number;
  readonly last: number;
  readonly level: number;
  /** Those that the data name more finely than this unit, in order: splitting tells them apart. */
  readonly points: readonly Point[];
  readonly weight: number;
}

/** First and last moment of all that is to be covered. */
interface Extent {
  readonly first: number;
  readonly last: number;
}

/**
 * Returns at most `limit` bins (two at least) for these spans: in order, without a hole, each span
 * overlapping one or more. Where no span has a beginning or an end, there are none.
 *
 * O(n log n). The same spans give the same bins, in whatever order they come.
 */
export function makeTimeBins(spans: Iterable<CountedSpan>, limit: number): TimeBin[] {
  const points = pointsOf(spans);
  if (points.length === 0) return [];
  const extent = extentOf(points);
  return withGaps(refine(points, extent, limit), extent);
}

/** Returns the bins that a span overlaps, as positions from (inclusive) and to (exclusive). */
export function binRange(bins: readonly TimeBin[], {first, last}: Extent): {from: number; to: number} {
  const from = countWhere(bins, bin => bin.last < first);
  return {
    from,
    to: Math.max(
      from,
      countWhere(bins, bin => bin.first <= last),
    ),
  };
}

/** Length of the beginning of `bins` for which `test` holds. */
function countWhere(bins: readonly TimeBin[], test: (bin: TimeBin) => boolean): number {
  let [low, high] = [0, bins.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if (test(bins[middle]!)) low = middle + 1;
    else high = middle;
  }
  return low;
}

function pointsOf(spans: Iterable<CountedSpan>): Point[] {
  const known = [DAY, MONTH, YEAR].map(() => new Map<number, Point>());
  const add = (time: number, text: string, weight: number) => {
    if (!Number.isFinite(time)) return;
    const level = levelOf(text);
    const start = unitStart(time, level);
    const point = known[level]!.get(start);
    if (point === undefined) known[level]!.set(start, {time: start, level, weight});
    else point.weight += weight;
  };
  for (const {span, count} of spans) {
    const [start = '', end = start] = span.text.split('/');
    add(span.first, start, count);
    add(span.last, end, count);
  }
  return known.flatMap(level => [...level.values()]).sort((a, b) => a.time - b.time || a.level - b.level);
}

/** How finely a date is written. It decides how far bins are split, never what they cover. */
function levelOf(text: string): number {
  if (/^-?\d{4}-\d\d-\d\d/.test(text)) return DAY;
  return /^-?\d{4}-\d\d/.test(text) ? MONTH : YEAR;
}

function extentOf(points: readonly Point[]): Extent {
  let last = -Infinity;
  // A year begins no later than its days, and may end after a day that comes later in the list.
  for (const level of [DAY, MONTH, YEAR]) {
    const point = points.findLast(candidate => candidate.level === level);
    if (point !== undefined) last = Math.max(last, unitEnd(point.time, level));
  }
  return {first: points[0]!.time, last};
}

/**
 * Splits units down to how finely the dates are named, if there is room for that. If not, room is given
 * out level by level in proportion to what begins and ends in a unit: a unit that cannot pay for its
 * parts stays whole. Equal units are treated equally, so evenly spread dates get an even axis.
 */
function refine(points: readonly Point[], extent: Extent, limit: number): readonly Cell[] {
  const total = sumWeights(points);
  const roots: readonly Cell[] = cellsOf(points, COARSEST);
  const whole = splitWholly(roots, limit);
  if (countBins(whole, extent) <= limit) return whole;
  let cells = roots;
  for (;;) {
    const before = cells;
    for (let level = COARSEST; level > DAY; level--) {
      const size = countBins(cells, extent);
      const current = cells;
      const canPay = (cell: Cell, position: number) => {
        const cost = countBins(current.toSpliced(position, 1, ...partsOf(cell)), extent) - size;
        return cost <= (cell.weight / total) * (limit - size);
      };
      cells = splitLevel(cells, level, canPay);
    }
    // What was left over is given out again.
    if (cells.length === before.length && cells.every((cell, i) => cell === before[i])) return cells;
  }
}

/** All levels, unless that is too much anyway. */
function splitWholly(cells: readonly Cell[], limit: number): readonly Cell[] {
  for (let level = COARSEST; level > DAY && cells.length <= limit; level--)
    cells = splitLevel(cells, level, () => true);
  return cells;
}

function splitLevel(
  cells: readonly Cell[],
  level: number,
  test: (cell: Cell, position: number) => boolean,
): readonly Cell[] {
  const splits = cells.map((cell, i) => cell.level === level && cell.points.length > 0 && test(cell, i));
  return splits.includes(true) ? cells.flatMap((cell, i) => (splits[i] ? partsOf(cell) : [cell])) : cells;
}

// What a unit would be split into is asked for several times before it is.
const parts = new WeakMap<Cell, readonly Cell[]>();
function partsOf(cell: Cell): readonly Cell[] {
  const known = parts.get(cell) ?? cellsOf(cell.points, cell.level - 1);
  parts.set(cell, known);
  return known;
}

function sumWeights(points: readonly Point[]): number {
  return points.reduce((sum, {weight}) => sum + weight, 0);
}

/** The units of a level in which there are points. */
function cellsOf(points: readonly Point[], level: number): Cell[] {
  const cells: Cell[] = [];
  for (let i = 0; i < points.length;) {
    const {time} = points[i]!;
    const [first, last] = [unitStart(time, level), unitEnd(time, level)];
    const begin = i;
    while (i < points.length && points[i]!.time <= last) i++;
    const finer = points.slice(begin, i).filter(point => point.level < level);
    cells.push({
      first,
      last,
      level,
      points: finer,
      weight: sumWeights(finer),
    });
  }
  return cells;
}

function countBins(cells: readonly Cell[], extent: Extent): number {
  let count = cells.length;
  let end = extent.first - 1;
  for (const {first, last} of cells) {
    if (first > end + 1) count++;
    end = last;
  }
  return end < extent.last ? count + 1 : count;
}

/** Adds a bin for each stretch between cells. A single empty day between days is a day, not a gap. */
function withGaps(cells: readonly Cell[], extent: Extent): TimeBin[] {
  const bins: TimeBin[] = [];
  let before: Cell | undefined;
  const fill = (first: number, last: number, after: Cell | undefined) => {
    if (first > last) return;
    const isUnit = before !== undefined && before.level === after?.level;
    const isOne = isUnit && unitEnd(first, before!.level) === last;
    bins.push({first, last, grain: isOne ? grainOf(before!.level) : 'gap'});
  };
  for (const cell of cells) {
    fill(before === undefined ? extent.first : before.last + 1, cell.first - 1, cell);
    bins.push({first: cell.first, last: cell.last, grain: grainOf(cell.level)});
    before = cell;
  }
  fill((before?.last ?? extent.first - 1) + 1, extent.last, undefined);
  return bins;
}

function grainOf(level: number): TimeBin['grain'] {
  if (level === DAY) return 'day';
  if (level === MONTH) return 'month';
  return level === YEAR ? 'year' : 'years';
}
