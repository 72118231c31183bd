/** Finds actors, statements and deeds by their words. */
import type {Dataset} from '../../model/dataset.ts';
import type {Actor} from '../../model/document.ts';
import {relationSentence, sentenceText, statementSentence} from '../../model/sentence.ts';
import {foldForSearch} from '../../util/fold-text.ts';

export interface Found {
  readonly id: string;
  readonly kind: 'actor' | 'statement' | 'deed';
  readonly text: string;
}

/**
 * Returns at most `limit` items in which every word of the query occurs: actors by their
 * names (first those of which a word begins with it, the most linked before others), then what was said, what was done, and last
 * actors in whose description the words stand.
 */
export function findItems(dataset: Dataset, query: string, limit = 12): Found[] {
  const words = foldForSearch(query).split(' ').filter(Boolean);
  const [first] = words;
  if (first === undefined) return [];
  const fits = (...texts: readonly (string | undefined)[]) => {
    const text = foldForSearch(texts.join(' '));
    return words.every(word => text.includes(word));
  };
  const {actors, statements, relations} = dataset.document;
  const asFound = ({id, name}: Actor): Found => ({id, kind: 'actor', text: name});
  const named = actors.filter(({name, aliases}) => fits(name, ...aliases));
  const begins = ({name}: Actor) => Number(` ${foldForSearch(name)}`.includes(` ${first}`));
  const {rowStarts} = dataset.columns;
  const lines = ({id}: Actor) => {
    const place = dataset.actors.placeOf(id)!;
    return rowStarts[place + 1]! - rowStarts[place]!;
  };
  const found = named.sort((a, b) => begins(b) - begins(a) || lines(b) - lines(a)).map(asFound);
  for (const statement of statements) {
    if (found.length >= limit) break;
    const text = sentenceText(statementSentence(statement, dataset));
    if (fits(text, statement.summary)) found.push({id: statement.id, kind: 'statement', text});
  }
  for (const relation of relations) {
    if (found.length >= limit) break;
    const text = sentenceText(relationSentence(relation, dataset));
    const figures = relation.numbers.flatMap(({what, text: figure}) => [what, figure]);
    const passive = dataset.types.get(relation.type)?.inverse;
    if (fits(text, relation.phrase, relation.note, passive, ...figures))
      found.push({id: relation.id, kind: 'deed', text});
  }
  const described = actors.filter(actor => !named.includes(actor) && fits(actor.name, actor.description));
  return [...found, ...described.map(asFound)].slice(0, limit);
}
