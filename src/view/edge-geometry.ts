/**
 * Reads from Cytoscape where a line really runs: the only file that reads the renderer's
 * geometry. Works only while mounted; headless Cytoscape has no geometry.
 */
import type {EdgeSingular} from 'cytoscape';
import {pointAt, type Curve, type Point} from './geometry.ts';

/** Returns the line from border to border, or nothing while it has no length. */
export function readCurve(edge: EdgeSingular): Curve | undefined {
  const start = edge.sourceEndpoint() as Point | undefined;
  const end = edge.targetEndpoint() as Point | undefined;
  if (start === undefined || end === undefined || !Number.isFinite(start.x + start.y + end.x + end.y))
    return undefined;
  const controls = edge.controlPoints() as Point[] | undefined;
  const control = controls?.[0] ?? {x: (start.x + end.x) / 2, y: (start.y + end.y) / 2};
  return {start: {...start}, control: {...control}, end: {...end}};
}

/**
 * Returns the points of the line from border to border, or nothing while it has no length: two
 * of a straight line, else ends of curves and what pulls the curves, in turn.
 */
export function readBends(edge: EdgeSingular): readonly Point[] | undefined {
  const curve = readCurve(edge);
  if (curve === undefined) return undefined;
  const controls = (edge.controlPoints() as Point[] | undefined) ?? [];
  // Between two curves Cytoscape goes through the middle of what pulls them: so loops are made.
  const bends = controls.flatMap((control, i) => {
    const next = controls[i + 1];
    if (next === undefined) return [control];
    return [control, {x: (control.x + next.x) / 2, y: (control.y + next.y) / 2}];
  });
  return [curve.start, ...bends, curve.end];
}

/** The middle of the line, where its handle sits. */
export function middleOf(curve: Curve): Point {
  return pointAt(curve, 0.5);
}
