import * as fc from 'fast-check';
import {describe, expect, it} from 'vitest';
import {agentsOf} from '../../../../src/model/agents-of.ts';
import {EVERYTHING} from '../../../../src/model/derived/scope.ts';
import {sayDo} from '../../../../src/model/derived/say-do.ts';
import {talksAbout} from '../../../../src/model/derived/talks-about.ts';
import {makeDataset} from '../../../support/make-dataset.ts';
import {makeRelation, makeStatement} from '../../../support/make-file.ts';
import {randomIndex} from '../../../support/random-graphs.ts';

const pairs = (overrides = {}) =>
  talksAbout(makeDataset(overrides), EVERYTHING).map(
    ({speaker, about, balance}) => `${speaker} ${about} ${balance}`,
  );

describe('talksAbout', () => {
  it('gives a stance on a deed to who does it, never to its victim', () => {
    expect(pairs()).toEqual(['iraqi-government militias -1']);
  });

  it('divides for less against by all stances', () => {
    const about = ['for', 'for', 'against', 'neutral'].map(stance => ({on: 'militias', stance}));
    expect(pairs({statements: [makeStatement('s', 'biden', '', {about})]})).toEqual(['biden militias 0.25']);
  });

  it('gives nothing to anybody for a stance on a topic', () => {
    expect(pairs({statements: [makeStatement('s', 'biden', 'foreign-troops')]})).toEqual([]);
  });

  it('finds what a loop over all stances and their agents finds', () => {
    fc.assert(
      fc.property(randomIndex(), ({dataset}) => {
        const expected = new Map<string, number>();
        for (const {by, about} of dataset.document.statements) {
          for (const speaker of by) {
            for (const {on, stance} of about) {
              for (const agent of agentsOf(on, dataset)) {
                if (!dataset.actors.has(agent)) continue;
                const key = `${speaker} ${agent} ${stance}`;
                expected.set(key, (expected.get(key) ?? 0) + 1);
              }
            }
          }
        }
        const actual = talksAbout(dataset, EVERYTHING).flatMap(({speaker, about, tally, balance}) => {
          expect(Math.abs(balance)).toBeLessThanOrEqual(1);
          return Object.entries(tally)
            .filter(([, count]) => count > 0)
            .map(([stance, count]) => [`${speaker} ${about} ${stance}`, count] as const);
        });
        expect(new Map(actual)).toEqual(expected);
      }),
      {seed: 23, numRuns: 150},
    );
  });
});

describe('sayDo', () => {
  const rows = (relations: unknown[], stance = 'for') =>
    sayDo(
      makeDataset({
        relations,
        statements: [makeStatement('s', 'biden', '', {about: [{on: 'militias', stance}]})],
      }),
      EVERYTHING,
    ).map(({says, does, match}) => [says.balance, does, match]);

  it('puts words of praise beside attacks', () => {
    expect(rows([makeRelation('r', 'biden', 'militias')])).toEqual([[1, -1, 'opposite']]);
  });

  it('divides cooperation less conflict by both', () => {
    const relations = [
      makeRelation('a', 'biden', 'militias'),
      makeRelation('b', 'biden', 'militias', {type: 'meets'}),
      makeRelation('c', 'biden', 'militias', {type: 'meets'}),
    ];
    expect(rows(relations)[0]![1]).toBeCloseTo(1 / 3);
  });

  it('counts what is mutual in both directions', () => {
    expect(rows([{id: 'm', type: 'meets', between: ['militias', 'biden']}])).toEqual([[1, 1, 'same']]);
  });

  it.each([
    ['planned', {status: 'planned'}],
    ['denied', {status: 'denied'}],
    ['disproved', {verdict: {value: 'disproved'}}],
    ['of structure', {type: 'orders'}],
  ])('counts no deed that is %s', (_name, fields) => {
    expect(rows([makeRelation('r', 'biden', 'militias', fields)])).toEqual([]);
  });

  it('does not take ordering a deed for something done to those who carry it out', () => {
    const relations = [
      makeRelation('r', 'militias', 'us-troops'),
      makeRelation('order', 'biden', 'r', {type: 'attacks'}),
    ];
    expect(rows(relations)).toEqual([]);
  });

  it('leaves open what words without a side come to', () => {
    expect(rows([makeRelation('r', 'biden', 'militias')], 'neutral')).toEqual([[0, -1, 'open']]);
  });
});
