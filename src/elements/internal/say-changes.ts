/** What is said aloud when the state has changed: what is selected, and how much is shown. */
import type {Locale} from '../../locales/locale.ts';
import {itemText} from '../../model/sentence.ts';
import type {ExplorerState} from '../../state/explorer-state.ts';
import {selectVisible} from '../../state/selectors.ts';
import type {Announcer} from './announcer.ts';

/** Says what the reader cannot have heard otherwise; nothing of the first graph, which the reader has just come to. */
export function sayChanges(
  announcer: Announcer,
  next: ExplorerState,
  previous: ExplorerState,
  locale: Locale,
): void {
  if (next.graph === undefined || previous.graph === undefined) return;
  // A step of the story is read out whole, where it stands.
  if (next.step !== undefined && next.step !== previous.step) return;
  if (next.selection !== previous.selection) announcer.say('selection', selectionText(next, locale));
  const isSame =
    next.graph === previous.graph &&
    next.leftOut === previous.leftOut &&
    selectVisible(next) === selectVisible(previous);
  if (!isSame) announcer.say('counts', countsText(next, locale));
}

function selectionText(state: ExplorerState, locale: Locale): string {
  const {selection, graph} = state;
  if (selection === undefined || graph === undefined) return locale.t('announce-nothing');
  const selected = locale.t('announce-selected', {name: itemText(selection, graph.dataset)});
  return selectVisible(state).has(selection) ? selected : `${selected} ${locale.t('announce-left-out')}`;
}

function countsText(state: ExplorerState, locale: Locale): string {
  const {actor, relation, statement} = selectVisible(state).counts;
  const lines = {shown: relation.shown + statement.shown, total: relation.total + statement.total};
  const counts = locale.t('shown-of', {
    actors: locale.t('actors-of', actor),
    lines: locale.t('lines-of', lines),
  });
  const shown = locale.t('announce-shown', {counts});
  return state.leftOut === 'fade' ? `${shown} ${locale.t('announce-faded')}` : shown;
}
