/** What every layout is told: the room that nodes take up, the shape of the container, and what stays where it is. */
import type {Point} from './geometry.ts';

/** How a page may have actors arranged that have no place of the author's. */
export const LAYOUTS = ['force', 'concentric'] as const;
export type LayoutName = (typeof LAYOUTS)[number];

/** What a node takes up together with its label, in pixels. */
export interface NodeRoom {
  readonly width: number;
  readonly height: number;
  /** How far the middle of all that lies below the middle of the node itself. */
  readonly drop: number;
}

export interface LayoutOptions {
  /** The room of every node. */
  readonly sizes: ReadonlyMap<string, NodeRoom>;
  /** Width of the container over its height. */
  readonly aspect: number;
  /** Places that are kept, such as those the author or the reader has chosen. */
  readonly fixed: ReadonlyMap<string, Point>;
  /** How strongly everybody is drawn to the middle; for those who have little room, more than usual. */
  readonly gravity?: number;
}

export const USUAL_GRAVITY = 0.07;

export const USUAL_ROOM: NodeRoom = {width: 60, height: 60, drop: 0};

/** By how much a picture is drawn out in one direction and pressed together in the other, to have the container's shape. */
export function stretchOf(aspect: number): number {
  return Math.sqrt(Math.min(2.5, Math.max(0.4, aspect)));
}
