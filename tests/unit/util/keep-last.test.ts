import {describe, expect, it} from 'vitest';
import {keepLast} from '../../../src/util/keep-last.ts';

describe('keepLast', () => {
  it('lets the one go that was put there the longest ago', () => {
    const kept = new Map<string, number>();
    for (const [i, key] of ['a', 'b', 'c'].entries()) keepLast(kept, key, i, 2);
    expect([...kept]).toEqual([
      ['b', 1],
      ['c', 2],
    ]);
  });

  it('takes one that is put there again for the newest', () => {
    const kept = new Map<string, number>();
    for (const key of ['a', 'b', 'a', 'c']) keepLast(kept, key, 0, 2);
    expect([...kept.keys()]).toEqual(['a', 'c']);
  });
});
