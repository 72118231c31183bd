/**
 * Which lines and actors a search finds. The text of a line is its own words, the labels of its
 * types and topics, and the names of those in it; every word of a query has to occur in it, as
 * a whole or as part of a word.
 *
 * Names and labels are kept once and not once a line: a line is found by them through its codes.
 * Nothing is folded before the first search, for most readers filter without searching.
 */
import type {Dataset} from '../model/dataset.ts';
import type {Actor, Relation, Statement} from '../model/document.ts';
import {typeChain} from '../model/type-hierarchy.ts';
import {BitSet} from '../util/bit-set.ts';
import {foldForSearch} from '../util/fold-text.ts';
import {rowsByCode} from './code-rows.ts';
import {TokenIndex} from './token-index.ts';

/** So many texts are folded before the page gets a chance to live. */
const TEXTS_A_SLICE = 500;

export class TextIndex {
  readonly #dataset: Dataset;
  /** Own words of rows; names of actors; names and descriptions of actors. */
  readonly #rows = new TokenIndex();
  readonly #names = new TokenIndex();
  readonly #actors = new TokenIndex();
  readonly #typeTexts: string[] = [];
  readonly #topicTexts: string[] = [];
  #work: Generator<void, void> | undefined;
  #isReady = false;

  constructor(dataset: Dataset) {
    this.#dataset = dataset;
  }

  /** Makes what searches need, a little at a time, or what is left of it; a search does all the rest at once. */
  *prepare(): Generator<void, void> {
    this.#work ??= this.#fold();
    while (!this.#isReady) {
      // Another may be at it too, so each step asks whether there is still something to do.
      if (this.#work.next().done === true) this.#isReady = true;
      else yield;
    }
  }

  /** The rows that have all the words of the query. Without words, all. */
  rowsWith(query: string): BitSet {
    const rows = BitSet.full(this.#dataset.columns.size);
    for (const word of wordsOf(query)) rows.keep(this.#rowsWithWord(word));
    return rows;
  }

  /** The actors whose names or description have all the words of the query. Without words, all. */
  actorsWith(query: string): BitSet {
    this.#finish();
    const {size} = this.#dataset.actors;
    const actors = BitSet.full(size);
    for (const word of wordsOf(query)) {
      const found = new BitSet(size);
      this.#actors.find(word, actor => {
        found.add(actor);
      });
      actors.keep(found);
    }
    return actors;
  }

  #rowsWithWord(word: string): BitSet {
    this.#finish();
    const {size, deeds, type, ownTopic, onTopic, rows, rowStarts} = this.#dataset.columns;
    const found = new BitSet(size);
    this.#rows.find(word, row => {
      found.add(row);
    });
    this.#names.find(word, actor => {
      for (let k = rowStarts[actor]!; k < rowStarts[actor + 1]!; k++) found.add(rows[k]!);
    });
    const hits = (texts: readonly string[]) =>
      Uint8Array.of(0, ...texts.map(text => Number(text.includes(word))));
    const types = hits(this.#typeTexts);
    if (types.includes(1)) found.join(rowsByCode(size, 0, type, types));
    const topics = hits(this.#topicTexts);
    if (topics.includes(1)) {
      for (let said = 0; said < ownTopic.length; said++) {
        if ((topics[ownTopic[said]!]! | topics[onTopic[said]!]!) === 1) found.add(deeds + said);
      }
    }
    return found;
  }

  #finish(): void {
    const work = this.prepare();
    while (work.next().done !== true);
  }

  *#fold(): Generator<void, void> {
    const {actors, types, topics, relations, statements, columns} = this.#dataset;
    let folded = 0;
    for (const id of types.keys()) {
      const chain = typeChain(id, types).map(each => types.get(each));
      this.#typeTexts.push(foldForSearch(chain.flatMap(type => [type?.label, type?.inverse]).join('\n')));
    }
    for (const {label} of topics.values()) this.#topicTexts.push(foldForSearch(label));
    for (let actor = 0; actor < actors.size; actor++) {
      const names = foldForSearch(namesOf(actors.at(actor)));
      this.#names.add(actor, names);
      this.#actors.add(actor, names);
      const {description} = actors.at(actor);
      if (description !== undefined) this.#actors.add(actor, foldForSearch(description));
      if (++folded % TEXTS_A_SLICE === 0) yield;
    }
    for (let row = 0; row < columns.deeds; row++) {
      const words = relationWords(relations.at(row));
      if (words !== '') this.#rows.add(row, foldForSearch(words));
      if (++folded % TEXTS_A_SLICE === 0) yield;
    }
    for (let said = 0; said < columns.statement.length; said++) {
      const deed = columns.deed[said]!;
      const about = deed === -1 ? undefined : relations.at(deed).phrase;
      const words = [statementWords(statements.at(columns.statement[said]!)), about].join('\n');
      this.#rows.add(columns.deeds + said, foldForSearch(words));
      if (++folded % TEXTS_A_SLICE === 0) yield;
    }
  }
}

/** The words of a query as texts are folded. */
function wordsOf(query: string): string[] {
  return foldForSearch(query)
    .split(' ')
    .filter(word => word !== '');
}

function namesOf({name, aliases}: Actor): string {
  return [name, ...aliases].join('\n');
}

function relationWords({phrase, note, numbers}: Relation): string {
  if (phrase === undefined && note === undefined && numbers.length === 0) return '';
  const figures = numbers.flatMap(({what, text}) => [what, text]);
  return [phrase, note, ...figures].filter(words => words !== undefined).join('\n');
}

function statementWords({summary, quote, as}: Statement): string {
  return [summary, ...quote, as].join('\n');
}
