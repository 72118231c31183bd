import * as fc from 'fast-check';
import {describe, expect, it} from 'vitest';
import {foldForSearch} from '../../../src/util/fold-text.ts';
import {matchRanges} from '../../../src/util/match-ranges.ts';

function matches(text: string, query: string): string[] {
  return matchRanges(text, query).map(([start, end]) => text.slice(start, end));
}

describe('matchRanges', () => {
  it('finds words whatever their case, accents and quotation marks', () => {
    expect(matches('Pedro Sánchez and SANCHEZ', 'sanchez')).toEqual(['Sánchez', 'SANCHEZ']);
    expect(matches('a “terrorist act”', '"terrorist')).toEqual(['“terrorist']);
  });

  it('finds words across any white space', () => {
    expect(matches('US \n troops', 'us troops')).toEqual(['US \n troops']);
  });

  it('finds words across a hyphen of any shape', () => {
    expect(matches('self‐defence, self-defence', 'self defence')).toEqual(['self‐defence', 'self-defence']);
  });

  it('finds nothing for nothing', () => {
    expect(matchRanges('text', '  ')).toEqual([]);
  });

  const letters = fc.string({
    unit: fc.constantFrom('a', 'B', 'é', 'ﬁ', '\u0301', ' ', '\n', '-', '\uFE63', '“', '😀', 'ß'),
    maxLength: 12,
  });

  it('finds something just where search does', () => {
    fc.assert(
      fc.property(letters, letters, (text, query) => {
        const wanted = foldForSearch(query);
        const isFound = wanted !== '' && foldForSearch(text).includes(wanted);
        expect(matchRanges(text, query).length > 0).toBe(isFound);
      }),
      {seed: 5, numRuns: 2000},
    );
  });

  it('gives ranges that follow one another in the text', () => {
    fc.assert(
      fc.property(letters, letters, (text, query) => {
        const bounds = matchRanges(text, query).flat();
        expect(bounds).toEqual(bounds.toSorted((a, b) => a - b));
        expect(bounds.every(at => at >= 0 && at <= text.length)).toBe(true);
      }),
      {seed: 6},
    );
  });
});
