/**
 * Where the members of opened groups are: round the place of their group, for which the others step aside; when it is
 * closed they step back. So the overview that the reader knows stays the same round what he looks at.
 */
import type {DrawnEdge, DrawnHull, Drawing} from './drawing.ts';
import {forceLayout} from './force-layout.ts';
import {boundingBox, reachOf, type Point} from './geometry.ts';
import {USUAL_ROOM, type LayoutOptions} from './layout.ts';

/** The room of a group that is opened. */
export interface Room {
  /** By so many pixels everybody else has stepped aside. */
  readonly radius: number;
  readonly members: readonly string[];
}

export interface OpenedGroups {
  readonly places: ReadonlyMap<string, Point>;
  /** By key of the group's own node. */
  readonly rooms: ReadonlyMap<string, Room>;
}

/** Members lie close together, whether they are linked or not. */
const GRAVITY = 0.35;

/** Returns the drawing with opened groups closed: what a layout arranges before they are opened. */
export function closeGroups(drawing: Drawing): Drawing {
  if (drawing.hulls.size === 0) return drawing;
  const hulls = [...drawing.hulls.values()];
  const inside = new Set(hulls.flatMap(({members}) => members));
  const nodes = new Map([...drawing.nodes].filter(([key]) => !inside.has(key)));
  for (const {group, members} of hulls) {
    const example = drawing.nodes.get(group) ?? drawing.nodes.get(members[0]!)!;
    nodes.set(group, {...example, key: group});
  }
  return withNodes(drawing, nodes);
}

/**
 * Returns the places with those of the members of opened groups, given where everybody is, the groups themselves
 * included, and which rooms there are already.
 */
export function* openGroups(
  drawing: Drawing,
  {places: before, rooms}: OpenedGroups,
  sizes: LayoutOptions['sizes'],
): Generator<void, OpenedGroups> {
  let places = new Map(before);
  const now = new Map<string, Room>();
  const hulls = new Map([...drawing.hulls.values()].map(hull => [hull.group, hull]));
  for (const [group, room] of rooms) {
    const hull = hulls.get(group);
    // A filter makes members fewer; their places are kept.
    if (hull?.members.every(key => room.members.includes(key)) === true) {
      now.set(group, room);
      continue;
    }
    places = stepAside(places, group, room.members, -room.radius);
    if (hull !== undefined) continue;
    for (const key of room.members) if (key !== group && !drawing.nodes.has(key)) places.delete(key);
  }
  for (const hull of hulls.values()) {
    if (now.has(hull.group)) continue;
    const centre = places.get(hull.group) ?? {x: 0, y: 0};
    const known = rooms.get(hull.group)?.members ?? [];
    const inside = yield* arrangeMembers(hull, drawing, sizes, centre, known, places);
    // They were as far from the group as it is large, and so they will be from the hull.
    const radius = radiusOf(inside, sizes);
    places = stepAside(places, hull.group, hull.members, radius);
    for (const [key, {x, y}] of inside) places.set(key, {x: centre.x + x, y: centre.y + y});
    places.set(hull.group, centre);
    now.set(hull.group, {radius, members: hull.members});
  }
  return {places, rooms: now};
}

/** Arranges the members by themselves, with the group's own node, or else their middle, on the point of origin. */
function* arrangeMembers(
  {group, members}: DrawnHull,
  drawing: Drawing,
  sizes: LayoutOptions['sizes'],
  centre: Point,
  known: readonly string[],
  places: ReadonlyMap<string, Point>,
): Generator<void, ReadonlyMap<string, Point>> {
  const nodes = new Map(members.map(key => [key, drawing.nodes.get(key)!]));
  const fixed = new Map<string, Point>();
  for (const key of known) {
    const place = nodes.has(key) ? places.get(key) : undefined;
    if (place !== undefined) fixed.set(key, {x: place.x - centre.x, y: place.y - centre.y});
  }
  if (nodes.has(group)) fixed.set(group, {x: 0, y: 0});
  const found = yield* forceLayout(withNodes(drawing, nodes), {sizes, aspect: 1, fixed, gravity: GRAVITY});
  if (fixed.size > 0) return found;
  const middle = boundingBox([...found.values()].map(point => ({...point, width: 0, height: 0})));
  return new Map([...found].map(([key, {x, y}]) => [key, {x: x - middle.x, y: y - middle.y}]));
}

/** How far from the point of origin these reach. */
function radiusOf(places: ReadonlyMap<string, Point>, sizes: LayoutOptions['sizes']): number {
  const reaches = [...places].map(([key, {x, y}]) => {
    const {width, height, drop} = sizes.get(key) ?? USUAL_ROOM;
    return reachOf({x, y: y + drop, width, height}, {x: 0, y: 0});
  });
  return Math.max(0, ...reaches);
}

/** Moves everybody but the members away from a group by so many pixels, or towards it: nobody comes any nearer to another. */
function stepAside(
  places: ReadonlyMap<string, Point>,
  group: string,
  members: readonly string[],
  by: number,
): Map<string, Point> {
  const centre = places.get(group);
  const inside = new Set([group, ...members]);
  const moved = new Map(places);
  if (centre === undefined) return moved;
  for (const [key, {x, y}] of places) {
    if (inside.has(key)) continue;
    const away = Math.hypot(x - centre.x, y - centre.y);
    // Whoever was dragged inside meanwhile stays where he is.
    if (away === 0 || away + by < 0) continue;
    const scale = (away + by) / away;
    moved.set(key, {x: centre.x + (x - centre.x) * scale, y: centre.y + (y - centre.y) * scale});
  }
  return moved;
}

/** The part of a drawing that these nodes make, with the lines between them, and those that end on such lines. */
function withNodes(drawing: Drawing, nodes: Drawing['nodes']): Drawing {
  const edges = new Map<string, DrawnEdge>();
  for (const [key, edge] of drawing.edges) {
    const isThere = (end: string) => nodes.has(end) || edges.has(end);
    if (isThere(edge.source) && isThere(edge.target)) edges.set(key, edge);
  }
  return {...drawing, nodes, edges, hulls: new Map()};
}
