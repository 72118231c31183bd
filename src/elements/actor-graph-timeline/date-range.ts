/**
 * The date group of a filter as a range of bins, and back. Knows no pixels.
 */
import type {DateGroup, FilterSpec} from '../../filter/filter-spec.ts';
import {spanText} from '../../model/span-text.ts';
import {binRange, type TimeBin} from '../../model/time-bins.ts';
import {parseTimeSpan} from '../../model/time-span.ts';

/** Positions of bins, the second one exclusive. */
export interface BinRange {
  readonly from: number;
  readonly to: number;
}

export const ALL_DATES = '../..';

export function dateGroupOf({groups}: FilterSpec): DateGroup | undefined {
  return groups.find((group): group is DateGroup => group.by === 'date');
}

/** Returns the bins that a span reaches; one that lies beside the axis reaches none. */
export function rangeOf(bins: readonly TimeBin[], span: string): BinRange {
  const parsed = parseTimeSpan(span);
  return parsed === undefined ? {from: 0, to: bins.length} : binRange(bins, parsed);
}

/** Returns the span of a range as EDTF, open where it reaches an end of the axis. */
export function spanOf(bins: readonly TimeBin[], {from, to}: BinRange): string {
  return spanText(
    from === 0 ? -Infinity : bins[from]!.first,
    to === bins.length ? Infinity : bins[to - 1]!.last,
  );
}

/** Returns the group for a range; none where it takes in everything. */
export function groupOf(
  bins: readonly TimeBin[],
  range: BinRange,
  old: DateGroup | undefined,
): DateGroup | undefined {
  return withUndated(spanOf(bins, range), old?.undated === true && old.span !== ALL_DATES);
}

/** Returns the group for one bin alone, without anything beside the axis. */
export function groupOfBin({first, last}: TimeBin, old: DateGroup | undefined): DateGroup | undefined {
  return withUndated(spanText(first, last), old?.undated === true);
}

/** Returns the group that lets what has no date through as well, or no longer. */
export function toggleUndated(old: DateGroup | undefined): DateGroup | undefined {
  const span = old?.span ?? ALL_DATES;
  return showsUndated(old) ? {by: 'date', span} : withUndated(span, true);
}

export function showsUndated(group: DateGroup | undefined): boolean {
  return group === undefined || (group.undated ?? false) !== false;
}

/** Returns the group that keeps what has no date, and nothing else. The window stays for later. */
export function onlyUndated(old: DateGroup | undefined): DateGroup {
  return {by: 'date', span: old?.span ?? ALL_DATES, undated: 'only'};
}

/** Returns the group for two dates as a reader types them, either of them or none; nothing if it is no span. */
export function groupOfDates(
  {from, to}: {readonly from: string; readonly to: string},
  old: DateGroup | undefined,
): {readonly group: DateGroup | undefined} | undefined {
  const span = `${from || '..'}/${to || '..'}`;
  if (span !== ALL_DATES && parseTimeSpan(span) === undefined) return undefined;
  return {group: withUndated(span, old?.undated === true)};
}

/** Returns the two ends as a reader types them; empty where they are open. */
export function datesOf(group: DateGroup | undefined): {readonly from: string; readonly to: string} {
  const [from = '', to = from] = (group?.span ?? ALL_DATES).split('/').map(end => (end === '..' ? '' : end));
  return {from, to};
}

function withUndated(span: string, undated: boolean): DateGroup | undefined {
  if (span === ALL_DATES) return undefined;
  return {by: 'date', span, ...(undated ? {undated} : {})};
}
