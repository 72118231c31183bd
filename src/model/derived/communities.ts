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
import {forEachPair, makingPairGraph, rowDegrees, type RowSet} from '../pair-graph.ts';
import type {RowColumns} from '../row-columns.ts';

export interface Community {
  /** Id of its best-known member: stays as long as that one leads it. */
  readonly id: string;
  /** Ids, best known first: by rows, then in the order of the file. */
  readonly members: readonly string[];
  /** Rows of all members together; those between two of them count twice. */
  readonly rows: number;
}

const SEED = 20231228;
/** Of those whose pairs were too many to be looked at, some are linked with others of them alone. */
const ROUNDS = 3;

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
  const groupOf = new Int32Array(actors.size).fill(-1);
  for (const [node, group] of Object.entries(groups)) groupOf[Number(node)] = group;
  yield* joinOthers(columns, rows, groupOf);
  const degrees = rowDegrees(columns, rows, actors.size);
  yield;
  const members = new Map<number, number[]>();
  for (const [place, group] of groupOf.entries()) {
    if (group === -1) continue;
    const known = members.get(group);
    if (known === undefined) members.set(group, [place]);
    else known.push(place);
  }
  return [...members.values()]
    .map((places): Community => {
      places.sort((a, b) => degrees[b]! - degrees[a]! || a - b);
      const ids = places.map(place => actors.at(place).id);
      return {id: ids[0]!, members: ids, rows: places.reduce((sum, place) => sum + degrees[place]!, 0)};
    })
    .sort((a, b) => b.members.length - a.members.length || b.rows - a.rows);
}

/**
 * Puts everybody without a group, because the pairs graph holds only the heaviest of very many, into the group
 * with which he has most rows.
 */
function* joinOthers(columns: RowColumns, rows: RowSet, groupOf: Int32Array): Generator<undefined, void> {
  for (let round = 0; round < ROUNDS; round++) {
    const tallies = new Map<number, Map<number, number>>();
    const count = (place: number, group: number) => {
      const tally = tallies.get(place) ?? new Map<number, number>();
      tallies.set(place, tally.set(group, (tally.get(group) ?? 0) + 1));
    };
    rows.forEachRow(row => {
      forEachPair(columns, row, (a, b) => {
        const [left, right] = [groupOf[a]!, groupOf[b]!];
        if (left === -1 && right !== -1) count(a, right);
        else if (right === -1 && left !== -1) count(b, left);
      });
    });
    yield;
    if (tallies.size === 0) return;
    for (const [place, tally] of tallies) {
      const [group] = [...tally].reduce((best, next) => (next[1] > best[1] ? next : best));
      groupOf[place] = group;
    }
  }
}
