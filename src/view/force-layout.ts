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
import {endKey, type Drawing} from './drawing.ts';
import {boundingBox, type Point} from './geometry.ts';
import {USUAL_ROOM, type LayoutOptions} from './layout.ts';
import {separate} from './separate.ts';

interface Body extends SimulationNodeDatum {
  readonly key: string;
  readonly radius: number;
}
interface Spring {
  readonly source: string;
  readonly target: string;
  readonly said: boolean;
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
  const springs = springsOf(drawing);
  const stretch = Math.sqrt(Math.min(2.5, Math.max(0.4, aspect)));
  const center = boundingBox([...fixed.values()].map(point => ({...point, width: 0, height: 0})));
  const simulation = forceSimulation(bodies)
    .force(
      'link',
      forceLink<Body, Spring & {source: string | Body; target: string | Body}>(
        springs.map(spring => ({...spring})),
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

/** A line that ends on a handle pulls at both actors of that handle's line. */
function springsOf({nodes, edges}: Drawing): Spring[] {
  // A drawing lists its edges after those that they end on, so one pass is enough. Sets,
  // because the ends of ends of lines would double with every level.
  const actorsAt = new Map<string, ReadonlySet<string>>([...nodes.keys()].map(key => [key, new Set([key])]));
  const springs: Spring[] = [];
  for (const {key, source, target, layer} of edges.values()) {
    const from = actorsAt.get(source) ?? new Set();
    const to = actorsAt.get(target) ?? new Set();
    actorsAt.set(key, new Set([...from, ...to]));
    const said = layer === 'said' || endKey(target) !== target;
    for (const a of from) for (const b of to) if (a !== b) springs.push({source: a, target: b, said});
  }
  return springs;
}
