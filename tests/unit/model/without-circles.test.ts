import * as fc from 'fast-check';
import {describe, expect, it} from 'vitest';
import {withoutCircles} from '../../../src/model/without-circles.ts';
import type {Relation} from '../../../src/model/document.ts';
import {parseFile} from '../../support/make-dataset.ts';
import {makeActor, makeRelation} from '../../support/make-file.ts';

type Ends = readonly [id: string, from: readonly string[], to: readonly string[]];

/** Relations as they come out of the schema, before anything has been left out. */
function relationsOf(ends: readonly Ends[]): Relation[] {
  const [template] = parseFile({
    actors: [makeActor('a')],
    relations: [makeRelation('r', 'a', 'a')],
  }).relations;
  return ends.map(([id, from, to]) => ({...template!, id, from, to}));
}

function keptOf(ends: readonly Ends[]): string[] {
  const {grounded} = withoutCircles(relationsOf(ends), new Set(['a', 'b']));
  return ends.map(([id]) => id).filter(id => grounded.has(id));
}

/** The definition: a relation is kept if every end is an actor or is kept, for some number of steps. */
function naiveKept(ends: readonly Ends[]): string[] {
  const known = new Set(['a', 'b']);
  const step = () => {
    for (const [id, from, to] of ends) if ([...from, ...to].every(end => known.has(end))) known.add(id);
  };
  ends.forEach(step);
  return ends.map(([id]) => id).filter(id => known.has(id));
}

describe('withoutCircles', () => {
  it('keeps chains that end on actors', () => {
    const ends: Ends[] = [
      ['r1', ['a'], ['r2']],
      ['r2', ['r3'], ['b']],
      ['r3', ['a'], ['b']],
    ];
    expect(keptOf(ends)).toEqual(['r1', 'r2', 'r3']);
  });

  it('leaves out a relation that ends on itself', () => {
    expect(keptOf([['r1', ['a'], ['r1']]])).toEqual([]);
  });

  it('leaves out a circle and what leads into it', () => {
    const ends: Ends[] = [
      ['r1', ['a'], ['r2']],
      ['r2', ['a'], ['r1']],
      ['r3', ['r1'], ['b']],
      ['r4', ['a'], ['b']],
    ];
    expect(keptOf(ends)).toEqual(['r4']);
  });

  it('leaves out what leads to a relation that is not there', () => {
    expect(keptOf([['r1', ['a'], ['gone']]])).toEqual([]);
  });

  it('names all that it leaves out', () => {
    const relations = relationsOf([
      ['r1', ['a'], ['r1']],
      ['r2', ['a'], ['b']],
    ]);
    expect([...withoutCircles(relations, new Set(['a', 'b'])).circular]).toEqual(['r1']);
  });

  it('keeps just what the definition keeps', () => {
    const end = fc.constantFrom('a', 'b', 'r0', 'r1', 'r2', 'r3', 'r4', 'gone');
    const some = fc.uniqueArray(end, {minLength: 1, maxLength: 2});
    fc.assert(
      fc.property(fc.array(fc.tuple(some, some), {maxLength: 5}), pairs => {
        const ends = pairs.map(([from, to], i): Ends => [`r${i}`, from, to]);
        expect(keptOf(ends)).toEqual(naiveKept(ends));
      }),
      {seed: 1, numRuns: 300},
    );
  });

  it('gets through a chain of 50,000', () => {
    const ends = Array.from({length: 50_000}, (_, i): Ends => [
      `r${i}`,
      ['a'],
      [i === 0 ? 'b' : `r${i - 1}`],
    ]);
    expect(keptOf(ends)).toHaveLength(50_000);
  });
});
