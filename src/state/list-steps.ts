/**
 * Where keys lead in the list: from row to row, from heading to heading, from hit to hit.
 *
 * Knows positions only, neither focus nor scrolling.
 */
import type {ListRow} from './list-rows.ts';

/**
 * Returns the position to which a key leads from `at`: up and down to the neighbour, left to
 * the heading above, right to the next heading, Home and End to the ends. At an end it is the
 * same; nothing for other keys, or in an empty list.
 */
export function stepTo(rows: readonly ListRow[], at: number, key: string): number | undefined {
  const last = rows.length - 1;
  if (last < 0) return undefined;
  switch (key) {
    case 'ArrowDown':
      return Math.min(at + 1, last);
    case 'ArrowUp':
      return Math.max(at - 1, 0);
    case 'Home':
      return 0;
    case 'End':
      return last;
    case 'ArrowLeft': {
      const heading = rows.findLastIndex(({kind}, i) => i < at && kind === 'heading');
      return heading < 0 ? at : heading;
    }
    case 'ArrowRight': {
      const heading = rows.findIndex(({kind}, i) => i > at && kind === 'heading');
      return heading < 0 ? at : heading;
    }
    default:
      return undefined;
  }
}

/**
 * Returns the first of the ascending positions `hits` that comes after `at`, or before it if
 * `back`; round the end to the other one. Nothing if there is no hit.
 */
export function nextHit(hits: readonly number[], at: number, back: boolean): number | undefined {
  if (back) return hits.findLast(hit => hit < at) ?? hits.at(-1);
  return hits.find(hit => hit > at) ?? hits[0];
}
