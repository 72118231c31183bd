/**
 * Puts together what several files say of the same thing: the first one's fields win, what it leaves
 * open the others fill in, lists are united. Where they contradict each other, it says so.
 *
 * Which entries are the same thing was decided before: those with the same id.
 */
import type {About, Actor} from './document.ts';
import type {ListName, Placed, PlacedLists} from './placed-lists.ts';
import {findProbablySame} from './probably-same.ts';
import {formatPath, type FileProblem} from './problem.ts';
import {LISTS_WITH_IDS, entriesOf, type ListWithIds} from './references.ts';

export interface UnitedItems {
  readonly lists: PlacedLists;
  readonly problems: readonly FileProblem[];
}

type Fields = Readonly<Record<string, unknown>>;

/** Fields that state a fact: two of them cannot both be true. Descriptions, notes and phrases are wording, and may differ. */
const FACTS: Readonly<Record<ListWithIds, readonly string[]>> = {
  actors: ['name', 'kind'],
  topics: ['label'],
  sources: ['title', 'kind', 'publisher', 'published'],
  relationTypes: ['label', 'inverse', 'category', 'parent', 'cameo'],
  relations: ['verdict'],
  statements: ['verdict'],
  views: [],
};

/** Returns every item once, where the first file has it. `names` are the files'. */
export function uniteItems(placed: PlacedLists, names: readonly string[]): UnitedItems {
  if (names.length < 2) return {lists: placed, problems: []};
  const problems: FileProblem[] = [...findProbablySame(placed.actors, names)];
  const lists = Object.fromEntries(
    LISTS_WITH_IDS.map(list => [list, uniteList(list, entriesOf(placed, list), names, problems)]),
  ) as unknown as Omit<PlacedLists, 'story'>;
  return {lists: {...lists, story: placed.story}, problems};
}

function uniteList(
  list: ListWithIds,
  entries: readonly Placed<{readonly id: string}>[],
  names: readonly string[],
  problems: FileProblem[],
): Placed<{readonly id: string}>[] {
  const united = new Map<string, Placed<{readonly id: string}>>();
  for (const entry of entries) {
    const known = united.get(entry.item.id);
    if (known === undefined) {
      united.set(entry.item.id, entry);
      continue;
    }
    for (const field of FACTS[list]) {
      const message = contradiction(field, known.item, entry.item, names[known.file]!);
      if (message === undefined) continue;
      const path = formatPath([list, entry.index, field]);
      const problem = {code: 'conflicting-value', severity: 'warning', path, message} as const;
      problems.push({from: entry.file, problem});
    }
    const item = unite(list, known.item, entry.item) as {readonly id: string};
    united.set(entry.item.id, {...known, item});
  }
  return [...united.values()];
}

/** Returns what both say together; `first` wins where they differ. */
function unite(list: ListName, first: Fields, second: Fields): Fields {
  const united: Record<string, unknown> = {...second, ...definedOf(first)};
  for (const [field, value] of Object.entries(second)) {
    if (first[field] !== undefined) united[field] = uniteValues(field, first[field], value);
  }
  // Whoever reads the second file knows the actor by that name.
  if (list === 'actors')
    united['aliases'] = uniteNames(first as unknown as Actor, second as unknown as Actor);
  return united;
}

function uniteValues(field: string, first: unknown, second: unknown): unknown {
  if (second === undefined) return first;
  if (field === 'about') return uniteTargets(first as readonly About[], second as readonly About[]);
  if (field === 'plural') return first === true || second === true;
  if (field === 'verdict') return uniteVerdicts(first as Fields, second as Fields);
  if (Array.isArray(first) && Array.isArray(second)) return uniteLists(first, second);
  if (first instanceof Map && second instanceof Map)
    return new Map<unknown, unknown>([...first, ...[...second].filter(([key]) => !first.has(key))]);
  return first;
}

/** Evidence of one verdict is no evidence of another. */
function uniteVerdicts(first: Fields, second: Fields): Fields {
  if (first['value'] !== second['value']) return first;
  const evidence = uniteLists(first['evidence'] as unknown[], second['evidence'] as unknown[]);
  return {...second, ...definedOf(first), evidence};
}

/** The same statement has the same targets in the same order; one may add verb or words. */
function uniteTargets(first: readonly About[], second: readonly About[]): readonly About[] {
  return first.map((target, i) => ({...second[i], ...(definedOf(target) as unknown as About)}));
}

function uniteNames(first: Actor, second: Actor): readonly string[] {
  const others = [second.name, ...second.aliases].filter(name => name !== first.name);
  return uniteLists(first.aliases, others) as string[];
}

function uniteLists(first: readonly unknown[], second: readonly unknown[]): unknown[] {
  const known = new Set(first.map(entry => JSON.stringify(entry)));
  return [...first, ...second.filter(entry => !known.has(JSON.stringify(entry)))];
}

function definedOf(fields: object): Fields {
  return Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== undefined));
}

/** Says how two files contradict each other in a field, if they do. */
function contradiction(field: string, first: Fields, second: Fields, file: string): string | undefined {
  const [there, here] = [factOf(first[field]), factOf(second[field])];
  if (there === undefined || here === undefined || there === here) return undefined;
  const isAlias = (actor: Fields, name: string) => (actor['aliases'] as readonly string[]).includes(name);
  if (field === 'name' && (isAlias(first, here) || isAlias(second, there))) return undefined;
  return `is ‘${here}’ here, but ‘${there}’ in ${file}, which is shown. Make the files agree, or give two different things different ids`;
}

/** A fact as words: a date's text, a verdict's value. */
function factOf(value: unknown): string | undefined {
  if (typeof value === 'string') return value;
  if (typeof value !== 'object' || value === null) return undefined;
  const {text, value: verdict} = value as Fields;
  return typeof text === 'string' ? text : typeof verdict === 'string' ? verdict : undefined;
}
