import * as fc from 'fast-check';
import {describe, expect, it} from 'vitest';
import {compareActors, type Comparison} from '../../../../src/model/derived/compare-actors.ts';
import {rankOpponents} from '../../../../src/model/derived/rank-opponents.ts';
import {EVERYTHING} from '../../../../src/model/derived/scope.ts';
import type {Stance} from '../../../../src/model/vocabulary.ts';
import {makeDataset, parseFile, readArticleText} from '../../../support/make-dataset.ts';
import {createDataset} from '../../../../src/model/dataset.ts';
import {makeStatement} from '../../../support/make-file.ts';
import {randomIndex} from '../../../support/random-graphs.ts';

const says = (id: string, by: unknown, stances: Record<string, Stance>, fields = {}) =>
  makeStatement(id, by, '', {
    about: Object.entries(stances).map(([on, stance]) => ({on, stance})),
    ...fields,
  });

/** Each list as "issue: left / right". */
function told(comparison: Comparison): Record<string, string[]> {
  const ids = (items: readonly {id: string}[]) => items.map(({id}) => id).join('+');
  const issues = (list: Comparison['agree']) =>
    list.map(({issue, left, right}) => `${issue ?? '-'}: ${ids(left.statements)} / ${ids(right.statements)}`);
  const {disagree, agree, beside, onlyLeft, onlyRight} = comparison;
  return {
    disagree: issues(disagree),
    agree: issues(agree),
    beside: issues(beside),
    only: [ids(onlyLeft), ids(onlyRight)],
  };
}

function compared(statements: unknown[], left = 'biden', right = 'iraqi-government') {
  return told(compareActors(makeDataset({statements}), EVERYTHING, left, right));
}

describe('compareActors', () => {
  it('finds them at odds where one is for and the other against the same', () => {
    const statements = [
      says('a', 'biden', {'us-strikes': 'for'}),
      says('b', 'iraqi-government', {'us-strikes': 'against'}),
    ];
    expect(compared(statements)['disagree']).toEqual(['us-strikes: a / b']);
  });

  it('finds them at one where both are against the same', () => {
    const statements = [
      says('a', 'biden', {'militia-attacks': 'against'}),
      says('b', 'iraqi-government', {'militia-attacks': 'against'}),
    ];
    expect(compared(statements)['agree']).toEqual(['militia-attacks: a / b']);
  });

  it('finds them neither where one takes no side', () => {
    const statements = [
      says('a', 'biden', {'militia-attacks': 'neutral'}),
      says('b', 'iraqi-government', {'militia-attacks': 'against'}),
    ];
    expect(compared(statements)['beside']).toEqual(['militia-attacks: a / b']);
  });

  it('finds a contradiction that the file names, whichever of the two names it', () => {
    const statements = [
      says('a', 'biden', {'us-strikes': 'for'}),
      says('b', 'iraqi-government', {'us-military': 'against'}, {contradicts: 'a'}),
    ];
    expect(
      [compared(statements), compared(statements, 'iraqi-government', 'biden')].map(c => c['disagree']),
    ).toEqual([['-: a / b'], ['-: b / a']]);
  });

  it('does not take opposite stances on one topic for disagreement', () => {
    const statements = [
      says('a', 'biden', {'us-troops': 'against'}, {topic: 'foreign-troops'}),
      says('b', 'iraqi-government', {'strike-order': 'for'}, {topic: 'foreign-troops'}),
    ];
    const {disagree, beside} = compared(statements);
    expect([disagree, beside]).toEqual([[], ['foreign-troops: a / b']]);
  });

  it('lists what only one of them speaks about', () => {
    const statements = [
      says('a', 'biden', {'us-strikes': 'for'}),
      says('b', 'iraqi-government', {militias: 'against'}),
    ];
    expect(compared(statements)['only']).toEqual(['a', 'b']);
  });

  it('forgets no statement of either, and is the same from the other side', () => {
    const flip = (text: string) => text.replace(/(: )(.*) \/ (.*)/, '$1$3 / $2');
    fc.assert(
      fc.property(randomIndex(), ({dataset}) => {
        const forth = compareActors(dataset, EVERYTHING, 'a0', 'a1');
        const back = told(compareActors(dataset, EVERYTHING, 'a1', 'a0'));
        const all = ['a0', 'a1'].flatMap(id => dataset.statementsBy.get(id) ?? []);
        const {disagree, agree, beside, onlyLeft, onlyRight} = forth;
        const found = [...disagree, ...agree, ...beside].flatMap(({left, right}) => [
          ...left.statements,
          ...right.statements,
        ]);
        expect(new Set([...found, ...onlyLeft, ...onlyRight])).toEqual(new Set(all));
        for (const list of ['disagree', 'agree', 'beside']) {
          expect(told(forth)[list]!.map(flip).sort()).toEqual(back[list]!.sort());
        }
        expect(told(forth)['only']).toEqual(back['only']!.toReversed());
      }),
      {seed: 22, numRuns: 150},
    );
  });
});

describe('rankOpponents', () => {
  const article = createDataset(parseFile(JSON.parse(readArticleText())));

  it.each([
    ['al-sudani', 'biden'],
    ['biden', 'iraqi-government'],
    ['iraqi-government', 'biden'],
  ])('finds who contradicts %s most in the article: %s', (speaker, opponent) => {
    const [first, second] = rankOpponents(article, EVERYTHING)(speaker);
    expect(first).toMatchObject({actor: opponent});
    expect(first!.disagreements).toBeGreaterThanOrEqual(second!.disagreements);
  });

  it('counts opposite stances on a target and contradictions, and nobody with himself', () => {
    const statements = [
      says('a', 'biden', {'us-strikes': 'for'}),
      says('b', 'iraqi-government', {'us-strikes': 'against'}, {contradicts: 'a'}),
      says('c', 'militias', {'us-strikes': 'against'}),
      says('d', 'biden', {'us-strikes': 'against'}),
    ];
    expect(rankOpponents(makeDataset({statements}), EVERYTHING)('biden')).toEqual([
      {actor: 'iraqi-government', disagreements: 2},
      {actor: 'militias', disagreements: 1},
    ]);
  });
});
