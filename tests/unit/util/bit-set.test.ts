import * as fc from 'fast-check';
import {describe, expect, it} from 'vitest';
import {BitSet} from '../../../src/util/bit-set.ts';

// Sizes around a word's, where a mistake would be.
const size = fc.oneof(fc.nat(200), fc.constantFrom(0, 31, 32, 33, 63, 64, 65));
const sets = size.chain(n =>
  fc.record({n: fc.constant(n), a: fc.subarray([...Array(n).keys()]), b: fc.subarray([...Array(n).keys()])}),
);
const setOf = (n: number, members: readonly number[]) => {
  const set = new BitSet(n);
  for (const member of members) set.add(member);
  return set;
};
const membersOf = (set: BitSet, from?: number, to?: number) => {
  const members: number[] = [];
  set.forEach(i => members.push(i), from, to);
  return members;
};

describe('BitSet', () => {
  it('has what was added, in order', () => {
    fc.assert(
      fc.property(sets, ({n, a}) => {
        const set = setOf(n, a);
        expect(membersOf(set)).toEqual(a);
        expect([...Array(n).keys()].filter(i => set.has(i))).toEqual(a);
      }),
    );
  });

  it('is the same, whether members are added or asked for', () => {
    fc.assert(
      fc.property(sets, ({n, a}) => {
        expect(BitSet.from(n, i => a.includes(i)).words).toEqual(setOf(n, a).words);
      }),
    );
  });

  it('keeps what two sets have in common', () => {
    fc.assert(
      fc.property(sets, ({n, a, b}) => {
        expect(membersOf(setOf(n, a).keep(setOf(n, b)))).toEqual(a.filter(i => b.includes(i)));
      }),
    );
  });

  it('joins two sets', () => {
    fc.assert(
      fc.property(sets, ({n, a, b}) => {
        const either = [...Array(n).keys()].filter(i => a.includes(i) || b.includes(i));
        expect(membersOf(setOf(n, a).join(setOf(n, b)))).toEqual(either);
      }),
    );
  });

  it('counts and visits the members of any stretch', () => {
    fc.assert(
      fc.property(sets, fc.nat(200), fc.nat(200), ({n, a}, from, to) => {
        const end = Math.min(to, n);
        const within = a.filter(i => i >= from && i < end);
        expect(setOf(n, a).count(from, end)).toBe(within.length);
        expect(membersOf(setOf(n, a), from, end)).toEqual(within);
      }),
    );
  });

  it('has every number below its size when it is full, and none beyond', () => {
    fc.assert(
      fc.property(size, n => {
        const full = BitSet.full(n);
        expect([full.count(), full.has(n), full.has(n + 1)]).toEqual([n, false, false]);
      }),
    );
  });

  it('leaves the set alone from which it was copied', () => {
    const set = setOf(40, [3]);
    set.copy().add(35);
    expect(membersOf(set)).toEqual([3]);
  });
});
