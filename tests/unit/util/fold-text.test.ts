import * as fc from 'fast-check';
import {describe, expect, it} from 'vitest';
import {foldForSearch, foldQuotation, foldWithOffsets} from '../../../src/util/fold-text.ts';

describe('foldQuotation', () => {
  it.each(['“a”', '„a“', '«a»', '»a«', '″a″', '‟a”'])('writes %s with straight double quotes', text => {
    expect(foldQuotation(text)).toBe('"a"');
  });

  it.each(['‘a’', '‚a‘', '‹a›', '′a′', '‛a’'])('writes %s with straight single quotes', text => {
    expect(foldQuotation(text)).toBe("'a'");
  });

  it('makes one space of any run of white space', () => {
    expect(foldQuotation(' a\n\t b\u00A0c ')).toBe('a b c');
  });

  it('keeps case and accents, for they are part of a quotation', () => {
    expect(foldQuotation('Sánchez')).toBe('Sánchez');
  });
});

describe('foldWithOffsets', () => {
  const texts = fc.string({unit: fc.constantFrom('a', 'é', '😀', ' ', '\n', '\u00A0', '“', '’', '"', "'")});

  it('folds as foldQuotation does', () => {
    fc.assert(
      fc.property(texts, text => {
        expect(foldWithOffsets(text).text).toBe(foldQuotation(text));
      }),
      {seed: 1, numRuns: 500},
    );
  });

  it('knows where each character was', () => {
    fc.assert(
      fc.property(texts, text => {
        const folded = foldWithOffsets(text);
        const there = [...folded.offsets].map(offset => foldQuotation(text.charAt(offset)) || ' ');
        expect(there.join('')).toBe(folded.text);
      }),
      {seed: 1, numRuns: 500},
    );
  });

  it('leaves out what no reader sees', () => {
    expect(foldWithOffsets('co\u00ADope\u200Bra\u202Ation \uFEFF end').text).toBe('cooperation end');
  });
});

describe('foldForSearch', () => {
  it.each([
    ['Sánchez', 'sanchez'],
    ['Sa\u0301nchez', 'sanchez'],
    ['İSTANBUL', 'istanbul'],
    ['ﬁnd', 'find'],
    ['“Terrorist  Acts”', '"terrorist acts"'],
  ])('finds %s as %s', (text, folded) => {
    expect(foldForSearch(text)).toBe(folded);
  });

  it('changes nothing the second time', () => {
    fc.assert(
      fc.property(fc.string({unit: 'grapheme'}), text => {
        expect(foldForSearch(foldForSearch(text))).toBe(foldForSearch(text));
      }),
      {seed: 1, numRuns: 500},
    );
  });
});
