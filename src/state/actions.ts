/**
 * Every way in which the explorer's state changes: functions from state to state.
 */
import {createFilterIndex} from '../filter/filter-index.ts';
import {
  DEFAULT_FILTER,
  isFacetGroup,
  type FacetName,
  type FilterGroup,
  type FilterSpec,
  speaksOfStatus,
} from '../filter/filter-spec.ts';
import {readStory} from '../filter/read-story.ts';
import {readViews} from '../filter/read-views.ts';
import type {LoadingProgress} from '../io/loading-progress.ts';
import type {Dataset} from '../model/dataset.ts';
import type {ActorGraphError} from '../model/errors.ts';
import type {Problem} from '../model/problem.ts';
import {choicesOf, selectHasChosen} from './choices.ts';
import type {ExplorerState} from './explorer-state.ts';
import {followSpeaker} from './follow-speaker.ts';
import {forAnotherGraph} from './reading.ts';
import {forAnotherPicture} from './picture.ts';
import {isSameFilter, selectIsKnown, selectPreparedFilter, selectView, selectVisible} from './selectors.ts';

/** Says that even what is denied is meant; where no group speaks of status, reading a filter adds the default one. */
const ANY_STATUS: FilterGroup = {by: 'status', except: []};
const UNFILTERED: FilterSpec = {groups: [ANY_STATUS], isolated: 'show'};

export type Action = (state: ExplorerState) => ExplorerState;

/** A source is being read. What is shown stays until it has arrived. */
export const startLoading: Action = state => ({
  ...state,
  status: 'loading',
  loading: undefined,
  error: undefined,
});

/** Says how far the loading has come; `isLong` is when a reader begins to wonder. Nothing once it is over. */
export function showProgress(progress: LoadingProgress, isLong: boolean): Action {
  return state => {
    const {loading} = state;
    const isKnown = loading?.progress === progress && loading.isLong === isLong;
    return state.status !== 'loading' || isKnown ? state : {...state, loading: {progress, isLong}};
  };
}

/** The source has been taken away: nothing is shown. */
export const closeGraph: Action = state => ({
  ...leaveGraph(state),
  status: 'idle',
  graph: undefined,
  loading: undefined,
  error: undefined,
});

/** The source could not be shown. */
export function failLoading(error: ActorGraphError): Action {
  return state => ({...state, status: 'failed', loading: undefined, error});
}

/**
 * Shows a graph that was read: its first view, or everything if it has none. `keep` is for a
 * newer version of the same file: view, filter and selection stay as far as they still exist. So they do
 * if the reader has chosen them in the beginning of the graph, which came from the same `lineage`.
 */
export function openGraph(
  dataset: Dataset,
  problems: readonly Problem[],
  keep = false,
  lineage: object = {},
): Action {
  return state => {
    const isKept = keep || selectHasChosen(state, lineage);
    const {views, problems: filterProblems} = readViews(dataset);
    const {story, problems: storyProblems} = readStory(dataset, views);
    const graph = {
      dataset,
      index: createFilterIndex(dataset),
      problems: [...problems, ...filterProblems, ...storyProblems],
      views,
      story,
      lineage,
    };
    const opened: ExplorerState = {...state, status: 'ready', loading: undefined, error: undefined, graph};
    if (!isKept || state.graph === undefined) {
      const [first] = graph.views;
      const everything = leaveGraph(opened);
      return first === undefined ? everything : showView(first.view.id)(everything);
    }
    const view = graph.views.find(({view: {id}}) => id === state.viewId);
    const selection = selectIsKnown(opened, state.selection) ? state.selection : undefined;
    // A reader who has changed nothing sees the author's new filter, not the old one.
    const isUntouched = isSameFilter(selectPreparedFilter(state), state.filter);
    if (state.step !== undefined) {
      const step = story[state.step];
      if (step !== undefined)
        return {...opened, viewId: step.viewId, filter: isUntouched ? step.filter : state.filter, selection};
    }
    const filter = view !== undefined && isUntouched ? view.filter : state.filter;
    return {...leaveStory(opened), viewId: view?.view.id, filter, selection};
  };
}

/**
 * Shows the beginning of a graph, which is still loading, and does with it what `begin` says;
 * `openGraph` with the same lineage shows the whole.
 */
