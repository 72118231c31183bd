import * as fc from 'fast-check';
import {describe, expect, it} from 'vitest';
import {
  select,
  setFilter,
  setGroup,
  openGraph,
  setLeftOut,
  showEverything,
  showOnly,
  showStep,
  showView,
  toggleValue,
  type Action,
} from '../../../src/state/actions.ts';
import {isAnotherPlace, readAddress, writeAddress} from '../../../src/state/address.ts';
import {parseFilter} from '../../../src/filter/parse-filter.ts';
import {INITIAL_STATE, type ExplorerState} from '../../../src/state/explorer-state.ts';
import {GROUPINGS} from '../../../src/state/list-rows.ts';
import {
  comparePair,
  findInList,
  groupList,
  openSheet,
  openTable,
  openTimeline,
  setNormalisation,
  sortTable,
  toggleCell,
} from '../../../src/state/reading-actions.ts';
import {
  SHEETS,
  TABLE_COLUMNS,
  TABLES,
  type Cell,
  type Reading,
  type TableName,
} from '../../../src/state/reading.ts';
import {selectPair} from '../../../src/state/selectors.ts';
import {
  showGroups,
  showMoreActors,
  showMoreOf,
  toggleGroup,
  togglePin,
} from '../../../src/state/picture-actions.ts';
import type {Picture} from '../../../src/state/picture.ts';
import {makeStatement} from '../../support/make-file.ts';
import {openedState, VIEWS} from '../../support/make-state.ts';
import {groupsOf, randomIndex, randomSpec} from '../../support/random-graphs.ts';

const STORY = [
  {title: 'One', text: 'First.', view: 'words', filter: {groups: [{by: 'only', ids: ['militias']}]}},
  {title: 'Two', text: 'Second.', select: 'biden'},
];
const opened = openedState({views: VIEWS, story: STORY});

function after(...actions: Action[]): ExplorerState {
  return actions.reduce((state, action) => action(state), opened);
}
const read = (text: string) => readAddress(text, opened);

describe('writeAddress', () => {
  it.each<[string, ExplorerState]>([
    ['view=attacks', opened],
    ['view=words&select=biden', after(showView('words'), select('biden'))],
    ['view=attacks&select', after(select(undefined))],
    ['view=*&select=militia-attacks', after(showEverything)],
    ['view=words&type=-attacks', after(showView('words'), toggleValue('type', 'attacks'))],
    ['step=1', after(showStep(0))],
    ['step=2&select', after(showStep(1), select(undefined))],
    ['step=1&hide', after(showStep(0), setLeftOut('hide'))],
    ['view=attacks&fade', after(setLeftOut('fade'))],
  ])('writes %s', (expected, state) => {
    expect(writeAddress(state)).toBe(expected);
  });

  it.each<[string, ExplorerState]>([
    ['panel=list', after(openSheet('list'))],
    [
      'panel=list&group=day&find=air+strikes',
      after(openSheet('list'), groupList('day'), findInList('air strikes')),
    ],
    ['timeline=closed', after(openTimeline(false))],
    ['panel=stances&table=voice', after(openSheet('stances'), openTable('voice'))],
    [
      'panel=stances&cell=biden,troops',
      after(openSheet('stances'), toggleCell({row: ['biden'], column: 'troops'})),
    ],
    [
      'panel=stances&table=voice&sort=-gap',
      after(openSheet('stances'), openTable('voice'), sortTable('gap')),
    ],
    [
      'panel=stances&table=voice&sort=gap',
      after(openSheet('stances'), openTable('voice'), sortTable('gap'), sortTable('gap')),
    ],
    ['panel=stances&sort', after(openSheet('stances'), sortTable(''))],
    [
      'panel=stances&table=congruence&divided=jaccard',
      after(openSheet('stances'), openTable('congruence'), setNormalisation('jaccard')),
    ],
    [
      'panel=compare&pair=biden,militias',
      after(openSheet('compare'), comparePair({left: 'biden', right: 'militias'})),
    ],
  ])('writes what is open: %s', (expected, state) => {
    expect(writeAddress(state)).toBe(`view=attacks&${expected}`);
  });

  it.each<[string, Action[]]>([
    ['groups=yes', [showGroups(true)]],
    ['groups=no', [showGroups(false)]],
    ['groups=yes&open=biden', [showGroups(true), toggleGroup('biden')]],
    ['pin=biden,militias', [togglePin('biden'), togglePin('militias')]],
    ['around=biden:20', [showMoreOf('biden'), showMoreOf('biden')]],
    ['more=50', [showMoreActors]],
  ])('writes what the reader has made of the picture: %s', (expected, actions) => {
    expect(writeAddress(after(...actions))).toBe(`view=attacks&${expected}`);
  });

  it('names the two who are compared, though nobody has chosen them', () => {
    const statements = ['biden', 'militias'].map(by => makeStatement(`of-${by}`, by, 'us-military'));
    const state = openSheet('compare')(openedState({statements}));
    expect(writeAddress(state)).toBe('panel=compare&pair=militias,biden');
  });

  it('says nothing of panels that are not open', () => {
    const state = after(
      findInList('air'),
      openTable('voice'),
      comparePair({left: 'biden', right: 'militias'}),
      openSheet('filter'),
    );
    expect(writeAddress(state)).toBe('view=attacks&panel=filter');
  });

  it('writes nothing before a graph is open', () => {
    expect(writeAddress(INITIAL_STATE)).toBe('');
  });

  it('names no view in a graph that has none', () => {
    expect(writeAddress(openedState())).toBe('');
  });

  it('gives up on what no link can hold', () => {
    const ids = Array.from({length: 2000}, (_, i) => `relation-${i}`);
    expect(writeAddress(after(setFilter({groups: [{by: 'only', ids}], isolated: 'hide'})))).toBeUndefined();
  });
});

