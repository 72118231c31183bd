/**
 * Checks what no schema can: that ids are unique and that every reference leads somewhere.
 *
 * A reference that does not hold is taken away and reported; an item that has lost an end it
 * cannot do without goes with it. Later checks see only what earlier ones have kept.
 */
import {cleanText} from '../util/clean-text.ts';
import {closest} from '../util/closest.ts';
import type {Evidence} from './evidence.ts';
import type {Actor, GraphDocument, Relation, RelationType, Statement, StoryStep} from './document.ts';
import {withoutCircles} from './without-circles.ts';
import type {Placed, PlacedLists} from './placed-lists.ts';
import {formatPath, type Problem, type ProblemCode} from './problem.ts';
import {safeUrl} from '../util/safe-url.ts';
import {ACTOR_KINDS} from './vocabulary.ts';

type Lists = Pick<
  GraphDocument,
  'sources' | 'actors' | 'relationTypes' | 'relations' | 'statements' | 'topics' | 'views' | 'story'
>;
type Keys = readonly (string | number)[];
type Known = Iterable<string> & {has(id: string): boolean};

/** Looking for what a wrong id meant costs a look at every id; a hostile file has many. */
const MOST_HINTS = 200;

/** A relation with several ends is an edge for every pair; ten lines of a file could be millions. */
const MOST_PAIRS = 10_000;

/** Returns the lists with references that all hold, and what had to go. */
export function checkReferences(placed: PlacedLists): {lists: Lists; problems: Problem[]} {
  const check = new ReferenceCheck(placed);
  return {lists: check.run(), problems: check.problems};
}

class ReferenceCheck {
  readonly problems: Problem[] = [];
  readonly #placed: PlacedLists;
  readonly #sources = new Set<string>();
  readonly #actors = new Set<string>();
  readonly #relations = new Set<string>();
  readonly #statements = new Set<string>();
  readonly #topics = new Set<string>();
  readonly #types = new Set<string>();
  readonly #views = new Set<string>();
  readonly #unknownTypes = new Set<string>();
  /** Relations and statements that were dropped for something else. */
  readonly #leftOut = new Set<string>();
  /** What a relation may end on, what a view may select, and what a statement may be about. */
  readonly #ends = union(this.#actors, this.#relations);
  readonly #shown = union(this.#actors, this.#relations, this.#statements);
  readonly #targets = union(this.#shown, this.#topics);

  constructor(placed: PlacedLists) {
    this.#placed = placed;
  }

  run(): Lists {
    // One name space for what can be a target or an end; sources, types and views have their own.
    const taken = new Map<string, string>();
    const sources = this.#unique('sources', new Map(), this.#sources);
    const actors = this.#unique('actors', taken, this.#actors);
    const relations = this.#unique('relations', taken, this.#relations);
    const statements = this.#unique('statements', taken, this.#statements);
    const topics = this.#unique('topics', taken, this.#topics);
    const types = this.#unique('relationTypes', new Map(), this.#types);
    const views = this.#unique('views', new Map(), this.#views);

    for (const {item, index} of sources) this.#checkUrl(item.url, ['sources', index, 'url']);
    const keptRelations = this.#checkRelations(relations);
    // Statements refer to one another, so those that will be left out are unknown from the start.
    for (const {item} of statements) {
      if (!item.by.some(id => this.#actors.has(id))) this.#drop(item.id);
    }
    const keptStatements = statements.flatMap(placed => this.#checkStatement(placed));
    return {
      sources: sources.map(({item}) => item),
      actors: actors.map(placed => this.#checkActor(placed)),
      relationTypes: [...types.map(placed => this.#checkType(placed)), ...this.#inventedTypes()],
      relations: keptRelations,
      statements: keptStatements,
      topics: topics.map(({item}) => item),
      views: views.map(({item, index}) => {
        this.#checkPlaces(item.positions, ['views', index, 'positions']);
        this.#checkPlaces(item.narrow, ['views', index, 'narrow']);
        const select = this.#one(
          item.select,
          ['views', index, 'select'],
          this.#shown,
          'unknown-reference',
          'actor, relation or statement',
        );
        return {...item, select};
      }),
      story: this.#placed.story.map(placed => this.#checkStep(placed)),
    };
  }

  /** Keeps the first of every id. */
  #unique<K extends Exclude<keyof Lists, 'story'>>(
    list: K,
    taken: Map<string, string>,
    ids: Set<string>,
  ): Placed<Lists[K][number]>[] {
    const items: readonly Placed<Lists[K][number]>[] = this.#placed[list];
    return items.filter(({item, index}) => {
      const owner = taken.get(item.id);
      const path = [list, index, 'id'];
      if (owner !== undefined) {
        this.#report(
          'duplicate-id',
          path,
          `'${item.id}' is the id of ${owner} already; the entry is left out. Give it another`,
        );
        return false;
      }
      taken.set(item.id, formatPath([list, index]));
      ids.add(item.id);
      return true;
    });
  }

  #checkActor({item, index}: Placed<Actor>): Actor {
    const known: readonly string[] = ACTOR_KINDS;
    const meant = known.includes(item.kind) ? undefined : closest(item.kind, known);
    if (meant !== undefined) {
      this.#report(
        'unknown-kind',
        ['actors', index, 'kind'],
        `'${item.kind}' is none of the usual kinds; did you mean '${meant}'?`,
        'warning',
      );
    }
    return {...item, evidence: this.#evidence(item.evidence, ['actors', index, 'evidence'])};
  }

  #checkType({item, index}: Placed<RelationType>): RelationType {
    const parent = this.#one(
      item.parent ?? undefined,
      ['relationTypes', index, 'parent'],
      this.#types,
      'unknown-type',
      'relation type',
    );
    return {...item, parent};
  }

