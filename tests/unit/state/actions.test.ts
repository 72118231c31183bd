import {describe, expect, it} from 'vitest';
import {DEFAULT_FILTER, type FilterGroup, type FilterSpec} from '../../../src/filter/filter-spec.ts';
import {parseFilter} from '../../../src/filter/parse-filter.ts';
import {SourceError} from '../../../src/model/errors.ts';
import type {Problem} from '../../../src/model/problem.ts';
import {
  closeGraph,
  failLoading,
  openGraph,
  resetFilter,
  reveal,
  select,
  setFilter,
  setGroup,
  setIsolated,
  setLeftOut,
  showAll,
  showAllWith,
  showBeginning,
  showEverything,
  showOnly,
  showView,
  showProgress,
  startLoading,
  toggleValue,
  type Action,
} from '../../../src/state/actions.ts';
import {selectHasChosen, selectIsBeginning} from '../../../src/state/choices.ts';
import {INITIAL_STATE, type ExplorerState} from '../../../src/state/explorer-state.ts';
import {
  selectIsEverything,
  selectIsFiltered,
  selectIsOn,
  selectVisible,
} from '../../../src/state/selectors.ts';
import {makeDataset} from '../../support/make-dataset.ts';
import {makeActor, makeRelation} from '../../support/make-file.ts';
import {DENIED, openedState, VIEWS} from '../../support/make-state.ts';

const failure = new SourceError('http', 'There is no file.');

function after(state: ExplorerState, ...actions: Action[]): ExplorerState {
  return actions.reduce((current, action) => action(current), state);
}

/** The groups that a filter has besides the default one. */
function groupsAfter(...actions: Action[]): readonly FilterGroup[] {
  return after(openedState(), ...actions).filter.groups.filter(({by}) => by !== 'status');
}

describe('loading', () => {
  it('keeps what is shown until the next graph has arrived', () => {
    const state = openedState();
    expect(startLoading(state)).toEqual({...state, status: 'loading'});
  });

  it('forgets the last failure', () => {
    expect(after(INITIAL_STATE, failLoading(failure), startLoading).error).toBeUndefined();
  });

  it('keeps what is shown when the next graph fails', () => {
    const state = openedState();
    expect(failLoading(failure)(state)).toEqual({...state, status: 'failed', error: failure});
  });

  it('shows nothing once the graph is closed', () => {
    const state = after(openedState({views: VIEWS}), setFilter({groups: [], isolated: 'show'}), closeGraph);
    expect(state).toEqual(INITIAL_STATE);
  });

  it('keeps the reader’s choice of hiding or fading when the graph is closed', () => {
    expect(after(openedState(), setLeftOut('fade'), closeGraph).leftOut).toBe('fade');
  });
});

describe('showProgress', () => {
  const progress = {bytes: 5, total: 10, rows: 0};

  it('says how far the loading has come', () => {
    expect(after(INITIAL_STATE, startLoading, showProgress(progress, true)).loading).toEqual({
      progress,
      isLong: true,
    });
  });

  it('is over with the loading', () => {
    const failed = after(INITIAL_STATE, startLoading, showProgress(progress, false), failLoading(failure));
    expect([failed.loading, showProgress(progress, false)(failed)]).toEqual([undefined, failed]);
  });

  it('changes nothing where nothing has come', () => {
    const state = after(INITIAL_STATE, startLoading, showProgress(progress, false));
    expect(showProgress(progress, false)(state)).toBe(state);
  });
});

