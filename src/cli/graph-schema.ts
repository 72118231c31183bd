/**
 * The JSON Schema of graph files, made from the very schemas that read them: editors complete
 * and check from it.
 */
import {toJsonSchema, type ConversionConfig, type JsonSchema} from '@valibot/to-json-schema';
import * as v from 'valibot';
import {filterSchema} from '../filter/filter-spec.ts';
import {FORMAT, LISTS} from '../model/parse-file.ts';
import {ALTERNATIVES} from '../model/schema/primitives.ts';

/** What this file looks at in valibot's schemas. */
interface SchemaParts {
  readonly [ALTERNATIVES]?: readonly v.GenericSchema[];
  readonly entries?: v.ObjectEntries;
}

const CONFIG: ConversionConfig = {
  typeMode: 'input',
  target: 'draft-2020-12',
  errorMode: 'ignore',
  overrideSchema: ({valibotSchema, jsonSchema}) => {
    const {entries, [ALTERNATIVES]: alternatives} = valibotSchema as SchemaParts;
    if (entries !== undefined) return {...jsonSchema, properties: describe(entries, jsonSchema.properties)};
    if (alternatives === undefined) return undefined;
    const {description} = v.getMetadata(valibotSchema) as {description?: string};
    return {anyOf: alternatives.map(convert), ...(description === undefined ? {} : {description})};
  },
};

/** Adds the descriptions of fields: the converter looks no further than to where a text is cleaned. */
function describe(entries: v.ObjectEntries, properties: JsonSchema['properties'] = {}): typeof properties {
  return Object.fromEntries(
    Object.entries(properties).map(([name, property]) => {
      const entry = entries[name]!;
      const {description} = v.getMetadata('wrapped' in entry ? (entry.wrapped as v.GenericSchema) : entry);
      if (typeof description !== 'string' || typeof property === 'boolean') return [name, property];
      return [name, {...property, description}];
    }),
  );
}

function convert(schema: v.GenericSchema): JsonSchema {
  const converted = toJsonSchema(schema, CONFIG);
  // Only the whole names its dialect, not every part. What the converter keeps apart, because a
  // schema could refer to it, stands in place: nothing refers to it.
  delete converted.$schema;
  delete converted.$defs;
  return converted;
}

/** Returns the schema as JSON Schema 2020-12. */
export function graphSchema(): JsonSchema {
  const lists = Object.fromEntries(
    Object.entries(LISTS).map(([name, schema]) => [name, {type: 'array', items: convert(schema)}]),
  );
  const withFilter = (name: 'views' | 'story'): JsonSchema => {
    const item = lists[name]?.items ?? {};
    const {filter} = item.properties ?? {};
    const described = {...(typeof filter === 'object' && filter), ...convert(filterSchema)};
    return {type: 'array', items: {...item, properties: {...item.properties, filter: described}}};
  };
  return {
    $schema: 'https://json-schema.org/draft/2020-12/schema',
    title: 'Actor Graph',
    description: 'Who did what to whom, who said what about it, and where that is written',
    type: 'object',
    required: ['format', 'title'],
    properties: {
      $schema: {type: 'string'},
      format: {const: FORMAT},
      title: {type: 'string'},
      description: {type: 'string'},
      language: {type: 'string', description: 'BCP 47 tag of names and summaries: en, ar'},
      ...lists,
      views: withFilter('views'),
      story: withFilter('story'),
    },
  };
}
