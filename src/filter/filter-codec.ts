/**
 * Writes a filter as a few short parameters of an address, and reads it back: exactly the same
 * filter for every filter there is, whatever its ids contain. Only what differs from a base
 * (the view's own filter) is written. Knows nothing of where the parameters stand.
 */
import * as v from 'valibot';
import {escapeItem, escapeText, unescapeText} from './escape-text.ts';
import {
  FACETS,
  groupSchema,
  isFacetGroup,
  type DateGroup,
  type FilterGroup,
  type FilterSpec,
  withAlso,
} from './filter-spec.ts';

/** A key and its value. The value is escaped: it holds no `&`, `;`, `#`, `=` or white space. */
export type Param = readonly [key: string, value: string];

/** What was read; `malformed` are the parameters that nobody can make sense of. */
export interface DecodedFilter {
  readonly filter: FilterSpec;
  readonly malformed: readonly Param[];
}

type Kind = FilterGroup['by'];

const FACET_KEYS: ReadonlySet<string> = new Set(FACETS);
/** Keys that are not called as the kind of group they stand for. */
const KINDS = new Map<string, Kind>([
  ['near', 'neighbourhood'],
  ['from', 'date'],
  ['to', 'date'],
  ['undated', 'date'],
]);
const ALL_KINDS: readonly string[] = [...FACETS, 'date', 'text', 'neighbourhood', 'only'];

/** Every key that parameters of a filter have. */
export const FILTER_KEYS: ReadonlySet<string> = new Set([
  ...FACETS,
  ...KINDS.keys(),
  'date',
  'text',
  'only',
  'without',
  'isolated',
  'also',
  'filter',
]);

/** What a date group says of items without a date: after its span, and as a parameter of its own. */
const UNDATED = [
  {undated: true, mark: 'undated', value: ''},
  {undated: false, mark: 'dated', value: 'no'},
  {undated: 'only', mark: 'only', value: 'only'},
] as const;

const PLACEHOLDER: FilterGroup = {by: 'date', span: ''};
const EMPTY: FilterSpec = {groups: [], isolated: 'hide'};

/** Returns what tells `filter` from `base`; nothing if they are the same. */
export function encodeFilter(filter: FilterSpec, base: FilterSpec): readonly Param[] {
  const params = difference(filter, base);
  if (isSame(decodeFilter(params, base).filter, filter)) return params;
  // The order of the groups is not that of the base: the filter is written whole.
  return [
    ['filter', 'own'],
    ...filter.groups.map(encodeGroup),
    ...(filter.isolated === EMPTY.isolated ? [] : [['isolated', filter.isolated] as const]),
    ...(filter.also === undefined ? [] : [['also', encodeList(filter.also)] as const]),
  ];
}

/** Returns `base` with what the parameters change. Keys of others are no business of a filter. */
export function decodeFilter(params: readonly Param[], base: FilterSpec): DecodedFilter {
  const malformed: Param[] = [];
  const groups: FilterGroup[] = [];
  const gone = new Set<string>();
  const dates: Param[] = [];
  let start = base;
  let isolated: string | undefined;
  let also: readonly string[] | undefined;
  for (const param of params) {
    const [key, value] = param;
    if (!FILTER_KEYS.has(key)) continue;
    if (key === 'filter' && value === 'own') start = EMPTY;
    else if (key === 'isolated' && (value === 'hide' || value === 'show')) isolated = value;
    else if (key === 'also') {
      const ids = decodeList(value);
      if (ids.every(id => id !== undefined && id !== '')) also = ids as readonly string[];
      else malformed.push(param);
    } else if (key === 'without' && value.split(',').every(kind => ALL_KINDS.includes(kind)))
      for (const kind of value.split(',')) gone.add(kind);
    else if (key === 'from' || key === 'to' || key === 'undated') {
      // The group stands where its first parameter does; what it is, all of them say.
      if (dates.length === 0) groups.push(PLACEHOLDER);
      dates.push(param);
    } else {
      const group = decodeGroup(param);
      if (group === undefined) malformed.push(param);
      else groups.push(group);
    }
  }
  if (dates.length > 0) {
    const date = readWindow(new Map(dates));
    if (date === undefined) malformed.push(...dates);
    groups.splice(groups.indexOf(PLACEHOLDER), 1, ...(date === undefined ? [] : [date]));
  }
  const filter: FilterSpec = {
    groups: merge(start.groups, groups, gone),
    isolated: (isolated ?? start.isolated) as FilterSpec['isolated'],
  };
  return {filter: withAlso(filter, also ?? start.also), malformed};
}

/** The groups of the base, those of a kind in the address replaced where they stood; new kinds come after. */
function merge(
  base: readonly FilterGroup[],
  groups: readonly FilterGroup[],
  gone: ReadonlySet<string>,
): readonly FilterGroup[] {
  if (groups.length === 0 && gone.size === 0) return base;
  const replacements = byKind(groups);
  const replaced = new Set<Kind>();
  const merged: FilterGroup[] = [];
  for (const group of base) {
    const replacement = replacements.get(group.by);
    if (replacement === undefined) {
      if (!gone.has(group.by)) merged.push(group);
    } else if (!replaced.has(group.by)) {
      replaced.add(group.by);
      merged.push(...replacement);
    }
  }
  return [...merged, ...groups.filter(({by}) => !replaced.has(by))];
}

