import * as fc from 'fast-check';
import {describe, expect, it} from 'vitest';
import {parseRichText} from '../../../src/model/rich-text.ts';

describe('parseRichText', () => {
  it('tells emphasis, strong words and links from plain ones', () => {
    expect(parseRichText('It *may* be **so**, says [a page](https://example.org/x).')).toEqual([
      {text: 'It '},
      {text: 'may', mark: 'emphasis'},
      {text: ' be '},
      {text: 'so', mark: 'strong'},
      {text: ', says '},
      {text: 'a page', href: 'https://example.org/x'},
      {text: '.'},
    ]);
  });

  it.each([
    '<b>bold</b> &amp; <script>alert(1)</script>',
    '[click](javascript:alert(1))',
    '[click](/relative)',
    '2 * 3 * 4',
    'an unclosed **strong',
    '![picture](nowhere)',
  ])('leaves %s as it was written', text => {
    expect(parseRichText(text)).toEqual([{text}]);
  });

  it('takes signs after a backslash as themselves', () => {
    expect(parseRichText(String.raw`\*not so\* and \[this\]`)).toEqual([{text: '*not so* and [this]'}]);
  });

  it('loses no word of any text', () => {
    const piece = fc.constantFrom('word', ' ', '*', '**', '[', ']', '(', ')', 'https://example.org');
    fc.assert(
      fc.property(fc.array(piece, {maxLength: 30}), pieces => {
        const text = pieces.join('');
        const words = (all: string) => all.match(/word/g)?.length ?? 0;
        const spans = parseRichText(text);
        expect(words(spans.map(span => span.text).join(''))).toBe(words(text));
      }),
      {seed: 1},
    );
  });

  it('reads a hostile paragraph in no time', () => {
    const before = performance.now();
    parseRichText('*['.repeat(5000));
    expect(performance.now() - before).toBeLessThan(500);
  });
});
