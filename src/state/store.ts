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
  /**
   * Calls `listener` after every replacement, in their order, until the returned function is called. What a listener
   * replaces in its turn is there at once, and told when all have heard of the change before.
   */
  subscribe(listener: Listener<TState>): () => void;
}

export type Cause = 'reader' | 'script';
export type Listener<TState> = (state: TState, previous: TState, cause: Cause) => void;

export function createStore<TState>(initial: TState): Store<TState> {
  let state = initial;
  const listeners = new Set<Listener<TState>>();
  const untold: (() => void)[] = [];
  let isTelling = false;
  /** A listener may change the state in its turn: everybody hears of that after what it was told of. */
  const tellAll = () => {
    if (isTelling) return;
    isTelling = true;
    try {
      for (let tell = untold.shift(); tell !== undefined; tell = untold.shift()) tell();
    } finally {
      isTelling = false;
    }
  };
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
      for (const listener of listeners)
        untold.push(() => {
          listener(next, previous, cause);
        });
      tellAll();
    },
    subscribe(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
  };
}
