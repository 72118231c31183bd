/**
 * Finds positions in rings: the most linked actor in the middle, the others around him by how much they are
 * linked, each on the side of those he is linked with.
 *
 * Deterministic, and linear in actors and lines but for the sorting. A generator like every layout, because
 * the last step, which moves names from under each other, takes its time.
 */
import {endKey, type Drawing} from './drawing.ts';
import type {Point} from './geometry.ts';
import {USUAL_ROOM, type LayoutOptions, type NodeRoom} from './layout.ts';
import {separate} from './separate.ts';

/** Between two rings, and between neighbours on one, in pixels. */
const GAP = 40;

/** Returns a position for every node of the drawing; fixed ones stay where they are. */
export function* concentricLayout(
  drawing: Drawing,
  options: LayoutOptions,
): Generator<void, ReadonlyMap<string, Point>> {
  const {sizes, aspect, fixed} = options;
  const stretch = Math.sqrt(Math.min(2.5, Math.max(0.4, aspect)));
  const linked = linkedWith(drawing);
  const angles = new Map<string, number>();
  const places = new Map<string, Point>();
  let radius = 0;
  for (const ring of ringsOf(drawing, sizes)) {
    const depth = Math.max(...ring.map(key => roomOf(key, sizes).height));
    const [first] = ring;
    if (radius === 0 && first !== undefined) {
      places.set(first, {x: 0, y: 0});
    } else {
      radius += depth / 2;
      const ordered = ring
        .map((key, i) => ({
          key,
          towards: meanAngle(linked.get(key), angles) ?? (i / ring.length) * 2 * Math.PI,
        }))
        .sort((a, b) => a.towards - b.towards);
      const start = ordered[0]!.towards;
      ordered.forEach(({key}, i) => {
        const angle = start + (i / ring.length) * 2 * Math.PI;
        angles.set(key, angle);
        places.set(key, {x: radius * stretch * Math.cos(angle), y: (radius / stretch) * Math.sin(angle)});
      });
    }
    radius += depth / 2 + GAP;
    yield;
  }
  for (const [key, place] of fixed) places.set(key, place);
  return yield* separate(places, sizes, fixed);
}

/** The actors from the middle outwards: one, then as many as there is room for on each ring. */
function ringsOf({nodes}: Drawing, sizes: LayoutOptions['sizes']): string[][] {
  const [middle, ...others] = [...nodes.values()].sort((a, b) => b.degree - a.degree).map(({key}) => key);
  if (middle === undefined) return [];
  const rings = [[middle]];
  let radius = roomOf(middle, sizes).height / 2 + GAP;
  let ring: string[] = [];
  let used = 0;
  let depth = 0;
  for (const key of others) {
    const {width, height} = roomOf(key, sizes);
    if (ring.length > 0 && used + width + GAP > 2 * Math.PI * (radius + Math.max(depth, height) / 2)) {
      rings.push(ring);
      radius += depth + GAP;
      [ring, used, depth] = [[], 0, 0];
    }
    ring.push(key);
    used += width + GAP;
    depth = Math.max(depth, height);
  }
  return ring.length > 0 ? [...rings, ring] : rings;
}

/** With whom each actor is linked; a line on a handle links with both ends of the handle's line. */
function linkedWith({nodes, edges}: Drawing): Map<string, string[]> {
  const linked = new Map<string, string[]>([...nodes.keys()].map(key => [key, []]));
  const actorAt = (end: string): string | undefined => {
    const edge = edges.get(endKey(end));
    return nodes.has(end)
      ? end
      : edge === undefined || edge.target === end
        ? undefined
        : actorAt(edge.source);
  };
  for (const {source, target} of edges.values()) {
    const [from, to] = [actorAt(source), actorAt(target)];
    if (from === undefined || to === undefined || from === to) continue;
    linked.get(from)!.push(to);
    linked.get(to)!.push(from);
  }
  return linked;
}

/** Direction in which the ones with an angle lie together; nothing if none has one. */
function meanAngle(keys: readonly string[] = [], angles: ReadonlyMap<string, number>): number | undefined {
  const known = keys.flatMap(key => angles.get(key) ?? []);
  if (known.length === 0) return undefined;
  const sum = (part: (angle: number) => number) => known.reduce((total, angle) => total + part(angle), 0);
  const angle = Math.atan2(sum(Math.sin), sum(Math.cos));
  return angle < 0 ? angle + 2 * Math.PI : angle;
}

function roomOf(key: string, sizes: LayoutOptions['sizes']): NodeRoom {
  return sizes.get(key) ?? USUAL_ROOM;
}
