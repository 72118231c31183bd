import {describe, expect, it} from 'vitest';
import {findCommunities} from '../../../src/model/derived/communities.ts';
import {buildOverview, MOST_GROUPS} from '../../../src/view/build-overview.ts';
import {choosePicture, USUAL_WISHES} from '../../../src/filter/choose-picture.ts';
import {deed, makeGraph, type GraphParts} from '../../support/make-drawing.ts';
import {visibleBut} from '../../support/make-visible.ts';

const CIRCLES: GraphParts = {
  actors: ['a1', 'a2', 'a3', 'a4', 'b1', 'b2', 'b3'],
  relations: [
    ...pairs(['a1', 'a2', 'a3', 'a4']),
    ...pairs(['b1', 'b2', 'b3']),
    deed('bridge', 'a1', 'b1'),
    deed('meeting', 'a2', 'b1', {type: 'meets'}),
    deed('again', 'a1', 'b2'),
  ],
};

describe('buildOverview', () => {
  it('draws a node for every group, called by its best-known members', () => {
    expect([...overview().nodes.values()].map(({name, members}) => [name, members])).toEqual([
      ['a1, a2, a3 +1', 4],
      ['b1, b2, b3', 3],
    ]);
  });

  it('draws one line for all between two groups, with their number', () => {
    expect([...overview().edges.values()].map(({layer, count, label}) => [layer, count, label])).toEqual([
      ['sum', 3, '3'],
    ]);
  });

  it('gives that line the category of most', () => {
    const [line] = overview().edges.values();
    expect(line?.category).toBe('material-conflict');
  });

  it('draws the members of a group that is opened', () => {
    const {nodes} = overview(['b1']);
    expect([...nodes.keys()].sort()).toEqual(['c:a1', 'n:b1', 'n:b2', 'n:b3']);
  });

  it('has a hull round the members of a group that is opened', () => {
    expect([...overview(['b1']).hulls.values()]).toEqual([
      {key: 'g:b1', group: 'c:b1', members: ['n:b1', 'n:b2', 'n:b3']},
    ]);
    expect(overview().hulls.size).toBe(0);
  });

  it('leaves the group there for members who are not drawn, without lines to those who are', () => {
    const {nodes, edges, hulls} = overview(['a1'], CIRCLES, 2);
    expect(nodes.get('c:a1')?.members).toBe(2);
    expect(hulls.get('g:a1')?.members).toEqual(['c:a1', 'n:a1', 'n:a2']);
    const within = [...edges.values()].filter(
      ({source, target}) => source === 'c:a1' && target.startsWith('n:'),
    );
    expect(within).toEqual([]);
  });

  it('draws their own lines, and one to each other group', () => {
    const layers = [...overview(['b1']).edges.values()].map(({layer}) => layer).sort();
    expect(layers).toEqual(['deed', 'deed', 'deed', 'sum', 'sum']);
  });

  it('counts every line between groups once, whatever is opened', () => {
    const total = (opened: string[]) =>
      [...overview(opened).edges.values()].reduce(
        (sum, {layer, count}) => sum + (layer === 'sum' ? count : 0),
        0,
      );
    expect([total([]), total(['b1']), total(['a1'])]).toEqual([3, 3, 3]);
  });

  it('draws no more groups than can be told apart', () => {
    const actors = Array.from({length: 120}, (_, i) => `a${i}`);
    const relations = actors.filter((_, i) => i % 2 === 0).map((id, i) => deed(`r${i}`, id, `a${2 * i + 1}`));
    expect(overview([], {actors, relations}).nodes.size).toBe(MOST_GROUPS);
  });
});

/** `most` members of opened groups are drawn. */
function overview(opened: string[] = [], parts: GraphParts = CIRCLES, most = 150) {
  const dataset = makeGraph(parts);
  const shown = visibleBut(dataset);
  const communities = findCommunities(dataset, shown);
  const among = new Set(communities.filter(({id}) => opened.includes(id)).flatMap(({members}) => members));
  const {drawn} = choosePicture(dataset, shown, {...USUAL_WISHES, limits: {actors: most, lines: 400}, among});
  return buildOverview(dataset, shown, communities, new Set(opened), drawn, new Set());
}

function pairs(ids: readonly string[]) {
  return ids.flatMap((a, i) => ids.slice(i + 1).map(b => deed(`${a}-${b}`, a, b)));
}
