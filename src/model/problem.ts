/**
 * What is wrong with a graph file: data, not exceptions, because a file is shown in spite of
 * its problems and all of them are reported at once.
 */
import type {Origin} from './document.ts';

/**
 * Every code a problem can have. Codes are stable; docs/problems.md says for each what it
 * means and how to mend it (a test keeps the two in step).
 */
export const PROBLEM_CODES = [
  'not-json',
  'not-a-graph',
  'unsupported-format',
  'invalid-value',
  'missing-value',
  'invalid-id',
  'duplicate-id',
  'id-clash',
  'conflicting-value',
  'probably-same',
  'invalid-row',
  'large-file',
  'file-not-shown',
  'unknown-actor',
  'unknown-reference',
  'unknown-type',
  'unknown-source',
  'unknown-kind',
  'circular-reference',
  'too-many-ends',
  'unknown-field',
  'missing-evidence',
  'words-not-in-quote',
  'quote-not-found',
  'paragraph-not-found',
  'invalid-filter',
  'unsafe-url',
] as const;
export type ProblemCode = (typeof PROBLEM_CODES)[number];

/** One finding. `message` says what and how to mend it, without the path. */
export interface Problem {
  readonly code: ProblemCode;
  /** An error: something does not hold, and what it stands on is left out or mended. A warning: look at it. */
  readonly severity: 'error' | 'warning';
  /** Where in the file, as JavaScript would write it: `relations[12].to`. Empty for the whole file. */
  readonly path: string;
  readonly message: string;
  /** Id of the entry that the path leads to or into, if it has one. */
  readonly id?: string;
  /** Line on which that entry begins, from 1; where the file's text is at hand. */
  readonly line?: number;
  /** Name of the file, where several are shown as one graph. */
  readonly file?: string;
}

/** A problem on its way to the reader, with the position of its file among those that are read together. */
export interface FileProblem {
  readonly from: number;
  readonly problem: Problem;
}

/** Returns a problem that says in which entry of which file it is. */
export function atOrigin(problem: Problem, {id, file}: Origin): Problem {
  return {...problem, ...(id === undefined ? {} : {id}), ...(file === undefined ? {} : {file})};
}

/** The entry of a list that a path begins with: `relations[12]`, or `statements['theft']` where the order is not known. */
const ENTRY = /^[\w$-]+\[(?:\d+|'[^']*')\]/;
/** An id of thousands of characters helps nobody find it. */
const LONGEST_ID = 60;

/**
 * Returns the problem as one line, as the command line and the element print it:
 * `b.json: relations[12] (us-strikes, line 214).to: no actor …`.
 */
export function describeProblem(problem: Problem): string {
  const {file, message} = problem;
  return [file, describePlace(problem), message].filter(part => part !== undefined && part !== '').join(': ');
}

/** The path, with what helps to find its entry in an editor. */
function describePlace({path, id, line}: Problem): string {
  const entry = ENTRY.exec(path)?.[0] ?? path;
  const isNamed = id === undefined || id === '' || entry.includes("'");
  const name = isNamed ? [] : [id.length > LONGEST_ID ? `${id.slice(0, LONGEST_ID)}…` : id];
  const notes = [...name, ...(line === undefined ? [] : [`line ${String(line)}`])];
  if (path === '') return notes.join(', ');
  return notes.length === 0 ? path : `${entry} (${notes.join(', ')})${path.slice(entry.length)}`;
}

/** Returns a path in the way JavaScript writes it: `['relations', 12, 'to']` is `relations[12].to`. */
export function formatPath(keys: readonly (string | number)[]): string {
  let path = '';
  for (const key of keys) {
    if (typeof key === 'number') path += `[${String(key)}]`;
    else if (/^[\w$-]+$/.test(key)) path += path === '' ? key : `.${key}`;
    else path += `[${JSON.stringify(key)}]`;
  }
  return path;
}
