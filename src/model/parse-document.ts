/**
 * Turns the parsed JSON of a graph file into a document, and says everything that is wrong
 * with it. What can be used is used. Never throws for bad data, does not look at the network.
 */
import * as v from 'valibot';
import {closest} from '../util/closest.ts';
import {cleanText} from '../util/clean-text.ts';
import {isRecord} from '../util/is-record.ts';
import {checkReferences} from './check-references.ts';
import type {GraphDocument} from './document.ts';
import type {ListName, Placed, PlacedLists} from './placed-lists.ts';
import {formatPath, type Problem, type ProblemCode} from './problem.ts';
import {salvage} from './salvage.ts';
import {unknownFields} from './unknown-fields.ts';
import {actorSchema, relationTypeSchema, sourceSchema, topicSchema} from './schema/actor.ts';
import {relationSchema} from './schema/relation.ts';
import {statementSchema} from './schema/statement.ts';
import {storyStepSchema} from './schema/story.ts';
import {viewSchema} from './schema/view.ts';

/** The format's name and version, as a file's `format` field has it. */
export const FORMAT = 'actor-graph/1';

/** A document and its problems; no document if the value is no graph at all. */
export interface ParseResult {
  readonly document: GraphDocument | undefined;
  readonly problems: readonly Problem[];
}

/** Every list of a file with the schema of its items. */
export const LISTS = {
  sources: sourceSchema,
  actors: actorSchema,
  relationTypes: relationTypeSchema,
  relations: relationSchema,
  statements: statementSchema,
  topics: topicSchema,
  views: viewSchema,
  story: storyStepSchema,
} as const;

/** What a file may have at its top; the lists are looked at entry by entry. */
const FILE = v.object(
  Object.fromEntries(
    ['$schema', 'format', 'title', 'description', 'language', ...Object.keys(LISTS)].map(key => [
      key,
      v.unknown(),
    ]),
  ),
);

/** Returns the document in `value` and all problems, in the order of the file. */
export function parseDocument(value: unknown): ParseResult {
  if (!isRecord(value) || !('actors' in value || 'relations' in value || 'statements' in value)) {
    return {document: undefined, problems: [notAGraph(value)]};
  }
  const problems: Problem[] = [];
  checkFormat(value['format'], problems);
  const lists = Object.fromEntries(
    Object.keys(LISTS).map(name => [name, parseList(name as ListName, value[name], problems)]),
  ) as unknown as PlacedLists;
  const head = parseHead(value, problems);
  const checked = checkReferences(lists);
  const document = {...head, ...checked.lists, ...withExtra(unknownFields(FILE, value))};
  return {document, problems: inOrder([...problems, ...checked.problems], Object.keys(value))};
}

/** Sorts problems by the field of the file and the entry that they are in, as the file has them. */
function inOrder(problems: readonly Problem[], fields: readonly string[]): Problem[] {
  const ranks = new Map(fields.map((field, rank) => [field, rank]));
  const placed = problems.map(problem => {
    const [, field = '', entry = '-1'] = /^([^.[]*)(?:\[(\d+)\])?/.exec(problem.path) ?? [];
    return {problem, rank: ranks.get(field) ?? -1, entry: Number(entry)};
  });
  return placed.sort((a, b) => a.rank - b.rank || a.entry - b.entry).map(({problem}) => problem);
}

function parseHead(value: Record<string, unknown>, problems: Problem[]) {
  const text = (key: string) => {
    const field = value[key];
    if (field === undefined || field === null) return undefined;
    if (typeof field === 'string') return cleanText(field);
    problems.push(problem('invalid-value', 'error', [key], 'has to be text in quotation marks'));
    return undefined;
  };
  const title = text('title') ?? '';
  if (title === '')
    problems.push(
      problem(
        'missing-value',
        'warning',
        ['title'],
        'is missing; say in a few words what the graph is about',
      ),
    );
  return {
    title: title === '' ? 'Untitled graph' : title,
    description: text('description'),
    language: text('language'),
  };
}

function parseList<K extends ListName>(
  name: K,
  value: unknown,
  problems: Problem[],
): Placed<GraphDocument[K][number]>[] {
  if (value === undefined || value === null) return [];
  if (!Array.isArray(value)) {
    problems.push(problem('invalid-value', 'error', [name], 'has to be a list in brackets'));
    return [];
  }
  const schema: v.GenericSchema = LISTS[name];
  return value.flatMap((entry: unknown, index) => {
    const {output, refusals} = salvage(schema, entry);
    for (const {keys, message, missing} of refusals) {
      const lost = output === undefined && keys.length <= 1 ? ' (the entry is left out)' : '';
      const code = missing ? 'missing-value' : keys.at(-1) === 'id' ? 'invalid-id' : 'invalid-value';
      problems.push(problem(code, 'error', [name, index, ...keys], message + lost));
    }
    if (output === undefined) return [];
    const extra = unknownFields(schema, entry);
    for (const field of extra.keys()) {
      const meant = closest(field, Object.keys(LISTS[name].entries));
      if (meant === undefined) continue;
      const message = `is no field of the format; did you mean '${meant}'? It is kept as it is`;
      problems.push(problem('unknown-field', 'warning', [name, index, field], message));
    }
    const item = {...output, ...withExtra(extra)};
    return [{item: item as GraphDocument[K][number], index}];
  });
}

function withExtra(extra: ReadonlyMap<string, unknown>): {extra?: ReadonlyMap<string, unknown>} {
  return extra.size === 0 ? {} : {extra};
}

function checkFormat(format: unknown, problems: Problem[]): void {
  if (format === FORMAT) return;
  const message =
    format === undefined
      ? `is missing; write "format": "${FORMAT}"`
      : `is ${typeof format === 'string' ? JSON.stringify(format.slice(0, 60)) : 'no text'}, but this version reads "${FORMAT}"; what it understands is shown`;
  problems.push(problem('unsupported-format', 'warning', ['format'], message));
}

function notAGraph(value: unknown): Problem {
  const found = Array.isArray(value) ? 'It is a list.' : isRecord(value) ? 'It has none of them.' : '';
  const message = `This is no Actor Graph file: that is an object with lists of "actors", "relations" and "statements". ${found}`;
  return problem('not-a-graph', 'error', [], message.trim());
}

function problem(
  code: ProblemCode,
  severity: Problem['severity'],
  keys: readonly (string | number)[],
  message: string,
): Problem {
  return {code, severity, path: formatPath(keys), message};
}
