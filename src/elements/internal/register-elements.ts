/**
 * Registers elements as a set: the first copy of Actor Graph on a page registers all of its own, a later
 * one none. An explorer of one version around panels of another would share neither store nor styles.
 */
import {VERSION} from '../../util/version.ts';
import {ActorGraph} from '../actor-graph/actor-graph.ts';
import type {ActorGraphTag} from '../tag-names.ts';
import {PanelElement} from './panel-element.ts';

type Elements = Readonly<Partial<Record<ActorGraphTag, CustomElementConstructor>>>;

/**
 * Registers `elements`, unless one of their tags, or of those that will be registered `later`, belongs to
 * another copy. Then says so on the console, with both versions, and registers none.
 */
export function registerElements(
  elements: Elements,
  later: Readonly<Partial<Record<ActorGraphTag, unknown>>> = {},
): void {
  const taken = [...Object.keys(elements), ...Object.keys(later)]
    .map(tag => customElements.get(tag))
    .filter(found => found !== undefined);
  if (taken.every(isOurs)) {
    for (const [tag, element] of Object.entries(elements)) registerElement(tag as ActorGraphTag, element);
    return;
  }
  console.warn(
    `Actor Graph is on this page twice. Version ${versionOf(customElements.get('actor-graph'))} came first, and every element is its; ` +
      `version ${VERSION} has registered nothing. Load one of them only.`,
  );
}

/** Registers an element of this copy, unless it, or a class that extends it, is there already. */
export function registerElement(tag: ActorGraphTag, element: CustomElementConstructor): void {
  if (customElements.get(tag) === undefined) customElements.define(tag, element);
}

/** A host may have registered a class of this copy by itself, or one of its own that extends it. */
function isOurs(element: CustomElementConstructor): boolean {
  const {prototype} = element as {prototype: unknown};
  return element === ActorGraph || prototype instanceof ActorGraph || prototype instanceof PanelElement;
}

function versionOf(element: CustomElementConstructor | undefined): string {
  const {version} = (element ?? {}) as {version?: unknown};
  return typeof version === 'string' ? version : 'unknown';
}
