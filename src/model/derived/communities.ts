/**
 * Groups of actors that have more to do with each other than with the rest: the overview of a
 * graph that is too large to be drawn whole.
 *
 * Louvain method (Blondel et al. 2008, doi:10.1088/1742-5468/2008/10/P10008) from graphology's
 * library over the pairs of actors, each weighted by its rows. The order in which it looks at nodes is random
 * by design; a fixed seed makes the same rows give the same groups.
 */
import louvain from 'graphology-communities-louvain';
import {runAtOnce} from '../../util/run-at-once.ts';
import {seededRandom} from '../../util/seeded-random.ts';
import type {Dataset} from '../dataset.ts';
import {makingPairGraph, rowDegrees, type RowSet} from '../pair-graph.ts';

export interface Community {
  /** Id of its best-known member: stays as long as that one leads it. */
  readonly id: string;
  /** Ids, best known first: by rows, then in the order of the file. */
  readonly members: readonly string[];
  /** Rows of all members together; those between two of them count twice. */
  readonly rows: number;
}

const SEED = 20231228;

/** Returns the communities of those who are in `rows`, the largest first. */
export function findCommunities(dataset: Dataset, rows: RowSet): readonly Community[] {
  return runAtOnce(findingCommunities(dataset, rows));
}

/** The same as a generator, for so many rows that a page should not wait for it. */
export function* findingCommunities(
  {columns, actors}: Dataset,
  rows: RowSet,
): Generator<undefined, readonly Community[]> {
  const graph = yield* makingPairGraph(columns, rows);
  yield;
  if (graph.size === 0) return [];
  const groups = louvain(graph, {getEdgeWeight: 'weight', rng: seededRandom(SEED)});
  yield;
  const degrees = rowDegrees(columns, rows, actors.size);
  const members = new Map<number, number[]>();
  for (const [node, group] of Object.entries(groups)) {
    const known = members.get(group);
    if (known === undefined) members.set(group, [Number(node)]);
    else known.push(Number(node));
  }
  return [...members.values()]
    .map((places): Community => {
      places.sort((a, b) => degrees[b]! - degrees[a]! || a - b);
      const ids = places.map(place => actors.at(place).id);
      return {id: ids[0]!, members: ids, rows: places.reduce((sum, place) => sum + degrees[place]!, 0)};
    })
    .sort((a, b) => b.members.length - a.members.length || b.rows - a.rows);
}
