/**
 * What filters run over, made once for a dataset: its columns, where the values of facets stand
 * in them, and its words.
 */
import type {Dataset} from '../model/dataset.ts';
import type {RowColumns} from '../model/row-columns.ts';
import {BitSet} from '../util/bit-set.ts';
import {createFacetColumns, type CodedFacet, type FacetColumns} from './facet-columns.ts';
import {TextIndex} from './text-index.ts';

export interface FilterIndex {
  readonly dataset: Dataset;
  readonly facets: Readonly<Record<CodedFacet, FacetColumns>>;
  readonly text: TextIndex;
  readonly kinds: ActorKinds;
  /** The rows that have someone at their ends while nobody is hidden. */
  readonly withEnds: BitSet;
}

/** The kinds that actors are of. */
export interface ActorKinds {
  readonly values: readonly string[];
  /** By place of each actor the place of his kind in `values`. */
  readonly codes: Uint32Array;
}

export function createFilterIndex(dataset: Dataset): FilterIndex {
  return {
    dataset,
    facets: createFacetColumns(dataset),
    text: new TextIndex(dataset),
    kinds: kindsOf(dataset),
    withEnds: rowsWithEnds(dataset.columns, BitSet.full(dataset.actors.size)),
  };
}

function kindsOf({actors}: Dataset): ActorKinds {
  const places = new Map<string, number>();
  const codes = new Uint32Array(actors.size);
  let at = 0;
  for (const {kind} of actors.values()) {
    const code = places.get(kind) ?? places.size;
    places.set(kind, code);
    codes[at++] = code;
  }
  return {values: [...places.keys()], codes};
}

/** Whether one of `actors` is at each end of the row. A statement needs its speaker: whom it is about may be hidden. */
export function hasEnds(
  {deeds, ends, starts, splits, mutual}: RowColumns,
  row: number,
  actors: BitSet,
): boolean {
  const split = splits[row]!;
  if (!isAny(actors, ends, starts[row]!, split)) return false;
  return row >= deeds || mutual[row] === 1 || isAny(actors, ends, split, starts[row + 1]!);
}

/** Whether one of `actors` is among the ends from `from` up to `to`. */
export function isAny(actors: BitSet, ends: Uint32Array, from: number, to: number): boolean {
  for (let k = from; k < to; k++) if (actors.has(ends[k]!)) return true;
  return false;
}

/** The rows with one of `actors` at each end. */
export function rowsWithEnds(columns: RowColumns, actors: BitSet): BitSet {
  const {size, deeds, ends, starts, splits} = columns;
  // A byte is read more quickly than a bit, and a loop runs ten times as fast as calls for each row.
  const isIn = new Uint8Array(actors.size);
  actors.forEach(actor => {
    isIn[actor] = 1;
  });
  const rows = new BitSet(size);
  for (let row = 0; row < size; row++) {
    const start = starts[row]!;
    // Nearly all rows are of one to one.
    const isPair = splits[row] === start + 1 && starts[row + 1] === start + 2 && row < deeds;
    const passes = isPair
      ? (isIn[ends[start]!]! & isIn[ends[start + 1]!]!) === 1
      : hasEnds(columns, row, actors);
    if (passes) rows.words[row >>> 5]! |= 1 << (row & 31);
  }
  return rows;
}

/** The actors at the ends of `rows`. */
export function actorsIn({ends, starts}: RowColumns, rows: BitSet, size: number): BitSet {
  const actors = new BitSet(size);
  // Written out, because every click waits for it.
  for (let w = 0; w < rows.words.length; w++) {
    for (let word = rows.words[w]!; word !== 0; word &= word - 1) {
      const row = (w << 5) + 31 - Math.clz32(word & -word);
      const end = starts[row + 1]!;
      for (let k = starts[row]!; k < end; k++) actors.add(ends[k]!);
    }
  }
  return actors;
}
