import {describe, expect, it} from 'vitest';
import {arrowHead, lineEnd} from '../../../src/view/arrow-heads.ts';

const tip = {x: 100, y: 0};
const from = {x: 0, y: 0};

describe('arrowHead', () => {
  it('has its tip at the end of the line, and its barbs behind', () => {
    const points = arrowHead('triangle', tip, from, 2, 1)!;
    expect(points[1]).toEqual(tip);
    expect(points.map(({x}) => Math.round(x * 10) / 10)).toEqual([91.3, 100, 91.3]);
    expect(points[0]!.y).toBeCloseTo(-points[2]!.y);
  });

  it('lies across the line for a bar', () => {
    const xs = arrowHead('tee', tip, from, 2, 1)!.map(({x}) => Math.round(x * 10) / 10);
    expect(xs).toEqual([100, 97.1, 97.1, 100]);
  });

  it('grows with a thick line alone', () => {
    const width = (line: number) => arrowHead('triangle', tip, from, line, 1)![2]!.y;
    expect([width(1) === width(2), Math.abs(width(8)) > Math.abs(width(2))]).toEqual([true, true]);
  });

  it('is nothing where a line has no head', () => {
    expect(arrowHead('none', tip, from, 2, 1)).toBeUndefined();
  });
});

describe('lineEnd', () => {
  it.each([
    ['none', 100],
    ['tee', 100],
    ['triangle', 96],
    ['diamond', 98],
    ['vee', 97.9],
  ])('stops before the tip of a %s at %d', (name, x) => {
    expect(lineEnd(name, tip, from, 2, 1)).toEqual({x, y: 0});
  });

  it('does not turn back on a line shorter than its head', () => {
    expect(lineEnd('triangle', {x: 1, y: 0}, from, 2, 1)).toEqual(from);
  });

  it('stays where it is on a line without length', () => {
    expect(lineEnd('triangle', from, from, 2, 1)).toEqual(from);
  });
});
