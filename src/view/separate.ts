/** The last step of a layout: nodes and their names make room for each other. */
import type {Box, Point} from './geometry.ts';
import {USUAL_ROOM, type LayoutOptions} from './layout.ts';
import {removeOverlaps} from './remove-overlaps.ts';

/** Returns the places, moved apart where nodes with their names would cover each other; fixed ones as they are. */
export function* separate(
  places: ReadonlyMap<string, Point>,
  sizes: LayoutOptions['sizes'],
  fixed: LayoutOptions['fixed'],
): Generator<void, ReadonlyMap<string, Point>> {
  const boxes = [...places].map(([key, {x, y}]): Box & {key: string; drop: number; fixed: boolean} => {
    const {width, height, drop} = sizes.get(key) ?? USUAL_ROOM;
    return {key, x, y: y + drop, width, height, drop, fixed: fixed.has(key)};
  });
  const apart = yield* removeOverlaps(boxes);
  return new Map(apart.map(({key, x, y, drop}) => [key, fixed.get(key) ?? {x, y: y - drop}]));
}
