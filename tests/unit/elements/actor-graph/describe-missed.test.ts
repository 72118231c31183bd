import {describe, expect, it} from 'vitest';
import {describeMissed} from '../../../../src/elements/actor-graph/describe-missed.ts';
import {localeFor} from '../../../../src/locales/locale.ts';

const english = localeFor('en');

describe('describeMissed', () => {
  it('names what the graph does not have, three of it, and counts the rest', () => {
    expect(describeMissed({unknown: ['a', 'b', 'c', 'd', 'e'], malformed: []}, english)).toBe(
      'The link names “a”, “b”, “c” and 2 more, which this graph does not have.',
    );
  });

  it('says in a sentence of its own what cannot be read', () => {
    expect(describeMissed({unknown: ['a'], malformed: ['b=c']}, english)).toBe(
      'The link names “a”, which this graph does not have. The link has “b=c”, which cannot be read.',
    );
  });

  it('says that a link was too long to be followed', () => {
    expect(describeMissed('too-long', english)).toMatch(/^The link is longer than 8,000 characters/);
  });

  it('shortens what is longer than anybody reads', () => {
    const text = describeMissed({unknown: ['x'.repeat(10_000)], malformed: []}, english);
    expect(text?.length).toBeLessThan(120);
  });
});
