/** Says for those who see no picture what is selected and how much is shown. */
import type {ExplorerState} from '../../state/explorer-state.ts';
import {selectVisible} from '../../state/selectors.ts';
import {formatCount} from '../internal/format-count.ts';

export function describeShown(state: ExplorerState): string {
  const {selection, graph} = state;
  const {actor, relation, statement} = selectVisible(state).counts;
  const name = selection === undefined ? undefined : graph?.dataset.actors.get(selection)?.name;
  const selected = name === undefined ? '' : `Selected: ${name}. `;
  return `${selected}${formatCount(actor.shown)} actors, ${relation.shown} deeds and ${statement.shown} statements shown.`;
}
