/**
 * A date as the Extended Date/Time Format (EDTF, ISO 8601-2) writes it, and the days it covers.
 *
 * Grammar and calendar are the `edtf` package's; this file only turns its answer into bounds
 * that compare as plain numbers.
 */
import edtf, {parse} from 'edtf';

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
  // The parser explores alternatives: nothing that is a date is longer than this.
  if (text.length > 60) return undefined;
  try {
    const {type} = parse(text);
    const date = edtf(text);
    if (type !== 'Date' && type !== 'Interval' && type !== 'Season') return undefined;
    const [first, last] = type === 'Interval' ? intervalBounds(date) : [date.min, date.max];
    if (!(first <= last)) return undefined;
    return {text, first, last, approximate: /[~?%]/.test(text)};
  } catch {
    return undefined;
  }
}

function intervalBounds(date: {
  lower?: unknown;
  upper?: unknown;
  min: number;
  max: number;
}): [number, number] {
  // The package answers null for an unknown bound and an infinite number for an open one.
  const first = date.lower == null ? -Infinity : date.min;
  const last = date.upper == null || date.upper === Infinity ? Infinity : date.max;
  return [first, last];
}

/** Whether the two spans have at least one moment in common. */
export function overlaps(a: Pick<TimeSpan, 'first' | 'last'>, b: Pick<TimeSpan, 'first' | 'last'>): boolean {
  return a.first <= b.last && b.first <= a.last;
}