describe('readAddress', () => {
  const action = fc.oneof(
    fc.constantFrom<Action>(showView('words'), showView('attacks'), showEverything, showStep(0), showStep(1)),
    fc.constantFrom<Action>(select('biden'), select('terrorist-acts'), select(undefined)),
    fc.constantFrom<Action>(setLeftOut('fade'), setLeftOut('hide')),
    fc.constantFrom<Action>(
      toggleValue('type', 'attacks'),
      showOnly('stance', 'against'),
      setGroup('text', {by: 'text', query: 'air strikes & more'}),
      setGroup('date', {by: 'date', span: '2023-12/..'}),
      setGroup('neighbourhood', {by: 'neighbourhood', of: ['militias'], steps: 1}),
    ),
  );

  it('shows again whatever was on the screen', () => {
    fc.assert(
      fc.property(fc.array(action, {maxLength: 8}), actions => {
        const state = after(...actions);
        const {state: shown, missed} = readAddress(writeAddress(state) ?? '', opened);
        expect({...shown, missed}).toEqual({...state, missed: undefined});
      }),
      {seed: 4, numRuns: 400},
    );
  });

  it('shows again any state of any graph', () => {
    fc.assert(
      fc.property(randomState, state => {
        const {state: shown, missed} = readAddress(writeAddress(state) ?? '?', state);
        expect([missed, partsOf(shown)]).toEqual([undefined, partsOf(state)]);
      }),
      {seed: 8, numRuns: 60},
    );
  });

  it.each([true, false])('sorts by a topic whose id begins with a hyphen (descending: %s)', isDescending => {
    const graph = openedState({topics: [{id: '-odd', label: 'Odd'}]});
    const sort = {column: '-odd', isDescending};
    const state = {...graph, reading: {...graph.reading, sheet: 'stances', sort} as const};
    expect(readAddress(writeAddress(state)!, graph).state.reading.sort).toEqual(sort);
  });

  it('leaves panels that are not on the screen as they were', () => {
    const before = after(openSheet('list'), findInList('air'));
    expect(readAddress('view=words', before).state.reading).toMatchObject({sheet: 'graph', find: 'air'});
    expect(readAddress('view=words&panel=list', before).state.reading).toMatchObject({
      sheet: 'list',
      find: '',
    });
  });

  it('names whom it should compare and what it should open, if the graph does not have it', () => {
    expect(read('panel=compare&pair=biden,nobody')).toMatchObject({
      state: {reading: {sheet: 'compare', pair: {left: 'biden'}}},
      missed: {unknown: ['nobody'], malformed: []},
    });
    expect(read('panel=stances&cell=biden,no-topic')).toMatchObject({
      state: {reading: {sheet: 'stances', cell: undefined}},
      missed: {unknown: ['no-topic'], malformed: []},
    });
    expect(read('panel=stances&table=voice&sort=-loudness')).toMatchObject({
      state: {reading: {table: 'voice', sort: undefined}},
      missed: {unknown: ['loudness'], malformed: []},
    });
  });

  it('names whom it should draw, if the graph does not have him', () => {
    expect(read('pin=biden,nobody&around=no-one:10&open=nowhere')).toMatchObject({
      state: {picture: {pinned: ['biden'], opened: [], expanded: new Map()}},
      missed: {unknown: ['nobody', 'no-one', 'nowhere'], malformed: []},
    });
  });

  it.each(['groups=maybe', 'more=many', 'more=1e9', 'around=biden', 'around=biden:-1', 'pin=%E0%A4'])(
    'says that nobody can read %s',
    part => {
      expect(read(part).missed).toEqual({unknown: [], malformed: [part]});
    },
  );

  it('chooses nothing in a picture of which it says nothing', () => {
    const state = after(togglePin('biden'), showMoreActors);
    expect(readAddress('view=words', state).state.picture).toMatchObject({pinned: [], extra: 0});
  });

  it('says which panel, table or grouping nobody knows', () => {
    expect(read('panel=magic&table=round&timeline').missed).toEqual({
      unknown: [],
      malformed: ['panel=magic', 'timeline=', 'table=round'],
    });
  });

  it('begins with the view that the page asks for, where the address names none', () => {
    expect(readAddress('fade', opened, 'words').state.viewId).toBe('words');
  });

  it('names what the graph does not have', () => {
    const {missed, state} = read('view=gone&select=nobody&near=nowhere.1&type=-hugs,-attacks');
    expect(missed).toEqual({unknown: ['gone', 'hugs', 'nowhere', 'nobody'], malformed: []});
    expect([state.viewId, state.filter.groups.at(0)]).toEqual(['attacks', {by: 'type', except: ['attacks']}]);
  });

  it('names a step that the story does not have', () => {
    expect(read('step=99').missed).toEqual({unknown: ['step=99'], malformed: []});
  });

  it('says what cannot be read', () => {
    expect(read('view=%E0%A4&colour=red').missed).toEqual({
      unknown: [],
      malformed: ['colour=red', 'view=%E0%A4'],
    });
  });

  it('opens the graph as it is for a megabyte', () => {
    const {state, missed} = read(`view=words&text=${'x'.repeat(1_000_000)}`);
    expect([state.viewId, missed]).toEqual(['attacks', 'too-long']);
  });

  it('throws for no text', () => {
    const piece = fc.oneof(
      fc.string({unit: 'binary'}),
      fc.constantFrom(
        'view=',
        'step=',
        'select=',
        '&',
        '=',
        '%',
        'near=a.1',
        'panel=stances&cell=',
        'panel=compare&pair=',
        'panel=list&find=',
        'table=__proto__&',
        'date=',
        'only=',
        '__proto__=1',
      ),
    );
    fc.assert(
      fc.property(fc.array(piece), pieces => {
        expect(read(pieces.join('')).state.status).toBe('ready');
      }),
      {seed: 6, numRuns: 1000},
    );
  });
});

