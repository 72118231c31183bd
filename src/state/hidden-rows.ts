/**
 * What the filter hides, by reason: computed once for a result of the filter, when somebody asks.
 */
import type {Visible} from '../filter/visible.ts';
import {whyHidden, type HiddenItem, type Reason} from '../filter/why-hidden.ts';
import type {ExplorerState} from './explorer-state.ts';
import {selectVisible} from './selectors.ts';

/** A reason and all that it keeps away, whatever else does too. */
export interface HiddenGroup {
  readonly reason: Reason;
  readonly items: readonly HiddenItem[];
}

/** A result belongs to one filter. */
const known = new WeakMap<Visible, readonly HiddenGroup[]>();

/** Returns the reasons, those that keep most away first. An item stands under each of its reasons. */
export function selectHidden(state: ExplorerState): readonly HiddenGroup[] {
  const {graph, filter} = state;
  if (graph === undefined) return [];
  const visible = selectVisible(state);
  const last = known.get(visible);
  if (last !== undefined) return last;
  const groups = new Map<Reason, HiddenItem[]>();
  for (const item of whyHidden(graph.index, filter, visible)) {
    for (const reason of item.reasons) {
      const items = groups.get(reason);
      if (items === undefined) groups.set(reason, [item]);
      else items.push(item);
    }
  }
  const sorted = [...groups]
    .map(([reason, items]): HiddenGroup => ({reason, items}))
    .sort((a, b) => b.items.length - a.items.length);
  known.set(visible, sorted);
  return sorted;
}

/** How many actors, statements and deeds are hidden. Costs nothing. */
export function selectHiddenCount(state: ExplorerState): number {
  const {actor, relation, statement} = selectVisible(state).counts;
  return [actor, relation, statement].reduce((sum, {shown, total}) => sum + total - shown, 0);
}
