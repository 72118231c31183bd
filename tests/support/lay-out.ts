/** Runs a layout to its end, with the room that names take up. */
import {runAtOnce} from '../../src/util/run-at-once.ts';
import {nodeSizes, wrapLabels} from '../../src/view/arrangement.ts';
import type {Drawing} from '../../src/view/drawing.ts';
import type {forceLayout} from '../../src/view/force-layout.ts';
import type {Point} from '../../src/view/geometry.ts';
import {measureRoughly} from './make-drawing.ts';

export type Layout = typeof forceLayout;

export const MEASURES = {node: measureRoughly, edge: measureRoughly};

/** The room that the nodes of a drawing take up. */
export function sizesOf(drawing: Drawing): ReturnType<typeof nodeSizes> {
  return nodeSizes(drawing, wrapLabels(drawing, MEASURES));
}

export interface LayOutOptions {
  readonly fixed?: ReadonlyMap<string, Point>;
  readonly aspect?: number;
}

/** Returns where a layout puts the nodes of a drawing. */
export function layOutWith(
  layout: Layout,
  drawing: Drawing,
  {fixed = new Map(), aspect = 1.5}: LayOutOptions = {},
): ReadonlyMap<string, Point> {
  return runAtOnce(layout(drawing, {sizes: sizesOf(drawing), aspect, fixed}));
}
