/**
 * Reads a filter that somebody wrote: in a file's view, in an attribute, in a script.
 */
import * as v from 'valibot';
import {formatPath, type Problem} from '../model/problem.ts';
import {closest} from '../util/closest.ts';
import {isRecord} from '../util/is-record.ts';
import {
  CLOSED,
  DEFAULT_FILTER,
  FACETS,
  filterSchema,
  groupSchema,
  type FilterGroup,
  type FilterSpec,
  speaksOfStatus,
  withAlso,
} from './filter-spec.ts';

/** Each group costs a scan of all rows: a file must not be able to ask for thousands. */
const MOST_GROUPS = 16;
const KINDS = [...FACETS, 'date', 'text', 'neighbourhood', 'only'];

/**
 * Returns the filter in `value` and what is wrong with it. A bad group is left out. Where
 * neither a group on status nor an `only` says otherwise, what is denied is hidden. `keys` lead to the filter
 * in its file.
 */
export function parseFilter(
  value: unknown,
  keys: readonly (string | number)[] = [],
): {spec: FilterSpec; problems: Problem[]} {
  if (value === undefined || value === null) return {spec: DEFAULT_FILTER, problems: []};
  const problems: Problem[] = [];
  const report = (path: readonly (string | number)[], message: string) => {
    problems.push({code: 'invalid-filter', severity: 'error', path: formatPath([...keys, ...path]), message});
  };
  if (!isRecord(value)) {
    report([], 'has to be an object such as {"groups": [{"by": "stance", "values": ["against"]}]}');
    return {spec: DEFAULT_FILTER, problems};
  }
  for (const key of Object.keys(value)) {
    if (!Object.hasOwn(filterSchema.entries, key))
      report([key], 'is no part of a filter; it has "groups", "isolated" and "also"');
  }
  const groups: FilterGroup[] = [];
  const listed = value['groups'] ?? [];
  if (!Array.isArray(listed)) report(['groups'], 'has to be a list of groups in brackets');
  for (const [i, group] of Array.isArray(listed) ? listed.entries() : []) {
    const result = v.safeParse(groupSchema, group);
    if (result.success) groups.push(result.output);
    else report(['groups', i], explain(group, result.issues[0].message));
  }
  if (groups.length > MOST_GROUPS) {
    report(['groups'], `has more than ${String(MOST_GROUPS)} groups; those after are left out`);
    groups.length = MOST_GROUPS;
  }
  const isolated = value['isolated'] ?? 'hide';
  if (isolated !== 'hide' && isolated !== 'show') report(['isolated'], 'has to be "hide" or "show"');
  if (!speaksOfStatus(groups)) groups.push(...DEFAULT_FILTER.groups);
  const also = readIds(value['also']);
  if (also === undefined) report(['also'], 'has to be a list of ids in brackets');
  const spec = {groups, isolated: isolated === 'show' ? 'show' : 'hide'} as const;
  return {spec: withAlso(spec, also), problems};
}

/** The ids in a list; nothing if it is no list of ids. */
function readIds(value: unknown): readonly string[] | undefined {
  const result = v.safeParse(filterSchema.entries.also, value ?? []);
  return result.success ? [...new Set(result.output)] : undefined;
}

function explain(group: unknown, message: string): string {
  if (!isRecord(group) || typeof group['by'] !== 'string')
    return `has to be an object with "by", one of ${KINDS.join(', ')}`;
  const by = group['by'];
  if (!KINDS.includes(by)) {
    const meant = closest(by, KINDS);
    return `nothing is filtered by '${by.slice(0, 60)}'${meant === undefined ? '.' : `; did you mean '${meant}'?`} It is left out`;
  }
  const wrong = wrongValue(by, group['values'] ?? group['except']);
  if (wrong !== undefined) return `${wrong}; the group is left out`;
  const form: Record<string, string> = {
    date: '{"by": "date", "span": "2023-12-24/2023-12-28"}',
    text: '{"by": "text", "query": "strikes"}',
    neighbourhood: '{"by": "neighbourhood", "of": ["an-actor"], "steps": 1}',
    only: '{"by": "only", "ids": ["an-actor", "a-relation"]}',
  };
  return `is not understood (${message.slice(0, 200)}); write ${form[by] ?? `{"by": "${by}", "values": ["…"]} or {"by": "${by}", "except": ["…"]}`}`;
}

/** Says which value of a closed list is none, if that is what is wrong. */
function wrongValue(by: string, values: unknown): string | undefined {
  if (!(by in CLOSED) || !Array.isArray(values)) return undefined;
  const allowed: readonly unknown[] = CLOSED[by as keyof typeof CLOSED];
  const wrong: unknown = values.find(value => !allowed.includes(value));
  return wrong === undefined
    ? undefined
    : `has ${JSON.stringify(wrong).slice(0, 60)}, which is none of ${allowed.join(', ')}`;
}
