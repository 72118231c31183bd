import {describe, expect, it} from 'vitest';
import {filtered, noneOf, withFields} from '../../../src/util/keep-same.ts';

describe('withFields', () => {
  it('returns the item itself if it has the fields', () => {
    const item = {a: 1, b: 'x'};
    expect(withFields(item, {b: 'x'})).toBe(item);
  });

  it('returns a copy with what is different', () => {
    const item = {a: 1, b: 'x'};
    expect([withFields(item, {b: 'y'}), item]).toEqual([
      {a: 1, b: 'y'},
      {a: 1, b: 'x'},
    ]);
  });
});

describe('filtered', () => {
  it('returns the list itself if everything passes', () => {
    const list = [1, 2];
    expect(filtered(list, () => true)).toBe(list);
  });

  it('returns what passes, and tells the test where it stands', () => {
    expect(filtered(['a', 'b', 'c'], (_, i) => i !== 1)).toEqual(['a', 'c']);
  });
});

describe('noneOf', () => {
  it('returns an empty list for one that is not', () => {
    expect(noneOf([1])).toEqual([]);
  });

  it('returns an empty list itself', () => {
    const list: readonly number[] = [];
    expect(noneOf(list)).toBe(list);
  });
});
