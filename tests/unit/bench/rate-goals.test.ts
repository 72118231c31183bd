import {describe, expect, it} from 'vitest';
import type {Measures} from '../../bench/measure-page.ts';
import {growthOf, rateGoals} from '../../bench/rate-goals.ts';
import {medianOf, type PeerName, type Result} from '../../bench/result.ts';

const SMALL = '3,000 nodes, 10,000 lines';
const resultOf = (name: PeerName, measures: Measures, title = SMALL, lines = 10_000): Result => ({
  name,
  title,
  lines,
  measures,
  rounds: 1,
});
const ratingOf = (goal: string, results: readonly Result[], article: readonly Result[] = []) =>
  rateGoals(results, article, undefined).find(rating => rating.goal === goal);

describe('Goals of the bench', () => {
  it('compare with whoever was best, not with whoever was slow', () => {
    const results = [
      resultOf('actor-graph', {filter: 90}),
      resultOf('cytoscape', {filter: 500}),
      resultOf('force-graph', {filter: 60}),
    ];
    expect(ratingOf(`${SMALL}: filter`, results)).toMatchObject({got: '1.50 × force-graph', isMet: false});
  });

  it('count frames of moving, of which more are better', () => {
    const results = [resultOf('actor-graph', {pan: 60}), resultOf('sigma', {pan: 20})];
    expect(ratingOf(`${SMALL}: pan`, results)).toMatchObject({got: '3.00 × Sigma', isMet: true});
  });

  it('say nothing of what nobody else has finished', () => {
    const results = [resultOf('actor-graph', {select: 90}), resultOf('g6', {load: 5000})];
    expect(ratingOf(`${SMALL}: select`, results)).toMatchObject({got: '–', isMet: undefined});
  });

  it('give a gesture of the article three frames', () => {
    const article = [resultOf('actor-graph', {filter: 50, select: 51}, 'The article', 0)];
    expect(ratingOf('The article: filter', [], article)).toMatchObject({isMet: true});
    expect(ratingOf('The article: select', [], article)).toMatchObject({
      got: '3.1 frames (51 ms)',
      isMet: false,
    });
  });

  it('ask of a model of a million relations, and of no smaller one', () => {
    const measure = {what: 'toggle one type', unit: 'ms', least: 9, median: 17} as const;
    const rate = (size: number) => rateGoals([], [], {sizes: [10, size], results: [[], [measure]]});
    expect(rate(1_000_000)).toMatchObject([{asked: '≤ 16 ms', got: '17 ms', isMet: false}]);
    expect(rate(100_000)).toEqual([]);
  });
});

describe('Growth in the bench', () => {
  const grown = (name: PeerName, lines: number, measures: Measures) =>
    resultOf(name, measures, `${lines} lines`, lines);

  it('is 1 where a time grows as the graph does, and 0 where it stays', () => {
    const results = [1000, 10_000, 100_000].map(lines =>
      grown('actor-graph', lines, {filter: lines / 100, select: 40}),
    );
    expect(growthOf(results, 'filter')).toBeCloseTo(1);
    expect(growthOf(results, 'select')).toBeCloseTo(0);
  });

  it('takes fewer frames for longer ones', () => {
    const results = [grown('actor-graph', 1000, {pan: 60}), grown('actor-graph', 10_000, {pan: 6})];
    expect(growthOf(results, 'pan')).toBeCloseTo(1);
  });

  it('is of Actor Graph alone, and of no single size', () => {
    const results = [grown('actor-graph', 1000, {filter: 40}), grown('sigma', 10_000, {filter: 4000})];
    expect(growthOf(results, 'filter')).toBeUndefined();
  });
});

describe('The median of rounds', () => {
  it('is of those that have the measure', () => {
    expect(medianOf([{load: 3, pan: 9}, {load: 1}, {load: 2}])).toEqual({load: 2, pan: 9});
  });
});
