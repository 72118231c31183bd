/**
 * Turns a document back into the value of a graph file: the inverse of `parseDocument`.
 *
 * What the schemas have made of a file is made what a person would write: one id instead of a
 * list of one, `national#p9` instead of an object, nothing where the default is meant. Fields
 * that the format does not know return to their places.
 */
import {isRecord} from '../util/is-record.ts';
import type {GraphDocument} from './document.ts';
import {formatPlace, parseEvidence, type Evidence} from './evidence.ts';
import {FORMAT, LISTS} from './parse-file.ts';

/** A graph file as `JSON.stringify` takes it. */
export type GraphFile = Readonly<Record<string, unknown>>;

/** Fields in which one value may stand for a list of one. */
const ONE_OR_MORE: ReadonlySet<string> = new Set([
  'aliases',
  'sameAs',
  'from',
  'to',
  'between',
  'where',
  'by',
  'for',
  'quote',
  'answers',
  'contradicts',
  'repeats',
]);

/** Returns a file that `parseDocument` makes the same document of. It shares no object with the document. */
export function writeDocument(document: GraphDocument): GraphFile {
  const {title, description, language, extra} = document;
  const file: Record<string, unknown> = {format: FORMAT, title, description, language};
  for (const name of Object.keys(LISTS) as (keyof typeof LISTS)[]) {
    const items = document[name].map(item => writeItem(item, item.extra));
    if (items.length > 0 || REQUIRED.has(name)) file[name] = items;
  }
  addExtra(file, extra);
  // Through JSON, so that nobody who changes the file changes the document too.
  return JSON.parse(JSON.stringify(file)) as GraphFile;
}

/** Without any of these a value is no graph file. */
const REQUIRED: ReadonlySet<string> = new Set(['actors', 'relations', 'statements']);

function writeItem(item: object, extra: ReadonlyMap<string, unknown> | undefined): Record<string, unknown> {
  const written: Record<string, unknown> = {};
  for (const [key, value] of Object.entries(item) as [string, unknown][]) {
    if (key === 'extra' || isDefault(key, value)) continue;
    written[key] = writeValue(key, value, extra, key);
  }
  addExtra(written, extra);
  return written;
}

function isDefault(key: string, value: unknown): boolean {
  if (value === undefined || (Array.isArray(value) && value.length === 0)) return true;
  return (key === 'status' && value === 'reported') || (key === 'plural' && value === false);
}

function writeValue(
  key: string,
  value: unknown,
  extra: ReadonlyMap<string, unknown> | undefined,
  path: string,
): unknown {
  if (key === 'evidence') return writeEvidence(value as readonly Evidence[], extra, path);
  // Filters are kept as the file had them, whatever that is.
  if (key === 'filter') return value;
  if (key === 'when' || key === 'published') return (value as {readonly text: string}).text;
  if (value instanceof Map) return Object.fromEntries(value as ReadonlyMap<string, unknown>);
  if (Array.isArray(value)) {
    const [first, ...others] = value as readonly unknown[];
    if (ONE_OR_MORE.has(key) && others.length === 0) return first;
    return (value as readonly unknown[]).map(part => writeInner(part, extra, path));
  }
  return writeInner(value, extra, path);
}

function writeInner(value: unknown, extra: ReadonlyMap<string, unknown> | undefined, path: string): unknown {
  if (!isRecord(value)) return value;
  return Object.fromEntries(
    Object.entries(value)
      .filter(([key, part]) => !isDefault(key, part))
      .map(([key, part]) => [key, writeValue(key, part, extra, `${path}.${key}`)]),
  );
}

function writeEvidence(
  places: readonly Evidence[],
  extra: ReadonlyMap<string, unknown> | undefined,
  path: string,
): unknown {
  const paths = [...(extra?.keys() ?? [])];
  const written = places.map((place, i) => {
    const isPlain = !paths.some(
      name => name.startsWith(`${path}[${String(i)}].`) || (i === 0 && name.startsWith(`${path}.`)),
    );
    return (isPlain ? shortEvidence(place) : undefined) ?? {...place};
  });
  const isListed = written.length > 1 || paths.some(name => name.startsWith(`${path}[`));
  return isListed ? written : written[0];
}

/** Returns `national#p9` where that says all, else nothing. */
function shortEvidence(place: Evidence): string | undefined {
  const {source, paragraph, ...more} = place;
  if (Object.keys(more).length > 0) return undefined;
  const text = formatPlace(place);
  const read = parseEvidence(text);
  return read?.source === source && read.paragraph === paragraph ? text : undefined;
}

/** Puts back what the format has no field for, at `colour`, `verdict.score` or `about[0].confidence`. */
function addExtra(item: Record<string, unknown>, extra: ReadonlyMap<string, unknown> = new Map()): void {
  for (const [path, value] of extra) {
    const {holder, key} = findHolder(item, path);
    holder[key] = value;
  }
}

/**
 * Walks the path as far as it leads through known fields. What is left is the unknown field's
 * name, which may itself hold dots and brackets.
 */
function findHolder(
  item: Record<string, unknown>,
  path: string,
): {holder: Record<string, unknown>; key: string} {
  const [step = '', name = '', position] = /^([^.[]+)(?:\[(\d+)\])?\./.exec(path) ?? [];
  const part = Object.hasOwn(item, name) ? item[name] : undefined;
  const inner: unknown =
    position === undefined ? part : Array.isArray(part) ? part[Number(position)] : undefined;
  if (step === '' || !isRecord(inner)) return {holder: item, key: path};
  return findHolder(inner, path.slice(step.length));
}
