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
  const origins: Origins = new WeakMap();
  let candidate = value;
  for (;;) {
    const result = v.safeParse(schema, candidate);
    if (result.success) return {output: result.output, refusals: [...refusals.values()]};
    const removal: Removal = {inner: new Map(), whole: false};
    const treated = new Set<string>();
    for (const issue of result.issues) {
      const original = originalKeys(issue, origins);
      const place = JSON.stringify(original);
      // A number can be refused twice, as too small and as no whole one; one removal cures both.
      if (treated.has(place)) continue;
      treated.add(place);
      const refusal = toRefusal(issue, original);
      // What is missing only in a later round was taken away, and has been reported already.
      if (!depths.has(place) && !(refusal.missing && candidate !== value)) refusals.set(place, refusal);
      const keys = issueKeys(issue);
      const depth = depths.get(place) ?? keys.length;
      if (depth === 0) return {output: undefined, refusals: [...refusals.values()]};
      depths.set(place, depth - 1);
      addRemoval(removal, keys.slice(0, depth));
    }
    candidate = remove(candidate, removal, origins);
  }
}

/** For a list that has lost entries, where those that are left stood in the file. */
type Origins = WeakMap<object, readonly number[]>;

function issueKeys(issue: v.BaseIssue<unknown>): (string | number)[] {
  return (issue.path ?? []).map(({key}) => (typeof key === 'number' ? key : String(key)));
}

function originalKeys(issue: v.BaseIssue<unknown>, origins: Origins): (string | number)[] {
  return (issue.path ?? []).map(({key, input}) => {
    if (typeof key !== 'number') return String(key);
    return origins.get(input as object)?.[key] ?? key;
  });
}

function toRefusal(issue: v.BaseIssue<unknown>, keys: readonly (string | number)[]): Refusal {
  const missing = issue.received === 'undefined';
  if (missing) return {keys, missing, message: 'is missing; this field is required'};
  // The schemas' own messages begin in lower case; the library's own are put into words here.
  if (/^[a-z']/.test(issue.message)) return {keys, missing, message: issue.message};
  return {keys, missing, message: `has to be ${expectation(issue)}, not ${issue.received.slice(0, 60)}`};
}

function expectation(issue: v.BaseIssue<unknown>): string {
  if (issue.expected === 'Object') return 'an object in braces';
  if (issue.expected === 'Array') return 'a list in brackets';
  return issue.expected ?? 'something else';
}

/** What to take away, as the tree that the paths make: each key once, however many paths share it. */
interface Removal {
  readonly inner: Map<string, Removal>;
  whole: boolean;
}

function addRemoval(root: Removal, keys: readonly (string | number)[]): void {
  let removal = root;
  for (const key of keys) {
    const next = removal.inner.get(String(key)) ?? {inner: new Map<string, Removal>(), whole: false};
    removal.inner.set(String(key), next);
    removal = next;
  }
  removal.whole = true;
}

/** Returns a copy of `value` without the parts that are to go, and notes what moved in its lists. */
function remove(value: unknown, {inner}: Removal, origins: Origins): unknown {
  if (typeof value !== 'object' || value === null) return value;
  const kept: [string, unknown][] = [];
  for (const [key, part] of Object.entries(value)) {
    const removal = inner.get(key);
    if (removal?.whole === true) continue;
    kept.push([key, removal === undefined ? part : remove(part, removal, origins)]);
  }
  if (!Array.isArray(value)) return Object.fromEntries(kept);
  const list = kept.map(([, part]) => part);
  const before = origins.get(value);
  origins.set(
    list,
    kept.map(([key]) => before?.[Number(key)] ?? Number(key)),
  );
  return list;
}