describe('isAnotherPlace', () => {
  it.each<[string, Action]>([
    ['another view', showView('words')],
    ['another selection', select('biden')],
    ['another lens', openSheet('list')],
    ['another table', openTable('voice')],
    ['an open figure', toggleCell({row: ['biden'], column: 'troops'})],
    ['another comparison', comparePair({left: 'biden', right: 'militias'})],
    ['groups for actors', showGroups(true)],
    ['an open group', toggleGroup('biden')],
  ])('is one with %s', (_, action) => {
    expect(isAnotherPlace(after(action), opened)).toBe(true);
  });

  it.each<[string, Action]>([
    ['another filter', toggleValue('type', 'attacks')],
    ['a sheet over the picture', openSheet('filter')],
    ['another grouping', groupList('day')],
    ['words to find', findInList('air')],
    ['the timeline open', openTimeline(true)],
    ['another order of a table', sortTable('')],
    ['an actor pinned', togglePin('biden')],
  ])('is none with %s', (_, action) => {
    expect(isAnotherPlace(after(action), opened)).toBe(false);
  });
});

const maybe = <T>(value: fc.Arbitrary<T>) => fc.option(value, {nil: undefined});

// Made once: this arbitrary is slow to make.
const anyText = fc.string({unit: 'binary', maxLength: 20});

