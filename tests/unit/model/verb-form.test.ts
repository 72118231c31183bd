import {describe, expect, it} from 'vitest';
import {pluralVerb} from '../../../src/model/verb-form.ts';

describe('pluralVerb', () => {
  it.each([
    ['attacks', 'attack'],
    ['denies', 'deny'],
    ['lies', 'lie'],
    ['reaches', 'reach'],
    ['crushes', 'crush'],
    ['crosses', 'cross'],
    ['passes', 'pass'],
    ['taxes', 'tax'],
    ['seizes', 'seize'],
    ['vetoes', 'veto'],
    ['goes to', 'go to'],
    ['has talks with', 'have talks with'],
    ['is part of', 'are part of'],
    ['was ruled by', 'were ruled by'],
    ['calls for the end of', 'call for the end of'],
    ['hosts', 'host'],
    ['visited', 'visited'],
    ['', ''],
  ])('makes of %j: %j', (label, plural) => {
    expect(pluralVerb(label, 'en')).toBe(plural);
  });

  it.each([undefined, 'en', 'en-GB', 'EN'])('speaks English in %j', language => {
    expect(pluralVerb('attacks', language)).toBe('attack');
  });

  it.each(['de', 'es', 'ar', 'enm'])('leaves the label alone in %j', language => {
    expect(pluralVerb('attacks', language)).toBe('attacks');
  });
});
