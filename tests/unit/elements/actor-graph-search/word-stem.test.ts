import {describe, expect, it} from 'vitest';
import {wordStem} from '../../../../src/elements/actor-graph-search/word-stem.ts';

describe('wordStem', () => {
  it.each([
    ['ordered', 'orders'],
    ['killed', 'kills'],
    ['denounced', 'denounces'],
    ['planned', 'plans'],
    ['striking', 'strikes'],
    ['denied', 'denies'],
  ])('gives %s a beginning that %s has too', (typed, written) => {
    expect(written.startsWith(wordStem(typed, 'en') ?? '?')).toBe(true);
  });

  it.each(['iraq', 'used', 'press', 'status', 'crisis', 'sánchez', 'us'])('leaves %s alone', word => {
    expect(wordStem(word, 'en')).toBe(undefined);
  });

  it('takes a graph that names no language for English', () => {
    expect(wordStem('ordered', undefined)).toBe('order');
  });

  it('knows no other language', () => {
    expect(wordStem('ordered', 'nl')).toBe(undefined);
  });
});
