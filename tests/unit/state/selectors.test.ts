import {describe, expect, it} from 'vitest';
import {DEFAULT_FILTER, type FilterSpec} from '../../../src/filter/filter-spec.ts';
import {
  setFilter,
  setGroup,
  setLeftOut,
  showEverything,
  showOnly,
  showView,
  toggleValue,
} from '../../../src/state/actions.ts';
import {INITIAL_STATE} from '../../../src/state/explorer-state.ts';
import {
  isSameFilter,
  selectBackdrop,
  selectFacets,
  selectIsEverything,
  selectIsFiltered,
  selectIsImplied,
  selectIsKnown,
  selectIsOn,
  selectView,
  selectVisible,
  selectVisibleAtAnyDate,
} from '../../../src/state/selectors.ts';
import {openedState, VIEWS} from '../../support/make-state.ts';

const filterOn = (value: string): FilterSpec => ({groups: [{by: 'type', values: [value]}], isolated: 'hide'});

describe('selectVisible', () => {
  it('shows nothing before a graph is opened', () => {
    expect(selectVisible(INITIAL_STATE).counts.actor).toEqual({shown: 0, total: 0});
  });

  it('shows what the filter leaves', () => {
    expect(selectVisible(showOnly('type', 'orders')(openedState())).counts.relation).toEqual({
      shown: 1,
      total: 3,
    });
  });

  it('is computed once for a filter, however often it is asked', () => {
    const state = openedState();
    expect(selectVisible({...state, selection: 'biden'})).toBe(selectVisible(state));
  });

  it('is right again for a filter that was forgotten', () => {
    const state = openedState();
    const specs = ['attacks', 'strikes', 'orders', 'meets', 'denounces', 'attacks'].map(filterOn);
    const shown = specs.map(spec => selectVisible(setFilter(spec)(state)).counts.relation.shown);
    expect(shown).toEqual([2, 1, 1, 0, 1, 2]);
  });

  it('is kept for the last few filters alone', () => {
    const state = openedState();
    const first = selectVisible(state);
    for (const type of ['attacks', 'strikes', 'orders', 'meets'])
      selectVisible(setFilter(filterOn(type))(state));
    expect(selectVisible(state)).not.toBe(first);
  });

  it('belongs to its graph, though another has the same filter', () => {
    const small = {relations: [], statements: []};
    expect(
      [openedState(), openedState(small)].map(state => selectVisible(state).counts.relation.total),
    ).toEqual([3, 0]);
  });
});

describe('selectVisibleAtAnyDate', () => {
  const dated = (span: string) => setGroup('date', {by: 'date', span});

  it('shows nothing before a graph is opened', () => {
    expect(selectVisibleAtAnyDate(INITIAL_STATE).counts.actor).toEqual({shown: 0, total: 0});
  });

  it('is what is shown where nothing is filtered by date', () => {
    const state = openedState();
    expect(selectVisibleAtAnyDate(state)).toBe(selectVisible(state));
  });

  it('shows what the other groups leave, whatever the dates', () => {
    const state = dated('1999')(showOnly('type', 'orders')(openedState()));
    expect(selectVisible(state).counts.relation.shown).toBe(0);
    expect(selectVisibleAtAnyDate(state).counts.relation.shown).toBe(1);
  });

  it('is computed once, however often the dates change', () => {
    const years = ['1999', '2000', '2001', '2002', '2003', '2004'];
    const state = openedState();
    const results = years.map(year => {
      const at = dated(year)(state);
      selectVisible(at);
      return selectVisibleAtAnyDate(at);
    });
    expect(new Set(results).size).toBe(1);
  });

  it('is right again when another group changes', () => {
    const state = dated('1999')(openedState());
    selectVisibleAtAnyDate(state);
    const only = showOnly('type', 'orders')(state);
    expect(selectVisibleAtAnyDate(only).counts.relation.shown).toBe(1);
  });
});

describe('selectFacets', () => {
  it('counts nothing before a graph is opened', () => {
    expect(selectFacets(INITIAL_STATE).size).toBe(0);
  });

  it('counts the items of every value', () => {
    expect(selectFacets(openedState()).get('layer')).toEqual(
      new Map([
        ['deed', 3],
        ['said', 1],
      ]),
    );
  });
});

describe('selectBackdrop', () => {
  it('is what is shown, where the rest is hidden', () => {
    const state = showOnly('type', 'orders')(openedState());
    expect(selectBackdrop(state)).toBe(selectVisible(state));
  });

  it('is what the view shows, where the rest is faded', () => {
    const state = setLeftOut('fade')(openedState({views: VIEWS}));
    expect(selectBackdrop(showOnly('type', 'orders')(state))).toBe(selectVisible(state));
  });

  it('is everything without a view, where the rest is faded', () => {
    const state = setLeftOut('fade')(showOnly('type', 'orders')(openedState()));
    expect(selectBackdrop(state).counts).toEqual(selectVisible(openedState()).counts);
  });

  it('is nothing before a graph is opened', () => {
    expect(selectBackdrop({...INITIAL_STATE, leftOut: 'fade'}).has('biden')).toBe(false);
  });
});

describe('selectView', () => {
  it('returns the prepared view that is shown', () => {
    expect(selectView(openedState({views: VIEWS}))?.title).toBe('Who attacks whom?');
  });

  it('returns nothing once everything is shown', () => {
    expect(selectView(showEverything(openedState({views: VIEWS})))).toBeUndefined();
  });
});

