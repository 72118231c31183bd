import {describe, expect, it} from 'vitest';
import {FALLBACK_THEME} from '../../../src/view/theme.ts';

/** Relative luminance of `#rrggbb`, as WCAG 2 defines it. */
function luminance(color: string): number {
  const [red, green, blue] = [1, 3, 5].map(at => {
    const value = parseInt(color.slice(at, at + 2), 16) / 255;
    return value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * red! + 0.7152 * green! + 0.0722 * blue!;
}

function contrast(one: string, other: string): number {
  const [dark, light] = [luminance(one), luminance(other)].sort((a, b) => a - b);
  return (light! + 0.05) / (dark! + 0.05);
}

describe('FALLBACK_THEME', () => {
  const {background, ink, muted, categories} = FALLBACK_THEME;

  it.each(Object.entries({...categories, ink, muted}))('has labels that can be read: %s', (_, color) => {
    expect(contrast(color, background)).toBeGreaterThanOrEqual(4.5);
  });

  it('has five different colours of categories', () => {
    expect(new Set(Object.values(categories)).size).toBe(5);
  });
});

describe('contrast', () => {
  it('is 21 between black and white', () => {
    expect(contrast('#000000', '#ffffff')).toBeCloseTo(21);
  });
});
