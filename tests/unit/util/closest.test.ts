import * as fc from 'fast-check';
import {describe, expect, it} from 'vitest';
import {closest, editDistance} from '../../../src/util/closest.ts';

/** The definition, word for word: what the last letters allow, and the best of it. */
function naiveDistance(a: string, b: string): number {
  if (a === '' || b === '') return a.length + b.length;
  const same = a.at(-1) === b.at(-1);
  const distances = [
    naiveDistance(a.slice(0, -1), b) + 1,
    naiveDistance(a, b.slice(0, -1)) + 1,
    naiveDistance(a.slice(0, -1), b.slice(0, -1)) + (same ? 0 : 1),
  ];
  if (a.length > 1 && b.length > 1 && a.at(-1) === b.at(-2) && a.at(-2) === b.at(-1))
    distances.push(naiveDistance(a.slice(0, -2), b.slice(0, -2)) + 1);
  return Math.min(...distances);
}

// Few letters, so that words have much in common.
const word = fc.string({unit: fc.constantFrom('a', 'b', 'c'), maxLength: 6});

describe('editDistance', () => {
  it('is what the definition says', () => {
    fc.assert(
      fc.property(word, word, (a, b) => {
        expect(editDistance(a, b)).toBe(naiveDistance(a, b));
      }),
      {seed: 1, numRuns: 200},
    );
  });

  it('is the same both ways', () => {
    fc.assert(
      fc.property(word, word, (a, b) => editDistance(a, b) === editDistance(b, a)),
      {seed: 2},
    );
  });

  it('is zero for equal words alone', () => {
    fc.assert(
      fc.property(word, word, (a, b) => (editDistance(a, b) === 0) === (a === b)),
      {seed: 3},
    );
  });

  it('counts a swap of neighbours as one', () => {
    expect(editDistance('milatiry', 'militiry')).toBe(1);
    expect(editDistance('us-tropos', 'us-troops')).toBe(1);
  });

  it('is exact up to the limit, and above the limit beyond', () => {
    fc.assert(
      fc.property(word, word, fc.nat(6), (a, b, limit) => {
        const exact = editDistance(a, b);
        const limited = editDistance(a, b, limit);
        expect(exact <= limit ? limited === exact : limited > limit).toBe(true);
      }),
      {seed: 4},
    );
  });
});

describe('closest', () => {
  it('finds the word that was misspelt', () => {
    expect(closest('us-milatary', ['us-troops', 'us-military', 'militias'])).toBe('us-military');
  });

  it('does not mind case', () => {
    expect(closest('MILITIAS', ['us-troops', 'Militias'])).toBe('Militias');
  });

  it('prefers the nearest, then the first', () => {
    expect(closest('abcdef', ['abcxyf', 'abcdxf', 'abcdef!'])).toBe('abcdxf');
  });

  it('finds nothing that differs in more than a third of the letters', () => {
    expect(closest('abcdef', ['abcxyz'])).toBeUndefined();
  });

  it('allows one letter in a word of two', () => {
    expect(closest('un', ['us'])).toBe('us');
  });

  it('finds nothing among no candidates', () => {
    expect(closest('abc', [])).toBeUndefined();
  });

  it('does not compare words of more than a hundred letters', () => {
    expect(closest('a'.repeat(101), ['a'.repeat(101)])).toBeUndefined();
  });
});
