/**
 * Decides what a filter leaves visible, and how many items each filter value would show.
 *
 * Works on ids only: it neither copies nor changes the graph, so a result stays valid for as
 * long as the dataset it was computed from.
 */
import {FACETS, type FacetName, type FilterSpec} from './filter-spec.ts';
import type {FilterIndex, Row} from './filter-index.ts';
import {groupTest, hasEnds, rowValues, textMatcher, type GroupTest} from './group-tests.ts';
import {reach} from './reach.ts';
import type {ItemKind, Visible} from './visible.ts';

/** Number of items that each value of each facet would show, given all the other groups. */
export type FacetCounts = ReadonlyMap<FacetName, ReadonlyMap<string, number>>;

export interface FilterResult {
  readonly visible: Visible;
  readonly facets: FacetCounts;
}

/**
 * A deed that a shown statement is about stays, though it fails a group, so that the dashed
 * line has something to end on. These groups it has to pass all the same: they say what
 * exists in the picture at all.
 */
const NO_RESCUE = new Set<string>(['only', 'status', 'actor-kind']);

/** Applies `spec`. O(rows × groups + actors); the neighbourhood adds one breadth-first search. */
export function applyFilter(index: FilterIndex, spec: FilterSpec): FilterResult {
  const {rows, dataset} = index;
  const tests = spec.groups.map(group => groupTest(group, index));
  // Bit i of a row's mask is set if group i refuses it; so one pass answers both "is it shown"
  // (mask 0) and "would it be shown without group i" (no bit but i).
  const masks = rows.map((row, position) => rowMask(tests, row, position));
  const near = applyNeighbourhoods(index, spec, masks);
  const allowed = new Set([...dataset.actors.keys()].filter(id => tests.every(test => test.actor(id))));
  const shown = shownRows(index, tests, masks, allowed);
  const actors = shownActors(index, spec, allowed, near, shown, tests, masks);
  const facets = countFacets(index, tests, masks, shown);

  const relations = new Set<string>();
  const targets = new Map<string, Set<number>>();
  for (const [position, row] of rows.entries()) {
    if (!shown[position]) continue;
    if (row.layer === 'deed') relations.add(row.id);
    else targets.set(row.id, (targets.get(row.id) ?? new Set()).add(row.index));
  }
  const ids: Record<ItemKind, {has(id: string): boolean; keys(): Iterable<string>; size: number}> = {
    actor: actors,
    relation: relations,
    statement: targets,
  };
  const visible: Visible = {
    has: id => actors.has(id) || relations.has(id) || targets.has(id),
    hasTarget: (id, target) => targets.get(id)?.has(target) ?? false,
    counts: {
      actor: {shown: actors.size, total: dataset.actors.size},
      relation: {shown: relations.size, total: dataset.relations.size},
      statement: {shown: targets.size, total: dataset.statements.size},
    },
    forEach: (kind, visit) => {
      for (const id of ids[kind].keys()) visit(id);
    },
  };
  return {visible, facets};
}

function rowMask(tests: readonly GroupTest[], row: Row, position: number): number {
  let mask = 0;
  for (const [i, test] of tests.entries()) if (!test.row(row, position)) mask |= 1 << i;
  return mask;
}

/**
 * A neighbourhood is measured along what the groups of other kinds leave, then refuses what
 * lies outside. Returns the actors of each.
 */
function applyNeighbourhoods(index: FilterIndex, spec: FilterSpec, masks: number[]): ReadonlySet<string>[] {
  const passing = index.rows.filter((_, position) => masks[position] === 0);
  const within = (ids: ReadonlySet<string>, ends: ReadonlySet<string>) => {
    for (const id of ends) if (ids.has(id)) return true;
    return ends.size === 0;
  };
  return spec.groups.flatMap((group, i) => {
    if (!('steps' in group)) return [];
    const reached = reach(passing, group.of, group.steps, group.direction ?? 'both');
    for (const [position, {from, to, mutual}] of index.rows.entries()) {
      // Those at both ends of a mutual line are the same: two of them have to be near.
      const isNear = mutual
        ? [...from].filter(id => reached.has(id)).length > 1
        : within(reached, from) && within(reached, to);
      if (!isNear) masks[position]! |= 1 << i;
    }
    return [reached];
  });
}

