import {describe, expect, it} from 'vitest';
import {makeDataset} from '../../support/make-dataset.ts';
import {makeRelation, makeStatement} from '../../support/make-file.ts';

const ids = (items: readonly {readonly id: string}[] | undefined) => items?.map(({id}) => id);

describe('createDataset', () => {
  it('finds every item by its id', () => {
    const {actors, relations, statements, topics, types, sources} = makeDataset();
    const found = [
      actors.get('biden'),
      relations.get('us-strikes'),
      statements.get('terrorist-acts'),
      topics.get('foreign-troops'),
      types.get('attacks'),
      sources.get('national'),
    ];
    expect(found.map(item => item?.id)).toEqual([
      'biden',
      'us-strikes',
      'terrorist-acts',
      'foreign-troops',
      'attacks',
      'national',
    ]);
  });

  it('knows what is said about a deed', () => {
    expect(makeDataset().saidAbout.get('militia-attacks')).toMatchObject([
      {statement: {id: 'terrorist-acts'}, index: 0, about: {stance: 'against'}},
    ]);
  });

  it('knows each of the targets that one statement has in common with others', () => {
    const about = [
      {on: 'biden', stance: 'for'},
      {on: 'biden', stance: 'against'},
    ];
    const {saidAbout} = makeDataset({statements: [makeStatement('words', 'militias', '', {about})]});
    expect(saidAbout.get('biden')?.map(({index}) => index)).toEqual([0, 1]);
  });

  it('knows the relations of an actor at either end', () => {
    expect(ids(makeDataset().relationsOf.get('militias'))).toEqual(['militia-attacks', 'us-strikes']);
  });

  it('knows the relations that end on a relation', () => {
    expect(ids(makeDataset().relationsOf.get('us-strikes'))).toEqual(['strike-order']);
  });

  it('names a relation once for an actor at both of its ends', () => {
    const {relationsOf} = makeDataset({relations: [makeRelation('self', 'biden', 'biden')]});
    expect(ids(relationsOf.get('biden'))).toEqual(['self']);
  });

  it('knows what each speaker says', () => {
    const statements = [
      makeStatement('one', ['biden', 'militias'], 'biden'),
      makeStatement('two', 'biden', 'biden'),
    ];
    const {statementsBy} = makeDataset({statements});
    expect([ids(statementsBy.get('biden')), ids(statementsBy.get('militias'))]).toEqual([
      ['one', 'two'],
      ['one'],
    ]);
  });
});
