/** Finds actors, prepared questions, statements and deeds by their words. */
import type {Dataset} from '../../model/dataset.ts';
import type {Actor, View} from '../../model/document.ts';
import {relationSentence, sentenceText, statementSentence} from '../../model/sentence.ts';
import {foldForSearch} from '../../util/fold-text.ts';
import {wordStem} from './word-stem.ts';

export interface Found {
  /** Of an actor, a statement or a deed; of the view for a question. */
  readonly id: string;
  readonly kind: 'actor' | 'question' | 'statement' | 'deed';
  readonly text: string;
  /** Whether the words stand there as they were typed, and not in another form alone. */
  readonly isExact: boolean;
}

/** Questions are few and lead far: they do not have to compete with hundreds of sentences. */
const MOST_QUESTIONS = 4;

type Fits = (...texts: readonly (string | undefined)[]) => boolean;

/**
 * Returns at most `limit` items in which every word of the query occurs: actors by their
 * names (first those of which a word begins with it, the most linked before others), prepared questions by their
 * titles, then what was said, what was done, and last questions and actors in whose description the words stand. Where these are fewer, those follow
 * that have the words in another form.
 */
export function findItems(dataset: Dataset, query: string, limit = 12): Found[] {
  const words = foldForSearch(query).split(' ').filter(Boolean);
  const [first] = words;
  if (first === undefined) return [];
  const exact = findAll(dataset, first, limit, true, matcher(words.map(word => text => text.includes(word))));
  const {language} = dataset.document;
  const stems = words.map(word => wordStem(word, language));
  if (exact.length >= limit || stems.every(stem => stem === undefined)) return exact;
  const loose = words.map((word, i) => {
    const stem = stems[i];
    // A stem says little in the middle of a word.
    return (text: string) => text.includes(word) || (stem !== undefined && ` ${text}`.includes(` ${stem}`));
  });
  const known = new Set(exact.map(({kind, id}) => `${kind} ${id}`));
  const others = findAll(dataset, first, limit + exact.length, false, matcher(loose));
  return [...exact, ...others.filter(({kind, id}) => !known.has(`${kind} ${id}`))].slice(0, limit);
}

function matcher(tests: readonly ((foldedText: string) => boolean)[]): Fits {
  return (...texts) => {
    const text = foldForSearch(texts.join(' '));
    return tests.every(test => test(text));
  };
}

function findAll(dataset: Dataset, first: string, limit: number, isExact: boolean, fits: Fits): Found[] {
  const {actors, statements, relations, views} = dataset.document;
  const asFound = ({id, name}: Actor): Found => ({id, kind: 'actor', text: name, isExact});
  const named = actors.filter(({name, aliases}) => fits(name, ...aliases));
  const begins = ({name}: Actor) => Number(` ${foldForSearch(name)}`.includes(` ${first}`));
  const {rowStarts} = dataset.columns;
  const lines = ({id}: Actor) => {
    const place = dataset.actors.placeOf(id)!;
    return rowStarts[place + 1]! - rowStarts[place]!;
  };
  const asQuestion = ({id, title}: View): Found => ({id, kind: 'question', text: title, isExact});
  const titled = views.filter(({title}) => fits(title));
  const questions = titled.slice(0, MOST_QUESTIONS).map(asQuestion);
  const best = named.sort((a, b) => begins(b) - begins(a) || lines(b) - lines(a)).map(asFound);
  const found = [...best.slice(0, Math.max(0, limit - questions.length)), ...questions];
  for (const statement of statements) {
    if (found.length >= limit) break;
    const text = sentenceText(statementSentence(statement, dataset));
    if (fits(text, statement.summary)) found.push({id: statement.id, kind: 'statement', text, isExact});
  }
  for (const relation of relations) {
    if (found.length >= limit) break;
    const text = sentenceText(relationSentence(relation, dataset));
    const figures = relation.numbers.flatMap(({what, text: figure}) => [what, figure]);
    const passive = dataset.types.get(relation.type)?.inverse;
    if (fits(text, relation.phrase, relation.note, passive, ...figures))
      found.push({id: relation.id, kind: 'deed', text, isExact});
  }
  const described = actors.filter(actor => !named.includes(actor) && fits(actor.name, actor.description));
  const meant = views.filter(view => !titled.includes(view) && fits(view.title, view.description));
  return [...found, ...meant.slice(0, MOST_QUESTIONS).map(asQuestion), ...described.map(asFound)].slice(
    0,
    limit,
  );
}
