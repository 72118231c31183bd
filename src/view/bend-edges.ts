/**
 * Chooses for every line how far it bends, so that parallel lines lie apart and lines go
 * round the actors that they have nothing to do with.
 */
import {BoxGrid} from './box-grid.ts';
import type {Drawing} from './drawing.ts';
import {curveBetween, pointAt, type Box, type Curve, type Point} from './geometry.ts';

/** Something that lines should go round, and how bad it is to cross it. */
export interface Obstacle extends Box {
  /** Key of the node that the box belongs to. */
  readonly owner: string;
  readonly cost: number;
}

/** Bends that are tried, in pixels; the first that costs least wins. */
const BENDS = [0, 40, -40, 75, -75, 115, -115, 160, -160];
const SAMPLES = [0.1, 0.2, 0.3, 0.4, 0.5, 0.6, 0.7, 0.8, 0.9];
/** Pixels that the control points of parallel lines have to lie apart at least. */
const APART = 35;
const COST_OF_PARALLEL = 1000;
const COST_PER_PIXEL = 0.04;
/** Of a line's middle, where its label and handle are, on another's. */
const COST_OF_MIDDLE = 6;

/**
 * Returns the curve of every edge of the drawing whose ends have positions, from centre to
 * centre. Edges are taken in their order, so an edge has to follow those it ends on.
 */
export function bendEdges(
  {edges}: Pick<Drawing, 'edges'>,
  positions: ReadonlyMap<string, Point>,
  obstacles: Iterable<Obstacle>,
): ReadonlyMap<string, Curve & {readonly bend: number}> {
  const curves = new Map<string, Curve & {bend: number}>();
  const grid = new BoxGrid<Obstacle>();
  for (const obstacle of obstacles) grid.add(obstacle);
  const taken = new Map<string, number[]>();
  const place = (end: string): Point | undefined => {
    const curve = curves.get(end);
    return curve === undefined ? positions.get(end) : pointAt(curve, 0.5);
  };
  for (const {key, source, target} of edges.values()) {
    const start = place(source);
    const end = place(target);
    if (start === undefined || end === undefined) continue;
    // Lines of one pair share a list whichever way they point; mirrored for the other way.
    const sign = source < target ? 1 : -1;
    const pair = JSON.stringify([source, target].sort());
    const others =
      taken.get(pair) ??
      [
        ...alongside(start, end, curves.get(target)),
        ...alongside(end, start, curves.get(source)).map(bend => -bend),
      ].map(bend => bend * sign);
    taken.set(pair, others);
    const length = Math.hypot(end.x - start.x, end.y - start.y);
    let best = {bend: 0, cost: Infinity, curve: curveBetween(start, end, 0)};
    for (const bend of candidates(others.length)) {
      if (Math.abs(bend) > Math.max(60, length * 0.8) && others.length === 0) continue;
      const curve = curveBetween(start, end, bend);
      const parallel = others.some(other => Math.abs(other - bend * sign) < APART) ? COST_OF_PARALLEL : 0;
      const cost = parallel + Math.abs(bend) * COST_PER_PIXEL + crossed(curve, grid, source, target);
      if (cost < best.cost) best = {bend, cost, curve};
    }
    others.push(best.bend * sign);
    curves.set(key, {...best.curve, bend: best.bend});
    const middle = pointAt(best.curve, 0.5);
    grid.add({...middle, width: 18, height: 18, owner: key, cost: COST_OF_MIDDLE});
  }
  return curves;
}

/**
 * More lines between one pair than there are bends get ever wider ones, two to a width. One
 * that runs alongside may take up to two bends, so that the wider ones begin a little early.
 */
function candidates(parallels: number): readonly number[] {
  const spare = parallels + 3 - BENDS.length;
  if (spare < 0) return BENDS;
  const wider = 200 + 40 * Math.floor(spare / 2);
  return [...BENDS, wider, -wider];
}

/**
 * The bend with which a line from an end of `other` to its middle would lie on `other`: who
 * speaks about what he does himself gets a line beside it.
 */
function alongside(start: Point, end: Point, other: Curve | undefined): number[] {
  const from = [other?.start, other?.end].find(point => point?.x === start.x && point.y === start.y);
  if (other === undefined || from === undefined) return [];
  // Half of a quadratic curve is one whose control point lies half way to the whole one's.
  const dx = end.x - start.x;
  const dy = end.y - start.y;
  const x = (other.control.x - end.x) / 2;
  const y = (other.control.y - end.y) / 2;
  return [(y * dx - x * dy) / (Math.hypot(dx, dy) || 1)];
}

function crossed(curve: Curve, grid: BoxGrid<Obstacle>, source: string, target: string): number {
  let cost = 0;
  for (const t of SAMPLES) {
    const point = pointAt(curve, t);
    for (const obstacle of grid.overlapping({...point, width: 4, height: 4})) {
      if (obstacle.owner !== source && obstacle.owner !== target) cost += obstacle.cost;
    }
  }
  return cost;
}
