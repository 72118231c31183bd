/**
 * The two loops over columns of codes that every click waits for: which rows have a code that
 * passes, and how many rows have each code.
 */
import type {CodeColumn} from '../model/row-columns.ts';
import {BitSet} from '../util/bit-set.ts';

/** The rows whose code passes, and all before the first that has one. */
export function rowsByCode(size: number, firstRow: number, codes: CodeColumn, passes: Uint8Array): BitSet {
  const set = new BitSet(size);
  const {words} = set;
  for (let w = 0, row = 0; w < words.length; w++) {
    let word = 0;
    for (const end = Math.min(row + 32, size); row < end; row++) {
      const bit = row < firstRow ? 1 : passes[codes[row - firstRow]!]!;
      word |= bit << (row & 31);
    }
    words[w] = word;
  }
  return set;
}

/** Adds to `counts` how many of `rows`, from `from` up to but without `to`, have each code. */
export function countCodes(
  rows: BitSet,
  codes: CodeColumn,
  counts: Uint32Array,
  from: number,
  to: number,
): void {
  const {words} = rows;
  for (let w = from >>> 5; w << 5 < to; w++) {
    for (let word = words[w]!; word !== 0; word &= word - 1) {
      const row = (w << 5) + 31 - Math.clz32(word & -word);
      if (row >= to) return;
      if (row >= from) counts[codes[row]!]!++;
    }
  }
}
