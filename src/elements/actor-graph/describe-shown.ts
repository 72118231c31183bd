/** Says for those who see no picture what is selected and how much is shown. */
import type {Locale} from '../../locales/locale.ts';
import type {ExplorerState} from '../../state/explorer-state.ts';
import {selectVisible} from '../../state/selectors.ts';

export function describeShown(state: ExplorerState, locale: Locale): string {
  const {selection, graph} = state;
  const {actor, relation, statement} = selectVisible(state).counts;
  const shown = locale.t('announce-shown', {
    actors: locale.t('actors', {count: actor.shown}),
    deeds: locale.t('deeds', {count: relation.shown}),
    statements: locale.t('statements', {count: statement.shown}),
  });
  const name = selection === undefined ? undefined : graph?.dataset.actors.get(selection)?.name;
  return name === undefined ? shown : `${locale.t('announce-selected', {name})} ${shown}`;
}
