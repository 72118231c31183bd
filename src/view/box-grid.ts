/**
 * Finds the boxes near a place without looking at all of them.
 */
import {boxesOverlap, type Box} from './geometry.ts';

/** Cells about as large as a label: most boxes lie in one to four of them. */
const CELL = 80;

export class BoxGrid<TBox extends Box> {
  readonly #cells = new Map<string, TBox[]>();

  add(box: TBox): void {
    for (const cell of cellsOf(box)) {
      const boxes = this.#cells.get(cell);
      if (boxes === undefined) this.#cells.set(cell, [box]);
      else boxes.push(box);
    }
  }

  /** Returns every added box that overlaps `box`, each once. */
  overlapping(box: Box): Set<TBox> {
    const found = new Set<TBox>();
    for (const cell of cellsOf(box)) {
      for (const other of this.#cells.get(cell) ?? []) if (boxesOverlap(box, other)) found.add(other);
    }
    return found;
  }
}

function* cellsOf({x, y, width, height}: Box): Iterable<string> {
  const right = Math.floor((x + width / 2) / CELL);
  const bottom = Math.floor((y + height / 2) / CELL);
  for (let column = Math.floor((x - width / 2) / CELL); column <= right; column++) {
    for (let row = Math.floor((y - height / 2) / CELL); row <= bottom; row++)
      yield `${String(column)},${String(row)}`;
  }
}
