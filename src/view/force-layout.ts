/**
 * Finds positions for actors that have none: linked ones near to each other, nobody on top
 * of anybody, in the shape of the container.
 *
 * A generator, so that it can run in slices; the same drawing always gets the same picture
 * (d3-force draws its random numbers from a fixed seed).
 */
import {
  forceCollide,
  forceLink,
  forceManyBody,
  forceSimulation,
  forceX,
  forceY,
  type SimulationNodeDatum,
} from 'd3-force';
import {actorLinks, type ActorLink} from './actor-links.ts';
import type {Drawing} from './drawing.ts';
import {boundingBox, type Point} from './geometry.ts';
import {stretchOf, USUAL_GRAVITY, USUAL_ROOM, type LayoutOptions} from './layout.ts';
import {separate} from './separate.ts';

interface Body extends SimulationNodeDatum {
  readonly key: string;
  readonly radius: number;
}

/** So many times the forces act on a picture that begins from nothing, or nearly so. */
const TICKS = 250;
/** So many are enough for a few newcomers, who begin where they belong among those who stay. */
const TICKS_OF_NEWCOMERS = 40;

/** Returns a position for every node of the drawing. Yields after every tick. */
export function* forceLayout(
  drawing: Drawing,
  options: LayoutOptions,
): Generator<void, ReadonlyMap<string, Point>> {
  const {sizes, aspect, fixed, gravity = USUAL_GRAVITY} = options;
  const links = actorLinks(drawing);
  const beginnings = amongFixed(links, fixed);
  const bodies = [...drawing.nodes.keys()].map((key): Body => {
    const {width, height} = sizes.get(key) ?? USUAL_ROOM;
    const place = fixed.get(key);
    const start = place === undefined ? beginnings.get(key) : {fx: place.x, fy: place.y};
    return {key, radius: Math.hypot(width, height) / 2, ...start};
  });
  const ticks = 2 * fixed.size < bodies.length ? TICKS : TICKS_OF_NEWCOMERS;
  const stretch = stretchOf(aspect);
  const center = boundingBox([...fixed.values()].map(point => ({...point, width: 0, height: 0})));
  const simulation = forceSimulation(bodies)
    .force(
      'link',
      // d3 puts the bodies in the place of their keys; the links are ours alone.
      forceLink<Body, Omit<ActorLink, 'source' | 'target'> & {source: string | Body; target: string | Body}>(
        links,
      )
        .id(body => body.key)
        .distance(150)
        // Statements are weak links: they keep speakers near without pulling deeds apart.
        .strength(({said}) => (said ? 0.04 : 0.18)),
    )
    .force('charge', forceManyBody<Body>().strength(-900).distanceMax(900))
    .force('collide', forceCollide<Body>(body => body.radius * 0.8).iterations(2))
    .force('x', forceX<Body>(center.x).strength(gravity / stretch))
    .force('y', forceY<Body>(center.y).strength(gravity * stretch))
    .alphaDecay(1 - 0.001 ** (1 / ticks))
    .stop();
  for (let tick = 0; tick < ticks; tick++) {
    simulation.tick();
    yield;
  }
  const places = new Map(bodies.map(({key, x = 0, y = 0}) => [key, {x, y}]));
  return yield* separate(places, sizes, fixed);
}

/** For everybody who is linked with someone in his place already: a point in the middle of those. */
function amongFixed(
  links: readonly ActorLink[],
  fixed: ReadonlyMap<string, Point>,
): ReadonlyMap<string, Point> {
  const sums = new Map<string, {x: number; y: number; count: number}>();
  for (const {source, target} of links) {
    for (const [key, other] of [
      [source, target],
      [target, source],
    ] as const) {
      const place = fixed.has(key) ? undefined : fixed.get(other);
      if (place === undefined) continue;
      const {x, y, count} = sums.get(key) ?? {x: 0, y: 0, count: 0};
      sums.set(key, {x: x + place.x, y: y + place.y, count: count + 1});
    }
  }
  return new Map([...sums].map(([key, {x, y, count}]) => [key, {x: x / count, y: y / count}]));
}
