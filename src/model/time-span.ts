/**
 * A date as the Extended Date/Time Format (EDTF, ISO 8601-2) writes it, and the days it covers.
 *
 * The grammar is the `edtf` package's; this file turns its answer into bounds that compare as plain
 * numbers, and reads plain dates, which are most of them, without it.
 */
import edtf, {parse} from 'edtf';
import {DAY, MONTH, startOf, unitEnd, YEAR} from './calendar-unit.ts';

/** A date or an interval. Bounds are milliseconds since 1970 UTC, infinite where it is open. */
export interface TimeSpan {
  /** As the file writes it, for instance `../2023-12-28`. */
  readonly text: string;
  /** First millisecond, `-Infinity` for an open start. */
  readonly first: number;
  /** Last millisecond, `Infinity` for an open end. */
  readonly last: number;
  /** The text marks it as approximate (`~`), uncertain (`?`) or both (`%`). */
  readonly approximate: boolean;
}

/**
 * Returns the span that `text` denotes, or nothing if it is no EDTF date or interval, or if
 * it ends before it starts. `2014/` (unknown end) counts as open, as `2014/..` does.
 */
export function parseTimeSpan(text: string): TimeSpan | undefined {
  const known = parsed.get(text);
  if (known !== undefined) return known;
  const span = readTimeSpan(text);
  if (span === undefined) return undefined;
  if (parsed.size >= MOST_KEPT) parsed.clear();
  parsed.set(text, span);
  return span;
}

/** Of hundreds of thousands of events many are on one day: each is read once, and they share what was read. */
const parsed = new Map<string, TimeSpan>();
/** The days of 27 years. */
const MOST_KEPT = 10_000;

function readTimeSpan(text: string): TimeSpan | undefined {
  // The parser explores alternatives: nothing that is a date is longer than this.
  if (text.length > 60) return undefined;
  // Intervals are taken apart here: the package refuses those whose ends are one day or overlap.
  const parts = text.split('/');
  if (parts.length > 2) return undefined;
  const isInterval = parts.length === 2;
  const spans = parts.map(part => (isInterval && (part === '' || part === '..') ? EVER : dateBounds(part)));
  const [from, to] = [spans[0], spans.at(-1)];
  if (from === undefined || to === undefined || !(from.first <= to.last)) return undefined;
  return {text, first: from.first, last: to.last, approximate: /[~?%]/.test(text)};
}

type Bounds = Pick<TimeSpan, 'first' | 'last'>;
const EVER: Bounds = {first: -Infinity, last: Infinity};
/** A day, month or year of four digits, which is what most dates are, and in tables of events all. (Month 21 is a spring.) */
const PLAIN = /^(\d{4})(?:-(0[1-9]|1[0-2])(?:-(\d\d))?)?$/;
const LOCAL_TIME = /(T\d\d:\d\d(?::\d\d(?:\.\d+)?)?)$/;

/** The bounds of a plain date, without the grammar, which takes a hundred times as long. */
function plainBounds([, year, month, day]: RegExpExecArray): Bounds | undefined {
  const [y, m, d] = [Number(year), Number(month ?? 1) - 1, Number(day ?? 1)];
  const first = startOf(y, m, d);
  const begin = new Date(first);
  if (begin.getUTCMonth() !== m || begin.getUTCDate() !== d) return undefined;
  return {first, last: unitEnd(first, day !== undefined ? DAY : month !== undefined ? MONTH : YEAR)};
}

function dateBounds(text: string): Bounds | undefined {
  const plain = PLAIN.exec(text);
  if (plain !== null) return plainBounds(plain);
  try {
    // A time without a zone would be read in the reader's own, and differ from reader to reader.
    const parsed = parse(text.replace(LOCAL_TIME, '$1Z'));
    if (parsed.type !== 'Date' && parsed.type !== 'Season') return undefined;
    const {min, max} = edtf(parsed);
    // The package takes 29 February in every year, and moves it into March where there is none.
    if (text.includes('-02-29') && new Date(min).getUTCMonth() !== 1) return undefined;
    return {first: min, last: max};
  } catch {
    return undefined;
  }
}

/** Whether the two spans have at least one moment in common. */
export function overlaps(a: Bounds, b: Bounds): boolean {
  return a.first <= b.last && b.first <= a.last;
}
