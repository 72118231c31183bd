/**
 * Turns each group of a filter into two questions, one for rows and one for actors. A group
 * asks only the kinds that have its field; everything else passes it.
 */
import {overlaps, parseTimeSpan} from '../model/time-span.ts';
import {foldForSearch} from '../util/fold-text.ts';
import type {FilterIndex, Row} from './filter-index.ts';
import type {DateGroup, FacetGroup, FacetName, FilterGroup, OnlyGroup, TextGroup} from './filter-spec.ts';

export interface GroupTest {
  readonly by: FilterGroup['by'];
  row(row: Row, position: number): boolean;
  actor(id: string): boolean;
}

const passes = () => true;

/**
 * Returns the tests of a group. The neighbourhood's always pass: it depends on what the
 * other groups leave, and is applied after them.
 */
export function groupTest(group: FilterGroup, index: FilterIndex): GroupTest {
  if ('values' in group || 'except' in group) return facetTest(group, index);
  if (group.by === 'date') return dateTest(group);
  if (group.by === 'text') return textTest(group, index);
  if (group.by === 'only') return onlyTest(group, index);
  return {by: group.by, row: passes, actor: passes};
}

/** Returns the row's values of a facet, or nothing if rows of its kind have no such field. */
export function rowValues(facet: FacetName, row: Row): Iterable<string> | undefined {
  switch (facet) {
    case 'layer':
      return [row.layer];
    case 'type':
      return row.types;
    case 'category':
      return row.category === undefined ? [] : [row.category];
    case 'status':
      return [row.status];
    case 'stance':
      return row.layer === 'deed' ? undefined : row.stance === undefined ? [] : [row.stance];
    case 'topic':
      return row.layer === 'deed' ? undefined : row.topics;
    case 'speaker':
      return row.layer === 'deed' ? undefined : row.from;
    case 'actor-kind':
      return undefined;
  }
}

function facetTest(group: FacetGroup, index: FilterIndex): GroupTest {
  const wanted = new Set('values' in group ? group.values : group.except);
  const fits = (values: Iterable<string>) => {
    for (const value of values) if (wanted.has(value)) return 'values' in group;
    return !('values' in group);
  };
  const {by} = group;
  if (by !== 'actor-kind') {
    return {
      by,
      actor: passes,
      row: row => {
        const values = rowValues(by, row);
        return values === undefined || fits(values);
      },
    };
  }
  const actor = (id: string) => fits([index.dataset.actors.get(id)?.kind ?? '']);
  return {by, actor, row: row => hasEnds(row, actor)};
}

/** A line needs someone at its ends. A statement needs its speaker: whom it is about may be hidden. */
export function hasEnds({layer, from, to}: Row, actor: (id: string) => boolean): boolean {
  return some(from, actor) && (layer === 'said' || some(to, actor));
}

function dateTest(group: DateGroup): GroupTest {
  const span = parseTimeSpan(group.span);
  const row = ({when}: Row) => {
    if (span === undefined) return true;
    return when === undefined ? group.undated === true : overlaps(when, span);
  };
  return {by: 'date', row, actor: passes};
}

function textTest(group: TextGroup, index: FilterIndex): GroupTest {
  const fits = textMatcher(group.query);
  // Actors come along with the lines that match; one without lines has to match by itself.
  return {by: 'text', row: (_, position) => fits(index.rowText(position)), actor: passes};
}

/** Returns a test for folded text: every word of the query occurs in it. */
export function textMatcher(query: string): (foldedText: string) => boolean {
  const words = foldForSearch(query)
    .split(' ')
    .filter(word => word !== '');
  return text => words.every(word => text.includes(word));
}

function onlyTest(group: OnlyGroup, {dataset}: FilterIndex): GroupTest {
  const ids = new Set(group.ids);
  // A list that names no actors means those at the ends of its lines.
  const exact = group.ids.some(id => dataset.actors.has(id));
  const actor = (id: string) => !exact || ids.has(id);
  const row = (candidate: Row) =>
    (ids.has(candidate.id) || (candidate.layer === 'said' && ids.has(targetId(candidate)))) &&
    hasEnds(candidate, actor);
  return {by: 'only', row, actor};
}

/** How an `only` group names the line to a single target of a statement: `announcement#1`. */
function targetId({id, index}: {id: string; index: number}): string {
  return `${id}#${String(index)}`;
}

function some(ids: ReadonlySet<string>, test: (id: string) => boolean): boolean {
  for (const id of ids) if (test(id)) return true;
  return false;
}
