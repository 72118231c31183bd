/** What of all that is shown is drawn: everything, its most relevant part, or groups. */
import type {FilterIndex} from '../filter/filter-index.ts';
import {
  choosePicture,
  USUAL_LIMITS,
  type ChosenPicture,
  type PictureWishes,
} from '../filter/choose-picture.ts';
import type {Visible} from '../filter/visible.ts';
import {findingCommunities, type Community} from '../model/derived/communities.ts';
import type {Dataset} from '../model/dataset.ts';
import {keepLast} from '../util/keep-last.ts';
import {runAtOnce} from '../util/run-at-once.ts';
import type {ExplorerState, OpenGraph} from './explorer-state.ts';
import {selectBackdrop, selectBase, selectBaseFilter, selectView} from './selectors.ts';

export interface SelectedPicture {
  readonly chosen: ChosenPicture;
  /** Whoever is not drawn himself is in one of these; nothing while actors alone are drawn. */
  readonly groups: Groups | undefined;
}

export interface Groups {
  /** Those of all in the view, whatever the reader filters. */
  readonly all: readonly Community[];
  /** Stands for the view: while it is the same, groups keep their places. */
  readonly view: string;
  /** What is shown of them, those with most shown members first. */
  readonly communities: readonly Community[];
  /** Those whose members are drawn, by id. */
  readonly opened: ReadonlySet<string>;
}

/** Without a word of the author, so many times more than can be drawn are shown as groups. */
const MUCH = 4;
/** So many of its members are drawn when a group is opened, with so many lines for each: what can be read within the others. */
const MEMBERS = 24;
const LINES_OF_MEMBER = 3;

/** Returns the picture for a state; the same object as long as nothing in it changes. */
export function selectPicture(state: ExplorerState): SelectedPicture | undefined {
  if (state.graph === undefined) return undefined;
  const {dataset} = state.graph;
  const backdrop = selectBackdrop(state);
  const groups = selectShowsGroups(state) ? groupsOf(state, state.graph, backdrop) : undefined;
  const wishes = wishesOf(state, groups);
  const base = remember(backdrop, groups, wishes, dataset);
  const {selection} = state;
  // A selection that is drawn anyway, or not shown at all, does not change the picture.
  if (selection === undefined || base.chosen.drawn.has(selection) || !backdrop.has(selection)) return base;
  return remember(backdrop, groups, {...wishes, keep: [...wishes.keep, selection]}, dataset);
}

/**
 * Finds what the picture of a state takes longest for, a little at a time: a graph that is about to be
 * shown need not freeze the page.
 */
export function* preparePicture(state: ExplorerState): Generator<undefined, void> {
  if (state.graph === undefined) return;
  selectBackdrop(state);
  yield;
  if (selectShowsGroups(state)) yield* findingGroups(state, state.graph);
}

/** Whether groups are drawn in place of actors. */
export function selectShowsGroups(state: ExplorerState): boolean {
  const {groups} = state.picture;
  if (groups !== undefined) return groups;
  const author = selectView(state);
  if (author !== undefined) return author.picture?.groups === true;
  return selectBackdrop(state).counts.actor.shown > MUCH * USUAL_LIMITS.actors;
}

/** Whether there is more than the picture holds, so that choosing makes sense. */
export function selectIsChosen(state: ExplorerState): boolean {
  const picture = selectPicture(state);
  if (picture === undefined) return false;
  const {actors, lines} = picture.chosen.omitted;
  return picture.groups !== undefined || actors + lines > 0 || state.picture.expanded.size > 0;
}

function wishesOf(state: ExplorerState, groups: Groups | undefined): PictureWishes {
  const author = selectView(state)?.picture;
  const {extra, share, pinned, expanded} = state.picture;
  const limit = (most: number) => Math.round(most * share);
  const actors = limit(
    groups === undefined ? (author?.actors ?? USUAL_LIMITS.actors) : MEMBERS * groups.opened.size,
  );
  const lines = groups === undefined ? limit(author?.lines ?? USUAL_LIMITS.lines) : LINES_OF_MEMBER * actors;
  return {
    limits: {actors: actors + extra, lines: lines + 3 * extra},
    rankBy: author?.rank ?? 'degree',
    keep: pinned,
    expanded,
    among: groups === undefined ? undefined : membersOf(groups),
  };
}

// Groups are those of the view, not of what the reader has filtered: so they stay where they are, and only
// their members become fewer. They die with the graph; of several views the last few are kept.
const found = new WeakMap<FilterIndex, Map<string, readonly Community[]>>();

function* findingGroups(
  state: ExplorerState,
  {dataset, index}: OpenGraph,
): Generator<undefined, readonly Community[]> {
  const known = found.get(index) ?? new Map<string, readonly Community[]>();
  found.set(index, known);
  const key = keyOfView(state);
  const communities = known.get(key) ?? (yield* findingCommunities(dataset, selectBase(state)));
  keepLast(known, key, communities, KEPT);
  return communities;
}

/** Lines make groups: actors without any, and how they are treated, are no reason for others. */
function keyOfView(state: ExplorerState): string {
  return JSON.stringify(selectBaseFilter(state).groups);
}

function groupsOf(state: ExplorerState, graph: OpenGraph, backdrop: Visible): Groups {
  const all = runAtOnce(findingGroups(state, graph));
  const {opened} = state.picture;
  return {all, view: keyOfView(state), communities: shownOf(all, backdrop), opened: new Set(opened)};
}

// Asked for at every change of the state, and mostly for the same.
const shown = new WeakMap<
  Visible,
  {readonly all: readonly Community[]; readonly communities: readonly Community[]}
>();

function shownOf(all: readonly Community[], backdrop: Visible): readonly Community[] {
  const known = shown.get(backdrop);
  if (known?.all === all) return known.communities;
  const communities = all
    .map(community => ({...community, members: community.members.filter(id => backdrop.has(id))}))
    .filter(({members}) => members.length > 0)
    .sort((a, b) => b.members.length - a.members.length);
  shown.set(backdrop, {all, communities});
  return communities;
}

function membersOf({communities, opened}: Groups): ReadonlySet<string> {
  return new Set(communities.flatMap(({id, members}) => (opened.has(id) ? members : [])));
}

const pictures = new WeakMap<Visible, Map<string, SelectedPicture>>();
/** Two are in use at a time: with and without what is selected. */
const KEPT = 4;

function remember(
  visible: Visible,
  groups: Groups | undefined,
  wishes: PictureWishes,
  dataset: Dataset,
): SelectedPicture {
  const known = pictures.get(visible) ?? new Map<string, SelectedPicture>();
  pictures.set(visible, known);
  const {limits, rankBy, keep, expanded} = wishes;
  const opened = groups === undefined ? 'actors' : [...groups.opened];
  const key = JSON.stringify([limits, rankBy, keep, [...expanded], opened]);
  let picture = known.get(key);
  if (picture === undefined) {
    picture = {chosen: choosePicture(dataset, visible, wishes), groups};
    keepLast(known, key, picture, KEPT);
  }
  return picture;
}
