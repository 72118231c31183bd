/** Words found in a text, wherever they are and whatever surrounds them. */
import * as fc from 'fast-check';
import {describe, expect, it} from 'vitest';
import {findQuote, type Quote} from '../../../src/model/find-quote.ts';
import {createQuoteText, placesOf, type Piece} from '../../../src/model/quote-text.ts';
import {foldQuotation} from '../../../src/util/fold-text.ts';

/** Each line of the text is a block. */
function textOf(lines: string) {
  return createQuoteText(lines.split('\n').map(text => ({text, startsLine: true, keepsLines: false})));
}

/** The words found with ten characters before them. */
function found(lines: string, quote: Quote): string | undefined {
  const text = textOf(lines);
  const span = findQuote(text, quote);
  return (
    span &&
    `${text.folded.slice(Math.max(0, span.start - 5), span.start)}[${text.folded.slice(span.start, span.end)}]`
  );
}

describe('findQuote', () => {
  it('finds nothing where the words are not', () => {
    expect(found('one two', {exact: 'three'})).toBe(undefined);
  });

  it('finds nothing for words that are white space alone', () => {
    expect(found('one two', {exact: ' \u00A0'})).toBe(undefined);
  });

  it('takes quotation marks of every shape for the same', () => {
    expect(found('he said “it’s over”', {exact: `"it's over"`})).toBe(`said ["it's over"]`);
  });

  it('keeps case and accents, for they are part of a quotation', () => {
    expect(found('Sánchez', {exact: 'sanchez'})).toBe(undefined);
  });

  it('takes the first of several places', () => {
    expect(found('a: end\nb: end', {exact: 'end'})).toBe('a: [end]');
  });

  it('prefers whole words', () => {
    expect(found('a warning of war', {exact: 'war'})).toBe('g of [war]');
  });

  it('finds part of a word if there is nothing else', () => {
    expect(found('a warning', {exact: 'war'})).toBe('a [war]');
  });

  it.each([
    ['a prefix', {prefix: 'two: '}],
    ['a prefix without the space after it', {prefix: 'two:'}],
    ['a suffix', {suffix: ' there'}],
    ['both', {prefix: 'two:', suffix: 'there'}],
    ['a suffix, though the prefix is wrong', {prefix: 'nine:', suffix: 'there'}],
  ])('tells places apart by %s', (_, context) => {
    expect(found('one: end here\ntwo: end there', {exact: 'end', ...context})).toBe('two: [end]');
  });

  it('finds the words though what should surround them has changed', () => {
    expect(found('a: end', {exact: 'end', prefix: 'b:', suffix: 'now'})).toBe('a: [end]');
  });

  it('prefers the line that the evidence names', () => {
    expect(found('a: end\nb: end\nc: end', {exact: 'end', lines: [2]})).toBe('d b: [end]');
  });

  it('takes the nearest line if the words are not in the one named', () => {
    expect(found('a: end\nb\nc\nd\ne: end', {exact: 'end', lines: [4]})).toBe('d e: [end]');
  });

  it('prefers what comes after the words before', () => {
    const text = textOf('and so on, and more');
    expect(findQuote(text, {exact: 'and'}, 5)).toEqual({start: 11, end: 14});
  });

  it('does not take words over the border of two blocks for one', () => {
    expect(found('terror\nist', {exact: 'terrorist'})).toBe(undefined);
  });

  const words = fc.string({unit: fc.constantFrom('a', 'b', ' ', '\n', '“', '’', 'é', '😀'), maxLength: 60});
  const planted = fc.string({
    unit: fc.constantFrom('x', 'y', ' ', '"', "'", '😀'),
    minLength: 1,
    maxLength: 20,
  });

  it('finds words planted anywhere, in pieces of any size, and leads back to them exactly', () => {
    fc.assert(
      fc.property(
        words,
        planted,
        words,
        fc.array(fc.nat(140), {maxLength: 8}),
        (before, core, after, cuts) => {
          const quote = `x${core}y`;
          const whole = `${before}${quote}${after}`;
          const list = cutAt(whole, cuts);
          const text = createQuoteText(list);
          const span = findQuote(text, {exact: quote})!;
          const [start, end] = placesOf(text, span);
          const at = ({piece, offset}: typeof start) =>
            list.slice(0, piece).reduce((sum, {text: {length}}) => sum + length, offset);
          expect([at(start), at(end)]).toEqual([before.length, before.length + quote.length]);
          expect(foldQuotation(whole.slice(at(start), at(end)))).toBe(foldQuotation(quote));
        },
      ),
      {seed: 1, numRuns: 1000},
    );
  });

  it('finds 200 quotations in 200 kB of text within 100 ms', () => {
    const sentence = (i: number) =>
      `On day ${i} the ferryman of the lower bank said “the bridge is number ${i}” and left. `;
    const all = Array.from({length: 2600}, (_, i) => sentence(i));
    const lines = Array.from({length: 260}, (_, i) => all.slice(i * 10, i * 10 + 10).join(''));
    expect(lines.join('').length).toBeGreaterThan(200_000);
    const run = () => {
      const start = performance.now();
      const text = textOf(lines.join('\n'));
      const spans = Array.from({length: 200}, (_, i) =>
        findQuote(text, {exact: `the bridge is number ${i * 13}`, lines: [i]}),
      );
      expect(spans).not.toContain(undefined);
      return performance.now() - start;
    };
    // The fastest of a few: what else the machine does meanwhile says nothing about this.
    expect(Math.min(...Array.from({length: 5}, run))).toBeLessThan(100);
  });
});

/** Cuts a text into pieces of one line. */
function cutAt(text: string, cuts: readonly number[]): Piece[] {
  const places = [0, ...cuts.filter(cut => cut < text.length).sort((a, b) => a - b), text.length];
  return places
    .slice(1)
    .map((end, i) => ({text: text.slice(places[i], end), startsLine: false, keepsLines: false}));
}
