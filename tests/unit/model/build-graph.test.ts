import * as fc from 'fast-check';
import {describe, expect, it} from 'vitest';
import {nodeKey} from '../../../src/model/build-graph.ts';
import type {Dataset} from '../../../src/model/dataset.ts';
import {forEachTie} from '../../../src/model/ties.ts';
import {makeDataset} from '../../support/make-dataset.ts';
import {makeActor, makeRelation, makeStatement, type GraphFile} from '../../support/make-file.ts';
import {HOSTILE_IDS} from '../../support/mutations.ts';
import {randomIndex} from '../../support/random-graphs.ts';

/** All edges with the ids of their actors, rows as plain lists. */
function bundlesOf({graph}: Dataset) {
  return graph.mapEdges((_, {rows, ...head}, _source, _target, from, to) => ({
    ...head,
    rows: [...rows],
    pair: `${from.id} → ${to.id}`,
  }));
}

const small = (relations: readonly GraphFile[], statements: readonly GraphFile[] = []) =>
  bundlesOf(makeDataset({relations: [...relations], statements: [...statements]}));

describe('buildGraph', () => {
  it('has a node for each actor and for nothing else', () => {
    const {graph, document} = makeDataset();
    expect(graph.mapNodes((_, {id}) => id)).toEqual(document.actors.map(({id}) => id));
  });

  it('has one edge for all deeds of one type from one to the other', () => {
    const relations = ['one', 'two', 'three'].map(id => makeRelation(id, 'biden', 'militias'));
    expect(small(relations)).toEqual([
      {layer: 'deed', type: 'attacks', mutual: false, count: 3, rows: [0, 1, 2], pair: 'biden → militias'},
    ]);
  });

  it.each([
    ['direction', makeRelation('other', 'militias', 'biden')],
    ['type', makeRelation('other', 'biden', 'militias', {type: 'orders'})],
    ['mutuality', {id: 'other', type: 'attacks', between: ['biden', 'militias']}],
  ])('has an edge of its own for another %s', (_, other) => {
    expect(small([makeRelation('one', 'biden', 'militias'), other]).map(({rows}) => rows)).toEqual([
      [0],
      [1],
    ]);
  });

  it('keeps what is said apart from what is done', () => {
    const about = [{on: 'militias', stance: 'against', verb: 'attacks'}];
    const statements = [makeStatement('words', 'biden', '', {about})];
    expect(small([makeRelation('one', 'biden', 'militias')], statements)).toMatchObject([
      {layer: 'deed', rows: [0]},
      {layer: 'said', rows: [1]},
    ]);
  });

  it('bundles every tie once, with its row', () => {
    fc.assert(
      fc.property(randomIndex(), ({dataset}) => {
        const ties: string[] = [];
        forEachTie(dataset, (tie, from, to) => ties.push(`${from} → ${to} ${tie.row}`));
        const bundled = bundlesOf(dataset).flatMap(({pair, rows}) => rows.map(row => `${pair} ${row}`));
        expect(bundled.sort()).toEqual(ties.sort());
      }),
      {seed: 1, numRuns: 60},
    );
  });

  it('counts the rows of each bundle, and has them in ascending order', () => {
    fc.assert(
      fc.property(randomIndex({times: 3}), ({dataset}) => {
        for (const {count, rows} of bundlesOf(dataset)) {
          expect(rows).toHaveLength(count);
          expect(rows).toEqual(rows.toSorted((a, b) => a - b));
        }
      }),
      {seed: 2, numRuns: 30},
    );
  });

  it('is made once, at the first look', () => {
    const dataset = makeDataset();
    expect(dataset.graph).toBe(dataset.graph);
  });

  it.each(HOSTILE_IDS)('takes an actor called %s as any other', id => {
    const overrides = {
      actors: [makeActor(id), makeActor('biden')],
      relations: [makeRelation('deed', id, 'biden'), makeRelation('answer', 'biden', id)],
      statements: [],
    };
    const {graph} = makeDataset(overrides);
    expect(graph.inDegree(nodeKey(id)) + graph.outDegree(nodeKey(id))).toBe(2);
  });

  it.each(HOSTILE_IDS)('leaves Object.prototype as it was for an actor called %s', id => {
    const before = Object.getOwnPropertyNames(Object.prototype);
    const {graph} = makeDataset({
      actors: [makeActor(id), makeActor('biden')],
      relations: [makeRelation(id + 's', id, 'biden')],
    });
    expect(graph.size).toBeGreaterThan(0);
    expect(Object.getOwnPropertyNames(Object.prototype)).toEqual(before);
  });
});