/** Any state of a graph whose ids all hold. The groups of its filter have been read, as a state's always have. */
const randomState: fc.Arbitrary<ExplorerState> = randomIndex().chain(({dataset}) => {
  const state = openGraph(dataset, [])(INITIAL_STATE);
  const actor = fc.constantFrom(...dataset.actors.keys());
  const id = fc.constantFrom(
    ...dataset.actors.keys(),
    ...dataset.relations.keys(),
    ...dataset.statements.keys(),
  );
  const {facet, date, text, neighbourhood} = groupsOf;
  const cellOf = (table: TableName): fc.Arbitrary<Cell> =>
    fc.record({
      row: fc.array(actor, {minLength: 1, maxLength: 2}),
      column: fc.constantFrom(...(TABLE_COLUMNS[table] ?? dataset.topics.keys())),
    });
  const reading = fc.constantFrom(...TABLES).chain(table =>
    fc.record<Reading>({
      sheet: fc.constantFrom(...SHEETS),
      timeline: maybe(fc.constantFrom('open', 'closed')),
      grouping: maybe(fc.constantFrom(...GROUPINGS)),
      find: anyText,
      table: fc.constant(table),
      normalisation: fc.constantFrom('average-activity', 'jaccard', 'cosine'),
      sort: maybe(
        fc.record({
          column: fc.constantFrom('', ...(TABLE_COLUMNS[table] ?? dataset.topics.keys())),
          isDescending: fc.boolean(),
        }),
      ),
      cell: maybe(cellOf(table)),
      pair: fc.record({left: actor, right: actor}, {requiredKeys: []}),
    }),
  );
  return fc
    .record({
      filter: randomSpec([facet, date, text, neighbourhood]).map(spec => parseFilter(spec).spec),
      selection: maybe(id),
      leftOut: fc.constantFrom('hide', 'fade'),
      reading,
      picture: fc.record<Picture>({
        groups: maybe(fc.boolean()),
        opened: fc.uniqueArray(actor, {maxLength: 3}),
        pinned: fc.uniqueArray(actor, {maxLength: 3}),
        expanded: fc
          .uniqueArray(fc.tuple(actor, fc.integer({min: 1, max: 500})), {
            maxLength: 3,
            selector: ([id]) => id,
          })
          .map(entries => new Map(entries)),
        extra: fc.integer({min: 0, max: 1000}),
        share: fc.constant(1),
      }),
    })
    .map(parts => {
      // A counterexample is printed without the graph, which takes minutes to print.
      const text = JSON.stringify(parts);
      return Object.defineProperty({...state, ...parts}, fc.toStringMethod, {value: () => text});
    });
});

/** All that an address says; of a comparison, the two who are compared. */
function partsOf(state: ExplorerState) {
  const {filter, selection, leftOut, reading, picture} = state;
  const pair = reading.sheet === 'compare' ? (selectPair(state) ?? reading.pair) : reading.pair;
  return {filter, selection, leftOut, picture, reading: {...reading, pair}};
}
