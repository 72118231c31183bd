import * as fc from 'fast-check';
import {describe, expect, it} from 'vitest';
import {TextIndex} from '../../../src/filter/text-index.ts';
import {TokenIndex} from '../../../src/filter/token-index.ts';
import {makeDataset} from '../../support/make-dataset.ts';
import {makeActor, makeRelation, makeStatement, type GraphFile} from '../../support/make-file.ts';

/** Whether each query finds the first row of a graph. */
function found(queries: readonly string[], overrides: GraphFile): boolean[] {
  const text = new TextIndex(makeDataset({statements: [], relations: [], ...overrides}));
  return queries.map(query => text.rowsWith(query).has(0));
}

describe('TextIndex', () => {
  it('finds a line by its words, its type, what that is a case of, and its people', () => {
    const relations = [makeRelation('r', 'biden', 'militias', {type: 'strikes', phrase: 'The Deed'})];
    const queries = ['the deed', 'strikes', 'attacks', 'actor biden', 'Actor militias', 'troops'];
    expect(found(queries, {relations})).toEqual([true, true, true, true, true, false]);
  });

  it('finds a statement by its quotation and by the deed that it is about', () => {
    const relations = [makeRelation('deed', 'militias', 'us-troops', {phrase: 'the raid'})];
    const statements = [makeStatement('words', 'biden', 'deed', {quote: 'Enough is “enough”'})];
    const text = new TextIndex(makeDataset({relations, statements}));
    expect(['is "enough"', 'raid', 'silence'].map(query => text.rowsWith(query).has(1))).toEqual([
      true,
      true,
      false,
    ]);
  });

  it('finds a statement by its topics', () => {
    const topics = ['one', 'two'].map(id => ({id, label: `Topic ${id}`}));
    const statements = [makeStatement('words', 'biden', 'two', {topic: 'one'})];
    expect(found(['one', 'two', 'three'], {topics, statements})).toEqual([true, true, false]);
  });

  it('finds words of which each is in another part of the text', () => {
    const relations = [makeRelation('r', 'biden', 'militias', {phrase: 'The Deed'})];
    expect(found(['deed BIDEN attack', 'deed biden strike'], {relations})).toEqual([true, false]);
  });

  it('finds an actor by name, alias and description, accents aside', () => {
    const actors = [makeActor('s', {name: 'Sánchez', aliases: ['PM'], description: 'of Spain'})];
    const text = new TextIndex(makeDataset({actors, relations: [], statements: []}));
    expect(['sanch', 'pm spain', 'france'].map(query => text.actorsWith(query).has(0))).toEqual([
      true,
      true,
      false,
    ]);
  });

  it('finds the same whether it was prepared by and by, or not at all, or half', () => {
    const overrides = {relations: [makeRelation('r', 'biden', 'militias', {phrase: 'The Deed'})]};
    const [prepared, half] = [makeDataset(overrides), makeDataset(overrides)].map(
      each => new TextIndex(each),
    );
    while (prepared!.prepare().next().done !== true);
    half!.prepare().next();
    expect([prepared!, half!].map(text => text.rowsWith('deed').has(0))).toEqual([true, true]);
  });
});

describe('TokenIndex', () => {
  const word = fc.stringMatching(/^[ab-]{1,4}$/);
  const texts = fc.array(
    fc.array(word, {maxLength: 5}).map(words => words.join(' ')),
    {maxLength: 8},
  );

  it('finds the texts that have a word or a part of one, and no others', () => {
    fc.assert(
      fc.property(texts, word, (all, part) => {
        const index = new TokenIndex();
        for (const [i, text] of all.entries()) index.add(i, text);
        const hits = new Set<number>();
        index.find(part, text => hits.add(text));
        expect([...hits].sort((a, b) => a - b)).toEqual([...all.keys()].filter(i => all[i]!.includes(part)));
      }),
      {seed: 1, numRuns: 300},
    );
  });
});
