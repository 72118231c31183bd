/**
 * What is wrong with a graph file: data, not exceptions, because a file is shown in spite of
 * its problems and all of them are reported at once.
 */

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
}

/** Returns the problem as one line, as the command line and the element print it. */
export function describeProblem(problem: Problem): string {
  return problem.path === '' ? problem.message : `${problem.path}: ${problem.message}`;
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
