/**
 * What an explorer shows as a short text that can stand in an address, and back: view or step of
 * the story, selection, filter, fade, and what is open beside them. It names ids, never positions, so
 * that it holds when the data grow. It says what is on the screen: what a closed panel will show when it
 * is opened again is none of its business. Whatever it is given, it says what it could not follow, and
 * never throws.
 */
import {decodeFilter, encodeFilter, FILTER_KEYS, type Param} from '../filter/filter-codec.ts';
import {escapeText, unescapeText} from '../filter/escape-text.ts';
import {
  DEFAULT_FILTER,
  isFacetGroup,
  withAlso,
  type FilterGroup,
  type FilterSpec,
} from '../filter/filter-spec.ts';
import {parseFilter} from '../filter/parse-filter.ts';
import {nameCheck} from '../filter/read-views.ts';
import {showStep, showView} from './actions.ts';
import type {ExplorerState, OpenGraph} from './explorer-state.ts';
import {decodePicture, encodePicture, PICTURE_KEYS} from './picture-codec.ts';
import {forAnotherPicture} from './picture.ts';
import {decodeReading, encodeReading, READING_KEYS} from './reading-codec.ts';
import {isSameCell, lensOf, type Reading} from './reading.ts';
import {selectIsKnown, selectPair, selectPreparedFilter, selectStep, selectView} from './selectors.ts';

/** Longer ones are cut by what passes links on, and nobody has made them by hand. */
export const LONGEST_ADDRESS = 8000;
/** The view of an address that follows no prepared one. No id is written so. */
const NO_VIEW = '*';

/** Every key of an address. */
export const ADDRESS_KEYS: ReadonlySet<string> = new Set([
  'view',
  'step',
  'select',
  'fade',
  'hide',
  ...FILTER_KEYS,
  ...READING_KEYS,
  ...PICTURE_KEYS,
]);

/** What of a link could not be followed: all of it, because it is too long, or names and parts. */
export type MissedAddress =
  | 'too-long'
  | {
      /** What the link names and the graph does not have. */
      readonly unknown: readonly string[];
      /** What nobody can read, as it stands in the link. */
      readonly malformed: readonly string[];
    };

export interface ReadAddress {
  readonly state: ExplorerState;
  /** What the reader has to know about the link; nothing if all of it was followed. */
  readonly missed: MissedAddress | undefined;
}

/** Returns the text for what is shown; empty before a graph is open, nothing if it would be too long. */
export function writeAddress(state: ExplorerState): string | undefined {
  const {graph, step, viewId, selection, leftOut} = state;
  if (graph === undefined) return '';
  const prepared = selectStep(state)?.step ?? selectView(state);
  const params: Param[] = [];
  if (step !== undefined) params.push(['step', String(step + 1)]);
  else if (viewId !== undefined) params.push(['view', escapeText(viewId)]);
  else if (graph.views.length > 0) params.push(['view', NO_VIEW]);
  if (selection !== prepared?.select) params.push(['select', escapeText(selection ?? '')]);
  params.push(...encodeFilter(state.filter, selectPreparedFilter(state)));
  // A story fades what it leaves out, all else hides it: the other is said.
  if ((leftOut === 'fade') === (step === undefined)) params.push([leftOut, '']);
  params.push(...encodeReading(shownReading(state)), ...encodePicture(state.picture));
  const text = params.map(([key, value]) => (value === '' ? key : `${key}=${value}`)).join('&');
  return text.length > LONGEST_ADDRESS ? undefined : text;
}

/** Two are compared even where nobody has chosen them, and may be others when the data have grown. */
function shownReading(state: ExplorerState): Reading {
  const {reading} = state;
  return reading.sheet === 'compare' ? {...reading, pair: selectPair(state) ?? reading.pair} : reading;
}

/** Returns the state that the text names, beginning from the view `first` or the file's first one. */
export function readAddress(text: string, state: ExplorerState, first?: string): ReadAddress {
  const {graph} = state;
  if (graph === undefined) return {state, missed: undefined};
  if (text.length > LONGEST_ADDRESS) return {state: opening(state, first), missed: 'too-long'};
  const reader = new AddressReader(text, graph);
  return reader.read(state, first);
}

/**
 * Whether the reader has gone to another place, which the way back leads away from; else the same
 * place has changed.
 */
export function isAnotherPlace(next: ExplorerState, previous: ExplorerState): boolean {
  const [now, before] = [next.reading, previous.reading];
  return (
    next.selection !== previous.selection ||
    next.viewId !== previous.viewId ||
    next.step !== previous.step ||
    lensOf(now) !== lensOf(before) ||
    now.table !== before.table ||
    !isSameCell(now.cell, before.cell) ||
    now.pair !== before.pair ||
    next.picture.groups !== previous.picture.groups ||
    next.picture.opened !== previous.picture.opened
  );
}

/** What is shown without an address. */
function opening(state: ExplorerState, first: string | undefined): ExplorerState {
  const bare = withoutView({...state, leftOut: 'hide'});
  const views = state.graph?.views ?? [];
  const found = views.find(({view}) => view.id === first) ?? views[0];
  return found === undefined ? bare : showView(found.view.id)(bare);
}

