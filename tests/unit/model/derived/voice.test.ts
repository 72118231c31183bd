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

  describe('of actors of kinds', () => {
    const kinds = {bill: 'document', town: 'place', programme: 'programme', party: 'party', other: 'party'};
    const actors = [
      {id: 'biden', name: 'Biden', kind: 'person'},
      {id: 'union', name: 'A union', kind: 'organisation'},
      ...Object.entries(kinds).map(([id, kind]) => ({id, name: `The ${id}`, kind})),
    ];
    const listed = (...speakers: string[]) =>
      voices(
        makeDataset({
          actors,
          relations: [],
          views: [],
          statements: ['biden', ...speakers].flatMap(by =>
            actors.map(({id}) => makeStatement(`${by}-${id}`, by, id, {quote: 'words'})),
          ),
        }),
        EVERYTHING,
      );

    it('leaves out what cannot speak, and what is of a kind of its own that never does', () => {
      expect(listed().map(({actor}) => actor)).toEqual(['union', 'biden']);
    });

    it('has everybody of a kind of which one speaks', () => {
      expect(listed('party').map(({actor}) => actor)).toContain('other');
    });

    it('has a document that speaks, and no other for its sake', () => {
      const actorsListed = listed('bill').map(({actor}) => actor);
      expect(actorsListed).toContain('bill');
      expect(actorsListed).not.toContain('town');
    });

    it('divides the attention among those alone', () => {
      expect(listed().find(({actor}) => actor === 'union')!.attention).toBe(1);
    });
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
