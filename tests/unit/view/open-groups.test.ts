import {describe, expect, it} from 'vitest';
import {runAtOnce} from '../../../src/util/run-at-once.ts';
import type {Drawing, DrawnNode} from '../../../src/view/drawing.ts';
import type {Point} from '../../../src/view/geometry.ts';
import {closeGroups, openGroups, type OpenedGroups} from '../../../src/view/open-groups.ts';
import {sizesOf} from '../../support/lay-out.ts';
import {deed, makeDrawing} from '../../support/make-drawing.ts';

/** Groups `c:m0`, `c:x` and `c:y`; `inside` are the members of the first who are drawn, if it is opened. */
function overview(inside: readonly string[], hasRest = true): Drawing {
  const drawing = makeDrawing({
    actors: inside,
    relations: inside.slice(1).map((id, i) => deed(`${id}+`, inside[i]!, id)),
  });
  const group = (key: string): [string, DrawnNode] => [
    key,
    {key, id: key.slice(2), name: key, kind: 'collective', degree: 1, more: 0, members: 50},
  ];
  const isOpen = inside.length > 0;
  const rest = !isOpen || hasRest ? [group('c:m0')] : [];
  const nodes = new Map([...drawing.nodes, ...rest, group('c:x'), group('c:y')]);
  const members = [...(hasRest ? ['c:m0'] : []), ...drawing.nodes.keys()];
  const hulls = new Map(isOpen ? [['g:m0', {key: 'g:m0', group: 'c:m0', members}]] : []);
  return {...drawing, nodes, hulls};
}

const CLOSED: OpenedGroups = {
  places: new Map([
    ['c:m0', {x: 100, y: 50}],
    ['c:x', {x: 300, y: 50}],
    ['c:y', {x: 100, y: -150}],
  ]),
  rooms: new Map(),
};
const MEMBERS = Array.from({length: 8}, (_, i) => `m${i}`);

const open = (drawing: Drawing, before: OpenedGroups = CLOSED) =>
  runAtOnce(openGroups(drawing, before, sizesOf(drawing)));
const distance = (a: Point, b: Point) => Math.hypot(a.x - b.x, a.y - b.y);

describe('openGroups', () => {
  it('places the members round the group, nearer than everybody else', () => {
    const drawing = overview(MEMBERS);
    const {places} = open(drawing);
    const centre = places.get('c:m0')!;
    const away = (key: string) => distance(places.get(key)!, centre);
    const farthest = Math.max(...MEMBERS.map(id => away(`n:${id}`)));
    expect(Math.min(away('c:x'), away('c:y'))).toBeGreaterThan(farthest);
  });

  it('leaves the group itself where it is', () => {
    expect(open(overview(MEMBERS)).places.get('c:m0')).toEqual({x: 100, y: 50});
  });

  it('leaves the others in their direction', () => {
    const {places} = open(overview(MEMBERS));
    expect([places.get('c:x')!.y, places.get('c:y')!.x]).toEqual([50, 100]);
  });

  it('places members round a group of whom all are drawn', () => {
    const {places} = open(overview(MEMBERS, false));
    const xs = MEMBERS.map(id => places.get(`n:${id}`)!.x);
    expect((Math.min(...xs) + Math.max(...xs)) / 2).toBeCloseTo(100);
  });

  it('brings everybody back when the group is closed', () => {
    const {places} = open(overview([]), open(overview(MEMBERS)));
    for (const [key, place] of CLOSED.places) expect(distance(places.get(key)!, place)).toBeCloseTo(0);
    expect([...places.keys()]).toEqual([...CLOSED.places.keys()]);
  });

  it('moves nobody when a filter leaves out some of the members', () => {
    const before = open(overview(MEMBERS));
    const {places} = open(overview(MEMBERS.slice(0, 5)), before);
    expect(places).toEqual(before.places);
  });

  it('leaves the members where they are when more of them are drawn', () => {
    const before = open(overview(MEMBERS));
    const {places, rooms} = open(overview([...MEMBERS, 'm8', 'm9', 'm10', 'm11']), before);
    for (const id of MEMBERS)
      expect(distance(places.get(`n:${id}`)!, before.places.get(`n:${id}`)!)).toBeCloseTo(0);
    expect(rooms.get('c:m0')!.radius).toBeGreaterThan(before.rooms.get('c:m0')!.radius);
  });
});

describe('closeGroups', () => {
  it('returns a drawing without opened groups itself', () => {
    const drawing = overview([]);
    expect(closeGroups(drawing)).toBe(drawing);
  });

  it('has the group in place of its members', () => {
    expect([...closeGroups(overview(MEMBERS, false)).nodes.keys()].sort()).toEqual(['c:m0', 'c:x', 'c:y']);
  });
});
