/**
 * Decides which entries of several files are the same thing, and gives what is not the same
 * different ids.
 *
 * The rules are decision 20. The first file keeps its ids. In a later one an actor, topic or relation
 * type with a known id is the known one; a relation, statement, source or view is it only if it says
 * the same. What is another thing, or of another kind, gets an id of its own (`strikes~2`), and
 * whatever its file says about it follows. Puts nothing together: that is unite-items.ts.
 */
import {isEqual} from '../util/is-equal.ts';
import type {GraphDocument, Relation, Source, Statement, StoryStep} from './document.ts';
import type {ListName, Placed, PlacedLists} from './placed-lists.ts';
import {formatPath, type FileProblem} from './problem.ts';
import {
  LISTS_OF,
  LISTS_WITH_IDS,
  SHARED_NAMES,
  entriesOf,
  sharesNames,
  type ListWithIds,
} from './references.ts';
import {renameReferences, type Rename} from './rename-references.ts';
import {
  differenceOfRelations,
  differenceOfSources,
  differenceOfStatements,
  type Difference,
} from './same-thing.ts';

export interface IdentifiedItems {
  /** The entries of all files, in their order: one id, one thing. */
  readonly lists: PlacedLists;
  readonly problems: readonly FileProblem[];
}

/** Returns the entries of all files under ids that mean the same in all of them. `names` are the files'. */
export function identifyItems(files: readonly PlacedLists[], names: readonly string[]): IdentifiedItems {
  const [only, ...others] = files;
  if (only !== undefined && others.length === 0) return {lists: only, problems: []};
  const identification = new Identification(files, names);
  for (const file of files) identification.add(file);
  return identification;
}

type AnyPlaced = Placed<{readonly id: string}>;

/** One of the things that have been found under an id. */
interface Variant {
  readonly id: string;
  readonly list: ListWithIds;
  readonly placed: AnyPlaced;
}

/** An entry that may be one of the variants: that at `choice`, or a new thing after the last. */
interface Candidate {
  readonly placed: AnyPlaced;
  readonly list: ListWithIds;
  readonly variants: readonly Variant[];
  choice: number;
  difference?: Difference | undefined;
}

class Identification implements IdentifiedItems {
  readonly problems: FileProblem[] = [];
  readonly lists: {[K in ListName]: Placed<GraphDocument[K][number]>[]} = {
    sources: [],
    actors: [],
    relationTypes: [],
    relations: [],
    statements: [],
    topics: [],
    views: [],
    story: [],
  };
  readonly #names: readonly string[];
  /** What has been found, by name space and the id that the files write. */
  readonly #variants = new Map<string, Map<string, Variant[]>>();
  /** Every id that is written in any file, and those that were made. */
  readonly #taken = new Set<string>();

  constructor(files: readonly PlacedLists[], names: readonly string[]) {
    this.#names = names;
    for (const file of files)
      for (const list of LISTS_WITH_IDS) for (const {item} of entriesOf(file, list)) this.#taken.add(item.id);
  }

  add(file: PlacedLists): void {
    const names = new FileNames(file);
    // What others refer to comes first; relations and statements refer to one another.
    this.#assign(['sources'], file, names);
    this.#assign(['actors', 'topics'], file, names);
    this.#assign(['relations', 'statements'], file, names);
    this.#assign(['relationTypes'], file, names);
    this.#assign(['views'], file, names);
    this.#addStory(file, names);
  }

