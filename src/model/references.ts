/**
 * Which fields of a file's entries name other entries, and of which lists.
 *
 * Two things need to know it for every field at once: the renaming that a merge does, and the
 * check of entries that no schema accepts. What becomes of a reference that leads nowhere is
 * check-references.ts's business.
 */
import type {Placed, ListName, PlacedLists} from './placed-lists.ts';

/** What a reference may lead to. */
export type ReferenceKind =
  'actor' | 'end' | 'shown' | 'target' | 'topic' | 'statement' | 'type' | 'source' | 'view';

/** The lists in which each kind of reference looks. */
export const LISTS_OF: Readonly<Record<ReferenceKind, readonly ListName[]>> = {
  actor: ['actors'],
  end: ['actors', 'relations'],
  shown: ['actors', 'relations', 'statements'],
  target: ['actors', 'relations', 'statements', 'topics'],
  topic: ['topics'],
  statement: ['statements'],
  type: ['relationTypes'],
  source: ['sources'],
  view: ['views'],
};

/** How a message names what a reference was to lead to. */
export const NAMES_OF: Readonly<Record<ReferenceKind, string>> = {
  actor: 'actor',
  end: 'actor',
  shown: 'actor, relation or statement',
  target: 'actor, relation, statement or topic',
  topic: 'topic',
  statement: 'statement',
  type: 'relation type',
  source: 'source',
  view: 'view',
};

type Fields = Readonly<Record<string, ReferenceKind>>;

/** Fields with one id or several, by list. Not here: `evidence`, `about`, `positions` and filters, which hold ids deeper inside. */
export const REFERENCE_FIELDS: Readonly<Record<ListName, Fields>> = {
  sources: {},
  actors: {},
  relationTypes: {parent: 'type'},
  relations: {type: 'type', from: 'end', to: 'end', between: 'actor', where: 'actor', by: 'actor'},
  statements: {
    by: 'actor',
    for: 'actor',
    to: 'actor',
    topic: 'topic',
    answers: 'statement',
    contradicts: 'statement',
    repeats: 'statement',
  },
  topics: {},
  views: {select: 'shown'},
  story: {view: 'view', select: 'shown'},
};

/** Fields of one entry of a statement's `about`. */
export const TARGET_FIELDS: Fields = {on: 'target', verb: 'type'};

/** Lists that share one name space; each of the others has its own. */
export const SHARED_NAMES = ['actors', 'relations', 'statements', 'topics'] as const;

/** Whether ids of this list share the name space of actors, relations, statements and topics. */
export function sharesNames(list: ListName): list is (typeof SHARED_NAMES)[number] {
  return (SHARED_NAMES as readonly ListName[]).includes(list);
}

/** Every list that has ids, with the shared name space first. */
export const LISTS_WITH_IDS = [...SHARED_NAMES, 'sources', 'relationTypes', 'views'] as const;
export type ListWithIds = (typeof LISTS_WITH_IDS)[number];

/** Entries of a list that has ids. */
export function entriesOf(lists: PlacedLists, list: ListWithIds): readonly Placed<{readonly id: string}>[] {
  return lists[list];
}
