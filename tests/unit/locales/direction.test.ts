import {describe, expect, it} from 'vitest';
import {directionOf} from '../../../src/locales/direction.ts';

describe('directionOf', () => {
  it.each(['ar', 'ar-IQ', 'fa', 'he-IL', 'ckb', 'UR', 'az-Arab', 'ar_EG'])('is right to left for %s', tag => {
    expect(directionOf(tag)).toBe('rtl');
  });

  it.each(['en', 'fr-CA', 'ar-Latn', 'ku', 'arn', '', 'x'])('is left to right for %s', tag => {
    expect(directionOf(tag)).toBe('ltr');
  });
});
