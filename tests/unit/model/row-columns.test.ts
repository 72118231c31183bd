import {describe, expect, it} from 'vitest';
import {createDataset} from '../../../src/model/dataset.ts';
import {rowOfTarget} from '../../../src/model/row-columns.ts';
import {makeDataset} from '../../support/make-dataset.ts';
import {makeRelation, makeStatement, type GraphFile} from '../../support/make-file.ts';
import {largeDocument} from '../../support/large-document.ts';
import {readRows} from '../../support/read-rows.ts';

const rowsOf = (overrides: GraphFile = {}) => readRows(makeDataset(overrides));
const rowOf = (id: string, overrides: GraphFile = {}) => rowsOf(overrides).find(row => row.id === id);

describe('createRowColumns', () => {
  it('has a row for each relation', () => {
    const deeds = rowsOf().filter(({layer}) => layer === 'deed');
    expect(deeds.map(({id}) => id)).toEqual(['militia-attacks', 'us-strikes', 'strike-order']);
  });

  it('has a row for each target of a statement', () => {
    const about = ['biden', 'militias'].map(on => ({on, stance: 'for'}));
    const rows = rowsOf({relations: [], statements: [makeStatement('words', 'us-troops', '', {about})]});
    expect(rows).toMatchObject([
      {id: 'words', index: 0, to: ['biden']},
      {id: 'words', index: 1, to: ['militias']},
    ]);
  });

  it('has a row for a statement about nothing', () => {
    const rows = rowsOf({relations: [], statements: [makeStatement('words', 'biden', '', {about: []})]});
    expect(rows).toMatchObject([{id: 'words', index: -1, to: [], stance: undefined}]);
  });

  it('names the deed that a statement is about', () => {
    expect(rowOf('terrorist-acts')?.deed).toBe('militia-attacks');
  });

  it('puts the agents of a deed at the end of what is said about it', () => {
    expect(rowOf('terrorist-acts')?.to).toEqual(['militias']);
  });

  it('puts nobody at the end of what is said about a topic', () => {
    const statements = [makeStatement('words', 'biden', 'foreign-troops')];
    expect(rowOf('words', {statements})).toMatchObject({to: [], topics: ['foreign-troops']});
  });

  it('keeps the topic of a statement beside one that is its target', () => {
    const topics = ['a', 'b'].map(id => ({id, label: id}));
    const statements = [makeStatement('words', 'biden', 'b', {topic: 'a'})];
    expect(rowOf('words', {topics, statements})?.topics).toEqual(['a', 'b']);
  });

  it('puts everybody on both sides of what is mutual', () => {
    const relations = [{id: 'meeting', type: 'meets', between: ['biden', 'militias']}];
    const everybody = ['biden', 'militias'];
    expect(rowOf('meeting', {relations})).toMatchObject({mutual: true, from: everybody, to: everybody});
  });

  it('names an actor once a side, though he is there for several reasons', () => {
    const relations = [
      makeRelation('attack', 'militias', 'us-troops'),
      makeRelation('harm', ['attack', 'militias'], 'biden'),
    ];
    expect(rowOf('harm', {relations})?.from).toEqual(['militias']);
  });

  it('names an actor on both sides of what he does to himself', () => {
    expect(rowOf('self', {relations: [makeRelation('self', 'biden', 'biden')]})).toMatchObject({
      from: ['biden'],
      to: ['biden'],
    });
  });

  it('keeps a date as it is written', () => {
    const when = '2023-12~/..';
    expect(rowOf('r', {relations: [makeRelation('r', 'biden', 'militias', {when})]})?.when).toMatchObject({
      text: when,
      last: Infinity,
      approximate: true,
    });
  });

  it('lists the rows of each actor once, in their order', () => {
    const {columns, actors} = makeDataset({
      relations: [
        makeRelation('self', 'biden', 'biden'),
        makeRelation('other', 'militias', 'us-troops'),
        makeRelation('last', 'militias', 'biden'),
      ],
      statements: [],
    });
    const biden = actors.placeOf('biden')!;
    expect([...columns.rows.subarray(columns.rowStarts[biden], columns.rowStarts[biden + 1])]).toEqual([
      0, 2,
    ]);
  });
});

describe('the size of columns', () => {
  it('is at most 64 bytes a relation', () => {
    const {columns} = createDataset({...largeDocument(5000), statements: []});
    const bytes = Object.values(columns).reduce(
      (sum: number, column: unknown) => sum + (ArrayBuffer.isView(column) ? column.byteLength : 0),
      0,
    );
    expect(bytes / columns.size).toBeLessThanOrEqual(64);
  });
});

describe('rowOfTarget', () => {
  const about = ['biden', 'militias'].map(on => ({on, stance: 'for'}));
  const {columns, statements} = makeDataset({
    statements: [
      makeStatement('bare', 'biden', '', {about: []}),
      makeStatement('words', 'us-troops', '', {about}),
    ],
  });

  it.each([
    ['words', 0, 4],
    ['words', 1, 5],
    ['words', 2, undefined],
    ['words', -1, undefined],
    ['bare', -1, 3],
    ['bare', 0, undefined],
    ['nothing', 0, undefined],
  ])('finds the row of %s, target %i', (id, target, row) => {
    expect(rowOfTarget(columns, statements.placeOf(id), target)).toBe(row);
  });
});
