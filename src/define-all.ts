/**
 * Registers every element at once, and hands on the API: for panels that stand on a page by themselves,
 * and for dist/actor-graph.js, which holds all there is in one file.
 */
import {registerElements} from './elements/internal/register-elements.ts';
import {
  ActorGraph,
  ActorGraphCanvas,
  ActorGraphCompare,
  ActorGraphDetails,
  ActorGraphEmbed,
  ActorGraphFilter,
  ActorGraphHidden,
  ActorGraphSearch,
  ActorGraphStances,
  ActorGraphStatements,
  ActorGraphStory,
  ActorGraphTimeline,
} from './index.ts';

export * from './index.ts';

registerElements({
  'actor-graph': ActorGraph,
  'actor-graph-canvas': ActorGraphCanvas,
  'actor-graph-compare': ActorGraphCompare,
  'actor-graph-details': ActorGraphDetails,
  'actor-graph-embed': ActorGraphEmbed,
  'actor-graph-filter': ActorGraphFilter,
  'actor-graph-hidden': ActorGraphHidden,
  'actor-graph-search': ActorGraphSearch,
  'actor-graph-stances': ActorGraphStances,
  'actor-graph-statements': ActorGraphStatements,
  'actor-graph-story': ActorGraphStory,
  'actor-graph-timeline': ActorGraphTimeline,
});
