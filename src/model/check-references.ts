/**
 * Checks what no schema can: that every reference leads somewhere.
 *
 * A reference that does not hold is taken away and reported; an item that has lost an end it
 * cannot do without goes with it. Later checks see only what earlier ones have kept. Items of
 * several files are checked together; those with one id are the same thing, and stay apart here,
 * so that every problem is found where it was written.
 */
import {cleanText} from '../util/clean-text.ts';
import {closest} from '../util/closest.ts';
import {eachInSlices} from '../util/each-in-slices.ts';
import {filtered, noneOf, withFields} from '../util/keep-same.ts';
import type {Evidence} from './evidence.ts';
import type {Actor, Relation, RelationType, Statement, StoryStep, View} from './document.ts';
import {lostReferences} from './lost-references.ts';
import {withoutCircles} from './without-circles.ts';
import type {ListName, Lost, Placed, PlacedLists} from './placed-lists.ts';
import {formatPath, type FileProblem, type Problem, type ProblemCode} from './problem.ts';
import {entriesOf, LISTS_WITH_IDS, NAMES_OF, type ListWithIds, type ReferenceKind} from './references.ts';
import {withMovedFields} from './unknown-fields.ts';
import {safeUrl} from '../util/safe-url.ts';
import {ACTOR_KINDS} from './vocabulary.ts';

/** Where something stands, in which file. */
interface Place {
  readonly file: number;
  readonly keys: readonly (string | number)[];
}
type At = (...keys: readonly (string | number)[]) => Place;
type Known = Iterable<string> & {has(id: string): boolean};

/** Looking for what a wrong id meant costs a look at every id; a hostile file has many. */
const MOST_HINTS = 200;

/** Entries that are looked at before others on the page may have their turn. */
const SLICE = 50;

/** A relation with several ends is an edge for every pair; ten lines of a file could be millions. */
const MOST_PAIRS = 10_000;

/** The items whose references hold, relation types that had to be made up, and what is wrong. */
export interface CheckedReferences {
  readonly lists: PlacedLists;
  readonly invented: readonly RelationType[];
  readonly problems: readonly FileProblem[];
}

/** Returns what of the lists holds. Of `lost` parts it only says what else is wrong in them. */
export function* checkReferences(
  placed: PlacedLists,
  lost: readonly Lost[] = [],
): Generator<undefined, CheckedReferences> {
  const ids: Partial<Record<ListWithIds, Set<string>>> = {};
  for (const list of LISTS_WITH_IDS) {
    const known = (ids[list] = new Set<string>());
    yield* eachInSlices(entriesOf(placed, list), ({item}) => known.add(item.id));
  }
  const check = new ReferenceCheck(placed, lost, ids as Required<typeof ids>);
  return {lists: yield* check.run(), invented: check.inventedTypes(), problems: check.problems};
}

class ReferenceCheck {
  readonly problems: FileProblem[] = [];
  readonly #placed: PlacedLists;
  readonly #lost: readonly Lost[];
  readonly #sources: Set<string>;
  readonly #actors: Set<string>;
  readonly #relations: Set<string>;
  readonly #statements: Set<string>;
  readonly #topics: Set<string>;
  readonly #types: Set<string>;
  readonly #views: Set<string>;
  readonly #unknownTypes = new Set<string>();
  /** Relations and statements that were dropped for something else. */
  readonly #leftOut = new Set<string>();
  /** Files that name sources; others are event data sets, which have none. */
  readonly #sourced: ReadonlySet<number>;
  readonly #known: Readonly<Record<ReferenceKind, Known>>;

