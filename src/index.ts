/**
 * The public API: the elements' classes and events, and all of core.ts. Importing it registers nothing,
 * and works on a server; define.ts and define-all.ts register.
 */
export * from './core.ts';
export {ActorGraph} from './elements/actor-graph/actor-graph.ts';
export {ActorGraphCanvas} from './elements/actor-graph-canvas/actor-graph-canvas.ts';
export {ActorGraphCompare} from './elements/actor-graph-compare/actor-graph-compare.ts';
export {ActorGraphDetails} from './elements/actor-graph-details/actor-graph-details.ts';
export {ActorGraphEmbed} from './elements/actor-graph-embed/actor-graph-embed.ts';
export {ActorGraphFilter} from './elements/actor-graph-filter/actor-graph-filter.ts';
export {ActorGraphHidden} from './elements/actor-graph-hidden/actor-graph-hidden.ts';
export {ActorGraphSearch} from './elements/actor-graph-search/actor-graph-search.ts';
export {ActorGraphStances} from './elements/actor-graph-stances/actor-graph-stances.ts';
export {ActorGraphStatements} from './elements/actor-graph-statements/actor-graph-statements.ts';
export {ActorGraphStory} from './elements/actor-graph-story/actor-graph-story.ts';
export {ActorGraphTimeline} from './elements/actor-graph-timeline/actor-graph-timeline.ts';
export {
  ActorGraphErrorEvent,
  ActorGraphFilterEvent,
  ActorGraphLoadEvent,
  ActorGraphSelectEvent,
} from './elements/events.ts';
export type {ExplorerStore} from './elements/internal/store-context.ts';
export type {ActorGraphTag} from './elements/tag-names.ts';
