/** What the values of facets are called: the closed lists in the interface's language, the rest as the file has it. */
import type {FacetName} from '../../filter/filter-spec.ts';
import {ENGLISH, type Locale} from '../../locales/locale.ts';
import type {MessageId} from '../../locales/messages.ts';
import type {Dataset} from '../../model/dataset.ts';
import {
  ACTOR_KINDS,
  CATEGORIES,
  STANCES,
  STATUSES,
  type Category,
  type Stance,
  type Status,
} from '../../model/vocabulary.ts';

type ActorKind = (typeof ACTOR_KINDS)[number];
type ClosedId =
  | `layer-${'deed' | 'said'}`
  | `category-${Category}`
  | `stance-${Stance}`
  | `status-${Status}`
  | `kind-${ActorKind}`;

/** The messages of the closed lists; that they exist is checked here. */
const CLOSED: ReadonlySet<string> = new Set<MessageId & ClosedId>([
  'layer-deed',
  'layer-said',
  ...CATEGORIES.map(category => `category-${category}` as const),
  ...STANCES.map(stance => `stance-${stance}` as const),
  ...STATUSES.map(status => `status-${status}` as const),
  ...ACTOR_KINDS.map(kind => `kind-${kind}` as const),
]);

/** Returns the name of a facet's value: the file's own for types, topics and speakers. */
export function facetLabel(facet: FacetName, value: string, dataset: Dataset, locale = ENGLISH): string {
  const own: Partial<Record<FacetName, string | undefined>> = {
    type: dataset.types.get(value)?.label,
    topic: dataset.topics.get(value)?.label,
    speaker: dataset.actors.get(value)?.name,
  };
  if (own[facet] !== undefined) return own[facet];
  const id = `${facet === 'actor-kind' ? 'kind' : facet}-${value}`;
  return isClosed(id) ? locale.t(id) : asName(value);
}

/** Returns "Armed group" for `armed-group`, and for kinds that only the file knows as well. */
export function kindLabel(kind: string, locale: Locale = ENGLISH): string {
  const id = `kind-${kind}`;
  return isClosed(id) ? locale.t(id) : asName(kind);
}

function isClosed(id: string): id is ClosedId {
  return CLOSED.has(id);
}

function asName(id: string): string {
  const words = id.replaceAll('-', ' ');
  return words.charAt(0).toLocaleUpperCase('en') + words.slice(1);
}
