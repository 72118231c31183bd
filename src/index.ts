/**
 * The public API: classes, functions and types. Importing it registers nothing; `define.ts`
 * does that.
 */
export {ActorGraph} from './elements/actor-graph/actor-graph.ts';
export {ActorGraphCanvas} from './elements/actor-graph-canvas/actor-graph-canvas.ts';
export {ActorGraphCompare} from './elements/actor-graph-compare/actor-graph-compare.ts';
export {ActorGraphDetails} from './elements/actor-graph-details/actor-graph-details.ts';
export {ActorGraphFilter} from './elements/actor-graph-filter/actor-graph-filter.ts';
export {ActorGraphSearch} from './elements/actor-graph-search/actor-graph-search.ts';
export {ActorGraphStances} from './elements/actor-graph-stances/actor-graph-stances.ts';
export {ActorGraphStatements} from './elements/actor-graph-statements/actor-graph-statements.ts';
export {ActorGraphTimeline} from './elements/actor-graph-timeline/actor-graph-timeline.ts';
export {ActorGraphStory} from './elements/actor-graph-story/actor-graph-story.ts';
export {
  ActorGraphErrorEvent,
  ActorGraphFilterEvent,
  ActorGraphLoadEvent,
  ActorGraphSelectEvent,
} from './elements/events.ts';
export {applyFilter} from './filter/apply-filter.ts';
export {createFilterIndex} from './filter/filter-index.ts';
export {parseFilter} from './filter/parse-filter.ts';
export type {FilterGroup, FilterSpec} from './filter/filter-spec.ts';
export type {Visible} from './filter/visible.ts';
export {loadGraph, readGraph, readGraphData, readGraphs, type LoadedGraph} from './io/load-graph.ts';
export {createDataset, type Dataset} from './model/dataset.ts';
export type {
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
export {describeProblem, type Problem, type ProblemCode} from './model/problem.ts';
