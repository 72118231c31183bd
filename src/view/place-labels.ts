/**
 * Finds places for labels where they cover neither one another nor any node; what finds no
 * place is left out until the reader points at it.
 */
import {BoxGrid} from './box-grid.ts';
import {grow, pointAt, type Box, type Curve, type Point} from './geometry.ts';

/** A line's label that wants a place. */
export interface LineLabel {
  readonly key: string;
  readonly curve: Curve;
  readonly width: number;
  readonly height: number;
  /** Labels with more importance choose first. */
  readonly importance: number;
  /** Something sits on the line's middle, so the label has to lie beside it. */
  readonly handle: boolean;
}

/** A node's label that wants a side. */
export interface NodeLabel {
  readonly key: string;
  /** The node without its label. */
  readonly node: Box;
  readonly width: number;
  readonly height: number;
}
export type Side = 'bottom' | 'top' | 'right' | 'left';
const SIDES: readonly Side[] = ['bottom', 'top', 'right', 'left'];

/** Pixels between a node and its label, and between labels. */
export const LABEL_GAP = 4;
const ALONG = [0.5, 0.42, 0.58, 0.34, 0.66, 0.27, 0.73];
const CROSSING_COST = 3;
/** A handle under a node's label: worse than lines, better than another label. */
const HANDLE_COST = 20;
/** A line under another line's label costs as much as a place far from the middle. */
const COVERED_LINE_COST = 12;
/** To cover something is worse than to lie where another label wants to, and that is worse than any lines. */
const COVERING_COST = 10_000;
const TAKING_COST = 1000;
const MOST_CROSSING_COST = 900;

/** Returns the box of a label on a side of its node. */
export function sideBox({node, width, height}: NodeLabel, side: Side): Box {
  const dx = node.width / 2 + LABEL_GAP + width / 2;
  const dy = node.height / 2 + LABEL_GAP + height / 2;
  const offsets: Record<Side, Point> = {
    bottom: {x: 0, y: dy},
    top: {x: 0, y: -dy},
    right: {x: dx, y: 0},
    left: {x: -dx, y: 0},
  };
  return {x: node.x + offsets[side].x, y: node.y + offsets[side].y, width, height};
}

/**
 * Returns for every node the side where its label covers least. Below is preferred, and a
 * label keeps off the places below other nodes as long as their labels may want them: layouts
 * keep those free. Labels of nodes are never left out.
 */
export function placeNodeLabels(
  labels: readonly NodeLabel[],
  curves: Iterable<Curve>,
  handles: Iterable<Box> = [],
  badges: Iterable<Box> = [],
): ReadonlyMap<string, Side> {
  const covered = new BoxGrid<Box>();
  for (const badge of badges) covered.add(badge);
  const marks = new BoxGrid<Box>();
  for (const handle of handles) marks.add(handle);
  const wanted = new BoxGrid<Box & {readonly key: string}>();
  for (const label of labels) {
    covered.add(grow(label.node, 2));
    wanted.add({...sideBox(label, 'bottom'), key: label.key});
  }
  const lines = linePoints(curves);
  const sides = new Map<string, Side>();
  for (const label of labels) {
    let best: {side: Side; cost: number} = {side: 'bottom', cost: Infinity};
    for (const [i, side] of SIDES.entries()) {
      const box = sideBox(label, side);
      const taken = [...wanted.overlapping(box)].filter(({key}) => key !== label.key && !sides.has(key));
      const cost =
        covered.overlapping(box).size * COVERING_COST +
        taken.length * TAKING_COST +
        Math.min(
          MOST_CROSSING_COST,
          lines.overlapping(box).size * CROSSING_COST + marks.overlapping(box).size * HANDLE_COST + i * 2,
        );
      if (cost < best.cost) best = {side, cost};
    }
    sides.set(label.key, best.side);
    covered.add(sideBox(label, best.side));
  }
  return sides;
}

/**
 * Returns the centre of every label that has found a place. Among the free places along and
 * beside a line, the one with fewest other lines under it wins, then the one nearest to the
 * middle.
 */
export function placeLineLabels(
  labels: readonly LineLabel[],
  obstacles: Iterable<Box>,
): ReadonlyMap<string, Point> {
  const covered = new BoxGrid<Box>();
  for (const obstacle of obstacles) covered.add(obstacle);
  const lines = linePoints(labels.map(({curve}) => curve));
  const places = new Map<string, Point>();
  const byImportance = [...labels].sort((a, b) => b.importance - a.importance);
  for (const label of byImportance) {
    let best: {box: Box; cost: number} | undefined;
    for (const [i, point] of candidates(label).entries()) {
      const box = {...point, width: label.width, height: label.height};
      if (covered.overlapping(grow(box, 2)).size > 0) continue;
      const cost = foreign(lines.overlapping(box), label) * COVERED_LINE_COST + i;
      if (best === undefined || cost < best.cost) best = {box, cost};
    }
    if (best === undefined) continue;
    covered.add(best.box);
    places.set(label.key, {x: best.box.x, y: best.box.y});
  }
  return places;
}

/** Places on the line first, then beside it, nearest to the middle first. */
function candidates({curve, height, width, handle}: LineLabel): Point[] {
  const on = ALONG.map(t => pointAt(curve, t)).filter((_, i) => !handle || i > 0);
  const {start, end} = curve;
  const length = Math.hypot(end.x - start.x, end.y - start.y) || 1;
  const normal = {x: -(end.y - start.y) / length, y: (end.x - start.x) / length};
  // Far enough beside the line that the box touches it at most with a corner.
  const off = (Math.abs(normal.x) * width + Math.abs(normal.y) * height) / 2 + (handle ? 12 : 4);
  const beside = ALONG.flatMap(t => {
    const {x, y} = pointAt(curve, t);
    return [1, -1].map(side => ({x: x + normal.x * off * side, y: y + normal.y * off * side}));
  });
  return handle ? [...beside.slice(0, 2), ...on, ...beside.slice(2)] : [...on, ...beside];
}

interface LinePoint extends Box {
  readonly curve: Curve;
}

function linePoints(curves: Iterable<Curve>): BoxGrid<LinePoint> {
  const grid = new BoxGrid<LinePoint>();
  for (const curve of curves) {
    for (let t = 0.05; t < 1; t += 0.05) grid.add({...pointAt(curve, t), width: 1, height: 1, curve});
  }
  return grid;
}

function foreign(points: ReadonlySet<LinePoint>, {curve}: LineLabel): number {
  return new Set([...points].map(point => point.curve).filter(other => other !== curve)).size;
}
