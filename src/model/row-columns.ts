/**
 * Everything that a filter or a graph asks of relations and statements, as columns of numbers:
 * one row for each relation, and one for each target of each statement.
 *
 * A million relations are 32 MB so, and a scan of a column is a few milliseconds. Words are not
 * in here; they stay in the document.
 */
import {eachInSlices} from '../util/each-in-slices.ts';
import {NumberList} from '../util/number-list.ts';
import {runAtOnce} from '../util/run-at-once.ts';
import {agentsOf} from './agents-of.ts';
import type {Actor, Relation, RelationType, Statement, Topic} from './document.ts';
import type {ItemList} from './item-list.ts';
import type {TimeSpan} from './time-span.ts';
import {STANCES, STATUSES, type Status} from './vocabulary.ts';

/** The lists that rows are made of. Numbers in columns are places in them. */
export interface RowSource {
  readonly actors: ItemList<Actor>;
  readonly types: ItemList<RelationType>;
  readonly topics: ItemList<Topic>;
  readonly relations: ItemList<Relation>;
  readonly statements: ItemList<Statement>;
}

/** Codes of a column are as wide as its dictionary needs. */
export type CodeColumn = Uint8Array | Uint16Array | Uint32Array;

export interface RowColumns {
  /** Number of rows. */
  readonly size: number;
  /** Rows below are relations, in their order; those from here on are what is said, statement after statement. */
  readonly deeds: number;

  /**
   * The actors in row r: `ends[starts[r]]` up to `ends[starts[r + 1]]`, each once a side. Those
   * before `splits[r]` act or speak, those from it on it happens to or is about. In a mutual
   * row there is no split: everybody is on both sides.
   */
  readonly ends: Uint32Array;
  readonly starts: Uint32Array;
  readonly splits: Uint32Array;
  readonly mutual: Uint8Array;
  /** The rows of actor a, each once, in order: `rows[rowStarts[a]]` up to `rows[rowStarts[a + 1]]`. */
  readonly rows: Uint32Array;
  readonly rowStarts: Uint32Array;

  /** One more than the place of its type, 0 where there is none. */
  readonly type: CodeColumn;
  /** Place in `STATUSES`. */
  readonly status: Uint8Array;
  /** The dates that rows have, each once. */
  readonly spans: readonly TimeSpan[];
  /** One more than the place in `spans`, 0 without a date. */
  readonly span: CodeColumn;

  /** What follows exists for what is said alone: row r is at r − `deeds`. */
  /** Place of the statement; the rows of statement s are `deeds + statementStarts[s]` up to the next one's. */
  readonly statement: Uint32Array;
  readonly statementStarts: Uint32Array;
  /** The target's place in the statement's `about`; −1 in the only row of a statement about nothing. */
  readonly about: Int32Array;
  /** Row of the relation that the target is; −1 if it is none. */
  readonly deed: Int32Array;
  /** One more than the place in `STANCES`, 0 without a target. */
  readonly stance: Uint8Array;
  /** The statement's topic, and the topic that the target is: one more than its place, else 0. */
  readonly ownTopic: CodeColumn;
  readonly onTopic: CodeColumn;
}

/** Returns the columns of lists whose references hold. O(rows + ends). */
export function createRowColumns(source: RowSource): RowColumns {
  return runAtOnce(makingRowColumns(source));
}

/** The same as a generator, for so many rows that a page should not wait for them. */
export function* makingRowColumns(source: RowSource): Generator<undefined, RowColumns> {
  const ends = new EndColumns(source);
  const facts = new FactColumns(source);
  const said = new SaidColumns(source);
  yield* eachInSlices(source.relations.values(), ({between, from, to, type, status, when}) => {
    if (between.length > 0) ends.add(between);
    else ends.add(from, to);
    facts.add(type, status, when);
  });
  const deeds = source.relations.size;
  yield* eachInSlices(source.statements.values(), statement => {
    const {by, about, status, when} = statement;
    said.add(statement);
    if (about.length === 0) {
      ends.add(by, []);
      facts.add(undefined, status, when);
    }
    for (const {on, verb} of about) {
      ends.add(by, source.topics.has(on) ? [] : [on]);
      facts.add(verb, status, when);
    }
  });
  const finished = ends.finish();
  yield;
  return {deeds, ...finished, ...facts.finish(), ...said.finish()};
}

/** The row of a statement's target by its place in `about`, −1 if the statement is about nothing; nothing if there is none. */
export function rowOfTarget(
  {deeds, statementStarts, about}: RowColumns,
  statement: number | undefined,
  target: number,
): number | undefined {
  if (statement === undefined) return undefined;
  const said = statementStarts[statement]! + Math.max(0, target);
  return said < statementStarts[statement + 1]! && about[said] === target ? deeds + said : undefined;
}

/** Who is in the rows. */
class EndColumns {
  readonly #source: RowSource;
  readonly #ends: NumberList;
  readonly #starts = new NumberList();
  readonly #splits = new NumberList();
  readonly #mutual = new NumberList();
  /** One more than the side of a row to which an actor was added last, so that nobody is there twice. */
  readonly #lastSide: Uint32Array;
  #side = 0;

  constructor(source: RowSource) {
    this.#source = source;
    this.#ends = new NumberList(2 * source.relations.size);
    this.#lastSide = new Uint32Array(source.actors.size);
  }

  /** Adds a row; a mutual one if it has no second side. */
  add(from: readonly string[], to?: readonly string[]): void {
    this.#starts.push(this.#ends.length);
    this.#addSide(from);
    this.#splits.push(this.#ends.length);
    this.#mutual.push(to === undefined ? 1 : 0);
    if (to !== undefined) this.#addSide(to);
  }