export function showBeginning(dataset: Dataset, lineage: object, begin: Action = state => state): Action {
  return state => {
    const isChosen = selectHasChosen(state, lineage);
    const first = openGraph(dataset, [], false, lineage)(state);
    const opened = isChosen ? first : begin(first);
    const begun = isChosen ? state.graph!.begun! : choicesOf(opened);
    const {status, loading} = state;
    return {...opened, status, loading, graph: {...opened.graph!, begun}};
  };
}

/** Shows a prepared view: its filter and its selection. An unknown id changes nothing. */
export function showView(id: string): Action {
  return state => {
    const found = state.graph?.views.find(({view}) => view.id === id);
    if (found === undefined) return state;
    return followSpeaker({
      ...leaveStory(state),
      viewId: id,
      filter: found.filter,
      selection: found.view.select,
      picture: forAnotherPicture(state.picture),
    });
  };
}

/**
 * Shows all there is (but what is denied): in the author's arrangement if one of the views
 * filters nothing, else in one of our own. The selection stays.
 */
export const showEverything: Action = state => {
  const prepared = state.graph?.views.find(({filter}) => isSameFilter(filter, DEFAULT_FILTER));
  const picture = forAnotherPicture(state.picture);
  return {...leaveStory(state), viewId: prepared?.view.id, filter: DEFAULT_FILTER, picture};
};

/** Takes the reader's own filter away: back to the step's, the view's, or the default one. */
export const resetFilter: Action = state => {
  return {...state, filter: selectPreparedFilter(state)};
};

/**
 * Takes back all that the reader has changed: filter, fading, selection, and the words in fields.
 * What is left is the view or the step as its author prepared it; where there is none, the first view.
 */
export const resetAll: Action = state => {
  const fresh: ExplorerState = {
    ...state,
    resets: state.resets + 1,
    reading: {...state.reading, find: ''},
    picture: forAnotherPicture(state.picture),
  };
  if (state.step !== undefined) return {...showStep(state.step)(fresh), leftOut: 'fade'};
  const view = selectView(state) ?? state.graph?.views[0]?.view;
  const bare: ExplorerState = {
    ...fresh,
    leftOut: 'hide',
    viewId: undefined,
    filter: DEFAULT_FILTER,
    selection: undefined,
  };
  return view === undefined ? bare : showView(view.id)(bare);
};

/** Filters as a script says; the picture then follows no prepared view. A filter that says the same changes nothing. */
export function setFilter(filter: FilterSpec): Action {
  return state =>
    isSameFilter(filter, state.filter) ? state : {...leaveStory(state), filter, viewId: undefined};
}

/** Takes a script's filter away: back to the view or step there was, else to the first view. */
export const dropFilter: Action = state => {
  const [first] = state.graph?.views ?? [];
  if (state.viewId !== undefined || first === undefined) return resetFilter(state);
  return {...showView(first.view.id)(state), selection: state.selection};
};

/**
 * Shows a step of the story, from 0: its view as a backdrop, and in it what the step brings out.
 * A story begins with the rest faded; the reader may hide it.
 */
export function showStep(step: number): Action {
  return state => {
    const found = state.graph?.story[step];
    if (found === undefined) return state;
    const leftOut = state.step === undefined ? 'fade' : state.leftOut;
    return followSpeaker({
      ...state,
      step,
      viewId: found.viewId,
      filter: found.filter,
      leftOut,
      selection: found.step.select,
    });
  };
}

/** Begins the story, if there is one. */
export const startStory: Action = showStep(0);

/** Shows the next step; after the last one the story ends. */
export const nextStep: Action = state => {
  if (state.step === undefined) return state;
  return state.step + 1 < (state.graph?.story.length ?? 0)
    ? showStep(state.step + 1)(state)
    : endStory(state);
};

/** Shows the step before; at the first one nothing changes. */
export const previousStep: Action = state =>
  state.step === undefined ? state : showStep(state.step - 1)(state);

/** Leaves the story: back to the overview. */
export const endStory: Action = state => {
  if (state.step === undefined) return state;
  const [first] = state.graph?.views ?? [];
  const left: ExplorerState = {...leaveStory(state), filter: DEFAULT_FILTER, selection: undefined};
  return first === undefined ? left : showView(first.view.id)(left);
};

/** Hides or fades what the filter leaves out. */
export function setLeftOut(leftOut: ExplorerState['leftOut']): Action {
  return state => (state.leftOut === leftOut ? state : {...state, leftOut});
}

