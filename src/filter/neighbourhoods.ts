/**
 * The neighbourhoods of a filter: each is measured along what the groups of other kinds leave, then refuses
 * what lies outside.
 */
import {BitSet} from '../util/bit-set.ts';
import type {FilterIndex} from './filter-index.ts';
import type {FilterSpec} from './filter-spec.ts';
import type {GroupRows} from './group-rows.ts';
import {reach, rowsAmong} from './reach.ts';

export interface Neighbourhoods {
  /** What each group lets through; of a neighbourhood, what lies in it. */
  readonly passing: readonly GroupRows[];
  /** The actors that each neighbourhood reaches; nothing for groups of other kinds. */
  readonly near: readonly (BitSet | undefined)[];
}

/** Returns what the groups of `spec` let through, of which `passing` says it for all but neighbourhoods. */
export function withNeighbourhoods(
  {dataset: {columns, actors}}: FilterIndex,
  {groups}: FilterSpec,
  passing: readonly GroupRows[],
): Neighbourhoods {
  if (!groups.some(group => 'steps' in group)) return {passing, near: groups.map(() => undefined)};
  const plain = BitSet.full(columns.size);
  for (const {rows} of passing) plain.keep(rows);
  const near = groups.map(group => {
    if (!('steps' in group)) return undefined;
    const of = new Set(group.of.flatMap(id => actors.placeOf(id) ?? []));
    return reach(columns, plain, of, group.steps, group.direction ?? 'both');
  });
  const narrowed = passing.map((group, i): GroupRows => {
    const reached = near[i];
    return reached === undefined ? group : {by: group.by, rows: rowsAmong(columns, reached)};
  });
  return {passing: narrowed, near};
}
