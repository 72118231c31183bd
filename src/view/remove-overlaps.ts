/**
 * Moves boxes apart until none covers another, each as little as possible.
 */
import {BoxGrid} from './box-grid.ts';
import {grow, type Box, type Point} from './geometry.ts';

const GAP = 10;
const ROUNDS = 120;

/** A box that may be held in its place. */
export interface MovableBox extends Box {
  readonly fixed: boolean;
}

/**
 * Returns the boxes with at least a small gap between any two of which one is free. Each round pushes overlapping
 * pairs apart along the shorter way; yields after each. A box that fixed ones push to and fro goes to the
 * nearest place that has room.
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
  return yield* settleRest(current, boxes);
}

/** Puts each free box that still covers another into the nearest gap. */
function* settleRest<TBox extends MovableBox>(
  grown: readonly (MovableBox & {readonly index: number})[],
  boxes: readonly TBox[],
): Generator<void, readonly TBox[]> {
  const settled = new BoxGrid<Box>();
  const places = new Map<number, Point>();
  // Whoever is fixed, or covers nobody, has his place; the others look for room among all who have one.
  const grid = new BoxGrid<(typeof grown)[number]>();
  for (const box of grown) grid.add(box);
  const isHomeless = (box: (typeof grown)[number]) =>
    !box.fixed && [...grid.overlapping(box)].some(other => other.index !== box.index);
  const homeless = new Set(grown.filter(isHomeless));
  for (const box of grown) if (!homeless.has(box)) settled.add(box);
  for (const box of homeless) {
    const place = nearestGap(box, settled);
    settled.add({...box, ...place});
    places.set(box.index, place);
    yield;
  }
  return grown.map(({index, x, y}) => ({...boxes[index]!, x, y, ...places.get(index)}));
}

/** The first place without anybody on rings round the box, each a step wider. There is always one: the boxes end somewhere. */
function nearestGap(box: Box, settled: BoxGrid<Box>): Point {
  const step = Math.max(10, Math.min(box.width, box.height) / 3);
  for (let ring = 0; ; ring++) {
    const count = Math.max(1, ring * 6);
    for (let i = 0; i < count; i++) {
      const angle = (2 * Math.PI * i) / count;
      const place = {x: box.x + ring * step * Math.cos(angle), y: box.y + ring * step * Math.sin(angle)};
      const [covered] = settled.overlapping({...box, ...place});
      if (covered === undefined) return place;
    }
  }
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
