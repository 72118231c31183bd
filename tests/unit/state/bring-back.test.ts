import {describe, expect, it} from 'vitest';
import type {FilterGroup} from '../../../src/filter/filter-spec.ts';
import {setGroup, setLeftOut, showOnly, toggleValue, type Action} from '../../../src/state/actions.ts';
import {bringBack, canLift, liftReason, sendBack} from '../../../src/state/bring-back.ts';
import type {ExplorerState} from '../../../src/state/explorer-state.ts';
import {selectHidden, selectHiddenCount} from '../../../src/state/hidden-rows.ts';
import {selectVisible} from '../../../src/state/selectors.ts';
import {makeStatement} from '../../support/make-file.ts';
import {DENIED, openedState, VIEWS} from '../../support/make-state.ts';

/** The state after every reason for which `id` is hidden was taken away, one after the other. */
function lifted(state: ExplorerState, id: string): ExplorerState {
  let next = state;
  for (let i = 0; i < 8; i++) {
    const group = selectHidden(next).find(
      ({reason, items}) => canLift(reason) && items.some(item => item.id === id),
    );
    if (group === undefined) return next;
    next = liftReason(group.reason)(next);
  }
  return next;
}

describe('bringBack', () => {
  it('shows one item, with those at its ends, and nothing else', () => {
    const state = bringBack('us-strikes')(showOnly('type', 'no such')(openedState()));
    const {counts} = selectVisible(state);
    expect([counts.actor.shown, counts.relation.shown, counts.statement.shown]).toEqual([2, 1, 0]);
  });

  it('keeps what it has brought back while the reader goes on filtering', () => {
    const state = toggleValue('status', 'reported')(bringBack('us-strikes')(openedState()));
    expect(selectVisible(state).has('us-strikes')).toBe(true);
  });

  it('changes nothing for an unknown id, or for one that is back already', () => {
    const state = bringBack('us-strikes')(openedState());
    expect(bringBack('nobody')(state)).toBe(state);
    expect(bringBack('us-strikes')(state)).toBe(state);
  });

  it('is undone for one item, and for all', () => {
    const both = bringBack('biden')(bringBack('us-strikes')(openedState()));
    expect(sendBack('biden')(both).filter.also).toEqual(['us-strikes']);
    expect('also' in sendBack()(both).filter).toBe(false);
  });
});

describe('liftReason', () => {
  const changes: Readonly<Record<string, Action>> = {
    'a type that is switched off': toggleValue('type', 'strikes'),
    'other types alone': showOnly('type', 'denounces'),
    'no values at all': showOnly('topic', 'nothing'),
    'another layer': showOnly('layer', 'said'),
    dates: setGroup('date', {by: 'date', span: '1990'}),
    words: setGroup('text', {by: 'text', query: 'nowhere'}),
    'a neighbourhood': setGroup('neighbourhood', {by: 'neighbourhood', of: ['biden'], steps: 0}),
    kinds: toggleValue('actor-kind', 'person'),
    fading: state => setLeftOut('fade')(showOnly('layer', 'said')(state)),
  };
  for (const [name, change] of Object.entries(changes)) {
    it(`brings back what is hidden by ${name}`, () => {
      const state = lifted(change(openedState()), 'us-strikes');
      expect(selectVisible(state).has('us-strikes')).toBe(true);
    });
  }

  it('brings back what is not in a prepared view, but not what is denied', () => {
    const only: FilterGroup = {by: 'only', ids: ['militia-attacks']};
    const view = {id: 'one', title: 'One', filter: {groups: [only]}};
    const state = openedState({views: [view, ...VIEWS], relations: [DENIED], statements: []});
    const [group] = selectHidden(state).filter(({reason}) => reason.kind === 'group');
    const next = liftReason(group!.reason)(state);
    expect([next.viewId, selectVisible(next).has('denied-deed')]).toEqual([undefined, false]);
    expect(next.filter.groups).toEqual([{by: 'status', except: ['denied']}]);
  });

  it('leaves the other groups as they are', () => {
    const state = showOnly('layer', 'said')(toggleValue('type', 'strikes')(openedState()));
    const group = selectHidden(state).find(({reason}) => 'group' in reason && reason.group.by === 'type');
    expect(liftReason(group!.reason)(state).filter.groups.map(({by}) => by)).toContain('layer');
  });
});

describe('selectHidden', () => {
  it('puts the reason that hides most first', () => {
    const sizes = selectHidden(showOnly('layer', 'said')(openedState())).map(({items}) => items.length);
    expect(sizes).toEqual(sizes.toSorted((a, b) => b - a));
  });

  it('is computed once for a filter', () => {
    const state = showOnly('layer', 'said')(openedState());
    expect(selectHidden(state)).toBe(selectHidden({...state, selection: 'biden'}));
  });

  it('has each hidden item, as the count says', () => {
    const statements = [makeStatement('words', 'biden', 'militias', {status: 'denied'})];
    const state = openedState({statements});
    const ids = new Set(selectHidden(state).flatMap(({items}) => items.map(({id}) => id)));
    expect(ids.size).toBe(selectHiddenCount(state));
  });
});
