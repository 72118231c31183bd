/**
 * Moves boxes apart until none covers another, each as little as possible.
 */
import {BoxGrid} from './box-grid.ts';
import {grow, type Box} from './geometry.ts';

const GAP = 10;
const ROUNDS = 120;

/** A box that may be held in its place. */
export interface MovableBox extends Box {
  readonly fixed: boolean;
}

/**
 * Returns the boxes with at least a small gap between any two, unless too many of them are
 * fixed. Each round pushes overlapping pairs apart along the shorter way; yields after each.
 */
export function* removeOverlaps<TBox extends MovableBox>(
  boxes: readonly TBox[],
): Generator<void, readonly TBox[]> {
  let current = boxes.map((box, index) => ({...grow(box, GAP / 2), index}));
  for (let round = 0; round < ROUNDS; round++) {
    const grid = new BoxGrid<(typeof current)[number]>();
    for (const box of current) grid.add(box);
    const shifts = current.map(() => ({x: 0, y: 0}));
    let overlaps = 0;
    for (const box of current) {
      for (const other of grid.overlapping(box)) {
        if (other.index <= box.index || (box.fixed && other.fixed)) continue;
        overlaps++;
        push(box, other, shifts);
      }
    }
    if (overlaps === 0) break;
    current = current.map(box => ({
      ...box,
      x: box.x + shifts[box.index]!.x,
      y: box.y + shifts[box.index]!.y,
    }));
    yield;
  }
  return current.map(({index, x, y}) => ({...boxes[index]!, x, y}));
}

function push(
  a: MovableBox & {readonly index: number},
  b: MovableBox & {readonly index: number},
  shifts: {x: number; y: number}[],
): void {
  const dx = b.x - a.x;
  const dy = b.y - a.y;
  const overX = (a.width + b.width) / 2 - Math.abs(dx);
  const overY = (a.height + b.height) / 2 - Math.abs(dy);
  const share = a.fixed || b.fixed ? 1 : 0.5;
  const axis = overX < overY ? 'x' : 'y';
  const amount = (Math.min(overX, overY) + 1) * share;
  // Boxes with one and the same centre part by their order.
  const direction = (axis === 'x' ? dx : dy) < 0 ? -1 : 1;
  if (!a.fixed) shifts[a.index]![axis] -= amount * direction;
  if (!b.fixed) shifts[b.index]![axis] += amount * direction;
}
