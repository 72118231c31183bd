import * as fc from 'fast-check';
import {describe, expect, it} from 'vitest';
import {cleanText, shorten} from '../../../src/util/clean-text.ts';

const anyText = fc.string({unit: 'binary', maxLength: 60});
const FAMILY = '👨‍👩‍👧‍👦';

function graphemeCount(text: string): number {
  return [...new Intl.Segmenter().segment(text)].length;
}

describe('cleanText', () => {
  it.each([
    ['Arabic with digits and parentheses', 'الحشد (2023) الشعبي'],
    ['Hebrew with points', 'שָׁלוֹם'],
    ['an emoji made of several', `family ${FAMILY}`],
    ['accents, decomposed', 'Sa\u0301nchez'],
    ['what looks like markup', '<img src=x onerror=alert(1)>'],
    ['what looks like a formula', '=1+1'],
  ])('leaves %s as it was', (_, text) => {
    expect(cleanText(text)).toBe(text);
  });

  it.each([
    ['an override of the writing direction', '\u202Eexe.gnp', 'exe.gnp'],
    ['embeddings and overrides', 'a\u202A\u202B\u202C\u202D\u202Eb', 'ab'],
    ['isolates', 'a\u2066\u2067\u2068\u2069b', 'ab'],
    ['NUL, BEL and DEL', 'a\u0000b\u0007c\u007F', 'abc'],
    ['a byte order mark', '\uFEFFname', 'name'],
    ['line breaks, as spaces', 'a\r\n\n b\u2028c', 'a b c'],
    ['white space at the ends', ' \t a ', 'a'],
  ])('takes out %s', (_, text, clean) => {
    expect(cleanText(text)).toBe(clean);
  });

  it('puts a replacement character for half a surrogate pair', () => {
    expect(cleanText('a\uD800b')).toBe('a\uFFFDb');
  });

  it('cuts towers of combining marks at eight', () => {
    expect(cleanText(`Z${'\u0301'.repeat(1000)}!`)).toBe(`Z${'\u0301'.repeat(8)}!`);
  });

  it('changes nothing the second time', () => {
    fc.assert(
      fc.property(anyText, text => cleanText(cleanText(text)) === cleanText(text)),
      {seed: 1},
    );
  });
});

describe('shorten', () => {
  it('leaves a text of just the length as it was', () => {
    expect(shorten('abcde', 5)).toBe('abcde');
  });

  it('puts an ellipsis in place of what it leaves out', () => {
    expect(shorten('abcdef', 5)).toBe('abcd…');
  });

  it('leaves no space before the ellipsis', () => {
    expect(shorten('abc def', 5)).toBe('abc…');
  });

  it('counts an emoji of several as one character', () => {
    expect(shorten('👩‍🚀👩‍🚀👩‍🚀', 3)).toBe('👩‍🚀👩‍🚀👩‍🚀');
  });

  it('cuts between graphemes, never inside one', () => {
    expect(shorten('👩‍🚀👩‍🚀👩‍🚀👩‍🚀', 3)).toBe('👩‍🚀👩‍🚀…');
  });

  it('shortens a text whose graphemes are longer than the rough cut allows for', () => {
    const long = shorten(FAMILY.repeat(1000), 60);
    expect(long).toBe(`${FAMILY.repeat(graphemeCount(long) - 1)}…`);
  });

  it('returns the text or at most as many graphemes as asked for', () => {
    fc.assert(
      fc.property(
        fc.string({unit: 'grapheme', maxLength: 80}),
        fc.integer({min: 1, max: 20}),
        (text, length) => {
          const short = shorten(text, length);
          return short === text ? graphemeCount(text) <= length : graphemeCount(short) <= length;
        },
      ),
      {seed: 2},
    );
  });

  it('shortens a megabyte without segmenting it all', () => {
    expect(shorten('word '.repeat(200_000), 10)).toBe('word word…');
  });
});
