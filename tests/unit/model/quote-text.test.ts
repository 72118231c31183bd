/** A page's text: its lines, and the way back to the pieces it was made of. */
import * as fc from 'fast-check';
import {describe, expect, it} from 'vitest';
import {createQuoteText, lineAt, lineSpan, placesOf, type Piece} from '../../../src/model/quote-text.ts';
import {foldQuotation} from '../../../src/util/fold-text.ts';

const pieces = fc.array(
  fc.record({
    text: fc.string({unit: fc.constantFrom('a', 'b', '😀', ' ', '\n', '“', '’')}),
    startsLine: fc.boolean(),
    keepsLines: fc.boolean(),
  }),
);

function block(text: string): Piece {
  return {text, startsLine: true, keepsLines: false};
}

function inline(text: string): Piece {
  return {text, startsLine: false, keepsLines: false};
}

describe('createQuoteText', () => {
  it('joins pieces of one line without a space', () => {
    expect(createQuoteText([block('ter'), inline('rorist')]).folded).toBe('terrorist');
  });

  it('keeps the words of two blocks apart', () => {
    expect(createQuoteText([block('one'), block('two')]).folded).toBe('one two');
  });

  it('maps every character back to the one it was', () => {
    fc.assert(
      fc.property(pieces, list => {
        const text = createQuoteText(list);
        for (let i = 0; i < text.folded.length; i++) {
          if (text.folded[i] === ' ') continue;
          const [{piece, offset}, end] = placesOf(text, {start: i, end: i + 1});
          expect(end).toEqual({piece, offset: offset + 1});
          expect(foldQuotation(list[piece]!.text.charAt(offset))).toBe(foldQuotation(text.folded.charAt(i)));
        }
      }),
      {seed: 1, numRuns: 300},
    );
  });
});

describe('lines', () => {
  const count = (list: readonly Piece[]) => createQuoteText(list).lineStarts.length;

  it('are counted without the empty ones', () => {
    expect(count([block('one'), block(' \n '), block(''), block('two')])).toBe(2);
  });

  it('are no line feeds where the page shows those as spaces', () => {
    expect(count([block('one\ntwo')])).toBe(1);
  });

  it('are line feeds where the page keeps them', () => {
    expect(count([{text: 'one\n\ntwo\r\nthree', startsLine: true, keepsLines: true}])).toBe(3);
  });

  it('begin with their first word and end with their last', () => {
    const text = createQuoteText([block(' one '), block(' two ')]);
    const lines = [1, 2, 3].map(line => lineSpan(text, line));
    expect(lines.map(span => span && text.folded.slice(span.start, span.end))).toEqual([
      'one',
      'two',
      undefined,
    ]);
  });

  it('hold every character exactly once', () => {
    fc.assert(
      fc.property(pieces, list => {
        const text = createQuoteText(list);
        for (let i = 0; i < text.folded.length; i++) {
          const line = lineAt(text, i);
          const span = lineSpan(text, line)!;
          expect(span.start <= i && (i < span.end || text.folded[i] === ' ')).toBe(true);
        }
      }),
      {seed: 1, numRuns: 300},
    );
  });
});
