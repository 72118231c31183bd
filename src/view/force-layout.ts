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
import {stretchOf, USUAL_ROOM, type LayoutOptions} from './layout.ts';
import {separate} from './separate.ts';

interface Body extends SimulationNodeDatum {
  readonly key: string;
  readonly radius: number;
}

const TICKS = 250;

/** Returns a position for every node of the drawing. Yields after every tick. */
export function* forceLayout(
  drawing: Drawing,
  options: LayoutOptions,
): Generator<void, ReadonlyMap<string, Point>> {
  const {sizes, aspect, fixed} = options;
  const bodies = [...drawing.nodes.keys()].map((key): Body => {
    const {width, height} = sizes.get(key) ?? USUAL_ROOM;
    const place = fixed.get(key);
    const pin = place === undefined ? {} : {fx: place.x, fy: place.y};
    return {key, radius: Math.hypot(width, height) / 2, ...pin};
  });
  const stretch = stretchOf(aspect);
  const center = boundingBox([...fixed.values()].map(point => ({...point, width: 0, height: 0})));
  const simulation = forceSimulation(bodies)
    .force(
      'link',
      // d3 puts the bodies in the place of their keys; the links are ours alone.
      forceLink<Body, Omit<ActorLink, 'source' | 'target'> & {source: string | Body; target: string | Body}>(
        actorLinks(drawing),
      )
        .id(body => body.key)
        .distance(150)
        // Statements are weak links: they keep speakers near without pulling deeds apart.
        .strength(({said}) => (said ? 0.04 : 0.18)),
    )
    .force('charge', forceManyBody<Body>().strength(-900).distanceMax(900))
    .force('collide', forceCollide<Body>(body => body.radius * 0.8).iterations(2))
    .force('x', forceX<Body>(center.x).strength(0.07 / stretch))
    .force('y', forceY<Body>(center.y).strength(0.07 * stretch))
    .alphaDecay(1 - 0.001 ** (1 / TICKS))
    .stop();
  for (let tick = 0; tick < TICKS; tick++) {
    simulation.tick();
    yield;
  }
  const places = new Map(bodies.map(({key, x = 0, y = 0}) => [key, {x, y}]));
  return yield* separate(places, sizes, fixed);
}
