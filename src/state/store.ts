/**
 * Holds one immutable state and tells subscribers when it has been replaced.
 *
 * The contract is zustand's vanilla store: read, replace, subscribe; nothing about what the
 * state is.
 */
export interface Store<TState> {
  readonly state: TState;
  /**
   * Replaces the state by `change(state)`. Returning the same object changes nothing and
   * tells nobody. `cause` says whether the reader did it, by hand, or a script.
   */
  update(change: (state: TState) => TState, cause?: Cause): void;
  /** Calls `listener` after every replacement, until the returned function is called. */
  subscribe(listener: Listener<TState>): () => void;
}

export type Cause = 'reader' | 'script';
export type Listener<TState> = (state: TState, previous: TState, cause: Cause) => void;

export function createStore<TState>(initial: TState): Store<TState> {
  let state = initial;
  const listeners = new Set<Listener<TState>>();
  return {
    get state() {
      return state;
    },
    update(change, cause = 'script') {
      const next = change(state);
      if (Object.is(next, state)) return;
      const previous = state;
      state = next;
      // A listener may unsubscribe itself or others; those still get this change.
      for (const listener of [...listeners]) listener(next, previous, cause);
    },
    subscribe(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
  };
}