  #checkRelations(placed: readonly Placed<Relation>[]): Relation[] {
    const kept = placed.flatMap(entry => this.#checkRelation(entry));
    const {relations, circular} = withoutCircles(kept, this.#actors);
    for (const {item, index} of placed) {
      if (!circular.has(item.id)) continue;
      this.#drop(item.id);
      this.#report(
        'circular-reference',
        ['relations', index],
        `the ends of '${item.id}' lead to no actor (they go round in a circle, or to a relation that was left out); it is left out. Name an actor`,
      );
    }
    return relations;
  }

  #checkRelation({item, index}: Placed<Relation>): Relation[] {
    const at = (...keys: Keys) => ['relations', index, ...keys];
    const from = this.#several(item.from, at('from'), this.#ends, 'unknown-actor', 'actor');
    const to = this.#several(item.to, at('to'), this.#ends, 'unknown-actor', 'actor');
    const between = this.#several(item.between, at('between'), this.#actors, 'unknown-actor', 'actor');
    if (between.length < 2 && (from.length === 0 || to.length === 0)) {
      this.#drop(item.id);
      const hadEnds = item.between.length > 1 || (item.from.length > 0 && item.to.length > 0);
      if (hadEnds) return []; // which of them does not exist has been said
      this.#report(
        'missing-value',
        at(),
        `has no two ends; it is left out. Give it "from" and "to", or "between" with two actors`,
      );
      return [];
    }
    if (from.length * to.length > MOST_PAIRS || between.length ** 2 > 2 * MOST_PAIRS) {
      this.#drop(item.id);
      this.#report(
        'too-many-ends',
        at(),
        `links more than ${String(MOST_PAIRS)} pairs of actors; it is left out. Name those who act together as one actor, a collective`,
      );
      return [];
    }
    this.#useType(item.type, at('type'));
    return [
      {
        ...item,
        from: between.length < 2 ? from : [],
        to: between.length < 2 ? to : [],
        between: between.length < 2 ? [] : between,
        where: this.#several(item.where, at('where'), this.#actors, 'unknown-actor', 'actor'),
        by: this.#several(item.by, at('by'), this.#actors, 'unknown-actor', 'actor'),
        ...this.#proof(item, at),
      },
    ];
  }

  #checkStatement({item, index}: Placed<Statement>): Statement[] {
    const at = (...keys: Keys) => ['statements', index, ...keys];
    const by = this.#several(item.by, at('by'), this.#actors, 'unknown-actor', 'actor');
    if (by.length === 0) {
      this.#report(
        'unknown-actor',
        at('by'),
        'leaves the statement without a speaker; it is left out',
        'error',
      );
      return [];
    }
    const about = item.about.flatMap((target, i) => {
      const on = this.#one(
        target.on,
        at('about', i, 'on'),
        this.#targets,
        'unknown-reference',
        'actor, relation, statement or topic',
      );
      if (target.verb !== undefined) this.#useType(target.verb, at('about', i, 'verb'));
      return on === undefined ? [] : [target];
    });
    this.#checkVenue(item.at, at('at'));
    const statements = (ids: readonly string[], key: string) =>
      this.#several(ids, at(key), this.#statements, 'unknown-reference', 'statement');
    return [
      {
        ...item,
        by,
        about,
        for: this.#several(item.for, at('for'), this.#actors, 'unknown-actor', 'actor'),
        to: this.#several(item.to, at('to'), this.#actors, 'unknown-actor', 'actor'),
        topic: this.#one(item.topic, at('topic'), this.#topics, 'unknown-reference', 'topic'),
        answers: statements(item.answers, 'answers'),
        contradicts: statements(item.contradicts, 'contradicts'),
        repeats: statements(item.repeats, 'repeats'),
        ...this.#proof(item, at),
      },
    ];
  }

  /** Where an item and its verdict are written. Event data sets have no sources, and are not warned of. */
  #proof(
    {evidence, verdict}: Relation | Statement,
    at: (...keys: Keys) => Keys,
  ): Pick<Relation, 'evidence' | 'verdict'> {
    if (evidence.length === 0 && this.#sources.size > 0) {
      const remedy = 'name the source and paragraph, such as "evidence": "source#p1"';
      this.#report('missing-evidence', at(), `has no evidence; ${remedy}`, 'warning');
    }
    return {
      evidence: this.#evidence(evidence, at('evidence')),
      verdict: verdict && {...verdict, evidence: this.#evidence(verdict.evidence, at('verdict', 'evidence'))},
    };
  }

  #drop(id: string): void {
    this.#relations.delete(id);
    this.#statements.delete(id);
    this.#leftOut.add(id);
  }

  /** A venue may be words; what looks like a misspelt id is reported all the same. */
  #checkVenue(venue: string | undefined, path: Keys): void {
    if (venue === undefined || /\s/.test(venue) || this.#actors.has(venue)) return;
    const meant = closest(venue, this.#actors);
    if (meant === undefined) return;
    this.#report(
      'unknown-actor',
      path,
      `no actor '${venue}', so it is taken as words; did you mean '${meant}'?`,
      'warning',
    );
  }

  #checkStep({item, index}: Placed<StoryStep>): StoryStep {
    const at = (key: string) => ['story', index, key];
    const what = 'actor, relation or statement';
    return {
      ...item,
      view: this.#one(item.view, at('view'), this.#views, 'unknown-reference', 'view'),
      select: this.#one(item.select, at('select'), this.#shown, 'unknown-reference', what),
    };
  }

  /** A type that nobody declared is shown under its own id, rather than losing what uses it. */
  #useType(id: string, path: Keys): void {
    if (this.#types.has(id)) return;
    this.#unknownTypes.add(id);
    this.#report(
      'unknown-type',
      path,
      `no relation type '${id}'${this.#hint(id, this.#types)} It is shown as '${words(id)}'; declare it in "relationTypes"`,
    );
  }

  #inventedTypes(): RelationType[] {
    return [...this.#unknownTypes].map(id => ({id, label: words(id), category: 'structural' as const}));
  }

  #evidence(places: readonly Evidence[], path: Keys): readonly Evidence[] {
    const kept = places.filter(({source}) => {
      if (this.#sources.has(source)) return true;
      this.#report('unknown-source', path, `no source '${source}'${this.#hint(source, this.#sources)}`);
      return false;
    });
    return kept;
  }

  #checkUrl(url: string | undefined, path: Keys): void {
    if (url === undefined || safeUrl(url) !== undefined) return;
    this.#report(
      'unsafe-url',
      path,
      'is no absolute http or https address; it is shown as text, not as a link',
      'warning',
    );
  }

  #checkPlaces(positions: ReadonlyMap<string, unknown> | undefined, path: Keys): void {
    for (const id of positions?.keys() ?? []) {
      if (this.#actors.has(id)) continue;
      this.#report('unknown-actor', [...path, id], `no actor '${id}'${this.#hint(id, this.#actors)}`);
    }
  }

  #several(
    ids: readonly string[],
    path: Keys,
    known: Known,
    code: ProblemCode,
    what: string,
  ): readonly string[] {
    return ids.filter((id, i) => {
      if (known.has(id)) return true;
      // What leads to an item that was left out is a consequence: the cause has been reported.
      if (this.#leftOut.has(id)) return false;
      this.#report(
        code,
        ids.length === 1 ? path : [...path, i],
        `no ${what} '${id}'${this.#hint(id, known)}`,
      );
      return false;
    });
  }

  #one(
    id: string | undefined,
    path: Keys,
    known: Known,
    code: ProblemCode,
    what: string,
  ): string | undefined {
    return id === undefined ? undefined : this.#several([id], path, known, code, what)[0];
  }

  #hint(id: string, known: Iterable<string>): string {
    const meant = this.problems.length < MOST_HINTS ? closest(id, known) : undefined;
    return meant === undefined ? '.' : `; did you mean '${meant}'?`;
  }

  #report(code: ProblemCode, keys: Keys, message: string, severity: Problem['severity'] = 'error'): void {
    this.problems.push({code, severity, path: formatPath(keys), message});
  }
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