describe('openGraph', () => {
  it('shows the first view', () => {
    expect(openedState({views: VIEWS})).toMatchObject({
      status: 'ready',
      viewId: 'attacks',
      selection: 'militia-attacks',
      filter: {groups: [{by: 'type', values: ['attacks', 'denounces']}, ...DEFAULT_FILTER.groups]},
    });
  });

  it('shows everything of a graph without views', () => {
    expect(openedState()).toMatchObject({viewId: undefined, filter: DEFAULT_FILTER, selection: undefined});
  });

  it('forgets view, filter and selection of the graph before', () => {
    const state = after(openedState({views: VIEWS}), openGraph(makeDataset(), []));
    expect(state).toMatchObject({viewId: undefined, filter: DEFAULT_FILTER, selection: undefined});
  });

  it('forgets the last failure', () => {
    expect(after(INITIAL_STATE, failLoading(failure), openGraph(makeDataset(), [])).error).toBeUndefined();
  });

  it('reports what is wrong with the filter of a view, with its path, after what was wrong before', () => {
    const problem: Problem = {
      code: 'unknown-actor',
      severity: 'error',
      path: 'relations[0].to',
      message: 'no actor',
    };
    const views = [...VIEWS, {id: 'bad', title: 'Bad', filter: {groups: [{by: 'stnce', values: []}]}}];
    expect(openGraph(makeDataset({views}), [problem])(INITIAL_STATE).graph?.problems).toEqual([
      problem,
      {
        code: 'invalid-filter',
        severity: 'error',
        path: 'views[2].filter.groups[0]',
        id: 'bad',
        message: "nothing is filtered by 'stnce'; did you mean 'stance'? It is left out",
      },
    ]);
  });

  it('shows everything in a view whose filter cannot be read', () => {
    expect(openedState({views: [{id: 'bad', title: 'Bad', filter: 'all'}]})).toMatchObject({
      viewId: 'bad',
      filter: DEFAULT_FILTER,
    });
  });
});

describe('showBeginning', () => {
  const [FIRST, SECOND] = VIEWS.map(({id}) => id);
  const lineage = {};
  const begin = (...actions: Action[]) =>
    after(
      INITIAL_STATE,
      startLoading,
      showBeginning(makeDataset({views: VIEWS.slice(0, 1)}), lineage),
      ...actions,
    );
  const whole = openGraph(makeDataset({views: VIEWS.toReversed()}), [], false, lineage);

  it('shows what is there, while the rest is still loading', () => {
    const state = begin();
    expect([state.status, state.viewId, selectIsBeginning(state)]).toEqual(['loading', FIRST, true]);
  });

  it('begins with the view that is asked for, and takes that for no choice of the reader', () => {
    const state = showBeginning(makeDataset({views: VIEWS}), lineage, showView(SECOND!))(INITIAL_STATE);
    expect([state.viewId, selectHasChosen(state, lineage)]).toEqual([SECOND, false]);
  });

  it('gives way to the author’s first view as long as the reader has chosen nothing', () => {
    const state = whole(begin());
    expect([state.status, state.viewId, selectIsBeginning(state)]).toEqual([
      'ready',
      VIEWS.at(-1)!.id,
      false,
    ]);
  });

  it('leaves the reader what he has selected', () => {
    const state = whole(begin(select('militias')));
    expect([state.viewId, state.selection]).toEqual([FIRST, 'militias']);
  });

  it('leaves it to him when a longer beginning comes, and then the whole', () => {
    const longer = showBeginning(makeDataset({views: VIEWS.slice(0, 1)}), lineage);
    const state = after(begin(select('militias')), longer, whole);
    expect([state.viewId, state.selection]).toEqual([FIRST, 'militias']);
  });

  it('is forgotten when another graph takes its place', () => {
    const other = openGraph(makeDataset({views: VIEWS.toReversed()}), []);
    expect(other(begin(select('militias'))).selection).toBeUndefined();
  });
});

describe('openGraph of a newer version', () => {
  const newer = (overrides = {}) => openGraph(makeDataset(overrides), [], true);

  it('keeps the view', () => {
    expect(after(openedState({views: VIEWS}), showView('words'), newer({views: VIEWS})).viewId).toBe('words');
  });

  it('leaves a view that is gone', () => {
    expect(after(openedState({views: VIEWS}), newer()).viewId).toBeUndefined();
  });

  it('keeps the filter that the reader has changed', () => {
    const state = after(openedState({views: VIEWS}), showOnly('layer', 'said'));
    expect(newer({views: VIEWS})(state).filter).toBe(state.filter);
  });

  it('takes over the author’s new filter where the reader has changed nothing', () => {
    const views = [{...VIEWS[0], filter: {groups: [{by: 'type', values: ['orders']}]}}];
    const state = after(openedState({views: VIEWS}), newer({views}));
    expect(state.filter.groups[0]).toEqual({by: 'type', values: ['orders']});
  });

  it('keeps the selection', () => {
    expect(after(openedState(), select('biden'), newer()).selection).toBe('biden');
  });

  it('drops the selection of what is gone', () => {
    const state = after(openedState(), select('biden'), newer({actors: [makeActor('militias')]}));
    expect(state.selection).toBeUndefined();
  });

  it('opens as any other if there is no older one', () => {
    expect(newer({views: VIEWS})(INITIAL_STATE).viewId).toBe('attacks');
  });
});

