/** Explorer states for tests: the small graph opened, by the real actions. */
import {openGraph} from '../../src/state/actions.ts';
import {INITIAL_STATE, type ExplorerState} from '../../src/state/explorer-state.ts';
import {makeDataset} from './make-dataset.ts';
import {makeRelation, type GraphFile} from './make-file.ts';

/** Two prepared views: who attacks, with a selection; and what is said. */
export const VIEWS = [
  {
    id: 'attacks',
    title: 'Who attacks whom?',
    filter: {groups: [{by: 'type', values: ['attacks', 'denounces']}]},
    select: 'militia-attacks',
  },
  {id: 'words', title: 'Who says what?', filter: {groups: [{by: 'layer', values: ['said']}]}},
];

/** Returns the state in which the small file with `overrides` has just been opened. */
export function openedState(overrides: GraphFile = {}): ExplorerState {
  return openGraph(makeDataset(overrides), [])(INITIAL_STATE);
}

/** A denied relation between two actors of the small file who have no other. */
export const DENIED = makeRelation('denied-deed', 'biden', 'iraqi-government', {status: 'denied'});
