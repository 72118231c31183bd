/**
 * Who can be reached from some actors within a number of steps, and what lies among those.
 */
import type {RowColumns} from '../model/row-columns.ts';
import {BitSet} from '../util/bit-set.ts';
import {isAny} from './filter-index.ts';

/**
 * Returns the actors at most `steps` of `rows` away from one of `of`, those included. `out`
 * follows the arrows, `in` goes against them. Breadth first, O(rows of those reached and their ends).
 */
export function reach(
  columns: RowColumns,
  rows: BitSet,
  of: Iterable<number>,
  steps: number,
  direction: 'out' | 'in' | 'both',
): BitSet {
  const {ends, starts, splits, mutual, rowStarts} = columns;
  const reached = new BitSet(rowStarts.length - 1);
  const found: number[] = [];
  const meet = (from: number, to: number) => {
    for (let k = from; k < to; k++) {
      const actor = ends[k]!;
      if (reached.has(actor)) continue;
      reached.add(actor);
      found.push(actor);
    }
  };
  const follow = (row: number, isThere: (from: number, to: number) => boolean) => {
    const start = starts[row]!;
    const end = starts[row + 1]!;
    const split = splits[row]!;
    if (mutual[row] === 1) {
      if (isThere(start, end)) meet(start, end);
      return;
    }
    // Both are asked before anybody is met: a step leads over one row and not back over it.
    const isFrom = direction !== 'in' && isThere(start, split);
    const isTo = direction !== 'out' && isThere(split, end);
    if (isFrom) meet(split, end);
    if (isTo) meet(start, split);
  };
  for (const actor of of) reached.add(actor);
  let frontier = [...of];
  for (let step = 0; step < steps && frontier.length > 0; step++) {
    if (rowCount(columns, frontier) * SCAN_FROM > columns.size) {
      // So many rows are read faster in their own order than actor by actor.
      const before = reached.copy();
      const isThere = (from: number, to: number) => isAny(before, ends, from, to);
      rows.forEach(row => {
        follow(row, isThere);
      });
    } else {
      for (const actor of frontier) {
        const isThere = (from: number, to: number) => includes(ends, actor, from, to);
        for (let k = rowStarts[actor]!; k < rowStarts[actor + 1]!; k++) {
          const row = columns.rows[k]!;
          if (rows.has(row)) follow(row, isThere);
        }
      }
    }
    frontier = found.splice(0);
  }
  return reached;
}

/** Rows in their own order are read about this many times as fast. */
const SCAN_FROM = 8;

function rowCount({rowStarts}: RowColumns, actors: readonly number[]): number {
  return actors.reduce((sum, actor) => sum + rowStarts[actor + 1]! - rowStarts[actor]!, 0);
}

/**
 * The rows with one of `actors` on each side that has anybody. Those at both ends of a mutual
 * row are the same: two of them have to be there. O(rows of the actors), and never more than all.
 */
export function rowsAmong(columns: RowColumns, actors: BitSet): BitSet {
  const {size, ends, starts, splits, mutual, rows, rowStarts} = columns;
  const isAmong = (row: number) => {
    const start = starts[row]!;
    const split = splits[row]!;
    const end = starts[row + 1]!;
    if (mutual[row] === 1) return members(actors, ends, start, end) > 1;
    return (
      (start === split || isAny(actors, ends, start, split)) &&
      (split === end || isAny(actors, ends, split, end))
    );
  };
  const those: number[] = [];
  actors.forEach(actor => those.push(actor));
  if (rowCount(columns, those) * SCAN_FROM > size) return BitSet.from(size, isAmong);
  const among = new BitSet(size);
  for (const actor of those) {
    for (let k = rowStarts[actor]!; k < rowStarts[actor + 1]!; k++) {
      const row = rows[k]!;
      if (isAmong(row)) among.add(row);
    }
  }
  return among;
}

function members(actors: BitSet, ends: Uint32Array, from: number, to: number): number {
  let count = 0;
  for (let k = from; k < to; k++) if (actors.has(ends[k]!)) count++;
  return count;
}

function includes(ends: Uint32Array, actor: number, from: number, to: number): boolean {
  for (let k = from; k < to; k++) if (ends[k] === actor) return true;
  return false;
}
