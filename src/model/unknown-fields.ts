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
      if (Object.hasOwn(entries, key)) collect(entries[key] as v.GenericSchema, part, place, found);
      else found.set(place, part);
    }
  }
}