/** Selects an actor, relation or statement; nothing if the id is unknown or absent. */
export function select(id: string | undefined): Action {
  return state => {
    const selection = selectIsKnown(state, id) ? id : undefined;
    return selection === state.selection ? state : followSpeaker({...state, selection});
  };
}

/**
 * Selects, and shows everything if the item is not in the picture: for search and links. What
 * even that leaves out (denied, or without a line) is shown by no filter at all. An unknown
 * id changes nothing.
 */
export function reveal(id: string): Action {
  return state => {
    if (!selectIsKnown(state, id)) return state;
    const isShown = (candidate: ExplorerState) => selectVisible(candidate).has(id);
    const all = isShown(state) ? state : showEverything(state);
    return select(id)(isShown(all) ? all : {...all, filter: UNFILTERED});
  };
}

/** Shows all in which the words occur. */
export function showAllWith(query: string): Action {
  return state => setGroup('text', {by: 'text', query})(showEverything(state));
}

/** Shows or hides one value of a facet, as a tick in the legend does. */
export function toggleValue(by: FacetName, value: string): Action {
  return state => {
    const groups = state.filter.groups;
    const group = groups.find(candidate => candidate.by === by && isFacetGroup(candidate));
    if (group === undefined) return withGroups(state, [...groups, {by, except: [value]}]);
    const changed = toggled(group, value);
    return withGroups(state, replaceGroup(groups, group, changed));
  };
}

/** Shows one value of a facet alone. */
export function showOnly(by: FacetName, value: string): Action {
  return state => withGroups(state, [...withoutFacet(state, by), {by, values: [value]}]);
}

/** Shows all values of a facet, or none. */
export function showAll(by: FacetName, all: boolean): Action {
  return state =>
    withGroups(state, [...withoutFacet(state, by), ...(all ? [] : [{by, values: []} as const])]);
}

/** Puts a group of a kind with fields of its own (date, text, neighbourhood) in place of the one there is. */
export function setGroup(by: 'date' | 'text' | 'neighbourhood', group: FilterGroup | undefined): Action {
  return state => {
    const others = state.filter.groups.filter(candidate => candidate.by !== by);
    return withGroups(state, group === undefined ? others : [...others, group]);
  };
}

export function setIsolated(isolated: FilterSpec['isolated']): Action {
  return state => ({...state, filter: {...state.filter, isolated}});
}

/** Notes whose words the text beside the graph does not have. */
export function setUnfound(unfound: ExplorerState['unfound']): Action {
  return state => {
    const isSame =
      unfound.size === state.unfound.size && [...unfound].every(([id, how]) => state.unfound.get(id) === how);
    return isSame ? state : {...state, unfound};
  };
}

/** Forgets what the reader has chosen in one graph, for another. */
function leaveGraph(state: ExplorerState): ExplorerState {
  return {
    ...leaveStory(state),
    viewId: undefined,
    filter: DEFAULT_FILTER,
    selection: undefined,
    reading: forAnotherGraph(state.reading),
    picture: forAnotherPicture(state.picture),
  };
}

/** Fading belongs to the story: outside, the reader decides anew. */
function leaveStory(state: ExplorerState): ExplorerState {
  return state.step === undefined ? state : {...state, step: undefined, leftOut: 'hide'};
}

function withGroups(state: ExplorerState, groups: readonly FilterGroup[]): ExplorerState {
  const complete = speaksOfStatus(groups) ? groups : [...groups, ANY_STATUS];
  return {...state, filter: {...state.filter, groups: complete}};
}

function withoutFacet(state: ExplorerState, by: FacetName): FilterGroup[] {
  return state.filter.groups.filter(group => group.by !== by);
}

function toggled(group: FilterGroup, value: string): FilterGroup | undefined {
  const flip = (values: readonly string[]) =>
    values.includes(value) ? values.filter(other => other !== value) : [...values, value];
  if ('values' in group) return {...group, values: flip(group.values)};
  if (!('except' in group)) return group;
  const except = flip(group.except);
  return except.length === 0 ? undefined : {...group, except};
}

/** Returns the groups with another one in the place of `old`, or none. */
export function replaceGroup(
  groups: readonly FilterGroup[],
  old: FilterGroup,
  by: FilterGroup | undefined,
): FilterGroup[] {
  return groups.flatMap(group => (group !== old ? [group] : by === undefined ? [] : [by]));
}
