/** Stores as an explorer would have them, for panels that stand by themselves. */
import {createExplorerStore, type ExplorerStore} from '../../src/elements/internal/store-context.ts';
import {loadGraph} from '../../src/io/load-graph.ts';
import {readGraphData} from '../../src/io/read-graph.ts';
import {openGraph} from '../../src/state/actions.ts';
import {ARTICLE} from './mount.ts';

/** Returns a store in which the shipped article is open. */
export async function openArticle(): Promise<ExplorerStore> {
  const {dataset, problems} = await loadGraph(ARTICLE);
  const store = createExplorerStore();
  store.update(openGraph(dataset, problems));
  return store;
}

/** Returns a store in which a graph file, given as an object, is open. */
export function openFile(file: unknown): ExplorerStore {
  const {dataset, problems} = readGraphData(file);
  const store = createExplorerStore();
  store.update(openGraph(dataset, problems));
  return store;
}