  constructor(placed: PlacedLists, lost: readonly Lost[], ids: Readonly<Record<ListWithIds, Set<string>>>) {
    this.#placed = placed;
    this.#lost = lost;
    this.#sources = ids.sources;
    this.#actors = ids.actors;
    this.#relations = ids.relations;
    this.#statements = ids.statements;
    this.#topics = ids.topics;
    this.#types = ids.relationTypes;
    this.#views = ids.views;
    this.#sourced = new Set(placed.sources.map(({file}) => file));
    const shown = union(this.#actors, this.#relations, this.#statements);
    this.#known = {
      actor: this.#actors,
      end: union(this.#actors, this.#relations),
      shown,
      target: union(shown, this.#topics),
      topic: this.#topics,
      statement: this.#statements,
      type: this.#types,
      source: this.#sources,
      view: this.#views,
    };
  }

  *run(): Generator<undefined, PlacedLists> {
    const {sources, actors, relations, statements, topics, relationTypes, views, story} = this.#placed;
    for (const placed of sources) this.#checkUrl(placed.item.url, atOf('sources', placed)('url'));
    const keptRelations = yield* this.#checkRelations(relations);
    // Statements refer to one another, so those that will be left out are unknown from the start.
    for (const {item} of statements) {
      if (!item.by.some(id => this.#actors.has(id))) this.#drop(item.id);
    }
    const keptStatements = yield* keep(statements, placed => this.#checkStatement(placed));
    for (const part of this.#lost) this.#checkLost(part);
    return {
      sources,
      actors: yield* keep(actors, placed => this.#checkActor(placed)),
      relationTypes: yield* keep(relationTypes, placed => this.#checkType(placed)),
      relations: keptRelations,
      statements: keptStatements,
      topics,
      views: yield* keep(views, placed => this.#checkView(placed)),
      story: yield* keep(story, placed => this.#checkStep(placed)),
    };
  }

  inventedTypes(): RelationType[] {
    return [...this.#unknownTypes].map(id => ({id, label: words(id), category: 'structural' as const}));
  }

  #checkActor(placed: Placed<Actor>): Actor {
    const {item} = placed;
    const at = atOf('actors', placed);
    const known: readonly string[] = ACTOR_KINDS;
    const meant = known.includes(item.kind) ? undefined : closest(item.kind, known);
    if (meant !== undefined) {
      const message = `'${item.kind}' is none of the usual kinds; did you mean '${meant}'?`;
      this.#report('unknown-kind', at('kind'), message, 'warning');
    }
    const evidence = this.#evidence(item.evidence, at('evidence'));
    return withFields(withMovedFields(item, 'evidence', item.evidence, evidence), {evidence});
  }

  #checkType(placed: Placed<RelationType>): RelationType {
    const at = atOf('relationTypes', placed);
    return {...placed.item, parent: this.#one(placed.item.parent ?? undefined, at('parent'), 'type')};
  }

  *#checkRelations(placed: readonly Placed<Relation>[]): Generator<undefined, Placed<Relation>[]> {
    const kept = yield* keep(placed, entry => this.#checkRelation(entry));
    const isActor = (end: string) => this.#actors.has(end);
    if (kept.every(({item}) => item.from.every(isActor) && item.to.every(isActor))) return kept;
    const {grounded, circular} = withoutCircles(
      kept.map(({item}) => item),
      this.#actors,
    );
    for (const entry of placed) {
      const {id} = entry.item;
      if (!circular.has(id)) continue;
      this.#drop(id);
      this.#report(
        'circular-reference',
        atOf('relations', entry)(),
        `the ends of '${id}' lead to no actor (they go round in a circle, or to a relation that was left out); it is left out. Name an actor`,
      );
    }
    return kept.filter(({item}) => grounded.has(item.id));
  }

  #checkRelation(placed: Placed<Relation>): Relation | undefined {
    const {item} = placed;
    const at = atOf('relations', placed);
    const from = this.#several(item.from, at('from'), 'end');
    const to = this.#several(item.to, at('to'), 'end');
    const between = this.#several(item.between, at('between'), 'actor');
    // Whatever becomes of the relation, all that is wrong with it is said at once.
    const where = this.#several(item.where, at('where'), 'actor');
    const by = this.#several(item.by, at('by'), 'actor');
    this.#useType(item.type, at('type'));
    const proof = this.#proof(item, at);
    if (between.length < 2 && (from.length === 0 || to.length === 0)) {
      this.#drop(item.id);
      const hadEnds = item.between.length > 1 || (item.from.length > 0 && item.to.length > 0);
      if (hadEnds) return undefined; // which of them does not exist has been said
      this.#report(
        'missing-value',
        at(),
        `has no two ends; it is left out. Give it "from" and "to", or "between" with two actors`,
      );
      return undefined;
    }
    if (from.length * to.length > MOST_PAIRS || between.length ** 2 > 2 * MOST_PAIRS) {
      this.#drop(item.id);
      this.#report(
        'too-many-ends',
        at(),
        `links more than ${String(MOST_PAIRS)} pairs of actors; it is left out. Name those who act together as one actor, a collective`,
      );
      return undefined;
    }
    const isMutual = between.length >= 2;
    const ends = isMutual
      ? {from: noneOf(from), to: noneOf(to), between}
      : {from, to, between: noneOf(between)};
    const kept = withMovedFields(item, 'evidence', item.evidence, proof.evidence);
    return withFields(kept, {...ends, where, by, ...proof});
  }

  #checkStatement(placed: Placed<Statement>): Statement | undefined {
    const {item} = placed;
    const at = atOf('statements', placed);
    const by = this.#several(item.by, at('by'), 'actor');
    const about = filtered(item.about, (target, i) => {
      if (target.verb !== undefined) this.#useType(target.verb, at('about', i, 'verb'));
      return this.#one(target.on, at('about', i, 'on'), 'target') !== undefined;
    });
    this.#checkVenue(item.at, at('at'));
    const rest = {
      for: this.#several(item.for, at('for'), 'actor'),
      to: this.#several(item.to, at('to'), 'actor'),
      topic: this.#one(item.topic, at('topic'), 'topic'),
      answers: this.#several(item.answers, at('answers'), 'statement'),
      contradicts: this.#several(item.contradicts, at('contradicts'), 'statement'),
      repeats: this.#several(item.repeats, at('repeats'), 'statement'),
      ...this.#proof(item, at),
    };
    const moved = withMovedFields(item, 'about', item.about, about);
    const kept = withMovedFields(moved, 'evidence', item.evidence, rest.evidence);
    if (by.length > 0) return withFields(kept, {by, about, ...rest});
    this.#report('unknown-actor', at('by'), 'leaves the statement without a speaker; it is left out');
    return undefined;
  }

  /** Where an item and its verdict are written. Event data sets have no sources, and are not warned of. */
  #proof({evidence, verdict}: Relation | Statement, at: At): Pick<Relation, 'evidence' | 'verdict'> {
    if (evidence.length === 0 && this.#sourced.has(at().file)) {
      const remedy = 'name the source and paragraph, such as "evidence": "source#p1"';
      this.#report('missing-evidence', at(), `has no evidence; ${remedy}`, 'warning');
    }
    const proof = verdict && this.#evidence(verdict.evidence, at('verdict', 'evidence'));
    return {
      evidence: this.#evidence(evidence, at('evidence')),
      verdict: verdict && proof && withFields(verdict, {evidence: proof}),
    };
  }

  #drop(id: string): void {
    this.#relations.delete(id);
    this.#statements.delete(id);
    this.#leftOut.add(id);
  }

  /** A venue may be words; what looks like a misspelt id is reported all the same. */
  #checkVenue(venue: string | undefined, place: Place): void {
    if (venue === undefined || /\s/.test(venue) || this.#actors.has(venue)) return;
    const meant = closest(venue, this.#actors);
    if (meant === undefined) return;
    this.#report(
      'unknown-actor',
      place,
      `no actor '${venue}', so it is taken as words; did you mean '${meant}'?`,
      'warning',
    );
  }

  #checkView(placed: Placed<View>): View {
    const {item} = placed;
    const at = atOf('views', placed);
    this.#checkPlaces(item.positions, at('positions'));
    this.#checkPlaces(item.narrow, at('narrow'));
    return {...item, select: this.#one(item.select, at('select'), 'shown')};
  }

  #checkStep(placed: Placed<StoryStep>): StoryStep {
    const {item} = placed;
    const at = atOf('story', placed);
    return {
      ...item,
      view: this.#one(item.view, at('view'), 'view'),
      select: this.#one(item.select, at('select'), 'shown'),
    };
  }

  /** Says what else is wrong in a part that is lost, so that one mistake hides no other. */
  #checkLost({file, list, index, keys, value}: Lost): void {
    for (const {path, id, kind} of lostReferences(list, keys, value)) {
      const place = {file, keys: [list, index, ...keys, ...path]};
      if (kind === 'type') this.#useType(id, place, false);
      else this.#several([id], place, kind);
    }
  }

  /** A type that nobody declared is shown under its own id, rather than losing what uses it. */
  #useType(id: string, place: Place, isShown = true): void {
    if (this.#types.has(id)) return;
    if (isShown) this.#unknownTypes.add(id);
    const remedy = `It is shown as '${words(id)}'; declare it in "relationTypes"`;
    const message = `no relation type '${id}'${this.#hint(id, this.#types)}`;
    this.#report('unknown-type', place, isShown ? `${message} ${remedy}` : message);
  }

  #evidence(places: readonly Evidence[], place: Place): readonly Evidence[] {
    return filtered(places, ({source}) => {
      if (this.#sources.has(source)) return true;
      this.#reportUnknown(source, place, 'source');
      return false;
    });
  }

  #checkUrl(url: string | undefined, place: Place): void {
    if (url === undefined || safeUrl(url) !== undefined) return;
    const message = 'is no absolute http or https address; it is shown as text, not as a link';
    this.#report('unsafe-url', place, message, 'warning');
  }

