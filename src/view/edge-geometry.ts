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

/** The middle of the line, where its handle sits. */
export function middleOf(curve: Curve): Point {
  return pointAt(curve, 0.5);
}
