import fc from 'fast-check';
import {describe, expect, it} from 'vitest';
import {runAtOnce} from '../../../src/util/run-at-once.ts';
import {boxesOverlap, type Box} from '../../../src/view/geometry.ts';
import {removeOverlaps, type MovableBox} from '../../../src/view/remove-overlaps.ts';

function run<TBox extends MovableBox>(boxes: readonly TBox[]): readonly TBox[] {
  return runAtOnce(removeOverlaps(boxes));
}

function overlapsIn(boxes: readonly Box[]): number {
  return boxes.flatMap((one, i) => boxes.slice(i + 1).filter(other => boxesOverlap(one, other))).length;
}

// Sizes of nodes with their labels, and room enough that the boxes may lie apart or not.
const boxOf = (fixed: fc.Arbitrary<boolean>) =>
  fc.record({
    x: fc.integer({min: -200, max: 200}),
    y: fc.integer({min: -200, max: 200}),
    width: fc.integer({min: 30, max: 120}),
    height: fc.integer({min: 40, max: 110}),
    fixed,
  });
const free = boxOf(fc.constant(false));

describe('removeOverlaps', () => {
  it('returns nothing for nothing', () => {
    expect(run([])).toEqual([]);
  });

  it('leaves boxes alone that lie apart', () => {
    const boxes = [0, 100, 200].map(x => ({x, y: 0, width: 50, height: 50, fixed: false}));
    expect(run(boxes)).toEqual(boxes);
  });

  it('moves two boxes apart by the shorter way, each by half of it', () => {
    const [a, b] = run([
      {x: 0, y: 0, width: 100, height: 20, fixed: false},
      {x: 0, y: 10, width: 100, height: 20, fixed: false},
    ]);
    expect([a!.x, b!.x, a!.y + b!.y]).toEqual([0, 0, 10]);
  });

  it('moves only the free one of two boxes', () => {
    const [a] = run([
      {x: 0, y: 0, width: 100, height: 20, fixed: true},
      {x: 0, y: 10, width: 100, height: 20, fixed: false},
    ]);
    expect(a).toMatchObject({x: 0, y: 0});
  });

  it('keeps what else a box carries', () => {
    expect(run([{x: 0, y: 0, width: 1, height: 1, fixed: false, key: 'n:a'}])[0]?.key).toBe('n:a');
  });

  it('leaves no overlap when nothing is fixed', () => {
    fc.assert(
      fc.property(fc.array(free, {maxLength: 30}), boxes => {
        expect(overlapsIn(run(boxes))).toBe(0);
      }),
      {seed: 1, numRuns: 100},
    );
  });

  it('leaves no overlap but of fixed boxes, however they stand', () => {
    fc.assert(
      fc.property(fc.array(boxOf(fc.boolean()), {maxLength: 30}), boxes => {
        const moved = run(boxes);
        expect(overlapsIn(moved)).toBe(overlapsIn(moved.filter(({fixed}) => fixed)));
      }),
      {seed: 1, numRuns: 100},
    );
  });

  it('puts a box that fixed ones push to and fro into the nearest gap', () => {
    const wall = [-60, 0, 60].flatMap(x =>
      [-60, 0, 60].map(y => ({x, y, width: 55, height: 55, fixed: true})),
    );
    const moved = run([...wall, {x: 2, y: 1, width: 50, height: 50, fixed: false}]).at(-1)!;
    expect(overlapsIn([...wall, moved])).toBe(0);
    expect(Math.hypot(moved.x, moved.y)).toBeLessThan(200);
  });

  it('leaves no overlap when all boxes lie on one point', () => {
    const boxes = Array.from({length: 150}, () => ({x: 0, y: 0, width: 90, height: 60, fixed: false}));
    expect(overlapsIn(run(boxes))).toBe(0);
  });

  it('leaves no overlap round a fixed box', () => {
    fc.assert(
      fc.property(fc.array(free, {maxLength: 15}), boxes => {
        expect(overlapsIn(run([{x: 0, y: 0, width: 100, height: 100, fixed: true}, ...boxes]))).toBe(0);
      }),
      {seed: 2, numRuns: 100},
    );
  });

  it('does not move fixed boxes', () => {
    fc.assert(
      fc.property(fc.array(boxOf(fc.boolean()), {maxLength: 25}), boxes => {
        expect(run(boxes).filter(({fixed}) => fixed)).toEqual(boxes.filter(({fixed}) => fixed));
      }),
      {seed: 3, numRuns: 100},
    );
  });

  it('gives the same result every time', () => {
    const boxes = fc.sample(free, {seed: 4, numRuns: 40});
    expect(run(boxes)).toEqual(run(boxes));
  });
});
