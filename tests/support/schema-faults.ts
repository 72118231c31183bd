/**
 * A small reading of JSON Schema 2020-12, independent of the schemas that ours is made from: as
 * much of it as our schema uses. It throws at a keyword that it does not know, rather than pass
 * what it cannot judge.
 */
import {isDeepStrictEqual} from 'node:util';

type Schema = Readonly<Record<string, unknown>>;

const TYPES: Readonly<Record<string, (value: unknown) => boolean>> = {
  string: value => typeof value === 'string',
  number: value => typeof value === 'number',
  integer: value => Number.isInteger(value),
  boolean: value => typeof value === 'boolean',
  null: value => value === null,
  array: value => Array.isArray(value),
  object: isObject,
};

/** What a keyword says, and what it passes over, says nothing about. */
const NOTES = new Set(['$schema', 'title', 'description', 'default']);

type Check = (argument: never, value: unknown, path: string, schema: Schema) => string[];

const CHECKS: Readonly<Record<string, Check>> = {
  type: (name: string, value, path) => unless(TYPES[name]!(value), `${path} is no ${name}`),
  const: (constant: unknown, value, path) =>
    unless(isDeepStrictEqual(constant, value), `${path} is not ${JSON.stringify(constant)}`),
  enum: (values: readonly unknown[], value, path) =>
    unless(values.includes(value), `${path} is none of ${values.join(', ')}`),
  anyOf: (schemas: readonly Schema[], value, path) =>
    unless(
      schemas.some(schema => schemaFaults(schema, value, path).length === 0),
      `${path} is nothing that it may be`,
    ),
  minimum: (least: number, value, path) =>
    unless(typeof value !== 'number' || value >= least, `${path} is less than ${least}`),
  maximum: (most: number, value, path) =>
    unless(typeof value !== 'number' || value <= most, `${path} is more than ${most}`),
  minLength: (least: number, value, path) =>
    unless(typeof value !== 'string' || Array.from(value).length >= least, `${path} is too short`),
  minItems: (least: number, value, path) =>
    unless(!Array.isArray(value) || value.length >= least, `${path} has too few`),
  required: (names: readonly string[], value, path) =>
    names
      .filter(name => isObject(value) && !Object.hasOwn(value, name))
      .map(name => `${path}.${name} is missing`),
  properties: (schemas: Readonly<Record<string, Schema>>, value, path) =>
    Object.entries(schemas).flatMap(([name, schema]) =>
      isObject(value) && Object.hasOwn(value, name)
        ? schemaFaults(schema, value[name], `${path}.${name}`)
        : [],
    ),
  additionalProperties: (schema: Schema | false, value, path, {properties = {}}) =>
    Object.entries(isObject(value) ? value : {}).flatMap(([name, part]) => {
      if (Object.hasOwn(properties as object, name)) return [];
      return schema === false
        ? [`${path}.${name} is too much`]
        : schemaFaults(schema, part, `${path}.${name}`);
    }),
  propertyNames: (schema: Schema, value, path) =>
    Object.keys(isObject(value) ? value : {}).flatMap(name =>
      schemaFaults(schema, name, `${path}'s ${name}`),
    ),
  items: (schema: Schema, value, path, {prefixItems = []}) =>
    listed(value).flatMap((item, i) =>
      i < (prefixItems as unknown[]).length ? [] : schemaFaults(schema, item, `${path}[${i}]`),
    ),
  prefixItems: (schemas: readonly Schema[], value, path) =>
    listed(value)
      .slice(0, schemas.length)
      .flatMap((item, i) => schemaFaults(schemas[i]!, item, `${path}[${i}]`)),
};

/** Returns all in which `value` is not what `schema` describes. */
export function schemaFaults(schema: Schema, value: unknown, path = '$'): string[] {
  // A list of schemas was `items` in earlier drafts; here it is no schema at all.
  if (!isObject(schema)) throw new TypeError(`What describes ${path} is no schema`);
  return Object.entries(schema).flatMap(([keyword, argument]) => {
    if (NOTES.has(keyword)) return [];
    const check = Object.hasOwn(CHECKS, keyword) ? CHECKS[keyword] : undefined;
    if (check === undefined) throw new TypeError(`${keyword}, which describes ${path}, is no keyword`);
    return check(argument as never, value, path, schema);
  });
}

function unless(holds: boolean, fault: string): string[] {
  return holds ? [] : [fault];
}

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function listed(value: unknown): unknown[] {
  return Array.isArray(value) ? value : [];
}