describe('views', () => {
  it('brings its filter and its selection', () => {
    const state = after(openedState({views: VIEWS}), showView('words'), showView('attacks'));
    expect(state).toMatchObject({viewId: 'attacks', selection: 'militia-attacks'});
  });

  it('clears the selection if it has none', () => {
    expect(after(openedState({views: VIEWS}), showView('words')).selection).toBeUndefined();
  });

  it('changes nothing for an unknown view', () => {
    const state = openedState({views: VIEWS});
    expect(showView('constructor')(state)).toBe(state);
  });

  it('gives way to everything, and the selection stays', () => {
    expect(after(openedState({views: VIEWS}), showEverything)).toMatchObject({
      viewId: undefined,
      filter: DEFAULT_FILTER,
      selection: 'militia-attacks',
    });
  });

  it('shows everything as the author arranged it, if a view filters nothing', () => {
    const views = [...VIEWS, {id: 'all', title: 'All of it'}];
    expect(after(openedState({views}), showEverything).viewId).toBe('all');
  });

  it.each([undefined, {}, {groups: []}, {groups: [{by: 'status', except: ['denied']}]}])(
    'takes a view with the filter %j for one of everything',
    filter => {
      const views = [...VIEWS, {id: 'all', title: 'All of it', filter}];
      expect(after(openedState({views}), showEverything).viewId).toBe('all');
    },
  );

  it('has everything, and nothing that the reader has filtered, once everything is shown', () => {
    const views = [...VIEWS, {id: 'all', title: 'All of it', filter: {groups: []}}];
    const state = after(openedState({views}), showOnly('type', 'orders'), showEverything);
    expect([selectIsEverything(state), selectIsFiltered(state)]).toEqual([true, false]);
  });

  it('comes back when the filter is reset', () => {
    const opened = openedState({views: VIEWS});
    expect(after(opened, showOnly('layer', 'said'), resetFilter).filter).toEqual(opened.filter);
  });

  it('comes back as everything when the filter is reset without a view', () => {
    expect(after(openedState(), showOnly('layer', 'said'), resetFilter).filter).toEqual(DEFAULT_FILTER);
  });
});

describe('select', () => {
  it.each(['biden', 'us-strikes', 'terrorist-acts'])('selects %s', id => {
    expect(select(id)(openedState()).selection).toBe(id);
  });

  it.each([undefined, 'nobody', 'foreign-troops', '__proto__'])('selects nothing for %j', id => {
    expect(after(openedState(), select('biden'), select(id)).selection).toBeUndefined();
  });

  it('changes nothing for what is selected already', () => {
    const state = select('biden')(openedState());
    expect(select('biden')(state)).toBe(state);
  });
});

describe('reveal', () => {
  it('keeps view and filter if the item is in the picture', () => {
    const state = openedState({views: VIEWS});
    expect(reveal('us-troops')(state)).toEqual({...state, selection: 'us-troops'});
  });

  it.each([
    ['out of the view', 'strike-order', {views: VIEWS}],
    ['denied', 'denied-deed', {relations: [DENIED], statements: []}],
    ['without a line', 'lonely', {actors: [makeActor('lonely')], relations: [], statements: []}],
    [
      'between actors of whom nothing else is told',
      'denied-deed',
      {relations: [DENIED], statements: [], views: VIEWS},
    ],
  ])('shows what is %s', (_, id, overrides) => {
    const state = reveal(id)(openedState(overrides));
    expect([selectVisible(state).has(id), state.selection]).toEqual([true, id]);
  });

  it('changes nothing for an unknown item', () => {
    const state = openedState({views: VIEWS});
    expect(reveal('nobody')(state)).toBe(state);
  });
});

