import {describe, expect, it} from 'vitest';
import {handleKey} from '../../../src/view/drawing.ts';
import {neighbourhoodOf} from '../../../src/view/neighbourhood.ts';
import {deed, lineOf, makeDrawing, said} from '../../support/make-drawing.ts';

// a attacks b; c denounces that; d answers c; e meets a; f has nothing to do with it.
const DRAWING = makeDrawing({
  actors: ['a', 'b', 'c', 'd', 'e', 'f'],
  relations: [deed('attack', 'a', 'b'), deed('visit', 'e', 'a', {type: 'meets'})],
  statements: [said('words', 'c', 'attack'), said('answer', 'd', 'words')],
});
const keyOf = (id: string) => lineOf(DRAWING, id).key;
const near = (...keys: string[]) => new Set(neighbourhoodOf(DRAWING, keys));

describe('neighbourhoodOf', () => {
  it('of nothing is nothing', () => {
    expect(near()).toEqual(new Set());
  });

  it('of an actor without lines is the actor alone', () => {
    expect(near('n:f')).toEqual(new Set(['n:f']));
  });

  it('of an actor is his lines and whom they reach', () => {
    expect(near('n:e')).toEqual(new Set(['n:e', keyOf('visit'), 'n:a']));
  });

  it('of a speaker reaches the deed that he speaks about, with its handle and both its ends', () => {
    expect(near('n:c')).toEqual(
      new Set([
        'n:c',
        keyOf('words'),
        handleKey(keyOf('words')),
        handleKey(keyOf('attack')),
        keyOf('attack'),
        'n:a',
        'n:b',
      ]),
    );
  });

  it('of a deed has its ends and all that is said about it', () => {
    const found = near(keyOf('attack'));
    expect([found.has('n:a'), found.has('n:b'), found.has(keyOf('words')), found.has('n:c')]).toEqual([
      true,
      true,
      true,
      true,
    ]);
  });

  it('of a deed leaves out what else its actors do', () => {
    expect(near(keyOf('attack')).has(keyOf('visit'))).toBe(false);
  });

  it('of a handle is that of its line', () => {
    expect(near(handleKey(keyOf('attack')))).toEqual(near(keyOf('attack')));
  });

  it('of a statement has the statements about it', () => {
    expect(near(keyOf('words')).has(keyOf('answer'))).toBe(true);
  });

  it('of several is all of theirs', () => {
    expect(near('n:f', 'n:e')).toEqual(new Set([...near('n:f'), ...near('n:e')]));
  });

  it('ignores keys of what is not drawn', () => {
    expect(near('n:nobody', '__proto__')).toEqual(new Set());
  });
});