  #addSide(ids: readonly string[]): void {
    const {actors} = this.#source;
    this.#side++;
    for (const id of ids) {
      const actor = actors.placeOf(id);
      if (actor !== undefined) this.#addActor(actor);
      else for (const agent of agentsOf(id, this.#source)) this.#addActor(actors.placeOf(agent));
    }
  }

  #addActor(actor: number | undefined): void {
    if (actor === undefined || this.#lastSide[actor] === this.#side) return;
    this.#lastSide[actor] = this.#side;
    this.#ends.push(actor);
  }

  finish() {
    const size = this.#starts.length;
    this.#starts.push(this.#ends.length);
    const [ends, starts] = [this.#ends.finish(), this.#starts.finish()];
    const mutual = Uint8Array.from(this.#mutual.finish());
    return {size, ends, starts, splits: this.#splits.finish(), mutual, ...this.#rowsOfActors(ends, starts)};
  }

  /** Turns the ends round: first counts the rows of each actor, then fills them in. */
  #rowsOfActors(ends: Uint32Array, starts: Uint32Array) {
    const rowStarts = new Uint32Array(this.#source.actors.size + 1);
    const last = this.#lastSide.fill(0);
    const forEachOnce = (visit: (actor: number, row: number) => void) => {
      last.fill(0);
      for (let row = 0; row + 1 < starts.length; row++) {
        for (let k = starts[row]!; k < starts[row + 1]!; k++) {
          const actor = ends[k]!;
          if (last[actor] === row + 1) continue;
          last[actor] = row + 1;
          visit(actor, row);
        }
      }
    };
    forEachOnce(actor => rowStarts[actor + 1]!++);
    for (let actor = 0; actor < this.#source.actors.size; actor++) rowStarts[actor + 1]! += rowStarts[actor]!;
    const rows = new Uint32Array(rowStarts.at(-1)!);
    const next = rowStarts.slice();
    forEachOnce((actor, row) => {
      rows[next[actor]!++] = row;
    });
    return {rows, rowStarts};
  }
}

/** What kind of thing it is, how sure, and when. */
class FactColumns {
  readonly #types: RowSource['types'];
  readonly #spanCodes = new Map<string, number>();
  readonly #spans: TimeSpan[] = [];
  readonly #type = new NumberList();
  readonly #status = new NumberList();
  readonly #span = new NumberList();

  constructor({types}: RowSource) {
    this.#types = types;
  }

  add(type: string | undefined, status: Status, when: TimeSpan | undefined): void {
    this.#type.push(placeIn(this.#types, type) + 1);
    this.#status.push(STATUSES.indexOf(status));
    this.#span.push(when === undefined ? 0 : this.#spanCode(when) + 1);
  }

  #spanCode(span: TimeSpan): number {
    let code = this.#spanCodes.get(span.text);
    if (code === undefined) {
      code = this.#spans.push(span) - 1;
      this.#spanCodes.set(span.text, code);
    }
    return code;
  }

  finish() {
    return {
      type: narrow(this.#type.finish(), this.#types.size),
      status: Uint8Array.from(this.#status.finish()),
      spans: this.#spans,
      span: narrow(this.#span.finish(), this.#spans.length),
    };
  }
}

/** Which statement a row is of, and what that says of its target. */
class SaidColumns {
  readonly #topics: RowSource['topics'];
  readonly #relations: RowSource['relations'];
  readonly #statement = new NumberList();
  readonly #starts = new NumberList();
  readonly #about: number[] = [];
  readonly #deed: number[] = [];
  readonly #stance = new NumberList();
  readonly #ownTopic = new NumberList();
  readonly #onTopic = new NumberList();

  constructor({topics, relations}: RowSource) {
    this.#topics = topics;
    this.#relations = relations;
  }

  add({about, topic}: Statement): void {
    const statement = this.#starts.length;
    this.#starts.push(this.#statement.length);
    const own = placeIn(this.#topics, topic) + 1;
    const addRow = (index: number, deed: number, stance: number, on: number) => {
      this.#statement.push(statement);
      this.#about.push(index);
      this.#deed.push(deed);
      this.#stance.push(stance);
      this.#ownTopic.push(own);
      this.#onTopic.push(on);
    };
    if (about.length === 0) addRow(-1, -1, 0, 0);
    for (const [index, {on, stance}] of about.entries()) {
      const topicPlace = placeIn(this.#topics, on);
      addRow(index, placeIn(this.#relations, on), STANCES.indexOf(stance) + 1, topicPlace + 1);
    }
  }

  finish() {
    this.#starts.push(this.#statement.length);
    return {
      statement: this.#statement.finish(),
      statementStarts: this.#starts.finish(),
      about: Int32Array.from(this.#about),
      deed: Int32Array.from(this.#deed),
      stance: Uint8Array.from(this.#stance.finish()),
      ownTopic: narrow(this.#ownTopic.finish(), this.#topics.size),
      onTopic: narrow(this.#onTopic.finish(), this.#topics.size),
    };
  }
}

/** The place of an item; −1 if there is none. */
function placeIn(list: ItemList<unknown>, id: string | undefined): number {
  return id === undefined ? -1 : (list.placeOf(id) ?? -1);
}

/** The codes in as few bytes as the largest, `most`, needs. */
function narrow(codes: Uint32Array, most: number): CodeColumn {
  if (most < 2 ** 8) return Uint8Array.from(codes);
  return most < 2 ** 16 ? Uint16Array.from(codes) : codes;
}
