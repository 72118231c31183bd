/**
 * Keeps the comparison with what the reader selects: a speaker is compared with who most disagrees
 * with him. To select one of the two, or a sentence, is to read on and asks for no other comparison.
 */
import {choosePair} from '../model/derived/choose-pair.ts';
import type {ExplorerState} from './explorer-state.ts';
import {selectPair, selectVisible} from './selectors.ts';

/** Returns the state in which the selected speaker is one of the two. */
export function followSpeaker(state: ExplorerState): ExplorerState {
  const {graph, selection} = state;
  if (graph === undefined || selection === undefined || !graph.dataset.statementsBy.has(selection))
    return state;
  const now = selectPair(state);
  if (now === undefined || now.left === selection || now.right === selection) return state;
  const pair = choosePair(graph.dataset, selectVisible(state), {left: selection});
  return pair?.left === selection ? {...state, reading: {...state.reading, pair}} : state;
}