describe('showAllWith', () => {
  const words: FilterGroup = {by: 'text', query: 'strikes'};

  it('shows all in which the words occur, and nothing else', () => {
    const {counts} = selectVisible(after(openedState({views: VIEWS}), showAllWith('strikes')));
    expect(counts.relation).toEqual({shown: 1, total: 3});
  });

  it('leaves the view, and what the reader has filtered', () => {
    const state = after(openedState({views: VIEWS}), showOnly('type', 'orders'), showAllWith('strikes'));
    expect([state.viewId, state.filter.groups]).toEqual([undefined, [...DEFAULT_FILTER.groups, words]]);
  });

  it('keeps the author’s arrangement of everything', () => {
    const views = [...VIEWS, {id: 'all', title: 'All of it'}];
    expect(after(openedState({views}), showAllWith('strikes')).viewId).toBe('all');
  });

  it('replaces the words of the search before', () => {
    expect(groupsAfter(showAllWith('attacks'), showAllWith('strikes'))).toEqual([words]);
  });

  it('keeps the selection', () => {
    expect(after(openedState(), select('biden'), showAllWith('strikes')).selection).toBe('biden');
  });

  it('is undone when the filter is reset', () => {
    expect(selectIsEverything(after(openedState(), showAllWith('strikes'), resetFilter))).toBe(true);
  });
});

describe('toggleValue', () => {
  it('hides a value', () => {
    expect(groupsAfter(toggleValue('type', 'attacks'))).toEqual([{by: 'type', except: ['attacks']}]);
  });

  it('shows it again, and leaves no trace', () => {
    expect(
      after(openedState(), toggleValue('type', 'attacks'), toggleValue('type', 'attacks')).filter,
    ).toEqual(DEFAULT_FILTER);
  });

  it('hides a second value beside the first', () => {
    expect(groupsAfter(toggleValue('type', 'attacks'), toggleValue('type', 'orders'))).toEqual([
      {by: 'type', except: ['attacks', 'orders']},
    ]);
  });

  it('adds a value to those that are shown alone', () => {
    expect(groupsAfter(showOnly('type', 'attacks'), toggleValue('type', 'orders'))).toEqual([
      {by: 'type', values: ['attacks', 'orders']},
    ]);
  });

  it('shows none once the last one is hidden that was shown alone', () => {
    expect(groupsAfter(showOnly('type', 'attacks'), toggleValue('type', 'attacks'))).toEqual([
      {by: 'type', values: []},
    ]);
  });

  it('shows what is denied', () => {
    const state = after(openedState({relations: [DENIED], statements: []}), toggleValue('status', 'denied'));
    expect(selectVisible(state).has('denied-deed')).toBe(true);
  });

  it('leaves other facets alone', () => {
    expect(groupsAfter(toggleValue('type', 'attacks'), toggleValue('stance', 'against'))).toEqual([
      {by: 'type', except: ['attacks']},
      {by: 'stance', except: ['against']},
    ]);
  });

  it.each([
    ['type', 'attacks'],
    ['status', 'denied'],
    ['layer', 'said'],
  ] as const)('turns %s %s the other way each time', (by, value) => {
    const start = openedState({views: VIEWS});
    const once = toggleValue(by, value)(start);
    const twice = toggleValue(by, value)(once);
    const isOn = selectIsOn(start, by, value);
    expect([once, twice].map(state => selectIsOn(state, by, value))).toEqual([!isOn, isOn]);
  });

  it.each([
    ['type', 'attacks'],
    ['status', 'denied'],
    ['layer', 'said'],
  ] as const)('leaves the filter as the view has it after %s %s twice', (by, value) => {
    const state = after(openedState({views: VIEWS}), toggleValue(by, value), toggleValue(by, value));
    expect(selectIsFiltered(state)).toBe(false);
  });
});

