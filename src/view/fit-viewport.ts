/** Chooses zoom and pan so that a picture fits its container and can still be read. */
import type {Box, Point} from './geometry.ts';

export interface Viewport {
  readonly zoom: number;
  readonly pan: Point;
}

/** Below this zoom, labels of 12 pixels are too small to read. */
export const LEAST_READABLE_ZOOM = 0.62;
const MOST_ZOOM = 1.35;
const PADDING = 14;

/**
 * Returns the viewport that shows all of `box`, centred. A picture that would get smaller than `least`, by
 * default too small to read, is not shrunk further: then `focus` is in the middle, and the rest is a drag away.
 */
export function fitViewport(
  box: Box,
  container: {width: number; height: number},
  focus: Point = box,
  least = LEAST_READABLE_ZOOM,
): Viewport {
  const {width, height} = container;
  const fitting = Math.min(
    (width - 2 * PADDING) / Math.max(1, box.width),
    (height - 2 * PADDING) / Math.max(1, box.height),
  );
  const zoom = Math.min(MOST_ZOOM, Math.max(least, fitting));
  const pan = (axis: 'x' | 'y', size: number, extent: number) => {
    if (extent * zoom <= size) return size / 2 - box[axis] * zoom;
    // Keep the focus in the middle, but show no empty space beyond the picture's edges.
    const least = size - PADDING - (box[axis] + extent / 2) * zoom;
    const most = PADDING - (box[axis] - extent / 2) * zoom;
    return Math.min(most, Math.max(least, size / 2 - focus[axis] * zoom));
  };
  return {zoom, pan: {x: pan('x', width, box.width), y: pan('y', height, box.height)}};
}
