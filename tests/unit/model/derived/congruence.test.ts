import * as fc from 'fast-check';
import {describe, expect, it} from 'vitest';
import {createDataset, type Dataset} from '../../../../src/model/dataset.ts';
import {
  congruences,
  normalise,
  NORMALISATIONS,
  offeredCongruences,
} from '../../../../src/model/derived/congruence.ts';
import {EVERYTHING} from '../../../../src/model/derived/scope.ts';
import {parseDocuments} from '../../../../src/model/parse-document.ts';
import {makeDataset} from '../../../support/make-dataset.ts';
import {makeFile, makeStatement} from '../../../support/make-file.ts';
import {randomIndex} from '../../../support/random-graphs.ts';

/** Biden and the government agree on x, oppose on y; Biden alone is for z. */
const sources = ['one', 'two'].map(id => ({id, title: id}));
const topics = ['x', 'y', 'z'].map(id => ({id, label: id}));
const says = (id: string, by: string, on: string, stance: string, source = 'one') =>
  makeStatement(id, by, '', {about: [{on, stance}], evidence: source});
const statements = [
  says('a', 'biden', 'x', 'for'),
  says('b', 'biden', 'y', 'for'),
  says('c', 'biden', 'z', 'for', 'two'),
  says('d', 'iraqi-government', 'x', 'for'),
  says('e', 'iraqi-government', 'x', 'for', 'two'),
  says('f', 'iraqi-government', 'y', 'against'),
];

describe('congruences', () => {
  it('counts issues on which two take the same side, and opposite ones, however often', () => {
    const [pair, ...others] = congruences(makeDataset({topics, statements}), EVERYTHING);
    expect(others).toEqual([]);
    expect(pair).toMatchObject({
      a: 'biden',
      b: 'iraqi-government',
      activity: [3, 2],
      issues: 2,
      congruence: 1,
      conflict: 1,
    });
    expect(pair!.agreeing.map(({id}) => id)).toEqual(['a', 'd', 'e']);
    expect(pair!.opposing.map(({id}) => id)).toEqual(['b', 'f']);
  });

  it('finds what a loop over all pairs and issues finds, the same from both sides', () => {
    fc.assert(
      fc.property(randomIndex(), ({dataset}) => {
        const found = new Map(
          congruences(dataset, EVERYTHING).map(({a, b, congruence, conflict}) => [
            `${a} ${b}`,
            [congruence, conflict],
          ]),
        );
        const actors = dataset.document.actors.map(({id}) => id);
        for (const [i, a] of actors.entries()) {
          for (const b of actors.slice(i + 1)) {
            const expected = [naive(dataset, a, b, 1), naive(dataset, a, b, -1)];
            expect(found.get(`${a} ${b}`) ?? [0, 0]).toEqual(expected);
            expect(expected).toEqual([naive(dataset, b, a, 1), naive(dataset, b, a, -1)]);
          }
        }
      }),
      {seed: 25, numRuns: 150},
    );
  });
});

/** The sides that an actor has taken, each as an issue with a sign. */
function sidesOf({document}: Dataset, actor: string): Set<string> {
  const sides = new Set<string>();
  for (const {by, about} of document.statements) {
    for (const {on, stance} of about) {
      if (!by.includes(actor)) continue;
      if (stance === 'for' || stance === 'mixed') sides.add(`1 ${on}`);
      if (stance === 'against' || stance === 'mixed') sides.add(`-1 ${on}`);
    }
  }
  return sides;
}

function naive(dataset: Dataset, a: string, b: string, turn: 1 | -1): number {
  const turned = [...sidesOf(dataset, b)].map(side => {
    const [sign, issue = ''] = side.split(' ');
    return `${Number(sign) * turn} ${issue}`;
  });
  const own = sidesOf(dataset, a);
  return turned.filter(side => own.has(side)).length;
}

describe('normalise', () => {
  it.each([
    ['average-activity', 2 / 3],
    ['jaccard', 2 / 4],
    ['cosine', 2 / Math.sqrt(8)],
  ] as const)('divides by %s', (normalisation, expected) => {
    expect(normalise(2, [4, 2], normalisation)).toBeCloseTo(expected);
  });

  it('stays between 0 and 1, is symmetric, and is 1 for those who say the same', () => {
    fc.assert(
      fc.property(
        fc.constantFrom(...NORMALISATIONS),
        fc.integer({min: 1, max: 50}),
        fc.integer({min: 1, max: 50}),
        fc.nat(50),
        (normalisation, a, b, shared) => {
          const weight = Math.min(shared, a, b);
          const value = normalise(weight, [a, b], normalisation);
          expect(value).toBeGreaterThanOrEqual(0);
          expect(value).toBeLessThanOrEqual(1 + 1e-12);
          expect(normalise(weight, [b, a], normalisation)).toBe(value);
          expect(normalise(a, [a, a], normalisation)).toBeCloseTo(1);
        },
      ),
      {seed: 26},
    );
  });
});

describe('offeredCongruences', () => {
  const offered = (some: unknown[]) =>
    offeredCongruences(makeDataset({sources, topics, statements: some}), EVERYTHING);

  it('offers a pair with two issues, three statements each, and two sources', () => {
    expect(offered(statements)).toMatchObject({pairs: [{a: 'biden'}], reason: undefined});
  });

  it('takes two files for two sources, once they are one graph', () => {
    const files = ['one', 'two'].map(source => {
      const own = statements.map(item => ({
        ...item,
        id: `${item['id'] as string}-${source}`,
        evidence: source,
      }));
      return {
        name: source,
        value: makeFile({topics, sources: [{id: source, title: source}], statements: own}),
      };
    });
    const offers = [files.slice(0, 1), files].map(
      some => offeredCongruences(createDataset(parseDocuments(some).document!), EVERYTHING).pairs.length,
    );
    expect(offers).toEqual([0, 1]);
  });

  it.each([
    ['one source', statements.map(item => ({...item, evidence: 'one'})), 'one-source'],
    ['no source', statements.map(item => ({...item, evidence: []})), 'no-source'],
    ['two statements of one', statements.slice(0, 5), 'few-statements'],
    [
      'one shared issue',
      [...statements.slice(0, 5), says('f', 'iraqi-government', 'militias', 'for')],
      'few-issues',
    ],
  ])('says why not with %s', (_name, some, reason) => {
    expect(offered(some).reason).toBe(reason);
    expect(offered(some).pairs).toEqual([]);
  });
});
