/**
 * Turns the parsed JSON of one graph file into the items that its schemas accept, and says what
 * they refuse. What can be used is used. Knows nothing of other files, nor where a reference leads.
 */
import * as v from 'valibot';
import {closest} from '../util/closest.ts';
import {cleanText} from '../util/clean-text.ts';
import {isRecord} from '../util/is-record.ts';
import type {GraphDocument} from './document.ts';
import type {ListName, Lost, Placed, PlacedLists} from './placed-lists.ts';
import {PartSharer} from './part-sharer.ts';
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

/** Entries that are looked at before others on the page may have their turn. */
const SLICE = 20;

/** What one file says: whatever is in it, without what is wrong. */
export interface ParsedFile {
  readonly head: FileHead;
  readonly lists: PlacedLists;
  /** Parts that no schema has accepted. */
  readonly lost: readonly Lost[];
  readonly problems: readonly Problem[];
}

/** What a file says of itself. */
export interface FileHead {
  readonly title: string | undefined;
  readonly description: string | undefined;
  readonly language: string | undefined;
  readonly extra?: ReadonlyMap<string, unknown>;
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

/** Returns the problem with a value that is no graph at all; nothing if it may be one. */
export function notAGraph(value: unknown): Problem | undefined {
  if (isRecord(value) && ('actors' in value || 'relations' in value || 'statements' in value))
    return undefined;
  const found = Array.isArray(value) ? 'It is a list.' : isRecord(value) ? 'It has none of them.' : '';
  const message = `This is no Actor Graph file: that is an object with lists of "actors", "relations" and "statements". ${found}`;
  return problem('not-a-graph', 'error', [], message.trim());
}

/**
 * Returns what is in a value that may be a graph. `file` is its position among those that are read
 * together. A generator, because a file may have more entries than a page should wait for.
 */
export function* parseFile(value: Record<string, unknown>, file: number): Generator<undefined, ParsedFile> {
  const problems: Problem[] = [];
  const lost: Lost[] = [];
  checkFormat(value['format'], problems);
  const parsed: Partial<Record<ListName, unknown>> = {};
  for (const name of Object.keys(LISTS) as ListName[])
    parsed[name] = yield* parseList(name, value[name], file, problems, lost);
  const lists = parsed as PlacedLists;
  const head = {...parseHead(value, problems), ...withExtra(unknownFields(FILE, value))};
  return {head, lists, lost, problems};
}

function parseHead(value: Record<string, unknown>, problems: Problem[]) {
  const text = (key: string) => {
    const field = value[key];
    if (field === undefined || field === null) return undefined;
    if (typeof field === 'string') return cleanText(field);
    problems.push(problem('invalid-value', 'error', [key], 'has to be text in quotation marks'));
    return undefined;
  };
  const title = text('title') || undefined;
  if (title === undefined)
    problems.push(
      problem(
        'missing-value',
        'warning',
        ['title'],
        'is missing; say in a few words what the graph is about',
      ),
    );
  return {title, description: text('description'), language: text('language')};
}

function* parseList<K extends ListName>(
  name: K,
  value: unknown,
  file: number,
  problems: Problem[],
  lost: Lost[],
): Generator<undefined, Placed<GraphDocument[K][number]>[]> {
  if (value === undefined || value === null) return [];
  if (!Array.isArray(value)) {
    problems.push(problem('invalid-value', 'error', [name], 'has to be a list in brackets'));
    return [];
  }
  const schema: v.GenericSchema = LISTS[name];
  const items: Placed<GraphDocument[K][number]>[] = [];
  const meanings = new Map<string, string | undefined>();
  const parts = new PartSharer();
  for (const [index, entry] of (value as unknown[]).entries()) {
    if (index % SLICE === 0) yield;
    const {output, refusals, lost: gone, kept} = salvage(schema, entry);
    for (const part of gone) lost.push({list: name, index, file, ...part});
    for (const {keys, message, missing} of refusals) {
      const consequence = output === undefined && keys.length <= 1 ? ' (the entry is left out)' : '';
      const code = missing ? 'missing-value' : keys.at(-1) === 'id' ? 'invalid-id' : 'invalid-value';
      problems.push(problem(code, 'error', [name, index, ...keys], message + consequence));
    }
    const unknown = unknownFields(schema, entry);
    for (const field of unknown.keys()) {
      // Asked once for a field: a table has the same in every row.
      if (!meanings.has(field)) meanings.set(field, closest(field, Object.keys(LISTS[name].entries)));
      const meant = meanings.get(field);
      if (meant === undefined) continue;
      const message = `is no field of the format; did you mean '${meant}'? It is kept as it is`;
      problems.push(problem('unknown-field', 'warning', [name, index, field], message));
    }
    if (output === undefined) continue;
    // Of what is left, so that `about[1].confidence` still means the second of the targets.
    const item: Record<string, unknown> = {
      ...output,
      ...withExtra(kept === entry ? unknown : unknownFields(schema, kept)),
    };
    parts.share(item);
    items.push({item: item as unknown as GraphDocument[K][number], index, file});
  }
  return items;
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

function problem(
  code: ProblemCode,
  severity: Problem['severity'],
  keys: readonly (string | number)[],
  message: string,
): Problem {
  return {code, severity, path: formatPath(keys), message};
}
