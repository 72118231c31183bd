/**
 * Reads the filters of a graph's prepared views, and checks that what they name exists.
 */
import {hasItem, type Dataset} from '../model/dataset.ts';
import type {View} from '../model/document.ts';
import {atOrigin, formatPath, type Problem} from '../model/problem.ts';
import {closest} from '../util/closest.ts';
import {isFacetGroup, type FilterGroup, type FilterSpec} from './filter-spec.ts';
import {parseFilter} from './parse-filter.ts';

/** A prepared view whose filter has been understood. */
export interface ReadView {
  readonly view: View;
  readonly filter: FilterSpec;
}

/** Looking for what a wrong name meant costs a look at every id. */
const MOST_HINTS = 20;

/** Returns the views, and what is wrong with their filters. Names that are not in the graph filter nothing, but stay. */
export function readViews(dataset: Dataset): {views: ReadView[]; problems: Problem[]} {
  const problems: Problem[] = [];
  const {views: items, origins} = dataset.document;
  const views = items.map((view, i) => {
    const origin = origins?.views[i] ?? {index: i};
    const keys = ['views', origin.index, 'filter'];
    const {spec, problems: wrong} = parseFilter(view.filter, keys);
    problems.push(...[...wrong, ...unknownNames(spec, dataset, keys)].map(found => atOrigin(found, origin)));
    return {view, filter: spec};
  });
  return {views, problems};
}

/** Returns a problem for every id in a filter that the graph does not have. `keys` lead to the filter in its file. */
export function unknownNames(
  spec: FilterSpec,
  dataset: Dataset,
  keys: readonly (string | number)[],
): Problem[] {
  const also = (spec.also ?? [])
    .filter(id => !hasItem(dataset, id))
    .map((id): Problem => {
      const message = `names '${id}', but there is no such actor, relation or statement`;
      return {code: 'unknown-reference', severity: 'error', path: formatPath([...keys, 'also']), message};
    });
  const named = spec.groups.flatMap(group => {
    const {names, known, what} = namesOf(group, dataset);
    const path = formatPath([...keys, 'groups']);
    return names
      .filter(name => !known(name))
      .map((name, i): Problem => {
        const meant = i < MOST_HINTS ? closest(name, candidates(group, dataset)) : undefined;
        const hint = meant === undefined ? '' : `; did you mean '${meant}'?`;
        const message = `the group on ${group.by} names '${name}', but there is no such ${what}${hint}`;
        return {code: 'unknown-reference', severity: 'error', path, message};
      });
  });
  return [...named, ...also];
}

/** Returns what tells, for one group, whether the graph has a name that the group lists. */
export function nameCheck(group: FilterGroup, dataset: Dataset): (name: string) => boolean {
  return namesOf(group, dataset).known;
}

interface Names {
  readonly names: readonly string[];
  readonly known: (name: string) => boolean;
  readonly what: string;
}

function namesOf(group: FilterGroup, dataset: Dataset): Names {
  const nothing = {names: [], known: () => true, what: ''};
  if ('steps' in group) return {names: group.of, known: id => dataset.actors.has(id), what: 'actor'};
  if ('ids' in group)
    return {names: group.ids, known: id => isItem(id, dataset), what: 'actor, relation or statement'};
  if (!isFacetGroup(group)) return nothing;
  const names = 'values' in group ? group.values : group.except;
  switch (group.by) {
    case 'type':
      return {names, known: id => dataset.types.has(id), what: 'relation type'};
    case 'topic':
      return {names, known: id => dataset.topics.has(id), what: 'topic'};
    case 'speaker':
      return {names, known: id => dataset.actors.has(id), what: 'actor'};
    default:
      return nothing;
  }
}

/** Whether `id` is an item, or `id#n` the line to one of a statement's targets. */
function isItem(id: string, dataset: Dataset): boolean {
  if (hasItem(dataset, id)) return true;
  const [, statement = '', index = ''] = /^(.*)#(\d+)$/.exec(id) ?? [];
  return dataset.statements.get(statement)?.about[Number(index)] !== undefined;
}

function* candidates({by}: FilterGroup, dataset: Dataset): Iterable<string> {
  if (by === 'type') yield* dataset.types.keys();
  else if (by === 'topic') yield* dataset.topics.keys();
  else yield* dataset.actors.keys();
  if (by !== 'only') return;
  yield* dataset.relations.keys();
  yield* dataset.statements.keys();
}
