import fc from 'fast-check';
import {describe, expect, it} from 'vitest';
import {eachInSlices} from '../../../src/util/each-in-slices.ts';
import {runAtOnce} from '../../../src/util/run-at-once.ts';

describe('eachInSlices', () => {
  it('visits every item once, in order, whatever the slice', () => {
    fc.assert(
      fc.property(fc.array(fc.nat()), fc.integer({min: 1, max: 20}), (items, slice) => {
        const visited: number[] = [];
        runAtOnce(eachInSlices(items, item => visited.push(item), slice));
        expect(visited).toEqual(items);
      }),
    );
  });

  it('yields after as many items as a slice has', () => {
    const visited: string[] = [];
    const work = eachInSlices('abcde', letter => visited.push(letter), 2);
    work.next();
    expect(visited).toEqual(['a', 'b']);
  });

  it('visits nothing before it is asked to', () => {
    const visited: string[] = [];
    eachInSlices('abc', letter => visited.push(letter));
    expect(visited).toEqual([]);
  });
});