  #checkPlaces(positions: ReadonlyMap<string, unknown> | undefined, place: Place): void {
    for (const id of positions?.keys() ?? []) {
      if (!this.#actors.has(id)) this.#reportUnknown(id, inside(place, id), 'actor');
    }
  }

  #several(ids: readonly string[], place: Place, kind: ReferenceKind): readonly string[] {
    const known = this.#known[kind];
    return filtered(ids, (id, i) => {
      if (known.has(id)) return true;
      // What leads to an item that was left out is a consequence: the cause has been reported.
      if (!this.#leftOut.has(id)) this.#reportUnknown(id, ids.length === 1 ? place : inside(place, i), kind);
      return false;
    });
  }

  #one(id: string | undefined, place: Place, kind: ReferenceKind): string | undefined {
    return id === undefined ? undefined : this.#several([id], place, kind)[0];
  }

  #reportUnknown(id: string, place: Place, kind: ReferenceKind): void {
    this.#report(
      CODES[kind] ?? 'unknown-reference',
      place,
      `no ${NAMES_OF[kind]} '${id}'${this.#hint(id, this.#known[kind])}`,
    );
  }

  #hint(id: string, known: Iterable<string>): string {
    const meant = this.problems.length < MOST_HINTS ? closest(id, known) : undefined;
    return meant === undefined ? '.' : `; did you mean '${meant}'?`;
  }

  #report(code: ProblemCode, {file, keys}: Place, message: string, severity: Problem['severity'] = 'error') {
    this.problems.push({from: file, problem: {code, severity, path: formatPath(keys), message}});
  }
}

