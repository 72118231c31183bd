/** What a reader can have chosen by himself since a graph was opened: it must not be lost when the rest of it arrives. */
import type {Choices, ExplorerState} from './explorer-state.ts';

export function choicesOf(state: ExplorerState): Choices {
  const {viewId, step, filter, selection, leftOut, reading} = state;
  const {groups, opened, pinned, expanded, extra} = state.picture;
  return {viewId, step, filter, selection, leftOut, reading, groups, opened, pinned, expanded, extra};
}

/** Whether the reader has chosen something in the beginning of the graph of this lineage, so that the whole is to be opened with it. */
export function selectHasChosen(state: ExplorerState, lineage: object): boolean {
  const {begun} = state.graph ?? {};
  if (begun === undefined || state.graph?.lineage !== lineage) return false;
  const now = choicesOf(state);
  return (Object.keys(begun) as (keyof Choices)[]).some(key => begun[key] !== now[key]);
}

/** Whether only the beginning of a graph is shown. */
export function selectIsBeginning({graph}: ExplorerState): boolean {
  return graph?.begun !== undefined;
}
