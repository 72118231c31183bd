import {describe, expect, it} from 'vitest';
import {LONGEST_SIDE, pngScale} from '../../../src/view/paint-figure.ts';

const figure = {width: 1000, height: 500};

describe('pngScale', () => {
  it('is two, for screens with small pixels', () => {
    expect(pngScale(figure)).toBe(2);
  });

  it('makes a picture smaller that would be wider or higher than wanted', () => {
    expect([pngScale(figure, {maxWidth: 500}), pngScale(figure, {scale: 3, maxHeight: 100})]).toEqual([
      0.5, 0.2,
    ]);
  });

  it('is less for a picture that would be larger than browsers make', () => {
    expect(pngScale({width: 100, height: 10_000})).toBe(LONGEST_SIDE / 10_000);
  });

  it('says so where a scale was asked for that leads there', () => {
    expect(() => pngScale(figure, {scale: 20})).toThrow(
      'The picture would be 20000 × 10000 pixels, and browsers make none with more than 8192 a side. Ask for a scale of at most 8.19',
    );
  });

  it.each([0, -1, NaN, Infinity])('refuses a scale of %d', scale => {
    expect(() => pngScale(figure, {scale})).toThrow('“scale” has to be a number above 0.');
  });
});
