import * as fc from 'fast-check';
import {describe, expect, it} from 'vitest';
import {EVERYTHING} from '../../../../src/model/derived/scope.ts';
import {stanceTable} from '../../../../src/model/derived/stance-table.ts';
import type {Stance} from '../../../../src/model/vocabulary.ts';
import {makeDataset} from '../../../support/make-dataset.ts';
import {makeStatement} from '../../../support/make-file.ts';
import {randomIndex} from '../../../support/random-graphs.ts';

const topics = ['troops', 'law'].map(id => ({id, label: id}));
const says = (id: string, by: unknown, stances: Record<string, Stance>, fields = {}) =>
  makeStatement(id, by, '', {
    about: Object.entries(stances).map(([on, stance]) => ({on, stance})),
    ...fields,
  });

/** The table as text: "actor topic stance statements". */
function cells(statements: unknown[], scope = EVERYTHING): string[] {
  return stanceTable(makeDataset({topics, statements}), scope).rows.flatMap(({actor, cells: own}) =>
    [...own.values()].map(({issue, stance, statements: behind}) =>
      [actor, issue, stance, behind.map(({id}) => id).join('+')].join(' '),
    ),
  );
}

describe('stanceTable', () => {
  it('counts a stance on the topic itself', () => {
    expect(cells([says('s', 'biden', {troops: 'for'})])).toEqual(['biden troops for s']);
  });

  it('counts the stances of a statement that has the topic, whatever they are on', () => {
    expect(cells([says('s', 'biden', {'us-strikes': 'for'}, {topic: 'law'})])).toEqual(['biden law for s']);
  });

  it('counts nothing without a topic', () => {
    expect(cells([says('s', 'biden', {'us-strikes': 'for'})])).toEqual([]);
  });

  it('calls a conflict within a cell mixed', () => {
    const statements = [
      says('a', 'biden', {troops: 'for'}),
      says('b', 'biden', {'us-strikes': 'against'}, {topic: 'troops'}),
    ];
    expect(cells(statements)).toEqual(['biden troops mixed a+b']);
  });

  it('lets a side win over taking none', () => {
    const statements = [says('a', 'biden', {troops: 'neutral'}), says('b', 'biden', {troops: 'against'})];
    expect(cells(statements)).toEqual(['biden troops against a+b']);
  });

  it('takes a statement with a topic and no target for neutral', () => {
    expect(cells([says('s', 'biden', {}, {topic: 'law'})])).toEqual(['biden law neutral s']);
  });

  it('gives what several say together to each of them', () => {
    expect(cells([says('s', ['biden', 'militias'], {law: 'for'})])).toEqual([
      'militias law for s',
      'biden law for s',
    ]);
  });

  it('leaves out the stances that a filter leaves out', () => {
    const statements = [
      says('s', 'biden', {'us-strikes': 'for', 'militia-attacks': 'against'}, {topic: 'law'}),
    ];
    const scope = {has: () => true, hasTarget: (_id: string, index: number) => index === 1};
    expect(cells(statements, scope)).toEqual(['biden law against s']);
  });

  it('has those first who say most, and what most is said on', () => {
    const statements = [
      says('a', 'militias', {troops: 'for'}),
      says('b', 'biden', {law: 'for'}),
      says('c', 'biden', {law: 'for'}),
    ];
    const table = stanceTable(makeDataset({topics, statements}), EVERYTHING);
    expect([table.rows.map(({actor}) => actor), table.topics]).toEqual([
      ['biden', 'militias'],
      ['law', 'troops'],
    ]);
  });

  it('has in its cells what a loop over all actors, topics and stances finds', () => {
    fc.assert(
      fc.property(randomIndex(), ({dataset}) => {
        const expected: string[] = [];
        for (const actor of dataset.document.actors) {
          for (const topic of dataset.document.topics) {
            const found = dataset.document.statements.filter(
              statement =>
                statement.by.includes(actor.id) &&
                (statement.topic === topic.id || statement.about.some(({on}) => on === topic.id)),
            );
            if (found.length === 0) continue;
            const stances = found.flatMap(statement =>
              statement.about
                .filter(({on}) => statement.topic === topic.id || on === topic.id)
                .map(({stance}) => stance),
            );
            const isFor = stances.some(stance => stance === 'for' || stance === 'mixed');
            const isAgainst = stances.some(stance => stance === 'against' || stance === 'mixed');
            const stance = isFor && isAgainst ? 'mixed' : isFor ? 'for' : isAgainst ? 'against' : 'neutral';
            expected.push(`${actor.id} ${topic.id} ${stance} ${found.map(({id}) => id).join('+')}`);
          }
        }
        const actual = stanceTable(dataset, EVERYTHING).rows.flatMap(({actor, cells: own}) =>
          [...own].map(
            ([topic, {stance, statements}]) =>
              `${actor} ${topic} ${stance} ${statements.map(({id}) => id).join('+')}`,
          ),
        );
        expect(actual.sort()).toEqual(expected.sort());
      }),
      {seed: 21, numRuns: 150},
    );
  });
});
