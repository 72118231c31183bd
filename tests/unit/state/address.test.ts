import * as fc from 'fast-check';
import {describe, expect, it} from 'vitest';
import {
  select,
  setFilter,
  setGroup,
  setLeftOut,
  showEverything,
  showOnly,
  showStep,
  showView,
  toggleValue,
  type Action,
} from '../../../src/state/actions.ts';
import {LONGEST_ADDRESS, readAddress, writeAddress} from '../../../src/state/address.ts';
import {INITIAL_STATE, type ExplorerState} from '../../../src/state/explorer-state.ts';
import {openedState, VIEWS} from '../../support/make-state.ts';

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

  it('names a panel that is not the first', () => {
    expect(writeAddress(opened, 'list')).toBe('view=attacks&panel=list');
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
        const {state: shown, message} = readAddress(writeAddress(state) ?? '', opened);
        expect({...shown, message}).toEqual({...state, message: undefined});
      }),
      {seed: 4, numRuns: 400},
    );
  });

  it('begins with the view that the page asks for, where the address names none', () => {
    expect(readAddress('fade', opened, 'words').state.viewId).toBe('words');
  });

  it('names what the graph does not have', () => {
    const {message, state} = read('view=gone&select=nobody&near=nowhere.1&type=-hugs,-attacks');
    expect(message).toBe(
      'The link names “gone”, “hugs”, “nowhere”, and 1 more, which this graph does not have.',
    );
    expect([state.viewId, state.filter.groups.at(0)]).toEqual(['attacks', {by: 'type', except: ['attacks']}]);
  });

  it('names a step that the story does not have', () => {
    expect(read('step=99').message).toBe('The link names “step 99”, which this graph does not have.');
  });

  it('says what cannot be read', () => {
    expect(read('view=%E0%A4&colour=red').message).toBe(
      'The link has “colour=red” and “view=%E0%A4”, which cannot be read.',
    );
  });

  it('opens the graph as it is for a megabyte', () => {
    const {state, message} = read(`view=words&text=${'x'.repeat(1_000_000)}`);
    expect([state.viewId, message]).toEqual([
      'attacks',
      `The link is longer than ${LONGEST_ADDRESS} characters, so it was not followed.`,
    ]);
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
