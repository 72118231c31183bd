/** How panels inside an explorer find its store. */
import {createContext} from '@lit/context';
import {INITIAL_STATE, type ExplorerState} from '../../state/explorer-state.ts';
import {keepCounting} from '../../state/keep-counting.ts';
import {createStore, type Store} from '../../state/store.ts';

export type ExplorerStore = Store<ExplorerState>;

export const storeContext = createContext<ExplorerStore>(Symbol('actor-graph-store'));

export function createExplorerStore(): ExplorerStore {
  const store = createStore(INITIAL_STATE);
  keepCounting(store);
  return store;
}
