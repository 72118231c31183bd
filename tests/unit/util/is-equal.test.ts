import * as fc from 'fast-check';
import {describe, expect, it} from 'vitest';
import {isEqual} from '../../../src/util/is-equal.ts';

describe('isEqual', () => {
  it('finds any JSON equal to its copy', () => {
    fc.assert(
      fc.property(fc.jsonValue(), value => {
        expect(isEqual(value, structuredClone(value))).toBe(true);
      }),
      {seed: 1},
    );
  });

  it('agrees with the text of JSON for values of lists', () => {
    const value = fc.array(fc.array(fc.oneof(fc.nat(2), fc.constantFrom('a', null)), {maxLength: 2}), {
      maxLength: 2,
    });
    fc.assert(
      fc.property(value, value, (a, b) => {
        expect(isEqual(a, b)).toBe(JSON.stringify(a) === JSON.stringify(b));
      }),
      {seed: 2},
    );
  });

  it.each<[string, unknown, unknown, boolean]>([
    ['fields in another order', {a: 1, b: 2}, {b: 2, a: 1}, true],
    ['a field that is undefined', {a: 1, b: undefined}, {a: 1}, true],
    ['a field more', {a: 1, b: 2}, {a: 1}, false],
    ['entries in another order', [1, 2], [2, 1], false],
    ['a list and an object', [], {}, false],
    ['a map and an object', new Map(), {}, false],
    ['maps of the same', new Map([['a', [1]]]), new Map([['a', [1]]]), true],
    ['maps of something else', new Map([['a', 1]]), new Map([['a', 2]]), false],
    ['null and an object', null, {}, false],
    ['NaN and itself', NaN, NaN, true],
  ])('compares %s', (_, a, b, equal) => {
    expect([isEqual(a, b), isEqual(b, a)]).toEqual([equal, equal]);
  });
});
