/** The keys that move the picture: arrows show what lies further in their direction, + and - zoom. */
import {ZOOM_STEP} from '../../view/picture-viewport.ts';
import type {ActorGraphCanvas} from '../actor-graph-canvas/actor-graph-canvas.ts';

/** Pixels for each press. */
const STEP = 60;

const STEPS = new Map<string, readonly [right: number, down: number]>([
  ['ArrowLeft', [-STEP, 0]],
  ['ArrowRight', [STEP, 0]],
  ['ArrowUp', [0, -STEP]],
  ['ArrowDown', [0, STEP]],
]);
const ZOOMS = new Map([
  ['+', ZOOM_STEP],
  ['-', 1 / ZOOM_STEP],
]);

/** Moves the picture if the key is one of those; returns whether it is. */
export function movePicture(picture: Pick<ActorGraphCanvas, 'pan' | 'zoomBy'>, key: string): boolean {
  const step = STEPS.get(key);
  const zoom = ZOOMS.get(key);
  if (step !== undefined) picture.pan(...step);
  if (zoom !== undefined) picture.zoomBy(zoom);
  return step !== undefined || zoom !== undefined;
}
