/** Every tag and its class, for `document.querySelector` and `document.createElement`. Types alone. */
import type {ActorGraph} from './actor-graph/actor-graph.ts';
import type {ActorGraphCanvas} from './actor-graph-canvas/actor-graph-canvas.ts';
import type {ActorGraphCompare} from './actor-graph-compare/actor-graph-compare.ts';
import type {ActorGraphDetails} from './actor-graph-details/actor-graph-details.ts';
import type {ActorGraphEmbed} from './actor-graph-embed/actor-graph-embed.ts';
import type {ActorGraphFilter} from './actor-graph-filter/actor-graph-filter.ts';
import type {ActorGraphHidden} from './actor-graph-hidden/actor-graph-hidden.ts';
import type {ActorGraphSearch} from './actor-graph-search/actor-graph-search.ts';
import type {ActorGraphStances} from './actor-graph-stances/actor-graph-stances.ts';
import type {ActorGraphStatements} from './actor-graph-statements/actor-graph-statements.ts';
import type {ActorGraphStory} from './actor-graph-story/actor-graph-story.ts';
import type {ActorGraphTimeline} from './actor-graph-timeline/actor-graph-timeline.ts';

declare global {
  interface HTMLElementTagNameMap {
    'actor-graph': ActorGraph;
    'actor-graph-canvas': ActorGraphCanvas;
    'actor-graph-compare': ActorGraphCompare;
    'actor-graph-details': ActorGraphDetails;
    'actor-graph-embed': ActorGraphEmbed;
    'actor-graph-filter': ActorGraphFilter;
    'actor-graph-hidden': ActorGraphHidden;
    'actor-graph-search': ActorGraphSearch;
    'actor-graph-stances': ActorGraphStances;
    'actor-graph-statements': ActorGraphStatements;
    'actor-graph-story': ActorGraphStory;
    'actor-graph-timeline': ActorGraphTimeline;
  }
}

export type ActorGraphTag = keyof HTMLElementTagNameMap & `actor-graph${string}`;