function withoutView(state: ExplorerState): ExplorerState {
  return {
    ...state,
    viewId: undefined,
    step: undefined,
    filter: DEFAULT_FILTER,
    selection: undefined,
    picture: forAnotherPicture(state.picture),
  };
}

interface Unfollowed {
  readonly unknown: readonly string[];
  readonly malformed: readonly Param[];
}

class AddressReader {
  readonly #params: readonly Param[];
  readonly #graph: OpenGraph;
  /** What the link names and the graph does not have. */
  readonly #unknown = new Set<string>();
  /** What nobody can read. */
  readonly #malformed: string[] = [];

  constructor(text: string, graph: OpenGraph) {
    this.#graph = graph;
    this.#params = text
      .split('&')
      .filter(part => part !== '')
      .map(part => {
        const [key = ''] = part.split('=', 1);
        return [key, part.slice(key.length + 1)];
      });
    for (const [key, value] of this.#params)
      if (!ADDRESS_KEYS.has(key)) this.#malformed.push(value === '' ? key : `${key}=${value}`);
  }

  read(state: ExplorerState, first: string | undefined): ReadAddress {
    let next = this.#start(state, first);
    next = {...next, filter: this.#filter(next)};
    for (const leftOut of ['hide', 'fade'] as const)
      if (this.#value(leftOut) !== undefined) next = {...next, leftOut};
    const selection = this.#text('select');
    if (selection !== undefined) {
      const isFollowed = selection === '' || selectIsKnown(next, selection);
      if (!isFollowed) this.#unknown.add(selection);
      else next = {...next, selection: selection === '' ? undefined : selection};
    }
    const {dataset} = this.#graph;
    const reading = this.#note(decodeReading(this.#params, state.reading, dataset)).reading;
    const picture = this.#note(decodePicture(this.#params, next.picture, dataset)).picture;
    return {state: {...next, reading, picture}, missed: this.#missed};
  }

  /** Keeps in mind what a part of the link could not follow, and returns it. */
  #note<T extends Unfollowed>(part: T): T {
    for (const name of part.unknown) this.#unknown.add(name);
    for (const [key, value] of part.malformed) this.#malformed.push(`${key}=${value}`);
    return part;
  }

  #start(state: ExplorerState, first: string | undefined): ExplorerState {
    const start = opening(state, first);
    const step = this.#value('step');
    if (step !== undefined) {
      const shown = /^\d{1,4}$/.test(step) ? showStep(Number(step) - 1)(start) : start;
      if (shown === start) this.#unknown.add(`step=${step}`);
      return shown;
    }
    if (this.#value('view') === NO_VIEW) return withoutView(start);
    const view = this.#text('view');
    if (view === undefined) return start;
    if (this.#graph.views.some(({view: {id}}) => id === view)) return showView(view)(start);
    this.#unknown.add(view);
    return start;
  }

  #filter(state: ExplorerState): FilterSpec {
    const {filter, malformed} = decodeFilter(this.#params, selectPreparedFilter(state));
    for (const [key, value] of malformed) this.#malformed.push(`${key}=${value}`);
    const also = filter.also === state.filter.also ? filter.also : this.#knownItems(filter.also ?? [], state);
    if (filter.groups === state.filter.groups) return withAlso(filter, also);
    // A group that the link did not change is the author's, and has been checked with the file.
    const own = filter.groups.flatMap(group =>
      state.filter.groups.includes(group) ? [group] : this.#known(group),
    );
    return withAlso(parseFilter({groups: own, isolated: filter.isolated}).spec, also);
  }

  #knownItems(ids: readonly string[], state: ExplorerState): readonly string[] {
    return ids.filter(id => {
      const isKnown = selectIsKnown(state, id);
      if (!isKnown) this.#unknown.add(id);
      return isKnown;
    });
  }

  /** The group without the names that the graph does not have; no group if none is left. */
  #known(group: FilterGroup): FilterGroup[] {
    const isKnown = nameCheck(group, this.#graph.dataset);
    const keep = (names: readonly string[]) =>
      names.filter(name => {
        if (isKnown(name)) return true;
        this.#unknown.add(name);
        return false;
      });
    const left = (before: readonly string[], after: readonly string[], changed: FilterGroup) =>
      before.length > 0 && after.length === 0 ? [] : [changed];
    if (isFacetGroup(group)) {
      const before = 'values' in group ? group.values : group.except;
      const after = keep(before);
      return left(before, after, 'values' in group ? {...group, values: after} : {...group, except: after});
    }
    if (group.by === 'only') {
      const ids = keep(group.ids);
      return left(group.ids, ids, {...group, ids});
    }
    if (group.by === 'neighbourhood') {
      const of = keep(group.of);
      return left(group.of, of, {...group, of});
    }
    return [group];
  }

  #value(key: string): string | undefined {
    return this.#params.find(([other]) => other === key)?.[1];
  }

  /** The value of a key, unescaped; nothing if it has none that can be read. */
  #text(key: string): string | undefined {
    const value = this.#value(key);
    const text = value === undefined ? undefined : unescapeText(value);
    if (value !== undefined && text === undefined) this.#malformed.push(`${key}=${value}`);
    return text;
  }

  get #missed(): MissedAddress | undefined {
    const [unknown, malformed] = [[...this.#unknown], this.#malformed];
    return unknown.length + malformed.length === 0 ? undefined : {unknown, malformed};
  }
}
