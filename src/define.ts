/**
 * Registers the elements, each under its own tag. An explorer and what it shows at once are registered at once;
 * the code of the other panels is loaded when an explorer first shows one. Panels that stand on the page by
 * themselves need define-all.ts.
 */
import {ActorGraph} from './elements/actor-graph/actor-graph.ts';
import {ActorGraphCanvas} from './elements/actor-graph-canvas/actor-graph-canvas.ts';
import {ActorGraphDetails} from './elements/actor-graph-details/actor-graph-details.ts';
import {ActorGraphFilter} from './elements/actor-graph-filter/actor-graph-filter.ts';
import {ActorGraphHidden} from './elements/actor-graph-hidden/actor-graph-hidden.ts';
import {ActorGraphSearch} from './elements/actor-graph-search/actor-graph-search.ts';
import {ActorGraphStory} from './elements/actor-graph-story/actor-graph-story.ts';
import {PanelLoader, type PanelSources} from './elements/internal/panel-loader.ts';
import {registerElements} from './elements/internal/register-elements.ts';

export type {ActorGraphTag} from './elements/tag-names.ts';

const AT_ONCE = {
  // The panels first: an explorer in the page is made, with all that is in it, the moment its tag is registered.
  'actor-graph-canvas': ActorGraphCanvas,
  'actor-graph-details': ActorGraphDetails,
  'actor-graph-filter': ActorGraphFilter,
  'actor-graph-hidden': ActorGraphHidden,
  'actor-graph-search': ActorGraphSearch,
  'actor-graph-story': ActorGraphStory,
  'actor-graph': ActorGraph,
};

/** The one place with imports that wait, beside io/formats.ts. */
const WHEN_SHOWN = {
  'actor-graph-compare': async () =>
    (await import('./elements/actor-graph-compare/actor-graph-compare.ts')).ActorGraphCompare,
  'actor-graph-embed': async () =>
    (await import('./elements/actor-graph-embed/actor-graph-embed.ts')).ActorGraphEmbed,
  'actor-graph-stances': async () =>
    (await import('./elements/actor-graph-stances/actor-graph-stances.ts')).ActorGraphStances,
  'actor-graph-statements': async () =>
    (await import('./elements/actor-graph-statements/actor-graph-statements.ts')).ActorGraphStatements,
  'actor-graph-timeline': async () =>
    (await import('./elements/actor-graph-timeline/actor-graph-timeline.ts')).ActorGraphTimeline,
} satisfies PanelSources;

// The legend has a timeline in it, too.
for (const element of Object.values(AT_ONCE)) {
  element.addInitializer(host => {
    host.addController(new PanelLoader(host, WHEN_SHOWN));
  });
}
registerElements(AT_ONCE, WHEN_SHOWN);
