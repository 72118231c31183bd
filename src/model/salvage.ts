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

/** A part that went because something in it was refused: what else it says may be wrong too. */
export interface LostPart {
  /** From the item to the part; empty for the whole item. */
  readonly keys: readonly (string | number)[];
  /** The part without what was refused. */
  readonly value: unknown;
}

/** What is left of an item (nothing if a required field is bad), what was refused, and what went with that. */
export interface Salvaged<TOutput> {
  readonly output: TOutput | undefined;
  readonly refusals: readonly Refusal[];
  readonly lost: readonly LostPart[];
  /** The value without what was refused: its lists are as long as the output's. */
  readonly kept: unknown;
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
  const lost: LostPart[] = [];
  const origins: Origins = new WeakMap();
  let candidate = value;
  for (;;) {
    const result = v.safeParse(schema, candidate);
    if (result.success)
      return {output: result.output, refusals: [...refusals.values()], lost, kept: candidate};
    const removal: Removal = {inner: new Map(), whole: false};
    const treated = new Set<string>();
    const losing = new Map<string, LostPart>();
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
      if (depth < keys.length) {
        const part = original.slice(0, depth);
        const rest = spread(inside(candidate, keys.slice(0, depth)), origins);
        // Parts that would have gone in this round are still within the whole.
        if (depth === 0)
          return {
            output: undefined,
            refusals: [...refusals.values()],
            lost: [...lost, {keys: [], value: rest}],
            kept: undefined,
          };
        losing.set(JSON.stringify(part), {keys: part, value: rest});
      } else if (depth === 0)
        return {output: undefined, refusals: [...refusals.values()], lost, kept: undefined};
      depths.set(place, depth - 1);
      addRemoval(removal, keys.slice(0, depth));
    }
    lost.push(...losing.values());
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

function inside(value: unknown, keys: readonly (string | number)[]): unknown {
  return keys.reduce((part, key) => (part as Record<string | number, unknown>)[key], value);
}

/** Returns a copy whose lists have their entries where the file has them, with gaps for what is gone. */
function spread(value: unknown, origins: Origins): unknown {
  if (typeof value !== 'object' || value === null) return value;
  if (!Array.isArray(value))
    return Object.fromEntries(Object.entries(value).map(([key, part]) => [key, spread(part, origins)]));
  const places = origins.get(value);
  const list: unknown[] = [];
  for (const [i, part] of value.entries()) list[places?.[i] ?? i] = spread(part, origins);
  return list;
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
