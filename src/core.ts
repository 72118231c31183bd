/**
 * What works without a page: reading, checking, filtering and telling graphs, the figures that follow
 * from them, and the state of an explorer. For Node, for workers and for views of one's own: nothing
 * here knows of the DOM, of Lit or of Cytoscape.
 */
export {applyFilter, type FilterResult} from './filter/apply-filter.ts';
export type {FacetCounts} from './filter/count-facets.ts';
export {createFilterIndex, type FilterIndex} from './filter/filter-index.ts';
export {
  DEFAULT_FILTER,
  FACETS,
  type FacetName,
  type FilterGroup,
  type FilterSpec,
} from './filter/filter-spec.ts';
export {parseFilter} from './filter/parse-filter.ts';
export type {Count, ItemKind, Visible} from './filter/visible.ts';
export type {LoadedGraph} from './io/assemble-graph.ts';
export {loadGraph, loadGraphData} from './io/load-graph.ts';
export {readGraph, readGraphData, readGraphs} from './io/read-graph.ts';
export type {ReadOptions} from './io/read-source.ts';
export {checkQuotes, splitParagraphs} from './model/check-quotes.ts';
export {createDataset, type Dataset} from './model/dataset.ts';
export {compareActors} from './model/derived/compare-actors.ts';
export {congruences} from './model/derived/congruence.ts';
export {sayDo} from './model/derived/say-do.ts';
export {EVERYTHING, type Scope} from './model/derived/scope.ts';
export {stanceTable} from './model/derived/stance-table.ts';
export {statementThreads} from './model/derived/statement-threads.ts';
export {talksAbout} from './model/derived/talks-about.ts';
export {voices} from './model/derived/voice.ts';
export type {
  About,
  Actor,
  GraphDocument,
  Relation,
  RelationType,
  Source,
  Statement,
  StoryStep,
  Topic,
  View,
} from './model/document.ts';
export {ActorGraphError, FormatError, SourceError} from './model/errors.ts';
export {parseDocument, parseDocuments} from './model/parse-document.ts';
export {FORMAT} from './model/parse-file.ts';
export {describeProblem, type Problem, type ProblemCode} from './model/problem.ts';
export {relationSentence, sentenceText, statementSentence, type Sentence} from './model/sentence.ts';
export type {TimeSpan} from './model/time-span.ts';
export {
  openGraph,
  resetFilter,
  reveal,
  select,
  setFilter,
  setGroup,
  showEverything,
  showStep,
  showView,
  toggleValue,
  type Action,
} from './state/actions.ts';
export {readAddress, writeAddress, type ReadAddress} from './state/address.ts';
export {INITIAL_STATE, type ExplorerState, type OpenGraph} from './state/explorer-state.ts';
export {selectFacets, selectIsFiltered, selectStep, selectView, selectVisible} from './state/selectors.ts';
export {createStore, type Cause, type Listener, type Store} from './state/store.ts';
export {VERSION} from './util/version.ts';
