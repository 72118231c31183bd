/**
 * What follows from the state. Each is computed once for a state's relevant parts.
 */
import {applyFilter, type FilterResult} from '../filter/apply-filter.ts';
import type {FacetCounts} from '../filter/count-facets.ts';
import type {FilterIndex} from '../filter/filter-index.ts';
import {DEFAULT_FILTER, isFacetGroup, type FacetName, type FilterSpec} from '../filter/filter-spec.ts';
import type {ReadStep} from '../filter/read-story.ts';
import {NOTHING_VISIBLE, type Visible} from '../filter/visible.ts';
import {hasItem} from '../model/dataset.ts';
import {choosePair, type Pair} from '../model/derived/choose-pair.ts';
import type {View} from '../model/document.ts';
import {typeChain} from '../model/type-hierarchy.ts';
import {keepLast} from '../util/keep-last.ts';
import type {Counted, ExplorerState} from './explorer-state.ts';

const NO_COUNTS: FacetCounts = new Map();
// Results die with the graph they were computed from; within one graph the last few filters
// are kept, because several panels ask for the same one and readers go back and forth.
const results = new WeakMap<FilterIndex, Map<FilterSpec, FilterResult>>();
const KEPT = 4;

function filterResult(index: FilterIndex, filter: FilterSpec): FilterResult {
  const known = results.get(index) ?? new Map<FilterSpec, FilterResult>();
  results.set(index, known);
  const result = known.get(filter) ?? applyFilter(index, filter);
  keepLast(known, filter, result, KEPT);
  return result;
}

/** What the filter leaves. */
export function selectVisible(state: ExplorerState): Visible {
  const {graph, filter} = state;
  return graph === undefined ? NOTHING_VISIBLE : filterResult(graph.index, filter).visible;
}

/** Graphs of more rows are counted between frames by `keepCounting`: this many take a few milliseconds. */
const COUNTED_AT_ONCE = 50_000;

/** How many items each filter value would show; for a large graph the last counts, until `selectIsCounting` ends. */
export function selectFacets(state: ExplorerState): FacetCounts {
  const {graph, filter, counted} = state;
  if (graph === undefined) return NO_COUNTS;
  if (isCountedAtOnce(graph.index)) return filterResult(graph.index, filter).facets;
  return counted?.index === graph.index ? counted.facets : NO_COUNTS;
}

/** How many items each value has in the view itself, whatever the reader has filtered out of it. */
export function selectViewFacets(state: ExplorerState): FacetCounts {
  const {graph, counted} = state;
  if (graph === undefined) return NO_COUNTS;
  if (isCountedAtOnce(graph.index)) return filterResult(graph.index, selectBaseFilter(state)).facets;
  return counted?.index === graph.index ? counted.viewFacets : NO_COUNTS;
}

/** Whether the counts are still those of an earlier filter, or of none. */
export function selectIsCounting(state: ExplorerState): boolean {
  const {graph, filter, counted} = state;
  if (graph === undefined || isCountedAtOnce(graph.index)) return false;
  return (
    counted?.index !== graph.index ||
    counted.filter !== filter ||
    counted.viewFilter !== selectBaseFilter(state)
  );
}

/** Counts for a state a little at a time; nothing to count if there is no graph. */
export function* countFacetsOf(state: ExplorerState): Generator<void, Counted | undefined> {
  const {graph, filter} = state;
  if (graph === undefined) return undefined;
  const {index} = graph;
  const viewFilter = selectBaseFilter(state);
  const facets = yield* filterResult(index, filter).countFacets();
  const viewFacets = yield* filterResult(index, viewFilter).countFacets();
  return {index, filter, facets, viewFilter, viewFacets};
}

function isCountedAtOnce({dataset}: FilterIndex): boolean {
  return dataset.columns.size <= COUNTED_AT_ONCE;
}

/** What all groups of the filter but that of dates leave: what a choice of other dates could show. */
export function selectVisibleAtAnyDate({graph, filter}: ExplorerState): Visible {
  if (graph === undefined) return NOTHING_VISIBLE;
  return filterResult(graph.index, withoutDates(graph.index, filter)).visible;
}

// A choice of dates leaves the other groups as they are: then the spec is the same as before,
// and its result is found again.
const dateless = new WeakMap<FilterIndex, FilterSpec>();
function withoutDates(index: FilterIndex, filter: FilterSpec): FilterSpec {
  const groups = filter.groups.filter(({by}) => by !== 'date');
  if (groups.length === filter.groups.length) return filter;
  const last = dateless.get(index);
  const isSame =
    last?.isolated === filter.isolated &&
    last.also === filter.also &&
    last.groups.length === groups.length &&
    last.groups.every((group, i) => group === groups[i]);
  if (isSame) return last;
  const spec = {...filter, groups};
  dateless.set(index, spec);
  return spec;
}

/** What is in the picture at all, pale where it is faded: the view's own filter, or what is shown. */
export function selectBackdrop(state: ExplorerState): Visible {
  const {graph, leftOut} = state;
  if (graph === undefined) return NOTHING_VISIBLE;
  return leftOut === 'hide' ? selectVisible(state) : selectBase(state);
}

