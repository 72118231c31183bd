import {describe, expect, it} from 'vitest';
import {ACTOR_KINDS} from '../../../src/model/vocabulary.ts';
import {SHAPE_NAMES, shapeName, shapePoints} from '../../../src/view/actor-shapes.ts';

describe('shapes', () => {
  it.each(ACTOR_KINDS)('have one of its own for %s', kind => {
    expect(shapeName(kind)).toBe(kind);
  });

  it('are all different', () => {
    const outlines = SHAPE_NAMES.map(name => shapePoints(name).flat().join(' '));
    expect(new Set(outlines).size).toBe(ACTOR_KINDS.length + 1);
  });

  it.each(SHAPE_NAMES)('stay within the square that the node is drawn in: %s', name => {
    expect(
      shapePoints(name)
        .flat()
        .filter(value => !(Math.abs(value) <= 1)),
    ).toEqual([]);
  });

  it.each(SHAPE_NAMES)('enclose an area: %s', name => {
    const points = shapePoints(name);
    const area = points.reduce((sum, [x, y], i) => {
      const [nextX, nextY] = points[(i + 1) % points.length]!;
      return sum + (x * nextY - nextX * y) / 2;
    }, 0);
    expect(Math.abs(area)).toBeGreaterThan(0.5);
  });

  it.each(['spaceship', '', '__proto__', 'constructor'])(
    'have one for a kind that a file brings with it: %j',
    kind => {
      expect(shapePoints(shapeName(kind))).toBe(shapePoints('other'));
    },
  );
});
