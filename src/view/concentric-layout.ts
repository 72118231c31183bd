/**
 * Finds positions in rings: the most linked actor in the middle, the others around him by how much they are
 * linked, each on the side of those he is linked with.
 *
 * Deterministic, and linear in actors and lines but for the sorting. A generator like every layout, because
 * the last step, which moves names from under each other, takes its time.
 */
import {actorLinks} from './actor-links.ts';
import type {Drawing} from './drawing.ts';
import type {Point} from './geometry.ts';
import {stretchOf, USUAL_ROOM, type LayoutOptions, type NodeRoom} from './layout.ts';
import {separate} from './separate.ts';

/** Between two rings, and between neighbours on one, in pixels. */
const GAP = 40;

/** Returns a position for every node of the drawing; fixed ones stay where they are. */
export function* concentricLayout(
  drawing: Drawing,
  options: LayoutOptions,
): Generator<void, ReadonlyMap<string, Point>> {
  const {sizes, aspect, fixed} = options;
  const stretch = stretchOf(aspect);
  const linked = linkedWith(drawing);
  const angles = new Map<string, number>();
  const places = new Map<string, Point>();
  for (const {keys, radius} of ringsOf(drawing, sizes)) {
    const step = (2 * Math.PI) / keys.length;
    const ordered = keys
      .map((key, i) => ({key, towards: meanAngle(linked.get(key), angles) ?? i * step}))
      .sort((a, b) => a.towards - b.towards);
    ordered.forEach(({key}, i) => {
      const angle = ordered[0]!.towards + i * step;
      // The one in the middle lies in no direction.
      if (radius > 0) angles.set(key, angle);
      places.set(key, {x: radius * stretch * Math.cos(angle), y: (radius / stretch) * Math.sin(angle)});
    });
    yield;
  }
  for (const [key, place] of fixed) places.set(key, place);
  return yield* separate(places, sizes, fixed);
}

interface Ring {
  readonly keys: readonly string[];
  readonly radius: number;
}

/** The actors from the middle outwards: one, then as many as there is room for on each ring. */
function ringsOf({nodes}: Drawing, sizes: LayoutOptions['sizes']): Ring[] {
  const [middle, ...others] = [...nodes.values()].sort((a, b) => b.degree - a.degree).map(({key}) => key);
  if (middle === undefined) return [];
  const rings: Ring[] = [{keys: [middle], radius: 0}];
  let inner = roomOf(middle, sizes).height / 2 + GAP;
  let keys: string[] = [];
  let used = 0;
  let depth = 0;
  for (const key of others) {
    const {width, height} = roomOf(key, sizes);
    if (keys.length > 0 && used + width + GAP > 2 * Math.PI * (inner + Math.max(depth, height) / 2)) {
      rings.push({keys, radius: inner + depth / 2});
      inner += depth + GAP;
      [keys, used, depth] = [[], 0, 0];
    }
    keys.push(key);
    used += width + GAP;
    depth = Math.max(depth, height);
  }
  if (keys.length > 0) rings.push({keys, radius: inner + depth / 2});
  return rings;
}

/** With whom each actor is linked. */
function linkedWith(drawing: Drawing): Map<string, string[]> {
  const linked = new Map<string, string[]>([...drawing.nodes.keys()].map(key => [key, []]));
  for (const {source, target} of actorLinks(drawing)) {
    linked.get(source)!.push(target);
    linked.get(target)!.push(source);
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
