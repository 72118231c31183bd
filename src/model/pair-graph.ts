/**
 * Who is linked with whom, and by how many rows: the graph for those measures of graphology's
 * library that do not ask what the links are.
 */
import {UndirectedGraph} from 'graphology';
import {eachInSlices} from '../util/each-in-slices.ts';
import {runAtOnce} from '../util/run-at-once.ts';
import type {RowColumns} from './row-columns.ts';

/** Rows of a dataset's columns, such as those that a filter shows. */
export interface RowSet {
  /** Calls `visit` with every row, in order. */
  forEachRow(visit: (row: number) => void): void;
}

export interface PairAttributes {
  /** Rows that link the two. */
  readonly weight: number;
}

/** Nodes are places of actors, as text; every edge is a pair. */
export type PairGraph = UndirectedGraph<Record<string, never>, PairAttributes>;

/** Building graphology's graph costs about 2 µs a pair: what is beyond this changes no picture. */
const MOST_PAIRS = 20_000;

/** Returns the graph of the pairs in `rows`; of very many, of those with most rows. O(ends of the rows). */
export function pairGraph(columns: RowColumns, rows: RowSet): PairGraph {
  return runAtOnce(makingPairGraph(columns, rows));
}

/** The same as a generator, for so many pairs that a page should not wait for them. */
export function* makingPairGraph(columns: RowColumns, rows: RowSet): Generator<undefined, PairGraph> {
  const weights = pairWeights(columns, rows);
  yield;
  const pairs = [...weights];
  if (pairs.length > MOST_PAIRS) {
    pairs.sort(([, a], [, b]) => b - a);
    pairs.length = MOST_PAIRS;
  }
  const graph: PairGraph = new UndirectedGraph();
  yield* eachInSlices(pairs, ([pair, weight]) => {
    const a = String(Math.floor(pair / PAIR));
    const b = String(pair % PAIR);
    graph.mergeNode(a);
    graph.mergeNode(b);
    graph.addUndirectedEdge(a, b, {weight});
  });
  return graph;
}

/** Two places below 2²⁶ as one whole number. */
const PAIR = 2 ** 26;

function pairWeights(columns: RowColumns, rows: RowSet): ReadonlyMap<number, number> {
  const weights = new Map<number, number>();
  rows.forEachRow(row => {
    forEachPair(columns, row, (a, b) => {
      const pair = Math.min(a, b) * PAIR + Math.max(a, b);
      weights.set(pair, (weights.get(pair) ?? 0) + 1);
    });
  });
  return weights;
}

/** Calls `visit` with every two actors whom a row links: one of each side, or any two of a mutual row. */
export function forEachPair(
  {ends, starts, splits, mutual}: RowColumns,
  row: number,
  visit: (a: number, b: number) => void,
): void {
  const end = starts[row + 1]!;
  if (mutual[row] === 1) {
    for (let i = starts[row]!; i < end; i++) for (let j = i + 1; j < end; j++) visit(ends[i]!, ends[j]!);
    return;
  }
  for (let i = starts[row]!; i < splits[row]!; i++) {
    for (let j = splits[row]!; j < end; j++) if (ends[i] !== ends[j]) visit(ends[i]!, ends[j]!);
  }
}

/** Returns by place of each actor how many of the rows he is in. */
export function rowDegrees({ends, starts}: RowColumns, rows: RowSet, actors: number): Uint32Array {
  const degrees = new Uint32Array(actors);
  rows.forEachRow(row => {
    for (let k = starts[row]!; k < starts[row + 1]!; k++) degrees[ends[k]!]!++;
  });
  return degrees;
}
