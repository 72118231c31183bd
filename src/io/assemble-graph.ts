/**
 * Makes one dataset, with its problems, of what was read from files or handed over by scripts.
 *
 * Several files make one graph. Each that cannot be read is a problem of that graph; only when none
 * can, there is nothing to show, and an error is thrown.
 */
import {makingDataset, type Dataset} from '../model/dataset.ts';
import {ActorGraphError, FormatError} from '../model/errors.ts';
import {parsingOf, type DocumentFile} from '../model/parse-document.ts';
import {notAGraph} from '../model/parse-file.ts';
import type {Problem} from '../model/problem.ts';
import {isRecord} from '../util/is-record.ts';
import type {FileHints} from './detect-format.ts';
import type {Reader, ReadText} from './formats.ts';
import {locateProblems} from './locate-problems.ts';
import type {SourceText} from './read-source.ts';
import {namesOf} from './source-names.ts';

export interface LoadedGraph {
  readonly dataset: Dataset;
  /** All that is wrong with the files, though they are shown; `readViews` adds what is wrong with their filters. */
  readonly problems: readonly Problem[];
}

/** Beyond that a file is slow to fetch for many readers; it is shown all the same. */
const LARGE = 5_000_000;

/** What became of one file: its text, its value, or why there is neither. */
export interface Reading {
  /** Empty where there is but one file, which need not be named. */
  readonly name: string;
  readonly source?: Partial<SourceText> & Pick<SourceText, 'text'> & {readonly reader: Reader};
  /** Its name or address, of whatever use that may be. */
  readonly address?: string;
  readonly value?: unknown;
  readonly error?: ActorGraphError;
}

/** A graph that a script hands over, or several in a list, as if they had been read. Throws a FormatError. */
export function readingsOf(data: unknown): Reading[] {
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
  const isList = Array.isArray(copy) && copy.length > 0 && copy.every(isRecord);
  const values: unknown[] = isList ? (copy as unknown[]) : [copy];
  return values.map((value, i) => ({name: values.length === 1 ? '' : `data[${i}]`, value}));
}

/** Makes one graph of what was read. `onRows` is told how many rows of a table have been read. */
export function* assemble(
  readings: readonly Reading[],
  onRows?: (file: number, rows: number) => void,
): Generator<undefined, LoadedGraph> {
  const files: DocumentFile[] = [];
  const problems: Problem[] = [];
  const failures: Failure[] = [];
  for (const [i, reading] of readings.entries()) {
    const {name, source} = reading;
    try {
      const {value, problems: found} = yield* valueOf(reading, rows => onRows?.(i, rows));
      const refusal = notAGraph(value);
      if (refusal !== undefined) throw new FormatError('not-a-graph', refusal.message);
      files.push({name, value});
      const all = [...largeFile(source?.bytes ?? 0), ...found];
      problems.push(...all.map(problem => (name === '' ? problem : {...problem, file: name})));
    } catch (error) {
      failures.push({name, error: asActorGraphError(error)});
    }
  }
  const {document, problems: found} = yield* parsingOf(files);
  if (document === undefined) throw nothingShown(failures);
  const lost = failures.map(({name, error}): Problem => {
    const message = `This file is not shown, but the others are. ${error.message}`;
    return {code: 'file-not-shown', severity: 'error', path: '', message, file: name};
  });
  const texts = readings.flatMap(({name, source}) =>
    source === undefined ? [] : [{name, text: source.text}],
  );
  const all = locateProblems([...lost, ...problems, ...found], texts);
  yield;
  return {dataset: yield* makingDataset(document), problems: byFile(all, readings)};
}

function* valueOf(
  {source, address, value, error}: Reading,
  onRows: (rows: number) => void,
): Generator<undefined, ReadText> {
  if (error !== undefined) throw error;
  if (source === undefined) return {value, problems: []};
  if (source.text.slice(0, 1000).includes('\0')) {
    throw new FormatError('encoding', 'The file is not text, or it is written in UTF-16. Save it as UTF-8.');
  }
  const work = source.reader(source.text, hintsOf(address, source.type));
  for (;;) {
    const step = work.next();
    if (step.done === true) return step.value;
    onRows(step.value);
    yield;
  }
}

/** What the address of a file, and its server, say of its format. */
export function hintsOf(address = '', type?: string): FileHints {
  return {name: namesOf([address])[0], type};
}

function largeFile(bytes: number): Problem[] {
  if (bytes <= LARGE) return [];
  const size = (bytes / 1_000_000).toFixed(1);
  const message = `This file has ${size} MB. It is shown, but many readers will wait for it; leave out what they do not need, or split it`;
  return [{code: 'large-file', severity: 'warning', path: '', message}];
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
