/** Points, boxes and the quadratic curves that lines are drawn as. Pixels, y downwards. */

export interface Point {
  readonly x: number;
  readonly y: number;
}

/** A rectangle by its centre. */
export interface Box extends Point {
  readonly width: number;
  readonly height: number;
}

/** A line from `start` to `end` that is pulled towards `control`. */
export interface Curve {
  readonly start: Point;
  readonly control: Point;
  readonly end: Point;
}

/**
 * Returns the curve whose control point lies `bend` pixels beside the middle, to the right
 * of the way from start to end on a screen. Cytoscape's `control-point-distances` with
 * `edge-distances: node-position` means the same.
 */
export function curveBetween(start: Point, end: Point, bend: number): Curve {
  const dx = end.x - start.x;
  const dy = end.y - start.y;
  const length = Math.hypot(dx, dy) || 1;
  const control = {
    x: (start.x + end.x) / 2 - (dy / length) * bend,
    y: (start.y + end.y) / 2 + (dx / length) * bend,
  };
  return {start, control, end};
}

/** Returns the point at `t` (0 at the start, 1 at the end). */
export function pointAt({start, control, end}: Curve, t: number): Point {
  const a = (1 - t) ** 2;
  const b = 2 * t * (1 - t);
  const c = t ** 2;
  return {x: a * start.x + b * control.x + c * end.x, y: a * start.y + b * control.y + c * end.y};
}

/** Whether two boxes share more than an edge. */
export function boxesOverlap(a: Box, b: Box): boolean {
  return Math.abs(a.x - b.x) * 2 < a.width + b.width && Math.abs(a.y - b.y) * 2 < a.height + b.height;
}

/** Returns the box with `margin` pixels more on every side. */
export function grow<TBox extends Box>(box: TBox, margin: number): TBox {
  return {...box, width: box.width + 2 * margin, height: box.height + 2 * margin};
}

/** Returns the smallest box around all of `boxes`; a box of no size if there are none. */
export function boundingBox(boxes: Iterable<Box>): Box {
  let [left, right, top, bottom] = [Infinity, -Infinity, Infinity, -Infinity];
  for (const {x, y, width, height} of boxes) {
    left = Math.min(left, x - width / 2);
    right = Math.max(right, x + width / 2);
    top = Math.min(top, y - height / 2);
    bottom = Math.max(bottom, y + height / 2);
  }
  if (left > right) return {x: 0, y: 0, width: 0, height: 0};
  return {x: (left + right) / 2, y: (top + bottom) / 2, width: right - left, height: bottom - top};
}

/** How far from a point the farthest corner of a box is. */
export function reachOf({x, y, width, height}: Box, from: Point): number {
  return Math.hypot(Math.abs(x - from.x) + width / 2, Math.abs(y - from.y) + height / 2);
}
