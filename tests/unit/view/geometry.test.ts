import fc from 'fast-check';
import {describe, expect, it} from 'vitest';
import {boundingBox, boxesOverlap, curveBetween, grow, pointAt} from '../../../src/view/geometry.ts';

const start = {x: 0, y: 0};
const end = {x: 100, y: 0};
const coordinate = fc.integer({min: -1000, max: 1000});
const size = fc.integer({min: 0, max: 300});
const box = fc.record({x: coordinate, y: coordinate, width: size, height: size});

describe('curveBetween', () => {
  it('has its control point in the middle when it does not bend', () => {
    expect(curveBetween(start, end, 0).control).toEqual({x: 50, y: 0});
  });

  it('bends to the right of its way, which is down the screen for a line to the right', () => {
    expect(curveBetween(start, end, 30).control).toEqual({x: 50, y: 30});
  });

  it('bends to the other side when the bend is negative', () => {
    expect(curveBetween(start, end, -30).control).toEqual({x: 50, y: -30});
  });

  it('is the same curve backwards with the opposite bend', () => {
    expect(curveBetween(end, start, -30).control).toEqual(curveBetween(start, end, 30).control);
  });

  it('is a point when both ends are one', () => {
    expect(curveBetween(end, end, 30).control).toEqual(end);
  });
});

describe('pointAt', () => {
  it.each([
    ['the start at 0', 0, start],
    ['the end at 1', 1, end],
    ['half way to the control point in the middle', 0.5, {x: 50, y: 20}],
  ])('is %s', (_, t, point) => {
    expect(pointAt(curveBetween(start, end, 40), t)).toEqual(point);
  });
});

describe('boxesOverlap', () => {
  const square = {x: 0, y: 0, width: 10, height: 10};

  it.each([
    ['lies within the other', {x: 0, y: 0, width: 2, height: 2}, true],
    ['shares a corner region', {x: 9, y: 9, width: 10, height: 10}, true],
    ['shares an edge only', {x: 10, y: 0, width: 10, height: 10}, false],
    ['shares a corner point only', {x: 10, y: 10, width: 10, height: 10}, false],
    ['lies beside it', {x: 20, y: 0, width: 10, height: 10}, false],
    ['lies above it', {x: 0, y: -20, width: 10, height: 10}, false],
  ])('of a box that %s', (_, other, expected) => {
    expect(boxesOverlap(square, other)).toBe(expected);
  });

  it('does not depend on the order', () => {
    fc.assert(
      fc.property(box, box, (a, b) => boxesOverlap(a, b) === boxesOverlap(b, a)),
      {seed: 1, numRuns: 200},
    );
  });
});

describe('grow', () => {
  it('adds the margin on every side and keeps the centre', () => {
    expect(grow({x: 1, y: 2, width: 10, height: 20}, 3)).toEqual({x: 1, y: 2, width: 16, height: 26});
  });
});

describe('boundingBox', () => {
  it('is a box of no size when there are no boxes', () => {
    expect(boundingBox([])).toEqual({x: 0, y: 0, width: 0, height: 0});
  });

  it('is the box itself for a single one', () => {
    expect(boundingBox([{x: 5, y: -7, width: 10, height: 20}])).toEqual({x: 5, y: -7, width: 10, height: 20});
  });

  it('reaches as far as the farthest box on every side, and no farther', () => {
    fc.assert(
      fc.property(fc.array(box, {minLength: 1, maxLength: 20}), boxes => {
        const {x, y, width, height} = boundingBox(boxes);
        expect([x - width / 2, x + width / 2, y - height / 2, y + height / 2]).toEqual([
          Math.min(...boxes.map(each => each.x - each.width / 2)),
          Math.max(...boxes.map(each => each.x + each.width / 2)),
          Math.min(...boxes.map(each => each.y - each.height / 2)),
          Math.max(...boxes.map(each => each.y + each.height / 2)),
        ]);
      }),
      {seed: 2, numRuns: 200},
    );
  });
});
