/**
 * The list as flat rows: what the filter leaves, under the headings of one grouping.
 *
 * Pure and without words of the interface, so that whoever shows rows may show any part of
 * them. A sentence stands under every heading it belongs to (two speakers, three targets),
 * and at least under one; the groups with most to read come first.
 */
import type {Visible} from '../filter/visible.ts';
import {agentsOf} from '../model/agents-of.ts';
import type {Dataset} from '../model/dataset.ts';
import type {Relation, Statement} from '../model/document.ts';
import {targetPhrase} from '../model/sentence.ts';
import type {TimeSpan} from '../model/time-span.ts';

export const GROUPINGS = ['speaker', 'target', 'topic', 'year', 'day', 'none'] as const;
export type Grouping = (typeof GROUPINGS)[number];

interface RowFields {
  /** Tells the row from all others of the same list. */
  readonly key: string;
  /** Place among its neighbours of the same level, from 1, and how many these are. */
  readonly position: number;
  readonly size: number;
}

export interface HeadingRow extends RowFields {
  readonly kind: 'heading';
  /** What can be selected by it: an actor, a relation or a statement. */
  readonly id: string | undefined;
  /** A name, or an EDTF date; nothing for what belongs to no other group. */
  readonly label: string | undefined;
  /** How many sentences stand under it. */
  readonly count: number;
}

export interface ItemRow extends RowFields {
  readonly kind: 'item';
  readonly id: string;
  readonly item: ListItem;
  /** 2 under a heading, else 1. */
  readonly level: 1 | 2;
}

/** What a statement or relation is told apart by; the rest follows from it. */
export type ListItem =
  | {readonly layer: 'said'; readonly statement: Statement}
  | {readonly layer: 'did'; readonly relation: Relation};
export type ListRow = HeadingRow | ItemRow;

/** The key of the group for what belongs to no other. No id is empty. */
const REST = '';

/** Returns the rows of what is visible. O(items and groups they are in), sorting apart. */
export function listRows(dataset: Dataset, visible: Visible, grouping: Grouping): readonly ListRow[] {
  const items = visibleItems(dataset, visible);
  if (grouping === 'none') return items.map((item, i) => itemRow(item, '', i, items.length, 1));
  const groups = new Map<string, ListItem[]>();
  for (const item of items) {
    for (const key of groupKeys(item, dataset, visible, grouping)) {
      const group = groups.get(key);
      if (group === undefined) groups.set(key, [item]);
      else group.push(item);
    }
  }
  const isDated = grouping === 'year' || grouping === 'day';
  const sorted = [...groups].sort(isDated ? byTime : bySize);
  return sorted.flatMap(([key, members], i): ListRow[] => {
    const ordered = isDated ? members.toSorted((a, b) => compare(startOf(a), startOf(b))) : members;
    const heading: HeadingRow = {
      kind: 'heading',
      key: `${key}\n`,
      id: isDated || key === REST || dataset.topics.has(key) ? undefined : key,
      label: key === REST ? undefined : isDated ? key : targetPhrase(key, dataset),
      count: members.length,
      position: i + 1,
      size: sorted.length,
    };
    return [heading, ...ordered.map((item, place) => itemRow(item, key, place, members.length, 2))];
  });
}

function visibleItems({document}: Dataset, visible: Visible): ListItem[] {
  return [
    ...document.statements
      .filter(({id}) => visible.has(id))
      .map(statement => ({layer: 'said', statement}) as const),
    ...document.relations
      .filter(({id}) => visible.has(id))
      .map(relation => ({layer: 'did', relation}) as const),
  ];
}

function itemRow(item: ListItem, group: string, place: number, size: number, level: 1 | 2): ItemRow {
  const {id} = contentOf(item);
  return {kind: 'item', key: `${group}\n${id}`, id, item, position: place + 1, size, level};
}

/** The statement or the relation. */
export function contentOf(item: ListItem): Statement | Relation {
  return item.layer === 'said' ? item.statement : item.relation;
}

function groupKeys(
  item: ListItem,
  dataset: Dataset,
  visible: Visible,
  grouping: Exclude<Grouping, 'none'>,
): Iterable<string> {
  switch (grouping) {
    case 'speaker':
      return orRest(item.layer === 'said' ? item.statement.by : agentsOf(item.relation.id, dataset));
    case 'target':
      return orRest(item.layer === 'said' ? shownTargets(item.statement, visible) : endsOf(item.relation));
    case 'topic':
      return orRest(item.layer === 'said' ? topicsOf(item.statement, dataset) : []);
    case 'year':
    case 'day':
      return [dateKey(contentOf(item).when, grouping)];
  }
}

function orRest(ids: Iterable<string>): ReadonlySet<string> {
  const keys = new Set(ids);
  return keys.size === 0 ? keys.add(REST) : keys;
}

function shownTargets({id, about}: Statement, visible: Visible): string[] {
  return about.filter((_, index) => visible.hasTarget(id, index)).map(({on}) => on);
}

function endsOf({to, between}: Relation): readonly string[] {
  return between.length > 0 ? between : to;
}

function topicsOf({about, topic}: Statement, {topics}: Dataset): string[] {
  const targets = about.map(({on}) => on).filter(on => topics.has(on));
  return topic === undefined ? targets : [topic, ...targets];
}

const PLAIN_DATE = /^(-?\d{4})(?:-(\d\d)(?!\d))?(?:-(\d\d))?/;

/**
 * The year or the day in which a span begins; in which it ends if nobody knows when it began.
 * A date that names no day stands under its month or its year: a day would be made up.
 */
function dateKey(when: TimeSpan | undefined, unit: 'year' | 'day'): string {
  if (when === undefined) return REST;
  const bound = when.text.split('/').find(part => part !== '' && part !== '..');
  if (bound === undefined) return REST;
  const match = PLAIN_DATE.exec(bound);
  // A season, a decade, a year of five digits: under its own name.
  if (match === null) return bound;
  const [, year = '', month, day] = match;
  if (unit === 'year' || month === undefined || Number(month) > 12) return year;
  return [year, month, day].filter(part => part !== undefined).join('-');
}

type Group = readonly [key: string, members: readonly ListItem[]];

/** What belongs nowhere is last; else the larger first, and equal ones in the order of the file. */
function bySize([a, inA]: Group, [b, inB]: Group): number {
  return Number(a === REST) - Number(b === REST) || inB.length - inA.length;
}

/** Undated ones are last. */
function byTime([a, inA]: Group, [b, inB]: Group): number {
  const first = (members: readonly ListItem[]) => members.map(startOf).reduce((x, y) => (y < x ? y : x));
  return Number(a === REST) - Number(b === REST) || compare(first(inA), first(inB));
}

/** When it begins, or ends if its beginning is open; infinite without a date. */
function startOf(item: ListItem): number {
  const {when} = contentOf(item);
  if (when === undefined) return Infinity;
  return Number.isFinite(when.first) ? when.first : when.last;
}

/** Infinite ones are equal, which a difference would not say. */
function compare(a: number, b: number): number {
  return a === b ? 0 : a < b ? -1 : 1;
}
