/** Registers every element under its own tag, and hands on the API: the only module with a side effect. */
import {
  ActorGraph,
  ActorGraphCanvas,
  ActorGraphCompare,
  ActorGraphDetails,
  ActorGraphFilter,
  ActorGraphSearch,
  ActorGraphStances,
  ActorGraphStatements,
  ActorGraphTimeline,
  ActorGraphStory,
} from './index.ts';

export * from './index.ts';

const ELEMENTS = {
  'actor-graph': ActorGraph,
  'actor-graph-canvas': ActorGraphCanvas,
  'actor-graph-compare': ActorGraphCompare,
  'actor-graph-details': ActorGraphDetails,
  'actor-graph-filter': ActorGraphFilter,
  'actor-graph-search': ActorGraphSearch,
  'actor-graph-stances': ActorGraphStances,
  'actor-graph-statements': ActorGraphStatements,
  'actor-graph-timeline': ActorGraphTimeline,
  'actor-graph-story': ActorGraphStory,
};

for (const [tag, element] of Object.entries(ELEMENTS)) {
  // A page may load the script twice, or two versions of it: the first one stays.
  if (customElements.get(tag) === undefined) customElements.define(tag, element);
}

declare global {
  interface HTMLElementTagNameMap {
    'actor-graph': ActorGraph;
    'actor-graph-canvas': ActorGraphCanvas;
    'actor-graph-compare': ActorGraphCompare;
    'actor-graph-details': ActorGraphDetails;
    'actor-graph-filter': ActorGraphFilter;
    'actor-graph-search': ActorGraphSearch;
    'actor-graph-stances': ActorGraphStances;
    'actor-graph-statements': ActorGraphStatements;
    'actor-graph-timeline': ActorGraphTimeline;
    'actor-graph-story': ActorGraphStory;
  }
}
