/**
 * From addresses, texts or objects to one dataset with its problems.
 *
 * Several files make one graph. Each that cannot be read is a problem of that graph; only when none
 * can, there is nothing to show, and an error is thrown.
 */
import {createDataset, type Dataset} from '../model/dataset.ts';
import {ActorGraphError, FormatError} from '../model/errors.ts';
import {parseDocuments, type DocumentFile} from '../model/parse-document.ts';
import {notAGraph} from '../model/parse-file.ts';
import type {Problem} from '../model/problem.ts';
import {isRecord} from '../util/is-record.ts';
import {locateProblems, type FileText} from './locate-problems.ts';
import {parseJson} from './parse-json.ts';
import {readSource, type ReadOptions} from './read-source.ts';
import {namesOf, splitAddresses} from './source-names.ts';

export interface LoadedGraph {
  readonly dataset: Dataset;
  /** All that is wrong with the files, though they are shown; `readViews` adds what is wrong with their filters. */
  readonly problems: readonly Problem[];
}

/** What became of one file: its text, its value, or why there is neither. */
interface Reading {
  /** Empty where there is but one file, which need not be named. */
  readonly name: string;
  readonly text?: string;
  readonly value?: unknown;
  readonly error?: ActorGraphError;
}

/**
 * Fetches and reads a graph: from one address, several in a list, or several in one text with white
 * space between them. Rejects with an ActorGraphError when there is nothing to show.
 */
export async function loadGraph(
  src: string | readonly string[],
  options?: ReadOptions,
): Promise<LoadedGraph> {
  const addresses = typeof src === 'string' ? splitAddresses(src) : [...new Set(src)];
  // An empty address is that of the page, as it is everywhere.
  const [first = '', ...others] = addresses;
  if (others.length === 0) return readAll([{name: '', text: await readSource(first, options)}]);
  const names = namesOf(addresses);
  const readings = addresses.map(async (address, i): Promise<Reading> => {
    const name = names[i]!;
    try {
      return {name, text: await readSource(address, options)};
    } catch (error) {
      options?.signal?.throwIfAborted();
      return {name, error: asActorGraphError(error)};
    }
  });
  return readAll(await Promise.all(readings));
}

/** Reads a graph from the text of a file. Throws FormatError when there is nothing to show. */
export function readGraph(text: string): LoadedGraph {
  return readAll([{name: '', text}]);
}

/** Reads several files as one graph. Throws an ActorGraphError when none of them can be shown. */
export function readGraphs(files: readonly FileText[]): LoadedGraph {
  return readAll(files.length === 1 ? [{name: '', text: files[0]!.text}] : files);
}

/**
 * Reads a graph that a script hands over, or several in a list. They are copied through JSON first,
 * so that later changes to the objects, getters and proxies cannot reach the model.
 */
export function readGraphData(data: unknown): LoadedGraph {
  let copy: unknown;
  try {
    // Functions and undefined have no JSON at all, whatever the types say.
    const text = JSON.stringify(data) as string | undefined;
    copy = text === undefined ? undefined : JSON.parse(text);
  } catch (error) {
    throw new FormatError(
      'not-json',
      'The data cannot be written as JSON (it may contain itself). Hand over a plain object.',
      {cause: error},
    );
  }
  const [first, ...others]: unknown[] = Array.isArray(copy) && copy.every(isRecord) ? copy : [];
  if (first === undefined) return readAll([{name: '', value: copy}]);
  if (others.length === 0) return readAll([{name: '', value: first}]);
  return readAll([first, ...others].map((value, i) => ({name: `data[${i}]`, value})));
}

function readAll(readings: readonly Reading[]): LoadedGraph {
  const files: DocumentFile[] = [];
  const problems: Problem[] = [];
  const failures: Failure[] = [];
  for (const reading of readings) {
    const {name} = reading;
    try {
      const {value, problems: found} = valueOf(reading);
      const refusal = notAGraph(value);
      if (refusal !== undefined) throw new FormatError('not-a-graph', refusal.message);
      files.push({name, value});
      problems.push(...found.map(problem => (name === '' ? problem : {...problem, file: name})));
    } catch (error) {
      failures.push({name, error: asActorGraphError(error)});
    }
  }
  const {document, problems: found} = parseDocuments(files);
  if (document === undefined) throw nothingShown(failures);
  const lost = failures.map(({name, error}): Problem => {
    const message = `This file is not shown, but the others are. ${error.message}`;
    return {code: 'file-not-shown', severity: 'error', path: '', message, file: name};
  });
  const texts = readings.flatMap(({name, text}) => (text === undefined ? [] : [{name, text}]));
  const all = locateProblems([...lost, ...problems, ...found], texts);
  return {dataset: createDataset(document), problems: byFile(all, readings)};
}

function valueOf({text, value, error}: Reading): {value: unknown; problems: readonly Problem[]} {
  if (error !== undefined) throw error;
  return text === undefined ? {value, problems: []} : parseJson(text);
}

function byFile(problems: readonly Problem[], readings: readonly Reading[]): readonly Problem[] {
  const ranks = new Map(readings.map(({name}, rank) => [name, rank]));
  const rankOf = ({file = ''}: Problem) => ranks.get(file) ?? 0;
  return readings.length < 2 ? problems : [...problems].sort((a, b) => rankOf(a) - rankOf(b));
}

interface Failure {
  readonly name: string;
  readonly error: ActorGraphError;
}

function nothingShown(failures: readonly Failure[]): ActorGraphError {
  const [first, ...others] = failures;
  if (first === undefined) return new FormatError('empty', 'No graph was named.');
  if (others.length === 0) return first.error;
  const reasons = failures.map(({name, error}) => `${name}: ${error.message}`);
  // Whoever has a space in the name of one file finds two here.
  const remedy = 'Spaces separate addresses; within one, write %20.';
  return new ActorGraphError(
    first.error.code,
    `None of the ${failures.length} files can be shown. ${reasons.join(' ')} ${remedy}`,
    {cause: new AggregateError(failures.map(({error}) => error))},
  );
}

/** Returns `error` as one of ours, so that whoever shows it can rely on code and message. */
export function asActorGraphError(error: unknown): ActorGraphError {
  if (error instanceof ActorGraphError) return error;
  const detail = error instanceof Error ? error.message : String(error);
  return new ActorGraphError('internal', `Something went wrong inside Actor Graph: ${detail}`, {
    cause: error,
  });
}
