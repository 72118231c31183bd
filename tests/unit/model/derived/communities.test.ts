import {describe, expect, it} from 'vitest';
import {findCommunities} from '../../../../src/model/derived/communities.ts';
import {deed, makeGraph, readArticle, type GraphParts} from '../../../support/make-drawing.ts';
import {visibleBut} from '../../../support/make-visible.ts';

/** Two circles of friends with one link between them, and somebody alone. */
const TWO_CIRCLES: GraphParts = {
  actors: ['a1', 'a2', 'a3', 'a4', 'b1', 'b2', 'b3', 'alone'],
  relations: [
    ...pairs(['a1', 'a2', 'a3', 'a4']),
    ...pairs(['b1', 'b2', 'b3']),
    deed('again', 'b2', 'b1'),
    deed('bridge', 'a1', 'b1'),
  ],
};

describe('findCommunities', () => {
  it('finds those who have more to do with each other', () => {
    expect(groupsOf(TWO_CIRCLES).map(({members}) => [...members].sort())).toEqual([
      ['a1', 'a2', 'a3', 'a4'],
      ['b1', 'b2', 'b3'],
    ]);
  });

  it('calls a group by its best-known member', () => {
    expect(groupsOf(TWO_CIRCLES).map(({id}) => id)).toEqual(['a1', 'b1']);
  });

  it('leaves out who is linked with nobody', () => {
    expect(groupsOf(TWO_CIRCLES).flatMap(({members}) => members)).not.toContain('alone');
  });

  it('follows what is shown', () => {
    const dataset = makeGraph(TWO_CIRCLES);
    const shown = visibleBut(dataset, ['b1-b2', 'b1-b3', 'b2-b3', 'again', 'bridge']);
    expect(findCommunities(dataset, shown)).toHaveLength(1);
  });

  it('finds the same groups every time', () => {
    const dataset = readArticle();
    expect(findCommunities(dataset, visibleBut(dataset))).toEqual(
      findCommunities(dataset, visibleBut(dataset)),
    );
  });

  it('puts nobody into two groups', () => {
    const dataset = readArticle();
    const members = findCommunities(dataset, visibleBut(dataset)).flatMap(group => group.members);
    expect(new Set(members).size).toBe(members.length);
  });

  it('puts those whose pairs were too many to be looked at into the group they are linked with', () => {
    // Rings in which neighbours meet twice are the heaviest pairs; each has a newcomer who was met once.
    const rings = Array.from({length: 2200}, (_, ring) => {
      const ids = Array.from({length: 10}, (_, i) => `r${ring}-${i}`);
      const within = ids.flatMap((id, i) => [1, 2].map(n => deed(`${id}+${n}`, id, ids[(i + 1) % 10]!)));
      return {ids: [...ids, `late${ring}`], deeds: [...within, deed(`late${ring}+`, `late${ring}`, ids[0]!)]};
    });
    const groups = groupsOf({
      actors: rings.flatMap(({ids}) => ids),
      relations: rings.flatMap(({deeds}) => deeds),
    });
    const groupOf = new Map(groups.flatMap(({id, members}) => members.map(member => [member, id])));
    // The pairs are cut at 20,000: of the last rings nothing is among them.
    expect(groupOf.get('late0')).toBe(groupOf.get('r0-0'));
    expect(groupOf.get('late1500')).toBe(groupOf.get('r1500-0'));
  });

  it('finds nothing where there is nothing', () => {
    expect(groupsOf({actors: ['a']})).toEqual([]);
  });
});

function groupsOf(parts: GraphParts) {
  const dataset = makeGraph(parts);
  return findCommunities(dataset, visibleBut(dataset));
}

function pairs(ids: readonly string[]) {
  return ids.flatMap((a, i) => ids.slice(i + 1).map(b => deed(`${a}-${b}`, a, b)));
}
