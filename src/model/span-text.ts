/**
 * Writes a stretch of whole days as the shortest EDTF that denotes it: the way back from an
 * axis to a filter.
 */
import {DAY, MONTH, unitEnd, unitStart, YEAR} from './calendar-unit.ts';

/**
 * Returns for instance `2003`, `2003/2017-11`, `../2023-12-28`, `../..`. Both bounds are
 * milliseconds, the first and the last of a day; infinite ones are open.
 */
export function spanText(first: number, last: number): string {
  const start = dateText(first, level => unitStart(first, level) === first && unitEnd(first, level) <= last);
  const end = dateText(last, level => unitEnd(last, level) === last && unitStart(last, level) >= first);
  return start === end && start !== '..' ? start : `${start}/${end}`;
}

/** The date in the coarsest unit that fits. */
function dateText(time: number, fits: (level: number) => boolean): string {
  if (!Number.isFinite(time)) return '..';
  const date = new Date(time);
  // The format has no date before that.
  if (date.getUTCFullYear() < -9999) return '..';
  const year = yearText(date.getUTCFullYear());
  const level = [YEAR, MONTH].find(fits) ?? DAY;
  if (level === YEAR) return year;
  const month = `${year}-${pad(date.getUTCMonth() + 1, 2)}`;
  return level === MONTH ? month : `${month}-${pad(date.getUTCDate(), 2)}`;
}

function yearText(year: number): string {
  return `${year < 0 ? '-' : ''}${pad(Math.abs(year), 4)}`;
}

function pad(value: number, length: number): string {
  return String(value).padStart(length, '0');
}
