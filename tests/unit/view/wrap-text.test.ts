import fc from 'fast-check';
import {describe, expect, it} from 'vitest';
import {wrapLabel, type MeasureText} from '../../../src/view/wrap-text.ts';

/** Every character is 10 pixels wide, so that widths read as characters. */
const measure: MeasureText = text => text.length * 10;
const wrap = (text: string, maxWidth: number) => wrapLabel(text, maxWidth, 10, measure);

const word = fc.string({unit: fc.constantFrom('a', 'b', 'ü', '漢'), minLength: 1, maxLength: 12});
const words = fc.array(word, {minLength: 1, maxLength: 10}).map(all => all.join(' '));
const width = fc.integer({min: 2, max: 15}).map(characters => characters * 10);

/** The fewest lines that the words fit on, filling each as far as it goes. */
function fewestLines(text: string, maxWidth: number): number {
  let lines = 1;
  let used = 0;
  for (const {length} of text.split(' ')) {
    if (used > 0 && (used + 1 + length) * 10 > maxWidth) {
      lines++;
      used = length;
    } else {
      used += (used > 0 ? 1 : 0) + length;
    }
  }
  return lines;
}

describe('wrapLabel', () => {
  it('leaves a text on one line that fits', () => {
    expect(wrap('US troops', 100).text).toBe('US troops');
  });

  it('breaks between words', () => {
    expect(wrap('Iran-backed militias', 150).text).toBe('Iran-backed\nmilitias');
  });

  it('makes the lines about equally long', () => {
    expect(wrap('aaaa bbbb cccc dddd', 150).text).toBe('aaaa bbbb\ncccc dddd');
  });

  it('lets a word stand alone that is a little wider than a line', () => {
    expect(wrap('a neighbourhood b', 100).text).toBe('a\nneighbourhood\nb');
  });

  it('breaks a word that is more than twice as wide as a line', () => {
    expect(wrap('abcdefghijk', 50).text).toBe('abcde\nfghij\nk');
  });

  it('never breaks inside a character that readers see as one', () => {
    expect(wrap('👨‍👩‍👧‍👦👨‍👩‍👧‍👦👨‍👩‍👧‍👦', 100).text.split('\n')).toEqual(['👨‍👩‍👧‍👦', '👨‍👩‍👧‍👦', '👨‍👩‍👧‍👦']);
  });

  it('has no size when there is no text', () => {
    expect(wrap('', 100)).toEqual({text: '', width: 0, height: 0});
  });

  it('is as wide as its widest line and as high as its lines', () => {
    expect(wrap('Iran-backed militias', 150)).toMatchObject({width: 110, height: 24});
  });

  it.each([
    ['without a space', 'x'.repeat(2 ** 20)],
    ['of short words', 'ab '.repeat(350_000)],
    ['of emoji of many parts', '👨‍👩‍👧‍👦'.repeat(95_000)],
  ])('cuts a text of a megabyte %s', (_, text) => {
    expect(wrap(text, 120).text.length).toBeLessThan(1000);
  });

  it('marks a text as cut by an ellipsis', () => {
    expect(wrap('x'.repeat(2 ** 20), 120).text.endsWith('…')).toBe(true);
  });

  it('is never wider than allowed, but for a single word', () => {
    fc.assert(
      fc.property(words, width, (text, maxWidth) => {
        const wide = wrap(text, maxWidth)
          .text.split('\n')
          .filter(line => measure(line) > maxWidth && line.includes(' '));
        expect(wide).toEqual([]);
      }),
      {seed: 1, numRuns: 300},
    );
  });

  it('never lets a single word be more than twice as wide as allowed', () => {
    fc.assert(
      fc.property(words, width, (text, maxWidth) => {
        expect(wrap(text, maxWidth).width).toBeLessThanOrEqual(maxWidth * 2);
      }),
      {seed: 2, numRuns: 300},
    );
  });

  it('loses and adds no character but line breaks', () => {
    const short = words.filter(text => text.length <= 80);
    fc.assert(
      fc.property(short, width, (text, maxWidth) => {
        expect(wrap(text, maxWidth).text.replace(/\s/g, '')).toBe(text.replace(/\s/g, ''));
      }),
      {seed: 3, numRuns: 300},
    );
  });

  it('takes as few lines as the words allow', () => {
    const short = words.filter(text => text.length <= 80);
    fc.assert(
      fc.property(short, fc.constantFrom(120, 150), (text, maxWidth) => {
        expect(wrap(text, maxWidth).text.split('\n')).toHaveLength(fewestLines(text, maxWidth));
      }),
      {seed: 4, numRuns: 300},
    );
  });
});
