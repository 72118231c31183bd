import {describe, expect, it} from 'vitest';
import {actorKey, EMPTY_DRAWING, endKey, handleKey} from '../../../src/view/drawing.ts';

describe('keys', () => {
  it('never are an id as the data has it', () => {
    expect(actorKey('__proto__')).not.toBe('__proto__');
  });

  it('tell an actor from a handle, whatever the actor is called', () => {
    expect(actorKey('h:x')).not.toBe(handleKey('x'));
  });
});

describe('endKey', () => {
  it('is the node itself for an actor', () => {
    expect(endKey(actorKey('a'))).toBe(actorKey('a'));
  });

  it('is the handle for a line', () => {
    expect(endKey('d|n:a|n:b')).toBe(handleKey('d|n:a|n:b'));
  });
});

describe('EMPTY_DRAWING', () => {
  it('has nothing in it', () => {
    expect(Object.values(EMPTY_DRAWING).map(({size}: {size: number}) => size)).toEqual([0, 0, 0, 0, 0]);
  });
});
