/**
 * Decides what a filter leaves visible, and how many items each filter value would show.
 *
 * Works on bits, one a row and one an actor: it neither copies nor changes the graph, so a
 * result stays valid for as long as the dataset it was computed from.
 */
import {BitSet} from '../util/bit-set.ts';
import {runAtOnce} from '../util/run-at-once.ts';
import {countFacets, type FacetCounts} from './count-facets.ts';
import {actorsIn, rowsWithEnds, type FilterIndex} from './filter-index.ts';
import type {FilterGroup, FilterSpec} from './filter-spec.ts';
import {groupRows, type GroupRows} from './group-rows.ts';
import {withNeighbourhoods} from './neighbourhoods.ts';
import {showAlso} from './show-also.ts';
import {createVisible} from './visible-bits.ts';
import type {Visible} from './visible.ts';

export interface FilterResult {
  readonly visible: Visible;
  /** The counts beside the filter's values. Counted at the first look, all at once, if they are not yet. */
  readonly facets: FacetCounts;
  /** Whether the counts are there already. */
  readonly isCounted: boolean;
  /** Counts a little at a time, with a `yield` after each; afterwards `facets` costs nothing. */
  countFacets(): Generator<void, FacetCounts>;
}

/**
 * A deed that a shown statement is about stays, though it fails a group, so that the dashed
 * line has something to end on. These groups it has to pass all the same: they say what
 * exists in the picture at all.
 */
const NO_RESCUE: ReadonlySet<FilterGroup['by']> = new Set(['only', 'status', 'actor-kind'] as const);

/**
 * Applies `spec`. O(rows) for a group that was not asked before, O(rows ÷ 32) for one that was,
 * and O(rows shown + actors); the neighbourhood adds one breadth-first search.
 */
export function applyFilter(index: FilterIndex, spec: FilterSpec): FilterResult {
  const {columns, actors} = index.dataset;
  const rows = spec.groups.map(group => groupRows(index, group));
  const {passing, near} = withNeighbourhoods(index, spec, rows);
  const allowed = common(
    actors.size,
    passing.flatMap(group => group.actors ?? []),
  );
  const withEnds = rowsWithAllowed(index, passing, allowed);
  const shown = shownRows(index, passing, withEnds);
  const shownActors = chooseActors(index, spec, {passing, near, allowed, withEnds, shown});
  showAlso(index.dataset, spec.also, shown, shownActors);
  const visible = createVisible(index.dataset, shown, shownActors);

  let facets: FacetCounts | undefined;
  const rowsWithout = (facet: FilterGroup['by']) =>
    common(
      columns.size,
      passing.flatMap(({by, rows}) => (by === facet ? [] : rows)),
    );
  function* count() {
    return (facets ??= yield* countFacets(index, rowsWithout, shown));
  }
  return {
    visible,
    get facets() {
      return facets ?? runAtOnce(count());
    },
    get isCounted() {
      return facets !== undefined;
    },
    countFacets: count,
  };
}

/** What all the sets have in common; everything if there are none. */
function common(size: number, sets: readonly BitSet[]): BitSet {
  const [first, ...others] = sets;
  if (first === undefined) return BitSet.full(size);
  const members = first.copy();
  for (const set of others) members.keep(set);
  return members;
}

/**
 * The rows with someone at their ends whom all groups allow. Each group lets a line pass that
 * has someone there; together they may leave nobody.
 */
function rowsWithAllowed(index: FilterIndex, passing: readonly GroupRows[], allowed: BitSet): BitSet {
  const choosing = passing.filter(({actors}) => actors !== undefined);
  if (choosing.length > 1) return rowsWithEnds(index.dataset.columns, allowed);
  return choosing[0]?.rows ?? index.withEnds;
}

function shownRows({dataset}: FilterIndex, passing: readonly GroupRows[], withEnds: BitSet): BitSet {
  const {size, deeds, deed} = dataset.columns;
  const shown = common(
    size,
    passing.map(({rows}) => rows),
  ).keep(withEnds);
  const strict = common(
    size,
    passing.flatMap(({by, rows}) => (NO_RESCUE.has(by) ? rows : [])),
  );
  strict.keep(withEnds);
  shown.forEach(row => {
    const on = deed[row - deeds]!;
    if (on !== -1 && strict.has(on)) shown.add(on);
  }, deeds);
  return shown;
}

interface Found {
  readonly passing: readonly GroupRows[];
  readonly near: readonly (BitSet | undefined)[];
  readonly allowed: BitSet;
  readonly withEnds: BitSet;
  readonly shown: BitSet;
}

/** Those with a shown line, and those who stay without one. */
function chooseActors(index: FilterIndex, spec: FilterSpec, found: Found): BitSet {
  const {columns, actors} = index.dataset;
  const {passing, near, allowed, withEnds, shown} = found;
  const chosen = actorsIn(columns, shown, actors.size);
  const searches = spec.groups.flatMap(group =>
    'query' in group && group.query.trim() !== '' ? [index.text.actorsWith(group.query)] : [],
  );
  // Without a line an actor has to be wanted for himself: found by a search, else named or any.
  let wanted: BitSet;
  if (searches.length > 0) wanted = common(actors.size, searches);
  else if (spec.isolated === 'show') wanted = BitSet.full(actors.size);
  else {
    wanted = new BitSet(actors.size);
    const named = spec.groups.flatMap(group => ('ids' in group ? group.ids : []));
    if (named.length > 0) {
      // An actor that an `only` names stays without a line if it has none there at all; one whose
      // lines other groups took away goes with them.
      const only = common(
        columns.size,
        passing.flatMap(({by, rows}) => (by === 'only' ? rows : [])),
      );
      const linked = actorsIn(columns, only.keep(withEnds), actors.size);
      for (const place of named.flatMap(id => actors.placeOf(id) ?? [])) {
        if (!linked.has(place)) wanted.add(place);
      }
    }
  }
  for (const reached of near) if (reached !== undefined) wanted.keep(reached);
  return chosen.join(wanted).keep(allowed);
}