/** What the unknown is called in a problem's code; by default an `unknown-reference`. */
const CODES: Partial<Record<ReferenceKind, ProblemCode>> = {
  actor: 'unknown-actor',
  end: 'unknown-actor',
  type: 'unknown-type',
  source: 'unknown-source',
};

/** Returns what leads from an item's place to places in it. */
function atOf(list: ListName, {file, index}: Placed<unknown>): At {
  return (...keys) => ({file, keys: [list, index, ...keys]});
}

function inside({file, keys}: Place, key: string | number): Place {
  return {file, keys: [...keys, key]};
}

/** Checks every item, and keeps those of which something is left. */
function* keep<T>(
  placed: readonly Placed<T>[],
  check: (entry: Placed<T>) => T | undefined,
): Generator<undefined, Placed<T>[]> {
  const kept: Placed<T>[] = [];
  const visit = (entry: Placed<T>) => {
    const item = check(entry);
    if (item !== undefined) kept.push({item, index: entry.index, file: entry.file});
  };
  yield* eachInSlices(placed, visit, SLICE);
  return kept;
}

/** A live view of several sets as one. */
function union(...sets: readonly Known[]): Known {
  return {
    has: id => sets.some(set => set.has(id)),
    *[Symbol.iterator]() {
      for (const set of sets) yield* set;
    },
  };
}

function words(id: string): string {
  return cleanText(id.replaceAll(/[-_]+/g, ' ')) || 'unnamed';
}
