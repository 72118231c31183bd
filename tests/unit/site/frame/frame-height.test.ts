import fc from 'fast-check';
import {describe, expect, it} from 'vitest';
import {heightFor} from '../../../../src/site/frame/frame-height.ts';

describe('heightFor', () => {
  it.each([
    [320, 700],
    [390, 840],
    [599, 840],
    [600, 640],
    [1280, 770],
    [2000, 800],
  ])('gives a frame that is %d wide a height of %d', (width, height) => {
    expect(heightFor(width)).toBe(height);
  });

  it('stays within what fits on screens', () => {
    fc.assert(
      fc.property(fc.nat(20_000), width => {
        expect(heightFor(width)).toBeGreaterThanOrEqual(640);
        expect(heightFor(width)).toBeLessThanOrEqual(840);
      }),
    );
  });
});
