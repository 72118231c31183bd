import {describe, expect, it} from 'vitest';
import {readGraph} from '../../../src/io/read-graph.ts';
import {openGraph, setFilter} from '../../../src/state/actions.ts';
import {INITIAL_STATE} from '../../../src/state/explorer-state.ts';
import {showGroups} from '../../../src/state/picture-actions.ts';
import {preparePicture, selectPicture} from '../../../src/state/select-picture.ts';
import {selectBackdrop} from '../../../src/state/selectors.ts';
import {runAtOnce} from '../../../src/util/run-at-once.ts';
import {makeActor, makeFile, makeRelation} from '../../support/make-file.ts';

/** A state with so many actors, each linked with the next, in rings of ten. */
function ringsOf(actors: number) {
  const ids = Array.from({length: actors}, (_, i) => `a${i}`);
  const relations = ids.map((id, i) => {
    const next = i % 10 === 9 ? i - 9 : i + 1;
    return makeRelation(`r${i}`, id, ids[next]);
  });
  const file = makeFile({actors: ids.map(id => makeActor(id)), relations, statements: []});
  const {dataset, problems} = readGraph(JSON.stringify(file));
  return openGraph(dataset, problems)(INITIAL_STATE);
}

const namesIn = (state: ReturnType<typeof ringsOf>) =>
  selectPicture(state)?.groups?.communities.map(({id, members}) => [id, members.length]);

describe('preparePicture', () => {
  it('makes no difference to the picture', () => {
    const prepared = ringsOf(700);
    runAtOnce(preparePicture(prepared));
    expect(namesIn(prepared)).toEqual(namesIn(ringsOf(700)));
    expect(namesIn(prepared)).toHaveLength(70);
  });

  it('finds no groups for a graph that is drawn by its actors', () => {
    const small = ringsOf(20);
    expect([...preparePicture(small)]).toHaveLength(1);
    expect(selectPicture(small)?.groups).toBeUndefined();
  });
});

describe('selectPicture', () => {
  /** Actors `a0` to `a699` in rings of ten, of whom the reader does not want to see one type of relation. */
  const withoutSome = (state: ReturnType<typeof ringsOf>) =>
    setFilter({...state.filter, groups: [...state.filter.groups, {by: 'text', query: 'a1'}]})(state);

  it('keeps the groups of the view while the reader filters, with fewer members', () => {
    const state = showGroups(true)(ringsOf(700));
    const filtered = withoutSome(state);
    const [before, after] = [state, filtered].map(each => selectPicture(each)!.groups!);
    expect(after!.all).toBe(before!.all);
    expect(after!.communities.length).toBeLessThan(before!.communities.length);
    const ids = new Set(before!.communities.map(({id}) => id));
    expect(after!.communities.filter(({id}) => !ids.has(id))).toEqual([]);
  });

  it('counts of a group whom the filter shows', () => {
    const state = withoutSome(showGroups(true)(ringsOf(700)));
    const shown = selectBackdrop(state);
    const members = selectPicture(state)!.groups!.communities.flatMap(group => group.members);
    expect(members.filter(id => !shown.has(id))).toEqual([]);
    expect(members).toHaveLength(shown.counts.actor.shown);
  });

  it('finds the groups again when the reader comes back to the view', () => {
    const state = ringsOf(700);
    const before = selectPicture(state)!.groups!.all;
    let filtered = state;
    for (const query of ['a1', 'a2', 'a3', 'a4', 'a5', 'a6']) {
      const groups = [...state.filter.groups, {by: 'text' as const, query}];
      filtered = setFilter({...state.filter, groups})(filtered);
      selectPicture(showGroups(true)(filtered));
    }
    expect(selectPicture(setFilter(state.filter)(filtered))!.groups!.all).toBe(before);
  });
});
