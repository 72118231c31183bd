/**
 * Days, months, years, decades and so on as cells of time: where the cell around a moment
 * begins and ends.
 *
 * UTC and the proleptic Gregorian calendar throughout, as EDTF has it. Knows nothing of data.
 */

/** Years in each level above months. EDTF dates have years of four digits. */
const YEARS = [1, 10, 100, 1000, 10_000] as const;

/** Levels from fine to coarse; each cell lies wholly in one cell of the next level. */
export const DAY = 0;
export const MONTH = 1;
export const YEAR = 2;
export const COARSEST = YEAR + YEARS.length - 1;

/** First millisecond of the cell of `level` around `time`. */
export function unitStart(time: number, level: number): number {
  return startOf(...cellOf(time, level));
}

/** Last millisecond of the cell of `level` around `time`. */
export function unitEnd(time: number, level: number): number {
  const [year, month, day] = cellOf(time, level);
  if (level === DAY) return startOf(year, month, day + 1) - 1;
  if (level === MONTH) return startOf(year, month + 1, 1) - 1;
  return startOf(year + YEARS[level - YEAR]!, 0, 1) - 1;
}

/** Year, month and day on which the cell begins. */
function cellOf(time: number, level: number): [number, number, number] {
  const date = new Date(time);
  const year = date.getUTCFullYear();
  if (level === DAY) return [year, date.getUTCMonth(), date.getUTCDate()];
  if (level === MONTH) return [year, date.getUTCMonth(), 1];
  const step = YEARS[level - YEAR]!;
  return [Math.floor(year / step) * step, 0, 1];
}

/** First millisecond of a day, months from 0. `Date.UTC` takes the years 0 to 99 for 1900 to 1999; this does not. */
export function startOf(year: number, month: number, day: number): number {
  return new Date(0).setUTCFullYear(year, month, day);
}
