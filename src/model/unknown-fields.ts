/**
 * Finds what a file says beyond the format, at any depth: it is kept and shown, not dropped.
 */
import type * as v from 'valibot';
import {isRecord} from '../util/is-record.ts';

const UNSAFE_KEYS = new Set(['__proto__', 'constructor', 'prototype']);

/** The parts of valibot's schemas that lead inwards. */
interface SchemaParts {
  readonly wrapped?: v.GenericSchema;
  readonly pipe?: readonly v.GenericSchema[];
  readonly item?: v.GenericSchema;
  readonly entries?: v.ObjectEntries;
  /** Of a schema that depends on what it reads. */
  readonly getter?: (value: unknown) => v.GenericSchema;
}

/**
 * Returns the values in `value` that `schema` has no field for, by their path within it:
 * `colour`, or `about[0].confidence`. Nothing for a value that is no object.
 */
export function unknownFields(schema: v.GenericSchema, value: unknown): ReadonlyMap<string, unknown> {
  const found = new Map<string, unknown>();
  collect(schema, value, '', found);
  return found;
}

function collect(schema: v.GenericSchema, value: unknown, path: string, found: Map<string, unknown>): void {
  const {wrapped, pipe, item, entries, getter} = schema as SchemaParts;
  const first = entries === undefined && item === undefined ? pipe?.[0] : undefined;
  const inner = wrapped ?? getter?.(value) ?? first;
  if (inner !== undefined && inner !== schema) {
    collect(inner, value, path, found);
  } else if (item !== undefined && Array.isArray(value)) {
    for (const [i, part] of value.entries()) collect(item, part, `${path}[${String(i)}]`, found);
  } else if (entries !== undefined && isRecord(value)) {
    for (const [key, part] of Object.entries(value)) {
      if (UNSAFE_KEYS.has(key)) continue;
      const place = path === '' ? key : `${path}.${key}`;
      if (!Object.hasOwn(entries, key)) found.set(place, part);
      // Words and numbers have no fields.
      else if (typeof part === 'object') collect(entries[key] as v.GenericSchema, part, place, found);
    }
  }
}

/**
 * Returns the item with its unknown fields under the places that they have after some entries of
 * its list `name` went: `before` with the entries of `after` alone. Those of what went, go too.
 */
export function withMovedFields<T extends {readonly extra?: ReadonlyMap<string, unknown>}>(
  item: T,
  name: string,
  before: readonly unknown[],
  after: readonly unknown[],
): T {
  if (item.extra === undefined || before.length === after.length) return item;
  const {extra, ...others} = item;
  const moved = new Map<string, unknown>();
  for (const [path, value] of extra) {
    const inList = path.startsWith(`${name}[`) ? /^\[(\d+)\](.*)$/s.exec(path.slice(name.length)) : null;
    const place = inList === null ? -1 : after.indexOf(before[Number(inList[1])]);
    if (inList === null) moved.set(path, value);
    else if (place !== -1) moved.set(`${name}[${String(place)}]${inList[2] ?? ''}`, value);
  }
  // All that the others are is T; what is unknown may be nothing.
  return (moved.size === 0 ? others : {...others, extra: moved}) as T;
}
