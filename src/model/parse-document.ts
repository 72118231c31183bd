/**
 * Turns the parsed JSON of graph files into one document, and says everything that is wrong with
 * them. What can be used is used. Never throws for bad data, does not look at the network.
 */
import {checkReferences} from './check-references.ts';
import type {GraphDocument, Origin} from './document.ts';
import {identifyItems} from './identify-items.ts';
import {notAGraph, parseFile, type FileHead, type ParsedFile} from './parse-file.ts';
import type {ListName, Placed, PlacedLists} from './placed-lists.ts';
import {atOrigin, formatPath, type FileProblem, type Problem} from './problem.ts';
import {entriesOf, LISTS_WITH_IDS, sharesNames} from './references.ts';
import {cleanText} from '../util/clean-text.ts';
import {eachInSlices} from '../util/each-in-slices.ts';
import {isRecord} from '../util/is-record.ts';
import {runAtOnce} from '../util/run-at-once.ts';
import {uniteItems} from './unite-items.ts';

/** The parsed JSON of a file. */
export interface DocumentFile {
  /** What messages call it; empty where there is but one, which need not be named. */
  readonly name: string;
  readonly value: unknown;
}

/** A document and its problems; no document if there is no graph at all. */
export interface ParseResult {
  readonly document: GraphDocument | undefined;
  readonly problems: readonly Problem[];
}

/** Returns the document in `value` and all problems, in the order of the file. */
export function parseDocument(value: unknown): ParseResult {
  return parseDocuments([{name: '', value}]);
}

/** Returns the files as one document, with the problems of all. */
export function parseDocuments(files: readonly DocumentFile[]): ParseResult {
  return runAtOnce(parsingOf(files));
}

/**
 * Returns the files as one document: what has the same id in two of them is the same thing, and
 * what one refers to may be in another. Problems come file by file, in the order of each. A generator, so
 * that it can be run in slices.
 */
export function* parsingOf(files: readonly DocumentFile[]): Generator<undefined, ParseResult> {
  const parsed: ParsedFile[] = [];
  const problems: FileProblem[] = [];
  for (const [from, {value}] of files.entries()) {
    const refusal = notAGraph(value);
    if (refusal !== undefined) {
      problems.push({from, problem: refusal});
      continue;
    }
    const file = yield* parseFile(value as Record<string, unknown>, from);
    problems.push(...file.problems.map(problem => ({from, problem})));
    parsed.push({...file, lists: yield* withUniqueIds(file.lists, problems)});
  }
  if (parsed.length === 0) return {document: undefined, problems: named(problems, files)};

  const names = files.map(({name}) => name);
  const identified = identifyItems(
    parsed.map(({lists}) => lists),
    names,
  );
  const checked = yield* checkReferences(
    identified.lists,
    parsed.flatMap(({lost}) => lost),
  );
  const united = uniteItems(checked.lists, names);
  problems.push(...identified.problems, ...checked.problems, ...united.problems);
  const {lists} = united;
  const items = Object.fromEntries(
    Object.entries(lists).map(([list, entries]) => [list, entries.map(({item}) => item)]),
  ) as unknown as {[K in ListName]: GraphDocument[K]};
  const document = {
    ...mergeHeads(parsed.map(({head}) => head)),
    ...items,
    relationTypes: [...items.relationTypes, ...checked.invented],
    origins: {
      views: lists.views.map(placed => originOf('views', placed, files)),
      story: lists.story.map(placed => originOf('story', placed, files)),
    },
  };
  return {document, problems: named(inOrder(problems, files), files)};
}

/** Who has an id already. */
interface Owner {
  readonly list: ListName;
  readonly index: number;
}

/** Keeps the first of every id of a file. */
function* withUniqueIds(lists: PlacedLists, problems: FileProblem[]): Generator<undefined, PlacedLists> {
  const shared = new Map<string, Owner>();
  const unique: Partial<Record<ListName, readonly Placed<unknown>[]>> = {};
  for (const list of LISTS_WITH_IDS) {
    const taken = sharesNames(list) ? shared : new Map<string, Owner>();
    const kept: Placed<unknown>[] = [];
    yield* eachInSlices(entriesOf(lists, list), entry => {
      const {item, index, file} = entry;
      const owner = taken.get(item.id);
      if (owner === undefined) {
        taken.set(item.id, {list, index});
        kept.push(entry);
        return;
      }
      const first = formatPath([owner.list, owner.index]);
      const message = `'${item.id}' is the id of ${first} already; the entry is left out. Give it another`;
      const path = formatPath([list, index, 'id']);
      problems.push({from: file, problem: {code: 'duplicate-id', severity: 'error', path, message}});
    });
    unique[list] = kept;
  }
  return {...lists, ...(unique as Omit<PlacedLists, 'story'>)};
}

/** The first file says what the graph is called; what it leaves open, the next one may say. */
function mergeHeads(heads: readonly FileHead[]) {
  const first = (key: 'title' | 'description' | 'language') =>
    heads.map(head => head[key]).find(text => text !== undefined);
  const extra = new Map([...heads].reverse().flatMap(head => [...(head.extra ?? [])]));
  return {
    title: first('title') ?? 'Untitled graph',
    description: first('description'),
    language: first('language'),
    ...(extra.size === 0 ? {} : {extra}),
  };
}

const PLACE = /^([^.[]*)(?:\[(\d+)\])?/;

/** Sorts problems by the file, the field of the file and the entry that they are in, as the files have them. */
function inOrder(problems: readonly FileProblem[], files: readonly DocumentFile[]): FileProblem[] {
  const ranks = files.map(
    ({value}) => new Map(isRecord(value) ? Object.keys(value).map((field, rank) => [field, rank]) : []),
  );
  const placed = problems.map(found => {
    const [, field = '', entry = '-1'] = PLACE.exec(found.problem.path) ?? [];
    return {found, rank: ranks[found.from]?.get(field) ?? -1, entry: Number(entry)};
  });
  return placed
    .sort((a, b) => a.found.from - b.found.from || a.rank - b.rank || a.entry - b.entry)
    .map(({found}) => found);
}

/** Gives every problem the id of its entry and, where there are several files, the name of its own. */
function named(problems: readonly FileProblem[], files: readonly DocumentFile[]): Problem[] {
  return problems.map(({from: file, problem}) => {
    const [, list = '', index] = PLACE.exec(problem.path) ?? [];
    return atOrigin(problem, originOf(list, {file, index: Number(index ?? -1)}, files));
  });
}

/** Returns where an entry stands, under the id that it has there. */
function originOf(
  list: string,
  {file, index}: Pick<Placed<unknown>, 'file' | 'index'>,
  files: readonly DocumentFile[],
): Origin {
  const {name, value} = files[file]!;
  const entries = isRecord(value) ? value[list] : undefined;
  const entry: unknown = Array.isArray(entries) ? entries[index] : undefined;
  const id = isRecord(entry) ? entry['id'] : undefined;
  const isId = typeof id === 'string' || typeof id === 'number';
  return {index, ...(isId ? {id: cleanText(String(id))} : {}), ...(name === '' ? {} : {file: name})};
}