describe('showOnly and showAll', () => {
  it('shows one value alone', () => {
    expect(groupsAfter(toggleValue('type', 'attacks'), showOnly('type', 'orders'))).toEqual([
      {by: 'type', values: ['orders']},
    ]);
  });

  it('shows no value', () => {
    expect(groupsAfter(toggleValue('type', 'attacks'), showAll('type', false))).toEqual([
      {by: 'type', values: []},
    ]);
  });

  it('shows all values', () => {
    expect(groupsAfter(showOnly('type', 'attacks'), showAll('type', true))).toEqual([]);
  });

  it('leaves the groups of other facets alone', () => {
    expect(
      groupsAfter(toggleValue('stance', 'for'), showOnly('type', 'orders'), showAll('type', true)),
    ).toEqual([{by: 'stance', except: ['for']}]);
  });
});

describe('other changes of the filter', () => {
  const spec: FilterSpec = {groups: [{by: 'layer', values: ['deed']}], isolated: 'show'};

  it('takes a whole filter', () => {
    expect(setFilter(spec)(openedState()).filter).toBe(spec);
  });

  it('leaves the view for a whole filter', () => {
    expect(setFilter(spec)(openedState({views: VIEWS})).viewId).toBeUndefined();
  });

  it('puts a group in place of the one there is', () => {
    const first = setGroup('text', {by: 'text', query: 'a'});
    expect(groupsAfter(first, setGroup('text', {by: 'text', query: 'b'}))).toEqual([
      {by: 'text', query: 'b'},
    ]);
  });

  it.each<['date' | 'text' | 'neighbourhood', FilterGroup]>([
    ['date', {by: 'date', span: '2023'}],
    ['text', {by: 'text', query: 'a'}],
    ['neighbourhood', {by: 'neighbourhood', of: ['biden'], steps: 1}],
  ])('puts a group on %s beside those of other kinds', (by, group) => {
    expect(groupsAfter(toggleValue('type', 'attacks'), setGroup(by, group))).toEqual([
      {by: 'type', except: ['attacks']},
      group,
    ]);
  });

  it('takes no group away where there is none', () => {
    expect(selectIsEverything(after(openedState(), setGroup('date', undefined)))).toBe(true);
  });

  it('stays with the view while a group is put into its filter', () => {
    const action = setGroup('text', {by: 'text', query: 'a'});
    expect(after(openedState({views: VIEWS}), action).viewId).toBe('attacks');
  });

  it('takes a group away', () => {
    const group: FilterGroup = {by: 'date', span: '2023'};
    expect(groupsAfter(setGroup('date', group), setGroup('date', undefined))).toEqual([]);
  });

  it('shows or hides actors without a line, and changes nothing else', () => {
    expect(setIsolated('show')(openedState()).filter).toEqual({...DEFAULT_FILTER, isolated: 'show'});
  });

  it('hides or fades what is left out', () => {
    expect(setLeftOut('fade')(openedState()).leftOut).toBe('fade');
  });

  it('changes nothing when that is so already', () => {
    const state = openedState();
    expect(setLeftOut('hide')(state)).toBe(state);
  });

  it.each([
    ['a toggled value', toggleValue('type', 'attacks')],
    ['what is denied shown', toggleValue('status', 'denied')],
    ['every status shown', showAll('status', true)],
    ['no status shown', showAll('status', false)],
    ['what is denied revealed', reveal('denied-deed')],
  ])('is the same after it was written and read again: %s', (_, action) => {
    const {filter} = action(openedState({relations: [DENIED], statements: []}));
    expect(parseFilter(JSON.parse(JSON.stringify(filter)))).toEqual({spec: filter, problems: []});
  });

  it('never touches the state that it is given', () => {
    const state = openedState({relations: [makeRelation('r', 'biden', 'militias')]});
    const before = {...state, filter: structuredClone(state.filter)};
    after(state, toggleValue('status', 'denied'), showOnly('type', 'attacks'), setIsolated('show'));
    expect(state).toEqual(before);
  });
});