/** The bits of the masks that stand for groups of some kinds. */
function bitsOf(tests: readonly GroupTest[], isMeant: (by: GroupTest['by']) => boolean): number {
  return tests.reduce((bits, {by}, i) => (isMeant(by) ? bits | (1 << i) : bits), 0);
}

/** The actors at the ends of the rows that are wanted. */
function actorsIn(rows: readonly Row[], isWanted: (position: number, row: Row) => boolean): Set<string> {
  const actors = new Set<string>();
  for (const [position, row] of rows.entries()) {
    if (!isWanted(position, row)) continue;
    for (const id of row.from) actors.add(id);
    for (const id of row.to) actors.add(id);
  }
  return actors;
}

function countFacets(
  index: FilterIndex,
  tests: readonly GroupTest[],
  masks: readonly number[],
  shown: readonly boolean[],
): FacetCounts {
  const counts = new Map<FacetName, Map<string, number>>();
  for (const facet of FACETS) {
    const own = bitsOf(tests, by => by === facet);
    const values = new Map<string, number>();
    const lastCounted = new Map<string, string>();
    if (facet === 'actor-kind') countActorKinds(index, masks, own, values);
    else {
      for (const [position, row] of index.rows.entries()) {
        // A deed that is shown for the sake of what is said about it is in the picture too.
        if ((masks[position]! & ~own) !== 0 && !shown[position]) continue;
        for (const value of rowValues(facet, row) ?? []) {
          // The rows of one statement follow one another: count it once, not once a target.
          if (lastCounted.get(value) === row.id) continue;
          lastCounted.set(value, row.id);
          values.set(value, (values.get(value) ?? 0) + 1);
        }
      }
    }
    counts.set(facet, values);
  }
  return counts;
}

function countActorKinds(
  {rows, dataset}: FilterIndex,
  masks: readonly number[],
  own: number,
  values: Map<string, number>,
): void {
  for (const id of actorsIn(rows, position => (masks[position]! & ~own) === 0)) {
    const kind = dataset.actors.get(id)?.kind;
    if (kind !== undefined) values.set(kind, (values.get(kind) ?? 0) + 1);
  }
}

function shownRows(
  index: FilterIndex,
  tests: readonly GroupTest[],
  masks: readonly number[],
  allowed: ReadonlySet<string>,
): boolean[] {
  // Each group lets a line pass that has someone at its ends; together they may leave nobody.
  const ends = index.rows.map(row => hasEnds(row, id => allowed.has(id)));
  const strict = bitsOf(tests, by => NO_RESCUE.has(by));
  const shown = masks.map((mask, position) => mask === 0 && ends[position]!);
  for (const [position, row] of index.rows.entries()) {
    if (row.layer !== 'said' || !shown[position] || row.on === undefined) continue;
    const deed = index.deeds.get(row.on);
    if (deed !== undefined && (masks[deed]! & strict) === 0 && ends[deed]!) shown[deed] = true;
  }
  return shown;
}

function shownActors(
  index: FilterIndex,
  spec: FilterSpec,
  allowed: ReadonlySet<string>,
  near: readonly ReadonlySet<string>[],
  shown: readonly boolean[],
  tests: readonly GroupTest[],
  masks: readonly number[],
): Set<string> {
  const {rows} = index;
  const linked = actorsIn(rows, position => shown[position]!);
  const named = new Set(spec.groups.flatMap(group => ('ids' in group ? group.ids : [])));
  // An actor that an `only` names stays without a line if it has none there at all; one whose
  // lines other groups took away goes with them.
  const only = bitsOf(tests, by => by === 'only');
  const linkedInOnly = actorsIn(
    rows,
    (position, row) =>
      named.size > 0 && (masks[position]! & only) === 0 && hasEnds(row, id => allowed.has(id)),
  );
  const searches = spec.groups.flatMap(group =>
    'query' in group && group.query.trim() !== '' ? [textMatcher(group.query)] : [],
  );
  // Without a line an actor has to be wanted for himself: found by a search, else named or any.
  const alone = (id: string) =>
    near.every(ids => ids.has(id)) &&
    (searches.length > 0
      ? searches.every(fits => fits(index.actorText(id)))
      : (named.has(id) && !linkedInOnly.has(id)) || spec.isolated === 'show');
  return new Set([...allowed].filter(id => linked.has(id) || alone(id)));
}
