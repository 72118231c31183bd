import {describe, expect, it} from 'vitest';
import {createDataset} from '../../../src/model/dataset.ts';
import {closeGraph, openGraph, resetFilter, select, showOnly} from '../../../src/state/actions.ts';
import {INITIAL_STATE, type ExplorerState} from '../../../src/state/explorer-state.ts';
import {keepCounting} from '../../../src/state/keep-counting.ts';
import {
  selectFacets,
  selectIsCounting,
  selectViewFacets,
  selectVisible,
} from '../../../src/state/selectors.ts';
import {createStore, type Store} from '../../../src/state/store.ts';
import {largeDocument} from '../../support/large-document.ts';
import {makeDataset} from '../../support/make-dataset.ts';

// Just more rows than are counted at once.
const large = createDataset(largeDocument(50_000));

function openStore(dataset = large): Store<ExplorerState> {
  const store = createStore(INITIAL_STATE);
  keepCounting(store);
  store.update(openGraph(dataset, []));
  return store;
}

/** Resolves as soon as the counts are those of the state. */
async function counted(store: Store<ExplorerState>): Promise<void> {
  if (!selectIsCounting(store.state)) return;
  await new Promise<void>(resolve => {
    const stop = store.subscribe(state => {
      if (selectIsCounting(state)) return;
      stop();
      resolve();
    });
  });
}

const deeds = (store: Store<ExplorerState>) => selectFacets(store.state).get('layer')?.get('deed');

describe('keepCounting', () => {
  it('shows at once what is visible, and the counts later', async () => {
    const store = openStore();
    expect([selectVisible(store.state).counts.relation.shown > 40_000, deeds(store)]).toEqual([
      true,
      undefined,
    ]);
    await counted(store);
    expect(deeds(store)).toBe(selectVisible(store.state).counts.relation.shown);
  });

  it('keeps the last counts until the new ones are there', async () => {
    const store = openStore();
    await counted(store);
    const all = deeds(store);
    store.update(showOnly('type', 't7'));
    expect([deeds(store), selectIsCounting(store.state)]).toEqual([all, true]);
    await counted(store);
    expect(deeds(store)).toBe(selectVisible(store.state).counts.relation.shown);
  });

  it('counts for the last of several filters that follow one another', async () => {
    const store = openStore();
    for (const type of ['t1', 't2', 't3']) store.update(showOnly('type', type));
    await counted(store);
    expect(deeds(store)).toBe(selectVisible(store.state).counts.relation.shown);
  });

  it('drops the counts of a filter that was left again before they were there', async () => {
    const store = openStore(createDataset(largeDocument(300_000)));
    await counted(store);
    store.update(showOnly('type', 't7'));
    store.update(resetFilter);
    await new Promise(resolve => setTimeout(resolve, 300));
    expect([deeds(store), selectIsCounting(store.state)]).toEqual([
      selectVisible(store.state).counts.relation.shown,
      false,
    ]);
  });

  it('does not begin anew when something else than the filter changes', async () => {
    const store = openStore();
    let told = 0;
    store.subscribe((state, previous) => {
      if (state.counted !== previous.counted) told++;
    });
    store.update(select('a1'));
    store.update(select('a2'));
    await counted(store);
    expect([told, store.state.selection]).toEqual([1, 'a2']);
  });

  it('counts the view itself too', async () => {
    const store = openStore();
    store.update(showOnly('type', 't7'));
    await counted(store);
    expect(selectViewFacets(store.state).get('type')!.size).toBeGreaterThan(1);
  });

  it('leaves the counts of a graph behind that is closed meanwhile', async () => {
    const store = openStore();
    store.update(closeGraph);
    await new Promise(resolve => setTimeout(resolve, 20));
    expect([store.state.counted, selectFacets(store.state).size]).toEqual([undefined, 0]);
  });

  it('has nothing to do for a small graph, which is counted at every look', () => {
    const store = openStore(makeDataset());
    expect([selectIsCounting(store.state), deeds(store), store.state.counted]).toEqual([false, 3, undefined]);
  });
});