  /** Chooses for every entry of the lists the thing that it is, or makes it a new one. */
  #assign(lists: readonly ListWithIds[], file: PlacedLists, names: FileNames): void {
    const candidates = lists.flatMap(list =>
      entriesOf(file, list).map((placed): Candidate => {
        const variants = this.#found(list, placed.item.id).filter(variant => variant.list === list);
        return {placed, list, variants, choice: 0};
      }),
    );
    const fresh = new Map<Candidate, string>();
    const name = (candidate: Candidate): string => {
      const {placed, list, variants, choice} = candidate;
      const chosen = variants[choice];
      if (chosen !== undefined) return chosen.id;
      const known = fresh.get(candidate);
      if (known !== undefined) return known;
      const isFree = this.#found(list, placed.item.id).length === 0;
      const id = isFree ? placed.item.id : this.#makeId(placed.item.id);
      fresh.set(candidate, id);
      return id;
    };
    for (const candidate of candidates) names.set(candidate.list, candidate.placed.item.id, name(candidate));
    // A relation on a relation is another one if that is another one. Choices only move on, so this ends.
    for (let isStable = false; !isStable;) {
      isStable = true;
      for (const candidate of candidates) {
        const {placed, list, variants, choice: before} = candidate;
        if (before >= variants.length) continue;
        const item = renameReferences(list, placed.item as never, names.rename) as {readonly id: string};
        for (; candidate.choice < variants.length; candidate.choice++) {
          const difference = differenceOf(list, variants[candidate.choice]!.placed.item, item);
          if (difference === undefined) break;
          candidate.difference ??= difference;
        }
        if (candidate.choice === before) continue;
        names.set(list, placed.item.id, name(candidate));
        isStable = false;
      }
    }
    for (const candidate of candidates) this.#settle(candidate, name(candidate), names);
  }

  #settle(candidate: Candidate, id: string, names: FileNames): void {
    const {placed, list, variants, choice} = candidate;
    const written = placed.item.id;
    const item = renameReferences(list, placed.item as never, names.rename) as {readonly id: string};
    const settled = {...placed, item: id === written ? item : {...item, id}};
    (this.lists[list] as AnyPlaced[]).push(settled);
    if (choice < variants.length) return;
    if (id !== written && list !== 'views') this.#reportClash(candidate, id);
    this.#found(list, written).push({id, list, placed: settled});
  }

  /** A step without a view plays in its file's first one, which need not be the first of all. */
  #addStory(file: PlacedLists, names: FileNames): void {
    const [first] = this.lists.views;
    const own = file.views[0];
    const ownId = own && names.rename('view', own.item.id);
    const isFirst = ownId === first?.item.id;
    for (const placed of file.story) {
      const renamed = renameReferences('story', placed.item, names.rename);
      const stage: Partial<StoryStep> =
        isFirst || renamed.view !== undefined
          ? {}
          : ownId !== undefined
            ? {view: ownId}
            : {filter: renamed.filter ?? {}};
      const step = {...renamed, ...stage};
      // The same story in two files is told once.
      const isKnown = this.lists.story.some(
        ({item, file: other}) => other !== placed.file && item.title === step.title && isEqual(item, step),
      );
      if (!isKnown) this.lists.story.push({...placed, item: step});
    }
  }

  #reportClash({placed, list, variants, difference}: Candidate, id: string): void {
    const {index, file, item} = placed;
    const [first] = variants.length > 0 ? variants : this.#found(list, item.id);
    const there = this.#names[first!.placed.file]!;
    const remedy = 'Give one of them another id';
    const what =
      difference === undefined
        ? `'${item.id}' is ${KINDS[list]} here, but ${KINDS[first!.list]} in ${there}; both are shown, this one as '${id}'. ${remedy}`
        : `'${item.id}' is another ${NOUNS[list]} in ${there} (${difference.field}: ‘${shorten(difference.there)}’ there, ‘${shorten(difference.here)}’ here); both are shown, this one as '${id}'. ${remedy}, or make them say the same`;
    const path = formatPath([list, index, 'id']);
    this.problems.push({from: file, problem: {code: 'id-clash', severity: 'warning', path, message: what}});
  }

  #found(list: ListWithIds, id: string): Variant[] {
    const space = sharesNames(list) ? 'shared' : list;
    const variants = this.#variants.get(space) ?? new Map<string, Variant[]>();
    this.#variants.set(space, variants);
    const found = variants.get(id) ?? [];
    variants.set(id, found);
    return found;
  }

  #makeId(id: string): string {
    for (let i = 2; ; i++) {
      const made = `${id}~${i}`;
      if (this.#taken.has(made)) continue;
      this.#taken.add(made);
      return made;
    }
  }
}

/** What the ids that one file writes are called in the whole. */
class FileNames {
  readonly #lists = new Map<string, ListName>();
  readonly #ids = new Map<string, string>();

  constructor(file: PlacedLists) {
    for (const list of SHARED_NAMES)
      for (const {item} of entriesOf(file, list)) this.#lists.set(`shared ${item.id}`, list);
    for (const list of ['sources', 'relationTypes', 'views'] as const)
      for (const {item} of entriesOf(file, list)) this.#lists.set(`${list} ${item.id}`, list);
  }

  set(list: ListWithIds, written: string, id: string): void {
    this.#ids.set(keyOf(list, written), id);
  }

  /** A reference means what its own file has under that id; if it has nothing, or of another kind, another file may. */
  readonly rename: Rename = (kind, id) => {
    const lists = LISTS_OF[kind];
    const key = keyOf(lists[0] as ListWithIds, id);
    const own = this.#lists.get(key);
    return own !== undefined && lists.includes(own) ? (this.#ids.get(key) ?? id) : id;
  };
}

function keyOf(list: ListWithIds, id: string): string {
  return `${sharesNames(list) ? 'shared' : list} ${id}`;
}

function differenceOf(list: ListWithIds, there: unknown, here: unknown): Difference | undefined {
  switch (list) {
    case 'sources':
      return differenceOfSources(there as Source, here as Source);
    case 'relations':
      return differenceOfRelations(there as Relation, here as Relation);
    case 'statements':
      return differenceOfStatements(there as Statement, here as Statement);
    case 'views':
      return isEqual({...(there as object), id: ''}, {...(here as object), id: ''})
        ? undefined
        : {field: 'title', there: '', here: ''};
    default:
      return undefined;
  }
}

const NOUNS: Readonly<Record<ListWithIds, string>> = {
  actors: 'actor',
  topics: 'topic',
  relations: 'relation',
  statements: 'statement',
  sources: 'source',
  relationTypes: 'relation type',
  views: 'view',
};

const KINDS: Readonly<Record<ListWithIds, string>> = {
  actors: 'an actor',
  topics: 'a topic',
  relations: 'a relation',
  statements: 'a statement',
  sources: 'a source',
  relationTypes: 'a relation type',
  views: 'a view',
};

function shorten(text: string): string {
  return text.length > 80 ? `${text.slice(0, 80)}…` : text;
}
