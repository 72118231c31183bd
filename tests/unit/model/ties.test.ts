import * as fc from 'fast-check';
import {describe, expect, it} from 'vitest';
import {forEachTie, type Tie} from '../../../src/model/ties.ts';
import {makeDataset} from '../../support/make-dataset.ts';
import {makeRelation, makeStatement, type GraphFile} from '../../support/make-file.ts';
import {randomIndex} from '../../support/random-graphs.ts';
import {readRows} from '../../support/read-rows.ts';

interface Told {
  readonly tie: Tie;
  readonly pair: string;
}

/** The ties of one relation or statement, each with its pair as `from → to`. */
function tiesOf(id: string, overrides: GraphFile = {}): Told[] {
  const ties: Told[] = [];
  forEachTie(makeDataset(overrides), (tie, from, to) => {
    const item = tie.layer === 'deed' ? tie.relation : tie.statement;
    if (item.id === id) ties.push({tie, pair: `${from} → ${to}`});
  });
  return ties;
}

const pairsOf = (id: string, overrides: GraphFile = {}) => tiesOf(id, overrides).map(({pair}) => pair);

const meeting = {id: 'meeting', type: 'meets', between: ['biden', 'us-troops', 'militias']};

describe('forEachTie', () => {
  it('tells the row that each tie has in the columns', () => {
    fc.assert(
      fc.property(randomIndex({aboutDeeds: true}), ({dataset}) => {
        const rows = readRows(dataset);
        forEachTie(dataset, (tie, from, to) => {
          const {id, index} = rows[tie.row]!;
          const own = tie.layer === 'deed' ? [tie.relation.id, -1] : [tie.statement.id, tie.index];
          expect([id, index]).toEqual(own);
          expect([rows[tie.row]!.from.includes(from), rows[tie.row]!.to.includes(to)]).toEqual([true, true]);
        });
      }),
      {seed: 1, numRuns: 60},
    );
  });

  it('leads a deed from who does it to whom it is done to', () => {
    expect(pairsOf('militia-attacks')).toEqual(['militias → us-troops']);
  });

  it('sends a stance on a deed to its agents, never to its victims', () => {
    expect(pairsOf('terrorist-acts')).toEqual(['iraqi-government → militias']);
  });

  it('names the deed that a statement is about', () => {
    expect(tiesOf('terrorist-acts')).toMatchObject([{tie: {layer: 'said', on: 'militia-attacks'}}]);
  });

  it('names no deed where a statement is about an actor', () => {
    const statements = [makeStatement('words', 'biden', 'militias')];
    expect(tiesOf('words', {statements})[0]?.tie.on).toBeUndefined();
  });

  it('sends a stance on a statement to its speakers', () => {
    const statements = [
      makeStatement('words', ['biden', 'us-military'], 'militias'),
      makeStatement('reply', 'iraqi-government', 'words'),
    ];
    expect(pairsOf('reply', {statements})).toEqual([
      'iraqi-government → biden',
      'iraqi-government → us-military',
    ]);
  });

  it('tells nothing of what is said about a topic', () => {
    const statements = [makeStatement('words', 'biden', 'foreign-troops')];
    expect(pairsOf('words', {statements})).toEqual([]);
  });

  it('numbers the targets of a statement as the file does', () => {
    const about = ['foreign-troops', 'militias', 'us-troops'].map(on => ({on, stance: 'neutral'}));
    const statements = [makeStatement('words', 'biden', '', {about})];
    expect(tiesOf('words', {statements})).toMatchObject([{tie: {index: 1}}, {tie: {index: 2}}]);
  });

  it('tells one tie a pair where a relation has several ends', () => {
    const relations = [makeRelation('many', ['militias', 'biden'], ['us-troops', 'us-military'])];
    expect(pairsOf('many', {relations})).toEqual([
      'militias → us-troops',
      'militias → us-military',
      'biden → us-troops',
      'biden → us-military',
    ]);
  });

  it('tells one tie for each two of those who take part in what is mutual', () => {
    expect(pairsOf('meeting', {relations: [meeting]})).toEqual([
      'biden → us-troops',
      'biden → militias',
      'us-troops → militias',
    ]);
  });

  it('marks what is mutual', () => {
    const marks = tiesOf('meeting', {relations: [meeting]}).map(
      ({tie}) => tie.layer === 'deed' && tie.mutual,
    );
    expect(marks).toEqual([true, true, true]);
  });

  it('tells a relation that ends on a relation to the agents of that', () => {
    expect(pairsOf('strike-order')).toEqual(['biden → us-military']);
  });

  it('names the relation that a relation ends on', () => {
    expect(tiesOf('strike-order')).toMatchObject([{tie: {on: 'us-strikes'}}]);
  });

  it('tells a relation that a relation does from the agents of that', () => {
    const relations = [
      makeRelation('attack', 'militias', 'us-troops'),
      makeRelation('harm', 'attack', 'iraqi-government'),
    ];
    expect(pairsOf('harm', {relations})).toEqual(['militias → iraqi-government']);
  });

  it('tells a relation of an actor to himself', () => {
    expect(pairsOf('self', {relations: [makeRelation('self', 'biden', 'biden')]})).toEqual(['biden → biden']);
  });
});
