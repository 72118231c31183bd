/**
 * How many relations and statements bear which date: what a time axis and its histogram are made of.
 *
 * Read from the columns, where each date stands once: hundreds of thousands of events are on a few thousand days.
 */
import type {Dataset} from './dataset.ts';
import type {TimeSpan} from './time-span.ts';

/** A date, and how many items bear it. */
export interface CountedSpan {
  readonly span: TimeSpan;
  readonly count: number;
}

export interface SpanCounts {
  readonly deed: readonly CountedSpan[];
  readonly said: readonly CountedSpan[];
  /** Items of both layers that bear no date. */
  readonly undated: number;
  /** Dated items, each once. */
  readonly dated: {readonly deed: number; readonly said: number};
}

/** The rows that are counted, in order. */
interface CountedRows {
  forEachRow(visit: (row: number) => void): void;
}

/** Counts the items of which `rows` has a row; all if it is left out. O(rows + dates). */
export function countSpans({columns}: Pick<Dataset, 'columns'>, rows?: CountedRows): SpanCounts {
  const {deeds, size, span, spans, statement} = columns;
  const deed = new Uint32Array(spans.length + 1);
  const said = new Uint32Array(spans.length + 1);
  let last = -1;
  const count = (row: number) => {
    if (row < deeds) {
      deed[span[row]!]!++;
      return;
    }
    // The targets of one statement follow each other; the statement counts once.
    const item = statement[row - deeds]!;
    if (item === last) return;
    last = item;
    said[span[row]!]!++;
  };
  if (rows === undefined) for (let row = 0; row < size; row++) count(row);
  else rows.forEachRow(count);
  const listed = (counts: Uint32Array) =>
    spans.map((span, i) => ({span, count: counts[i + 1]!})).filter(({count}) => count > 0);
  const sum = (counts: Uint32Array) => counts.subarray(1).reduce((all, count) => all + count, 0);
  return {
    deed: listed(deed),
    said: listed(said),
    undated: deed[0]! + said[0]!,
    dated: {deed: sum(deed), said: sum(said)},
  };
}
