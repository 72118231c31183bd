import {describe, expect, it} from 'vitest';
import {readGraph} from '../../../src/io/load-graph.ts';
import {openGraph} from '../../../src/state/actions.ts';
import {INITIAL_STATE} from '../../../src/state/explorer-state.ts';
import {preparePicture, selectPicture} from '../../../src/state/select-picture.ts';
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
