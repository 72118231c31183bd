import * as fc from 'fast-check';
import {describe, expect, it} from 'vitest';
import {findItems} from '../../../../src/elements/actor-graph-search/find-items.ts';
import {makeDataset} from '../../../support/make-dataset.ts';
import {makeActor, makeRelation, makeStatement, type GraphFile} from '../../../support/make-file.ts';

const VALLEY = {
  actors: [
    makeActor('mill', {name: 'River Mill', aliases: ['The old works']}),
    makeActor('mayor', {name: 'Inés Muñoz', description: 'Mayor of the river valley'}),
    makeActor('miller', {name: 'Miller & Sons'}),
    makeActor('farmers', {name: 'Farmers', plural: true, description: 'They live below the mill'}),
  ],
  relationTypes: [
    {id: 'floods', label: 'floods', category: 'material-conflict'},
    {id: 'denounces', label: 'denounces', category: 'verbal-conflict'},
  ],
  relations: [makeRelation('flood', 'mill', 'farmers', {type: 'floods', phrase: 'the breach of the dam'})],
  statements: [makeStatement('words', 'mayor', 'flood', {quote: 'plain theft', summary: 'It is a crime.'})],
  topics: [],
};

function find(query: string, limit?: number, overrides: GraphFile = {}): string[] {
  return findItems(makeDataset({...VALLEY, ...overrides}), query, limit).map(({id}) => id);
}

describe('findItems', () => {
  it('puts names of which a word begins so before other names', () => {
    const actors = [makeActor('inner', {name: 'Treadmill'}), makeActor('word', {name: 'River Mill'})];
    expect(find('mil', 12, {actors, relations: [], statements: []})).toEqual(['word', 'inner']);
  });

  it('puts the more linked of two such names first', () => {
    expect(find('mil').slice(0, 2)).toEqual(['mill', 'miller']);
  });

  it('puts names first, then what was said, what was done, and descriptions', () => {
    const overrides = {
      actors: [
        makeActor('described', {name: 'A dam', description: 'Lies at the river'}),
        makeActor('other', {name: 'The River'}),
        makeActor('beginning', {name: 'River Mill'}),
      ],
      relations: [makeRelation('done', 'beginning', 'described', {type: 'floods'})],
      statements: [makeStatement('said', 'described', 'done', {summary: 'The river is high.'})],
    };
    expect(find('river', 12, overrides)).toEqual(['beginning', 'other', 'said', 'done', 'described']);
  });

  it('finds prepared questions by title after names, and by description after sentences', () => {
    const views = [
      {id: 'blame', title: 'Who blames the mill?', filter: {}},
      {id: 'water', title: 'Where is the water?', description: 'All around the mill', filter: {}},
      {id: 'other', title: 'Who speaks?', filter: {}},
    ];
    expect(find('mill', 12, {views})).toEqual(['mill', 'miller', 'blame', 'flood', 'water', 'farmers']);
  });

  it('leaves questions a place where there are many names', () => {
    const actors = Array.from({length: 30}, (_, i) => makeActor(`a${i}`, {name: `Mill ${i}`}));
    const views = [{id: 'blame', title: 'Who blames the mill?', filter: {}}];
    const found = find('mill', 12, {actors, views, relations: [], statements: []});
    expect([found.length, found.at(-1)]).toEqual([12, 'blame']);
  });

  it.each(['flooded', 'flooding', 'denounced'])('finds the verb in its other form: %s', word => {
    const found = findItems(makeDataset(VALLEY), word);
    expect(found.map(({isExact}) => isExact)).toEqual(found.map(() => false));
    expect(found.length).toBeGreaterThan(0);
  });

  it('puts what has the words as they are first', () => {
    const actors = [makeActor('mill'), makeActor('flooded', {name: 'The flooded valley', description: 'x'})];
    const relations = [makeRelation('flood', 'mill', 'flooded', {type: 'floods', phrase: 'a flooded dam'})];
    const found = find('flooded', 12, {actors, relations, statements: []});
    expect(found[0]).toBe('flooded');
  });

  it('knows the forms of English words alone', () => {
    expect(find('flooded', 12, {language: 'de'})).toEqual([]);
  });

  it('keeps the order of the file among equals', () => {
    const actors = ['c', 'a', 'b'].map(id => makeActor(id, {name: `Mill ${id}`}));
    expect(find('mill', 12, {actors, relations: [], statements: []})).toEqual(['c', 'a', 'b']);
  });

  it.each([
    ['an alias', 'old works', 'mill'],
    ['a verb', 'floods', 'flood'],
    ['the phrase of a deed', 'breach of the dam', 'flood'],
    ['a quotation', 'theft', 'words'],
    ['a summary', 'crime', 'words'],
    ['a description', 'valley', 'mayor'],
  ])('finds %s', (_, query, id) => {
    expect(find(query)).toContain(id);
  });

  it.each(['ines munoz', 'INÉS', 'Munoz', 'Ine\u0301s'])('does not mind case or accents: %s', query => {
    expect(find(query)).toContain('mayor');
  });

  it('does not mind the shape of quotation marks', () => {
    expect(find('"plain theft"')).toEqual(['words']);
  });

  it('finds words in any order, and parts of words', () => {
    expect(find('mil riv')).toEqual(expect.arrayContaining(['mill']));
  });

  it('finds nothing in which one of the words is missing', () => {
    expect(find('river elephants')).toEqual([]);
  });

  it.each(['', '   ', '\t'])('finds nothing for %j', query => {
    expect(find(query)).toEqual([]);
  });

  it('finds an actor once, though name and description have the words', () => {
    const actors = [makeActor('mill', {name: 'Mill', description: 'A mill'})];
    expect(find('mill', 12, {actors, relations: [], statements: []})).toEqual(['mill']);
  });

  it('says what it has found, as a sentence', () => {
    expect(findItems(makeDataset(VALLEY), 'breach')).toEqual([
      {
        id: 'words',
        kind: 'statement',
        text: 'Inés Muñoz denounces the breach of the dam: “plain theft”',
        isExact: true,
      },
      {id: 'flood', kind: 'deed', text: 'River Mill floods Farmers', isExact: true},
    ]);
  });

  it.each([0, 1, 2, 3])('finds the best %d, if that is the limit', limit => {
    expect(find('mill', limit)).toEqual(find('mill', 100).slice(0, limit));
  });

  it('finds 12 at the most, unless it is told otherwise', () => {
    const actors = Array.from({length: 30}, (_, i) => makeActor(`a${i}`));
    expect(find('actor', undefined, {actors, relations: [], statements: []})).toHaveLength(12);
  });

  it('leaves the order of the file as it is', () => {
    const dataset = makeDataset(VALLEY);
    findItems(dataset, 'mil');
    expect(dataset.document.actors.map(({id}) => id)).toEqual(['mill', 'mayor', 'miller', 'farmers']);
  });

  it('takes what is typed for words, never for a pattern', () => {
    fc.assert(
      fc.property(fc.string({unit: fc.constantFrom(...Array.from('.*+?^${}()|[]\\/- a'))}), query => {
        expect(() => find(query)).not.toThrow();
      }),
      {seed: 1, numRuns: 100},
    );
  });
});
