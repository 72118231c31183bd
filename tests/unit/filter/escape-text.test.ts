import * as fc from 'fast-check';
import {describe, expect, it} from 'vitest';
import {escapeText, unescapeText} from '../../../src/filter/escape-text.ts';

/** Any text, halves of surrogate pairs included. */
const anyText = fc.array(fc.nat(0xffff), {maxLength: 20}).map(codes => String.fromCharCode(...codes));

describe('escapeText and unescapeText', () => {
  it('give back every text', () => {
    fc.assert(
      fc.property(fc.oneof(anyText, fc.string()), text => {
        expect(unescapeText(escapeText(text))).toBe(text);
      }),
      {seed: 1, numRuns: 2000},
    );
  });

  it('come through the address of a page unchanged', () => {
    fc.assert(
      fc.property(fc.oneof(anyText, fc.string()), text => {
        const escaped = escapeText(text);
        expect(new URL(`https://example.org/#${escaped}`).hash.slice(1)).toBe(escaped);
      }),
      {seed: 2},
    );
  });
});

describe('escapeText', () => {
  it.each([
    ['us-military', 'us-military'],
    ['air strikes', 'air+strikes'],
    ['a,b=c&d', 'a%2Cb%3Dc%26d'],
    ['50 %', '50+%25'],
    ['العراق', encodeURIComponent('العراق')],
  ])('writes %s as %s', (text, expected) => {
    expect(escapeText(text)).toBe(expected);
  });
});

describe('unescapeText', () => {
  it.each(['%', '%E0%A4%A', '%zz'])('returns nothing for %s', value => {
    expect(unescapeText(value)).toBeUndefined();
  });
});
