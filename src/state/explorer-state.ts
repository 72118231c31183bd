/**
 * Everything that one explorer shows follows from this state and nothing else.
 */
import type {FacetCounts} from '../filter/count-facets.ts';
import type {FilterIndex} from '../filter/filter-index.ts';
import {DEFAULT_FILTER, type FilterSpec} from '../filter/filter-spec.ts';
import type {ReadStep} from '../filter/read-story.ts';
import type {ReadView} from '../filter/read-views.ts';
import type {LoadingProgress} from '../io/loading-progress.ts';
import type {Dataset} from '../model/dataset.ts';
import type {ActorGraphError} from '../model/errors.ts';
import type {Problem} from '../model/problem.ts';
import {INITIAL_READING, type Reading} from './reading.ts';
import {INITIAL_PICTURE, type Picture} from './picture.ts';

/** A graph that was opened, with its views' filters understood. */
export interface OpenGraph {
  readonly dataset: Dataset;
  readonly index: FilterIndex;
  readonly problems: readonly Problem[];
  readonly views: readonly ReadView[];
  readonly story: readonly ReadStep[];
  /** Stands for the loading that it came from: the beginning of a graph and the whole have the same. */
  readonly lineage: object;
  /** Only of the beginning of a graph, whose rest has not arrived: the choices with which it was opened. */
  readonly begun?: Choices;
}

/** What a reader can choose by himself in a graph. */
export type Choices = Pick<
  ExplorerState,
  'viewId' | 'step' | 'filter' | 'selection' | 'leftOut' | 'reading'
> &
  Omit<Picture, 'share'>;

/** Counts beside the values of filters, as far as they have been counted. */
export interface Counted {
  /** What they are of. */
  readonly index: FilterIndex;
  readonly filter: FilterSpec;
  readonly facets: FacetCounts;
  /** The same for the filter of the view, before the reader has changed it. */
  readonly viewFilter: FilterSpec;
  readonly viewFacets: FacetCounts;
}

export interface ExplorerState {
  readonly status: 'idle' | 'loading' | 'ready' | 'failed';
  /** The graph shown; while another is loading or has failed, still the one before. */
  readonly graph: OpenGraph | undefined;
  /** How far the loading has come, once it takes a while; only with status `loading`. */
  readonly loading: {readonly progress: LoadingProgress; readonly isLong: boolean} | undefined;
  /** Why the last source failed; only with status `failed`. */
  readonly error: ActorGraphError | undefined;
  /** The prepared view that the picture follows, until the reader asks for everything. */
  readonly viewId: string | undefined;
  /** Position of the story's step that is being read; nothing while no story is told. */
  readonly step: number | undefined;
  readonly filter: FilterSpec;
  /** The last counts of a graph that is too large to be counted at every look; nothing for others. */
  readonly counted: Counted | undefined;
  /** What becomes of what the filter leaves out. */
  readonly leftOut: 'hide' | 'fade';
  /** Id of the selected actor, relation or statement. */
  readonly selection: string | undefined;
  /** Which panels are open, and what in them. */
  readonly reading: Reading;
  /** What is drawn where there is too much to draw it all. */
  readonly picture: Picture;
  /** Sentences whose words, all or some, are not in the text beside the graph, by id; empty without such a text. */
  readonly unfound: ReadonlyMap<string, 'all' | 'some'>;
  /** How often all has been reset: when it grows, panels drop what they keep to themselves, such as words in a field. */
  readonly resets: number;
}

export const INITIAL_STATE: ExplorerState = {
  status: 'idle',
  graph: undefined,
  loading: undefined,
  error: undefined,
  viewId: undefined,
  step: undefined,
  filter: DEFAULT_FILTER,
  counted: undefined,
  leftOut: 'hide',
  selection: undefined,
  reading: INITIAL_READING,
  picture: INITIAL_PICTURE,
  unfound: new Map(),
  resets: 0,
};
