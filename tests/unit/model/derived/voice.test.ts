import * as fc from 'fast-check';
import {describe, expect, it} from 'vitest';
import {EVERYTHING} from '../../../../src/model/derived/scope.ts';
import {voices} from '../../../../src/model/derived/voice.ts';
import {makeDataset} from '../../../support/make-dataset.ts';
import {makeStatement} from '../../../support/make-file.ts';
import {randomIndex} from '../../../support/random-graphs.ts';

function voiceOf(actor: string, statements: unknown[]) {
  return voices(makeDataset({statements}), EVERYTHING).find(voice => voice.actor === actor);
}

describe('voices', () => {
  const statements = [
    makeStatement('a', 'biden', 'militia-attacks', {quote: 'one two three'}),
    makeStatement('b', 'iraqi-government', 'militias', {quote: ['four', 'five']}),
    makeStatement('c', 'iraqi-government', 'us-strikes'),
    makeStatement('d', ['biden', 'iraqi-government'], 'us-military', {quote: 'six seven'}),
  ];

  it('divides the quoted words among those who speak, joint ones equally', () => {
    expect(voiceOf('biden', statements)).toMatchObject({wordCount: 4, words: 4 / 7});
  });

  it('divides the mentions among those who are spoken about, by themselves or for their deeds', () => {
    expect(voiceOf('militias', statements)).toMatchObject({words: 0, attention: 0.5, gap: 0.5});
  });

  it('does not take talking about oneself for attention', () => {
    const own = [makeStatement('own', 'biden', 'biden', {quote: 'me'}), ...statements];
    expect(voiceOf('biden', own)!.mentions).toEqual([]);
  });

  it('counts words in languages without spaces', () => {
    const chinese = [makeStatement('a', 'biden', 'militias', {quote: '我们反对战争'})];
    expect(voiceOf('biden', chinese)!.wordCount).toBeGreaterThan(1);
  });

  it('has shares that add up to one, or to nothing', () => {
    fc.assert(
      fc.property(randomIndex(), ({dataset}) => {
        const all = voices(dataset, EVERYTHING);
        const attention = all.reduce((sum, voice) => sum + voice.attention, 0);
        const mentions = all.reduce((sum, voice) => sum + voice.mentions.length, 0);
        expect(attention).toBeCloseTo(mentions === 0 ? 0 : 1);
        for (const {gap} of all) expect(Math.abs(gap)).toBeLessThanOrEqual(1);
      }),
      {seed: 24, numRuns: 100},
    );
  });
});
