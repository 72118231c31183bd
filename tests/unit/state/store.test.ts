import {describe, expect, it} from 'vitest';
import {createStore} from '../../../src/state/store.ts';

const increment = (count: number) => count + 1;

describe('createStore', () => {
  it('begins with the state that it is given', () => {
    expect(createStore(5).state).toBe(5);
  });

  it('replaces the state', () => {
    const store = createStore(5);
    store.update(increment);
    expect(store.state).toBe(6);
  });

  it('tells what the state is, what it was, and who did it', () => {
    const calls: unknown[] = [];
    const store = createStore(5);
    store.subscribe((...args) => calls.push(args));
    store.update(increment, 'reader');
    expect(calls).toEqual([[6, 5, 'reader']]);
  });

  it('takes a change for a script’s, unless it is told otherwise', () => {
    const causes: string[] = [];
    const store = createStore(5);
    store.subscribe((_, __, cause) => causes.push(cause));
    store.update(increment);
    expect(causes).toEqual(['script']);
  });

  it('has the new state already when it tells of it', () => {
    const seen: number[] = [];
    const store = createStore(5);
    store.subscribe(() => seen.push(store.state));
    store.update(increment);
    expect(seen).toEqual([6]);
  });

  it.each([5, Number.NaN])('tells nobody when %d is replaced by itself', value => {
    const seen: number[] = [];
    const store = createStore(value);
    store.subscribe(state => seen.push(state));
    store.update(state => state);
    expect(seen).toEqual([]);
  });

  it('tells nobody who has unsubscribed', () => {
    const seen: number[] = [];
    const store = createStore(5);
    const unsubscribe = store.subscribe(state => seen.push(state));
    unsubscribe();
    store.update(increment);
    expect(seen).toEqual([]);
  });

  it('tells the others when one unsubscribes while it is told', () => {
    const seen: string[] = [];
    const store = createStore(5);
    const unsubscribe = store.subscribe(() => {
      seen.push('first');
      unsubscribe();
    });
    store.subscribe(() => seen.push('second'));
    store.update(increment);
    expect(seen).toEqual(['first', 'second']);
  });

  it('tells everybody of changes in their order, though a listener changes the state in its turn', () => {
    const seen: number[][] = [];
    const store = createStore(0);
    store.subscribe(state => {
      if (state === 1) store.update(increment);
    });
    store.subscribe((state, previous) => seen.push([previous, state]));
    store.update(increment);
    expect(seen).toEqual([
      [0, 1],
      [1, 2],
    ]);
  });

  it('goes on telling after a listener has thrown', () => {
    const seen: number[] = [];
    const store = createStore(0);
    const stop = store.subscribe(() => {
      throw new Error('a fault of the page');
    });
    expect(() => {
      store.update(increment);
    }).toThrow('a fault of the page');
    stop();
    store.subscribe(state => seen.push(state));
    store.update(increment);
    expect(seen).toEqual([2]);
  });

  it('does not tell a newcomer of the change under way', () => {
    const seen: string[] = [];
    const store = createStore(5);
    store.subscribe(() => store.subscribe(() => seen.push('newcomer')));
    store.update(increment);
    expect(seen).toEqual([]);
  });
});