/** What the view shows before the reader filters it. */
export function selectBase(state: ExplorerState): Visible {
  const {graph} = state;
  return graph === undefined ? NOTHING_VISIBLE : filterResult(graph.index, selectBaseFilter(state)).visible;
}

/** The filter without what the reader has added to it. */
export function selectBaseFilter({graph, viewId, filter}: ExplorerState): FilterSpec {
  return graph?.views.find(({view}) => view.id === viewId)?.filter ?? withoutReader(filter);
}

const bare = new WeakMap<FilterSpec, FilterSpec>();
function withoutReader(filter: FilterSpec): FilterSpec {
  let spec = bare.get(filter);
  if (spec === undefined) {
    const groups = filter.groups.filter(({by}) => by === 'status' || by === 'only');
    // Mostly that is the default filter, whose result is known already.
    spec = isSameFilter({...filter, groups}, DEFAULT_FILTER) ? DEFAULT_FILTER : {...filter, groups};
    bare.set(filter, spec);
  }
  return spec;
}

export function selectView({graph, viewId}: ExplorerState): View | undefined {
  return graph?.views.find(({view}) => view.id === viewId)?.view;
}

/** Whether the graph has an actor, relation or statement with this id. */
export function selectIsKnown({graph}: ExplorerState, id: string | undefined): id is string {
  return graph !== undefined && id !== undefined && hasItem(graph.dataset, id);
}

// Ranking opponents runs over all statements; most changes of the state are selections.
const pairs = new WeakMap<Visible, {readonly wanted: Partial<Pair>; readonly pair: Pair | undefined}>();

/** The two speakers who are compared; nothing if fewer than two are shown to speak. */
export function selectPair(state: ExplorerState): Pair | undefined {
  const {graph, reading} = state;
  if (graph === undefined) return undefined;
  const visible = selectVisible(state);
  const known = pairs.get(visible);
  if (known?.wanted === reading.pair) return known.pair;
  const pair = choosePair(graph.dataset, visible, reading.pair);
  pairs.set(visible, {wanted: reading.pair, pair});
  return pair;
}

/** The two who are compared, if a panel has asked for them already; to find them would take its time. */
export function selectKnownPair(state: ExplorerState): Pair | undefined {
  const known = pairs.get(selectVisible(state));
  return known?.wanted === state.reading.pair ? known.pair : undefined;
}

/** Whether the filter lets a value of a facet through; a type with what it is a case of. */
export function selectIsOn({filter, graph}: ExplorerState, by: FacetName, value: string): boolean {
  const values = by === 'type' && graph !== undefined ? typeChain(value, graph.dataset.types) : [value];
  return filter.groups.every(group => {
    if (group.by !== by || !isFacetGroup(group)) return true;
    const isNamed = values.some(name => ('values' in group ? group.values : group.except).includes(name));
    return 'values' in group ? isNamed : !isNamed;
  });
}

/** Whether it depends on a more general type alone that a type is shown or not. */
export function selectIsImplied({filter, graph}: ExplorerState, type: string): boolean {
  if (graph === undefined) return false;
  const [, ...parents] = typeChain(type, graph.dataset.types);
  return filter.groups.some(
    group =>
      group.by === 'type' &&
      isFacetGroup(group) &&
      parents.some(parent => ('values' in group ? group.values : group.except).includes(parent)),
  );
}

/** The step of the story that is being read. */
export function selectStep({graph, step}: ExplorerState): ReadStep | undefined {
  return step === undefined ? undefined : graph?.story[step];
}

/** The filter before the reader has changed it: the step's, the view's, or that of the whole. */
export function selectPreparedFilter(state: ExplorerState): FilterSpec {
  const view = state.graph?.views.find(({view: {id}}) => id === state.viewId);
  return selectStep(state)?.filter ?? view?.filter ?? DEFAULT_FILTER;
}

/** Whether the reader has changed the filter of the view, or of the whole. */
export function selectIsFiltered(state: ExplorerState): boolean {
  return !isSameFilter(state.filter, selectPreparedFilter(state));
}

/** How much there is when nothing is filtered out. */
export function selectEverythingCounts({graph}: ExplorerState): Visible['counts'] {
  return graph === undefined
    ? NOTHING_VISIBLE.counts
    : filterResult(graph.index, DEFAULT_FILTER).visible.counts;
}

/** Whether nothing but what is denied is filtered out. */
export function selectIsEverything({filter}: ExplorerState): boolean {
  return isSameFilter(filter, DEFAULT_FILTER);
}

/** Whether two filters say the same. The order of groups and of values says nothing. */
export function isSameFilter(a: FilterSpec, b: FilterSpec): boolean {
  return a === b || canonicalText(a) === canonicalText(b);
}

/** Filters are plain JSON and small, so their text tells whether they are the same. */
function canonicalText({groups, isolated, also = []}: FilterSpec): string {
  const texts = groups.map(group =>
    JSON.stringify(group, (_, part: unknown) =>
      Array.isArray(part) ? (part as unknown[]).toSorted() : part,
    ),
  );
  return JSON.stringify([isolated, also.toSorted(), ...texts.toSorted()]);
}
