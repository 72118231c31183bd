/**
 * Counts what stands beside a large graph's filter values, between frames: what is visible is
 * there at once, its counts a moment later, and until then the last ones stay.
 */
import {runSliced} from '../util/run-sliced.ts';
import {selectIsBeginning} from './choices.ts';
import type {ExplorerState} from './explorer-state.ts';
import {countFacetsOf, selectIsCounting} from './selectors.ts';
import type {Store} from './store.ts';

/**
 * Follows the store, and puts new counts into it whenever its state needs some. A change of the
 * filter stops the counting for the one before. Afterwards it prepares the search, so that
 * the first word does not wait for all words. Runs for as long as somebody changes the store.
 */
export function keepCounting(store: Store<ExplorerState>): void {
  let last: {readonly asked: ExplorerState; readonly stop: AbortController} | undefined;
  store.subscribe(state => {
    if (last !== undefined && !isSameQuestion(state, last.asked)) {
      last.stop.abort();
      last = undefined;
    }
    // A way back may lead to a filter that is counted already.
    if (last !== undefined || !selectIsCounting(state)) return;
    last = {asked: state, stop: new AbortController()};
    void count(store, state, last.stop.signal);
  });
}

function isSameQuestion(a: ExplorerState, b: ExplorerState): boolean {
  return a.graph === b.graph && a.filter === b.filter && a.viewId === b.viewId;
}

async function count(store: Store<ExplorerState>, state: ExplorerState, signal: AbortSignal): Promise<void> {
  try {
    const counted = await runSliced(countFacetsOf(state), signal);
    signal.throwIfAborted();
    store.update(now => ({...now, counted}));
    const text = state.graph?.index.text;
    // Of a beginning it would be for nothing, and keep the rest waiting.
    if (text !== undefined && !selectIsBeginning(state)) await runSliced(text.prepare(), signal);
  } catch (error) {
    // Another filter or graph has taken the place of this one.
    if (!signal.aborted) throw error;
  }
}
