import * as fc from 'fast-check';
import {describe, expect, it} from 'vitest';
import type {ListRow} from '../../../src/state/list-rows.ts';
import {nextHit, stepTo} from '../../../src/state/list-steps.ts';

/** Rows as `h` for a heading and `i` for a sentence. */
function rows(shape: string): ListRow[] {
  return Array.from(shape, letter => ({kind: letter === 'h' ? 'heading' : 'item'}) as ListRow);
}

describe('stepTo', () => {
  const list = rows('hiihi');

  it('goes along the sentences, from an actor’s heading to the first below it', () => {
    expect(stepTo(list, 0, 'ArrowDown')).toBe(1);
    expect(stepTo(list, 2, 'ArrowUp')).toBe(1);
  });

  it('goes to the ends', () => {
    expect(stepTo(list, 2, 'Home')).toBe(0);
    expect(stepTo(list, 2, 'End')).toBe(4);
  });

  it('goes to the headings before and after', () => {
    expect([4, 3, 0].map(at => stepTo(list, at, 'ArrowLeft'))).toEqual([3, 0, 0]);
    expect([0, 2, 4].map(at => stepTo(list, at, 'ArrowRight'))).toEqual([3, 3, 4]);
  });

  it('goes nowhere for other keys or in an empty list', () => {
    expect(stepTo(list, 0, 'a')).toBeUndefined();
    expect(stepTo([], -1, 'ArrowDown')).toBeUndefined();
  });

  it('never leaves the list', () => {
    const key = fc.constantFrom('ArrowUp', 'ArrowDown', 'ArrowLeft', 'ArrowRight', 'Home', 'End');
    const shape = fc.string({unit: fc.constantFrom('h', 'i'), minLength: 1, maxLength: 12});
    fc.assert(
      fc.property(shape, fc.array(key), (letters, keys) => {
        const end = keys.reduce((at, pressed) => stepTo(rows(letters), at, pressed)!, 0);
        expect(letters[end]).toBeDefined();
      }),
      {seed: 4},
    );
  });
});

describe('nextHit', () => {
  it('goes on and back, and round the ends', () => {
    expect([0, 3, 9].map(at => nextHit([3, 5, 9], at, false))).toEqual([3, 5, 3]);
    expect([9, 5, 3].map(at => nextHit([3, 5, 9], at, true))).toEqual([5, 3, 9]);
  });

  it('finds nothing among no hits', () => {
    expect(nextHit([], 4, false)).toBeUndefined();
  });
});