describe('selectIsKnown', () => {
  it.each(['biden', 'us-strikes', 'terrorist-acts'])('knows %s', id => {
    expect(selectIsKnown(openedState(), id)).toBe(true);
  });

  it.each([undefined, 'nobody', 'foreign-troops', 'national', 'attacks', 'toString'])(
    'does not know %j',
    id => {
      expect(selectIsKnown(openedState(), id)).toBe(false);
    },
  );

  it('knows nothing before a graph is opened', () => {
    expect(selectIsKnown(INITIAL_STATE, 'biden')).toBe(false);
  });
});

describe('selectIsOn', () => {
  it('is on for what no group speaks of', () => {
    expect(selectIsOn(openedState(), 'type', 'attacks')).toBe(true);
  });

  it('is off for what is hidden', () => {
    expect(selectIsOn(toggleValue('type', 'attacks')(openedState()), 'type', 'attacks')).toBe(false);
  });

  it('is off for all but what is shown alone', () => {
    const state = showOnly('type', 'attacks')(openedState());
    expect(['attacks', 'orders'].map(type => selectIsOn(state, 'type', type))).toEqual([true, false]);
  });

  it('is off for what is denied', () => {
    expect(selectIsOn(openedState(), 'status', 'denied')).toBe(false);
  });
});

describe('a type that is a case of another', () => {
  it('is on where the other is shown alone', () => {
    expect(selectIsOn(showOnly('type', 'attacks')(openedState()), 'type', 'strikes')).toBe(true);
  });

  it('is off where the other is hidden', () => {
    expect(selectIsOn(toggleValue('type', 'attacks')(openedState()), 'type', 'strikes')).toBe(false);
  });

  it('is implied by the other', () => {
    const state = toggleValue('type', 'attacks')(openedState());
    expect(['strikes', 'attacks', 'orders'].map(type => selectIsImplied(state, type))).toEqual([
      true,
      false,
      false,
    ]);
  });

  it('is on by itself where it is shown alone, without the other', () => {
    const state = showOnly('type', 'strikes')(openedState());
    expect(['strikes', 'attacks'].map(type => selectIsOn(state, 'type', type))).toEqual([true, false]);
  });

  it('is off though the other is on, once it is hidden itself', () => {
    const state = toggleValue('type', 'strikes')(openedState());
    expect(['strikes', 'attacks'].map(type => selectIsOn(state, 'type', type))).toEqual([false, true]);
  });

  it.each([
    ['shown alone', showOnly('type', 'attacks')],
    ['hidden', toggleValue('type', 'attacks')],
  ])('is on or off as it is in the picture where the other is %s', (_, action) => {
    const state = action(openedState());
    expect(selectIsOn(state, 'type', 'strikes')).toBe(selectVisible(state).has('us-strikes'));
  });

  it('is implied where the other is shown alone', () => {
    expect(selectIsImplied(showOnly('type', 'attacks')(openedState()), 'strikes')).toBe(true);
  });

  it('is implied by what the other is a case of in its turn', () => {
    const relationTypes = ['air-strikes < strikes', 'strikes < attacks', 'attacks'].map(line => {
      const [id, parent] = line.split(' < ');
      return {id, label: id, category: 'structural', parent: parent ?? null};
    });
    const state = toggleValue('type', 'attacks')(openedState({relationTypes}));
    expect(selectIsImplied(state, 'air-strikes')).toBe(true);
  });

  it('is not implied before a graph is opened', () => {
    expect(selectIsImplied(showOnly('type', 'attacks')(INITIAL_STATE), 'strikes')).toBe(false);
  });

  it('is not implied where no group names the other', () => {
    expect(selectIsImplied(toggleValue('type', 'strikes')(openedState()), 'strikes')).toBe(false);
  });
});

describe('selectIsFiltered', () => {
  it('is not so for a view as the author has it', () => {
    expect(selectIsFiltered(showView('words')(openedState({views: VIEWS})))).toBe(false);
  });

  it('is so once the reader has changed something', () => {
    expect(selectIsFiltered(toggleValue('type', 'attacks')(openedState({views: VIEWS})))).toBe(true);
  });
});

describe('selectIsEverything', () => {
  it('is so for the default filter', () => {
    expect(selectIsEverything(openedState())).toBe(true);
  });

  it('is so for a view that filters nothing', () => {
    expect(selectIsEverything(openedState({views: [{id: 'all', title: 'All of it'}]}))).toBe(true);
  });

  it('is not so where even what is denied is shown', () => {
    expect(selectIsEverything(toggleValue('status', 'denied')(openedState()))).toBe(false);
  });

  it('is not so for a view that filters', () => {
    expect(selectIsEverything(openedState({views: VIEWS}))).toBe(false);
  });
});

describe('isSameFilter', () => {
  const spec: FilterSpec = {
    groups: [...DEFAULT_FILTER.groups, {by: 'type', values: ['attacks', 'orders']}],
    isolated: 'hide',
  };

  it.each<[string, FilterSpec]>([
    ['a copy', structuredClone(spec)],
    ['another order of groups', {...spec, groups: spec.groups.toReversed()}],
    [
      'another order of values',
      {...spec, groups: [...DEFAULT_FILTER.groups, {by: 'type', values: ['orders', 'attacks']}]},
    ],
  ])('takes %s for the same', (_, other) => {
    expect(isSameFilter(spec, other)).toBe(true);
  });

  it.each<[string, FilterSpec]>([
    ['another value', {...spec, groups: [...DEFAULT_FILTER.groups, {by: 'type', values: ['attacks']}]}],
    [
      'the opposite',
      {...spec, groups: [...DEFAULT_FILTER.groups, {by: 'type', except: ['attacks', 'orders']}]},
    ],
    ['a group less', DEFAULT_FILTER],
    ['other actors without a line', {...spec, isolated: 'show'}],
  ])('tells %s apart', (_, other) => {
    expect(isSameFilter(spec, other)).toBe(false);
  });
});
