import fc from 'fast-check';
import {describe, expect, it} from 'vitest';
import {BoxGrid} from '../../../src/view/box-grid.ts';
import {boxesOverlap} from '../../../src/view/geometry.ts';

// Halves and whole cells, so that boxes often touch each other and the grid's own lines.
const coordinate = fc.integer({min: -600, max: 600}).map(n => n / 2);
const side = fc.oneof(
  fc.constantFrom(0, 80, 160),
  fc.integer({min: 0, max: 400}).map(n => n / 2),
);
const box = fc.record({x: coordinate, y: coordinate, width: side, height: side});

describe('BoxGrid', () => {
  it('finds nothing when it is empty', () => {
    expect(new BoxGrid().overlapping({x: 0, y: 0, width: 10, height: 10}).size).toBe(0);
  });

  it('finds a box that lies in many cells once', () => {
    const grid = new BoxGrid();
    grid.add({x: 0, y: 0, width: 1000, height: 1000});
    expect(grid.overlapping({x: 0, y: 0, width: 900, height: 900}).size).toBe(1);
  });

  it('finds what is left of and above the origin', () => {
    const grid = new BoxGrid();
    grid.add({x: -200, y: -200, width: 10, height: 10});
    expect(grid.overlapping({x: -195, y: -195, width: 10, height: 10}).size).toBe(1);
  });

  it('finds the same boxes as looking at all of them', () => {
    fc.assert(
      fc.property(fc.array(box, {maxLength: 30}), box, (boxes, wanted) => {
        const grid = new BoxGrid<(typeof boxes)[number]>();
        for (const each of boxes) grid.add(each);
        expect(grid.overlapping(wanted)).toEqual(new Set(boxes.filter(each => boxesOverlap(each, wanted))));
      }),
      {seed: 1, numRuns: 500},
    );
  });
});
