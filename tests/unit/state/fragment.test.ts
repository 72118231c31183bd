import {describe, expect, it} from 'vitest';
import {readFragment, writeFragment} from '../../../src/state/fragment.ts';

const KEYS = new Set(['view', 'select', 'fade']);
const read = (hash: string, name = '') => readFragment(hash, name, KEYS);
const write = (hash: string, own: string, name = '') => writeFragment(hash, name, KEYS, own);

describe('readFragment', () => {
  it.each([
    ['#view=start&select=biden', 'view=start&select=biden'],
    ['view=start', 'view=start'],
    ['#fade', 'fade'],
    ['#chapter-2;view=start', 'view=start'],
    ['#a:view=words;view=start', 'view=start'],
  ])('finds the part of the only explorer in %s', (hash, own) => {
    expect(read(hash)).toBe(own);
  });

  it.each(['', '#', '#chapter-2', '#tab=3', '#a:view=start', '#viewing=1'])('finds none in %s', hash => {
    expect(read(hash)).toBeUndefined();
  });

  it('finds the part of each of several explorers', () => {
    const hash = '#a:view=start;b:view=words;other';
    expect([read(hash, 'a'), read(hash, 'b'), read(hash, 'c')]).toEqual([
      'view=start',
      'view=words',
      undefined,
    ]);
  });
});

describe('writeFragment', () => {
  it.each([
    ['', '#view=start'],
    ['#view=words', '#view=start'],
    ['#chapter-2', '#chapter-2;view=start'],
    ['#a:view=words;tab=3', '#a:view=words;tab=3;view=start'],
    ['#x;fade;y', '#x;view=start;y'],
  ])('puts the own part into %s and keeps the rest', (hash, expected) => {
    expect(write(hash, 'view=start')).toBe(expected);
  });

  it('keeps the parts of two explorers apart', () => {
    expect(write(write('', 'view=start', 'a'), 'fade', 'b')).toBe('#a:view=start;b:fade');
  });

  it('takes an empty part away', () => {
    expect([write('#view=start', ''), write('#chapter-2;view=start', '')]).toEqual(['', '#chapter-2']);
  });
});
