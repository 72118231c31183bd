/**
 * The heads of lines as outlines, of the forms and sizes that Cytoscape gives them: it does not
 * hand them out, and a picture in another format has to have the same.
 */
import type {Point} from './geometry.ts';

interface Head {
  /** Points for a head of size 1 whose tip is the origin and whose line comes from above. */
  readonly points: readonly (readonly [number, number])[];
  /** How much of the line's end the head leaves free, for a line of this width. */
  gap(width: number, scale: number): number;
}

const HEADS: Readonly<Record<string, Head>> = {
  triangle: {
    points: [
      [-0.15, -0.3],
      [0, 0],
      [0.15, -0.3],
    ],
    gap: (width, scale) => width * scale * 2,
  },
  vee: {
    points: [
      [-0.15, -0.3],
      [0, 0],
      [0.15, -0.3],
      [0, -0.15],
    ],
    gap: (width, scale) => width * scale * 1.05,
  },
  diamond: {
    points: [
      [-0.15, -0.15],
      [0, -0.3],
      [0.15, -0.15],
      [0, 0],
    ],
    gap: (width, scale) => width * scale,
  },
  tee: {
    points: [
      [-0.15, 0],
      [-0.15, -0.1],
      [0.15, -0.1],
      [0.15, 0],
    ],
    gap: () => 0,
  },
};

/** Returns the outline of a head whose tip is at `tip`, on a line that comes from `from`; nothing for no head. */
export function arrowHead(
  name: string,
  tip: Point,
  from: Point,
  width: number,
  scale: number,
): readonly Point[] | undefined {
  const head = HEADS[name];
  if (head === undefined) return undefined;
  const size = Math.max((width * 13.37) ** 0.9, 29) * scale;
  const angle = Math.atan2(tip.y - from.y, tip.x - from.x) - Math.PI / 2;
  const [cos, sin] = [Math.cos(angle), Math.sin(angle)];
  return head.points.map(([x, y]) => ({
    x: tip.x + (x * cos - y * sin) * size,
    y: tip.y + (x * sin + y * cos) * size,
  }));
}

/** Returns where a line that comes from `from` stops, so that it does not stick out of its head at `tip`. */
export function lineEnd(name: string, tip: Point, from: Point, width: number, scale: number): Point {
  const gap = HEADS[name]?.gap(width, scale) ?? 0;
  const length = Math.hypot(tip.x - from.x, tip.y - from.y);
  if (length === 0) return tip;
  const rest = Math.max(0, length - gap) / length;
  return {x: from.x + (tip.x - from.x) * rest, y: from.y + (tip.y - from.y) * rest};
}