function difference(filter: FilterSpec, base: FilterSpec): Param[] {
  const before = byKind(base.groups);
  const after = byKind(filter.groups);
  const params: Param[] = [];
  for (const [kind, groups] of after) {
    const [first] = groups;
    if (areSame(groups, before.get(kind) ?? [])) continue;
    if (groups.length === 1 && first !== undefined && 'span' in first && first.span.includes('/'))
      params.push(...encodeWindow(first));
    else params.push(...groups.map(encodeGroup));
  }
  const gone = [...before.keys()].filter(kind => !after.has(kind));
  if (gone.length > 0) params.push(['without', gone.join(',')]);
  if (filter.isolated !== base.isolated) params.push(['isolated', filter.isolated]);
  if (!sameIds(filter.also, base.also)) params.push(['also', encodeList(filter.also ?? [])]);
  return params;
}

function encodeGroup(group: FilterGroup): Param {
  if (isFacetGroup(group)) {
    if ('values' in group) return [group.by, encodeList(group.values)];
    // Without exception all of them: a star, which no value is written as.
    const except = group.except.map(value => `-${escapeItem(value)}`).join(',');
    return [group.by, except === '' ? '*' : except];
  }
  switch (group.by) {
    case 'text':
      return ['text', escapeText(group.query)];
    case 'only':
      return ['only', encodeList(group.ids)];
    case 'date': {
      const mark = UNDATED.find(({undated}) => undated === group.undated)?.mark;
      const span = group.span.split('/').map(escapeText).join('/');
      return ['date', mark === undefined ? span : `${span},${mark}`];
    }
    case 'neighbourhood': {
      const direction = group.direction === undefined ? '' : `.${group.direction}`;
      return ['near', `${encodeList(group.of)}.${String(group.steps)}${direction}`];
    }
  }
}

function decodeGroup([key, value]: Param): FilterGroup | undefined {
  const by = KINDS.get(key) ?? key;
  let group: unknown;
  if (FACET_KEYS.has(key)) {
    group = decodeFacet(by, value);
  } else if (by === 'text') {
    group = {by, query: unescapeText(value)};
  } else if (by === 'only') {
    group = {by, ids: decodeList(value)};
  } else if (by === 'date') {
    const [span = '', mark, ...more] = value.split(',');
    const found = UNDATED.find(candidate => candidate.mark === mark);
    if (more.length > 0 || (mark !== undefined && found === undefined)) return undefined;
    group = {by, span: unescapeText(span), ...(found && {undated: found.undated})};
  } else if (by === 'neighbourhood') {
    const [, of = '', steps, direction] = /^(.*)\.(\d{1,2})(?:\.(out|in|both))?$/.exec(value) ?? [];
    if (steps === undefined) return undefined;
    group = {by, of: decodeList(of), steps: Number(steps), ...(direction && {direction})};
  }
  const result = v.safeParse(groupSchema, group);
  return result.success ? result.output : undefined;
}

function decodeFacet(by: string, value: string): unknown {
  if (value === '*') return {by, except: []};
  const items = value.split(',');
  if (value === '' || !items[0]!.startsWith('-')) return {by, values: decodeList(value)};
  if (items.some(item => !item.startsWith('-'))) return undefined;
  return {by, except: decodeList(items.map(item => item.slice(1)).join(','))};
}

/** An interval reads best as its two ends; an end that is left out is open. */
function encodeWindow({span, undated}: DateGroup): Param[] {
  const [from = '', to = ''] = span.split('/');
  // What says nothing of days would say nothing at all, but for what has none.
  const isEver = from === '..' && to === '..' && undated === undefined;
  return [
    ...(from === '..' && !isEver ? [] : [['from', escapeText(from)] as const]),
    ...(to === '..' ? [] : [['to', escapeText(to)] as const]),
    ...UNDATED.filter(form => form.undated === undated).map(({value}) => ['undated', value] as const),
  ];
}

function readWindow(dates: ReadonlyMap<string, string>): FilterGroup | undefined {
  const [from, to] = ['from', 'to'].map(key => unescapeText(dates.get(key) ?? '..'));
  const undated = dates.get('undated');
  const found = UNDATED.find(({value}) => value === undated);
  if (undated !== undefined && found === undefined) return undefined;
  const group = {
    by: 'date',
    span: `${from ?? '?'}/${to ?? '?'}`,
    ...(found && {undated: found.undated}),
  };
  const result = v.safeParse(groupSchema, group);
  return result.success ? result.output : undefined;
}

function encodeList(items: readonly string[]): string {
  return items.map(escapeItem).join(',');
}

/** The items; a piece of malformed escaping makes the list unreadable. */
function decodeList(value: string): readonly (string | undefined)[] {
  return value === '' ? [] : value.split(',').map(unescapeText);
}

function byKind(groups: readonly FilterGroup[]): Map<Kind, FilterGroup[]> {
  const kinds = new Map<Kind, FilterGroup[]>();
  for (const group of groups) {
    const known = kinds.get(group.by);
    if (known === undefined) kinds.set(group.by, [group]);
    else known.push(group);
  }
  return kinds;
}

function isSame(a: FilterSpec, b: FilterSpec): boolean {
  return a.isolated === b.isolated && areSame(a.groups, b.groups) && sameIds(a.also, b.also);
}

function sameIds(a: readonly string[] = [], b: readonly string[] = []): boolean {
  return a.length === b.length && a.every((id, i) => id === b[i]);
}

/** Whether the groups are the same, in the same order. */
function areSame(a: readonly FilterGroup[], b: readonly FilterGroup[]): boolean {
  const text = (group: FilterGroup) => JSON.stringify(Object.entries(group).sort());
  return a === b || (a.length === b.length && a.every((group, i) => text(group) === text(b[i]!)));
}
