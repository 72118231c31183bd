import {describe, expect, it} from 'vitest';
import {select, showOnly, type Action} from '../../../src/state/actions.ts';
import type {ExplorerState} from '../../../src/state/explorer-state.ts';
import {comparePair, openSheet} from '../../../src/state/reading-actions.ts';
import {selectPair} from '../../../src/state/selectors.ts';
import {makeStatement} from '../../support/make-file.ts';
import {openedState} from '../../support/make-state.ts';

const about = (stance: string) => ({about: [{on: 'us-troops', stance}]});
const opened = openedState({
  statements: [
    makeStatement('a', 'biden', '', about('for')),
    makeStatement('b', 'militias', '', about('against')),
    makeStatement('c', 'iraqi-government', '', about('neutral')),
  ],
});

function after(...actions: Action[]): ExplorerState {
  return actions.reduce((state, action) => action(state), opened);
}

describe('the comparison', () => {
  it('is of the selected speaker and who disagrees with him, both of them named once it is open', () => {
    const {reading} = after(select('militias'), openSheet('compare'));
    expect(reading.pair).toEqual({left: 'militias', right: 'biden'});
  });

  it('waits with looking for who disagrees until it is open', () => {
    expect(after(select('militias')).reading.pair).toEqual({left: 'militias'});
  });

  it('stays while the reader selects either of the two, or a sentence', () => {
    const both = comparePair({left: 'iraqi-government', right: 'biden'});
    const state = after(openSheet('compare'), both, select('biden'), select('b'), select(undefined));
    expect(selectPair(state)).toEqual({left: 'iraqi-government', right: 'biden'});
  });

  it('stays while the reader selects the one who was found for him, if he has seen him', () => {
    const before = after(select('militias'));
    expect(selectPair(before)).toEqual({left: 'militias', right: 'biden'});
    expect(selectPair(select('biden')(before))).toEqual({left: 'militias', right: 'biden'});
  });

  it('does not follow to somebody who says nothing that is shown', () => {
    const both = comparePair({left: 'militias', right: 'biden'});
    const state = after(both, showOnly('speaker', 'biden'), openSheet('compare'), select('iraqi-government'));
    expect(state.reading.pair).toEqual({left: 'militias', right: 'biden'});
  });
});
