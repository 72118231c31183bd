import {describe, expect, it} from 'vitest';
import {countSpans} from '../../../src/model/span-counts.ts';
import {deed, makeGraph, readArticle, said} from '../../support/make-drawing.ts';
import {visibleBut} from '../../support/make-visible.ts';

const GRAPH = makeGraph({
  actors: ['a', 'b'],
  relations: [
    {...deed('r1', 'a', 'b'), when: '2014-05-01'},
    {...deed('r2', 'b', 'a'), when: '2014-05-01'},
    deed('r3', 'b', 'a'),
  ],
  statements: [
    {
      ...said('s', 'a', 'b'),
      about: ['b', 'r1'].map(on => ({on, stance: 'against'})),
      when: '2014-05-01',
    },
    said('t', 'b', 'a'),
  ],
});
const written = (counted: ReturnType<typeof countSpans>['deed']) =>
  counted.map(({span, count}) => [span.text, count]);

describe('countSpans', () => {
  it('counts how many deeds bear a date', () => {
    expect(written(countSpans(GRAPH).deed)).toEqual([['2014-05-01', 2]]);
  });

  it('counts a statement once, however many it is about', () => {
    expect(written(countSpans(GRAPH).said)).toEqual([['2014-05-01', 1]]);
  });

  it('counts what bears no date', () => {
    expect(countSpans(GRAPH)).toMatchObject({undated: 2, dated: {deed: 2, said: 1}});
  });

  it('counts what is shown alone', () => {
    const counts = countSpans(GRAPH, visibleBut(GRAPH, ['r2', 'r3', 's']));
    expect([counts.dated, counts.undated]).toEqual([{deed: 1, said: 0}, 1]);
  });

  it('counts the article as a walk over its items does', () => {
    const dataset = readArticle();
    const {relations, statements} = dataset.document;
    const dated = (items: readonly {when?: unknown}[]) => items.filter(({when}) => when !== undefined).length;
    expect(countSpans(dataset).dated).toEqual({deed: dated(relations), said: dated(statements)});
  });
});
