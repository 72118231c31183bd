/**
 * Keeps of one item of a file what its schema accepts: a bad date costs the date, not the
 * relation that carries it.
 */
import * as v from 'valibot';

/** One thing that a schema refused. Keys lead from the item to it. */
export interface Refusal {
  readonly keys: readonly (string | number)[];
  readonly message: string;
  /** A field that has to be there is not. */
  readonly missing: boolean;
}

/** What is left of an item (nothing if a required field is bad), and what was refused. */
export interface Salvaged<TOutput> {
  readonly output: TOutput | undefined;
  readonly refusals: readonly Refusal[];
}

/**
 * Parses `value`; for every refusal it takes away the smallest part that cures it (the
 * field, else the list entry around it) and parses again. Never throws for bad data.
 * The number of rounds is bounded by the depth of the schema, not by the size of the value.
 */
export function salvage<TSchema extends v.GenericSchema>(
  schema: TSchema,
  value: unknown,
): Salvaged<v.InferOutput<TSchema>> {
  const refusals = new Map<string, Refusal>();
  const depths = new Map<string, number>();
  let candidate = value;
  for (;;) {
    const result = v.safeParse(schema, candidate);
    if (result.success) return {output: result.output, refusals: [...refusals.values()]};
    const removals: (string | number)[][] = [];
    for (const issue of result.issues) {
      const keys = issueKeys(issue);
      const place = JSON.stringify(keys);
      // A field that is missing only because it was taken away has been reported already.
      if (!depths.has(place)) refusals.set(place, toRefusal(issue, keys));
      const depth = depths.get(place) ?? keys.length;
      if (depth === 0) return {output: undefined, refusals: [...refusals.values()]};
      depths.set(place, depth - 1);
      removals.push(keys.slice(0, depth));
    }
    candidate = removeAll(candidate, removals);
  }
}

function issueKeys(issue: v.BaseIssue<unknown>): (string | number)[] {
  return (issue.path ?? []).map(({key}) => (typeof key === 'number' ? key : String(key)));
}

function toRefusal(issue: v.BaseIssue<unknown>, keys: readonly (string | number)[]): Refusal {
  const missing = issue.received === 'undefined';
  if (missing) return {keys, missing, message: 'is missing; this field is required'};
  // The schemas' own messages begin in lower case; the library's own are put into words here.
  if (/^[a-z']/.test(issue.message)) return {keys, missing, message: issue.message};
  return {keys, missing, message: `has to be ${expectation(issue)}, not ${issue.received}`};
}

function expectation(issue: v.BaseIssue<unknown>): string {
  if (issue.expected === 'Object') return 'an object in braces';
  if (issue.expected === 'Array') return 'a list in brackets';
  return issue.expected ?? 'something else';
}

/** Returns a copy of `value` without the parts that the paths lead to. */
function removeAll(value: unknown, paths: readonly (string | number)[][]): unknown {
  if (typeof value !== 'object' || value === null) return value;
  const gone = new Set(paths.filter(path => path.length === 1).map(path => String(path[0])));
  const inner = new Map<string, (string | number)[][]>();
  for (const [key, ...rest] of paths) {
    if (rest.length > 0) inner.set(String(key), [...(inner.get(String(key)) ?? []), rest]);
  }
  const kept = Object.entries(value)
    .filter(([key]) => !gone.has(key))
    .map(([key, part]): [string, unknown] => [key, inner.has(key) ? removeAll(part, inner.get(key)!) : part]);
  return Array.isArray(value) ? kept.map(([, part]) => part) : Object.fromEntries(kept);
}
