/**
 * Keeps the comparison with what the reader selects: a speaker is compared with who most disagrees
 * with him. To select one of the two, or a sentence, is to read on and asks for no other comparison.
 */
import {choosePair} from '../model/derived/choose-pair.ts';
import type {ExplorerState} from './explorer-state.ts';
import {selectKnownPair, selectPair, selectVisible} from './selectors.ts';

/** Returns the state in which the selected speaker is one of the two. */
export function followSpeaker(state: ExplorerState): ExplorerState {
  const {graph, selection, reading} = state;
  if (graph === undefined || selection === undefined) return state;
  const visible = selectVisible(state);
  const speaks = graph.dataset.statementsBy.get(selection)?.some(({id}) => visible.has(id));
  if (speaks !== true) return state;
  // To find who disagrees runs over all statements: as long as nobody looks, that can wait.
  const isOpen = reading.sheet === 'compare';
  const now = isOpen ? selectPair(state) : (selectKnownPair(state) ?? reading.pair);
  const isOneOfThem = now?.left === selection || now?.right === selection;
  if (isOneOfThem && !isOpen) return state;
  const wanted = {left: selection};
  // Once it is open both are named, so that a link to it leads to both.
  const found = isOneOfThem ? now : isOpen ? choosePair(graph.dataset, visible, wanted) : undefined;
  const pair = found ?? wanted;
  return {...state, reading: {...reading, pair}};
}
