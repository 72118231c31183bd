/**
 * Writes an entry anew with other ids in place of those that it refers to.
 *
 * A merge needs it: where two files use one id for two things, the later file's thing gets another
 * id, and all that this file says of it has to follow.
 */
import {isRecord} from '../util/is-record.ts';
import type {Evidence} from './evidence.ts';
import type {About, GraphDocument, Verdict} from './document.ts';
import type {ListName} from './placed-lists.ts';
import {REFERENCE_FIELDS, TARGET_FIELDS, type ReferenceKind} from './references.ts';

/** Returns the id that a reference of this kind is to have. */
export type Rename = (kind: ReferenceKind, id: string) => string;

/** Returns the item with all its references renamed; its own id stays. */
export function renameReferences<K extends ListName>(
  list: K,
  item: GraphDocument[K][number],
  rename: Rename,
): GraphDocument[K][number] {
  const changed = inFields({...item}, REFERENCE_FIELDS[list], rename);
  for (const [field, value] of Object.entries(changed)) {
    switch (field) {
      case 'evidence':
        changed[field] = inEvidence(value as readonly Evidence[], rename);
        break;
      case 'verdict': {
        const verdict = value as Verdict | undefined;
        changed[field] = verdict && {...verdict, evidence: inEvidence(verdict.evidence, rename)};
        break;
      }
      case 'about':
        changed[field] = (value as readonly About[]).map(target =>
          inFields({...target}, TARGET_FIELDS, rename),
        );
        break;
      case 'at': // an actor or words: words that are no actor of the file stay
        changed[field] = value === undefined ? value : rename('actor', value as string);
        break;
      case 'positions':
      case 'narrow':
        changed[field] = value && inKeys(value as ReadonlyMap<string, unknown>, rename);
        break;
      case 'filter':
        changed[field] = inFilter(value, rename);
        break;
    }
  }
  return changed as unknown as GraphDocument[K][number];
}

function inFields(
  item: Record<string, unknown>,
  fields: Readonly<Record<string, ReferenceKind>>,
  rename: Rename,
): Record<string, unknown> {
  for (const [field, kind] of Object.entries(fields)) {
    const value = item[field];
    if (typeof value === 'string') item[field] = rename(kind, value);
    else if (Array.isArray(value)) item[field] = value.map((id: string) => rename(kind, id));
  }
  return item;
}

function inEvidence(places: readonly Evidence[], rename: Rename): readonly Evidence[] {
  return places.map(place => ({...place, source: rename('source', place.source)}));
}

function inKeys<T>(map: ReadonlyMap<string, T>, rename: Rename): ReadonlyMap<string, T> {
  return new Map([...map].map(([id, value]) => [rename('actor', id), value]));
}

/** Which ids the groups of a filter list. A filter is the filter layer's to understand; here it is JSON with ids in known places. */
const FILTER_IDS: ReadonlyMap<unknown, ReferenceKind> = new Map([
  ['only', 'shown'],
  ['neighbourhood', 'actor'],
  ['speaker', 'actor'],
  ['topic', 'topic'],
]);

function inFilter(filter: unknown, rename: Rename): unknown {
  if (!isRecord(filter) || !Array.isArray(filter['groups'])) return filter;
  const groups = filter['groups'].map((group: unknown) => {
    const kind = isRecord(group) ? FILTER_IDS.get(group['by']) : undefined;
    if (kind === undefined || !isRecord(group)) return group;
    return Object.fromEntries(
      Object.entries(group).map(([key, value]) => [
        key,
        Array.isArray(value) ? value.map(id => inFilterList(id, kind, rename)) : value,
      ]),
    );
  });
  return {...filter, groups};
}

/** An id, or `id#n` for the line to one target of a statement. */
function inFilterList(id: unknown, kind: ReferenceKind, rename: Rename): unknown {
  if (typeof id !== 'string') return id;
  const renamed = rename(kind, id);
  const [, statement, target] = /^(.*)(#\d+)$/.exec(id) ?? [];
  if (renamed !== id || statement === undefined || target === undefined) return renamed;
  return `${rename('statement', statement)}${target}`;
}
