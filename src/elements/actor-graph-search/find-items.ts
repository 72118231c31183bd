/** Finds actors, statements and deeds by their words. */
import type {Dataset} from '../../model/dataset.ts';
import {relationSentence, sentenceText, statementSentence} from '../../model/sentence.ts';
import {foldForSearch} from '../../util/fold-text.ts';

export interface Found {
  readonly id: string;
  readonly kind: 'actor' | 'statement' | 'deed';
  readonly text: string;
}

/**
 * Returns at most `limit` items in which every word of the query occurs: actors whose name
 * begins with it first, then other actors, then what was said, then what was done.
 */
export function findItems({document, ...dataset}: Dataset, query: string, limit = 12): Found[] {
  const words = foldForSearch(query).split(' ').filter(Boolean);
  if (words.length === 0) return [];
  const fits = (...texts: readonly (string | undefined)[]) => {
    const text = foldForSearch(texts.join(' '));
    return words.every(word => text.includes(word));
  };
  const whole = {document, ...dataset};
  const found: Found[] = document.actors
    .filter(({name, aliases, description}) => fits(name, ...aliases, description))
    .map(({id, name}) => ({id, kind: 'actor', text: name}));
  const starts = (name: string) => Number(foldForSearch(name).startsWith(words[0]!));
  found.sort((a, b) => starts(b.text) - starts(a.text));
  for (const statement of document.statements) {
    if (found.length >= limit) break;
    const text = sentenceText(statementSentence(statement, whole));
    if (fits(text, statement.summary, ...statement.quote))
      found.push({id: statement.id, kind: 'statement', text});
  }
  for (const relation of document.relations) {
    if (found.length >= limit) break;
    const text = sentenceText(relationSentence(relation, whole));
    if (fits(text, relation.phrase)) found.push({id: relation.id, kind: 'deed', text});
  }
  return found.slice(0, limit);
}
