/**
 * Finds what a part of a file refers to that no schema has accepted: an entry without its type is
 * left out, but that its ends are misspelt should be said in the same breath.
 */
import {isRecord} from '../util/is-record.ts';
import {parseEvidence} from './evidence.ts';
import type {ListName} from './placed-lists.ts';
import {REFERENCE_FIELDS, TARGET_FIELDS, type ReferenceKind} from './references.ts';

export interface LostReference {
  /** From the part to the reference. */
  readonly path: readonly (string | number)[];
  readonly id: string;
  readonly kind: ReferenceKind;
}

/** Returns the references in `value`, which stands at `keys` within an entry of `list`, as it was written. */
export function lostReferences(
  list: ListName,
  keys: readonly (string | number)[],
  value: unknown,
): LostReference[] {
  if (!isRecord(value)) return [];
  if (keys.length > 0) {
    const fields = keys[0] === 'about' && keys.length === 2 ? TARGET_FIELDS : {};
    return [...inFields(value, fields), ...inEvidence(value['evidence'])];
  }
  const about = list === 'statements' && Array.isArray(value['about']) ? value['about'] : [];
  const targets = about.flatMap((target: unknown, i) =>
    isRecord(target) ? under(['about', i], inFields(target, TARGET_FIELDS)) : [],
  );
  const verdict = isRecord(value['verdict']) ? inEvidence(value['verdict']['evidence']) : [];
  return [
    ...inFields(value, REFERENCE_FIELDS[list]),
    ...targets,
    ...inEvidence(value['evidence']),
    ...under(['verdict'], verdict),
  ];
}

function inFields(
  value: Record<string, unknown>,
  fields: Readonly<Record<string, ReferenceKind>>,
): LostReference[] {
  return Object.entries(fields).flatMap(([field, kind]) =>
    listed(value[field]).flatMap(([id, path]) =>
      typeof id === 'string' || typeof id === 'number'
        ? [{path: [field, ...path], id: String(id), kind}]
        : [],
    ),
  );
}

function inEvidence(value: unknown): LostReference[] {
  return listed(value).flatMap(([place]) => {
    const id = typeof place === 'string' ? parseEvidence(place)?.source : isRecord(place) && place['source'];
    return typeof id === 'string' ? [{path: ['evidence'], id, kind: 'source' as const}] : [];
  });
}

/** One value or several, each with the keys that lead to it. */
function listed(value: unknown): [unknown, number[]][] {
  if (value === undefined || value === null) return [];
  if (!Array.isArray(value)) return [[value, []]];
  return value.map((entry: unknown, i) => [entry, value.length === 1 ? [] : [i]]);
}

function under(keys: readonly (string | number)[], found: readonly LostReference[]): LostReference[] {
  return found.map(reference => ({...reference, path: [...keys, ...reference.path]}));
}
