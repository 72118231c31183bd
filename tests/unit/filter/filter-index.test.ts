import {describe, expect, it} from 'vitest';
import {makeIndex} from '../../support/make-dataset.ts';
import {makeActor, makeRelation, makeStatement} from '../../support/make-file.ts';

describe('createFilterIndex', () => {
  it('has a row for each relation', () => {
    const rows = makeIndex().rows.filter(({layer}) => layer === 'deed');
    expect(rows.map(({id}) => id)).toEqual(['militia-attacks', 'us-strikes', 'strike-order']);
  });

  it('has a row for each target of a statement', () => {
    const about = ['biden', 'militias'].map(on => ({on, stance: 'for'}));
    const {rows} = makeIndex({relations: [], statements: [makeStatement('words', 'us-troops', '', {about})]});
    expect(rows).toMatchObject([
      {id: 'words', index: 0, on: 'biden'},
      {id: 'words', index: 1, on: 'militias'},
    ]);
  });

  it('has a row for a statement about nothing', () => {
    const {rows} = makeIndex({relations: [], statements: [makeStatement('words', 'biden', '', {about: []})]});
    expect(rows).toMatchObject([{id: 'words', index: -1, on: undefined}]);
  });

  it('finds the row of a deed by its id', () => {
    const {rows, deeds} = makeIndex();
    expect(rows[deeds.get('us-strikes')!]?.id).toBe('us-strikes');
  });

  it('puts the agents of a deed at the end of what is said about it', () => {
    const said = makeIndex().rows.find(({layer}) => layer === 'said');
    expect([...said!.to]).toEqual(['militias']);
  });

  it('puts nobody at the end of what is said about a topic', () => {
    const {rows} = makeIndex({
      relations: [],
      statements: [makeStatement('words', 'biden', 'foreign-troops')],
    });
    expect(rows).toMatchObject([{to: new Set(), topics: new Set(['foreign-troops'])}]);
  });

  it('lists a type with its parents, nearest first', () => {
    const {rows, deeds} = makeIndex();
    expect(rows[deeds.get('us-strikes')!]?.types).toEqual(['strikes', 'attacks']);
  });

  it('ends where the parents of types go round in a circle', () => {
    const relationTypes = [
      {id: 'a', label: 'a', category: 'structural', parent: 'b'},
      {id: 'b', label: 'b', category: 'structural', parent: 'a'},
    ];
    const relations = [makeRelation('r', 'biden', 'militias', {type: 'a'})];
    expect(makeIndex({relationTypes, relations, statements: []}).rows[0]?.types).toEqual(['a', 'b']);
  });

  it('folds the text of an actor', () => {
    const actors = [makeActor('s', {name: 'Sánchez', aliases: ['PM'], description: 'of Spain'})];
    expect(makeIndex({actors, relations: [], statements: []}).actorText('s')).toBe('sanchez pm of spain');
  });

  it('has the words of a line, its type and its people in its text', () => {
    const relations = [makeRelation('r', 'biden', 'militias', {phrase: 'The Deed'})];
    const text = makeIndex({relations, statements: []}).rowText(0);
    expect(
      ['the deed', 'attacks', 'actor biden', 'actor militias'].filter(words => !text.includes(words)),
    ).toEqual([]);
  });

  it('has the quoted words of a statement in its text', () => {
    const statements = [makeStatement('words', 'biden', 'militias', {quote: 'Enough is “enough”'})];
    expect(makeIndex({relations: [], statements}).rowText(0)).toContain('enough is "enough"');
  });
});
