import fc from 'fast-check';
import {describe, expect, it} from 'vitest';
import {boxesOverlap, curveBetween, type Box} from '../../../src/view/geometry.ts';
import {
  placeLineLabels,
  placeNodeLabels,
  sideBox,
  type LineLabel,
  type NodeLabel,
} from '../../../src/view/place-labels.ts';

const LINE: LineLabel = {
  key: 'one',
  curve: curveBetween({x: 0, y: 0}, {x: 400, y: 0}, 0),
  width: 60,
  height: 16,
  importance: 0,
  handle: false,
};
const NODE: NodeLabel = {
  key: 'n:a',
  node: {x: 0, y: 0, width: 40, height: 40},
  width: 80,
  height: 16,
};
/** Covers all of the line and everything beside it. */
const WALL: Box = {x: 200, y: 0, width: 600, height: 200};

const point = fc.record({x: fc.integer({min: 0, max: 500}), y: fc.integer({min: 0, max: 400})});
const lineLabels = fc
  .array(
    fc.record({
      start: point,
      end: point,
      bend: fc.constantFrom(0, 40, -75),
      width: fc.integer({min: 10, max: 130}),
      height: fc.integer({min: 12, max: 50}),
      importance: fc.integer({min: 0, max: 4}),
      handle: fc.boolean(),
    }),
    {maxLength: 25},
  )
  .map(lines =>
    lines.map(({start, end, bend, ...rest}, i): LineLabel => ({
      key: `e${String(i)}`,
      curve: curveBetween(start, end, bend),
      ...rest,
    })),
  );
const obstacles = fc.array(
  fc.record({
    x: fc.integer({min: 0, max: 500}),
    y: fc.integer({min: 0, max: 400}),
    width: fc.integer({min: 5, max: 120}),
    height: fc.integer({min: 5, max: 80}),
  }),
  {maxLength: 12},
);

function boxesOf(labels: readonly LineLabel[], places: ReturnType<typeof placeLineLabels>): Box[] {
  return labels.flatMap(({key, width, height}) => {
    const place = places.get(key);
    return place === undefined ? [] : [{...place, width, height}];
  });
}

describe('placeLineLabels', () => {
  it('puts a label on the middle of its line', () => {
    expect(placeLineLabels([LINE], []).get('one')).toEqual({x: 200, y: 0});
  });

  it('puts a label beside the line when there is a handle on its middle', () => {
    expect(placeLineLabels([{...LINE, handle: true}], []).get('one')).toEqual({x: 200, y: 20});
  });

  it('moves a label along the line when something covers the middle', () => {
    const place = placeLineLabels([LINE], [{x: 200, y: 0, width: 20, height: 20}]).get('one')!;
    expect([place.x === 200, place.y]).toEqual([false, 0]);
  });

  it('moves a label beside the line when all of the line is covered', () => {
    const place = placeLineLabels([LINE], [{x: 200, y: 0, width: 600, height: 2}]).get('one')!;
    expect(Math.abs(place.y)).toBeGreaterThan(LINE.height / 2);
  });

  it('leaves a label out when there is no place for it', () => {
    expect(placeLineLabels([LINE], [WALL]).size).toBe(0);
  });

  it('lets the more important label choose first', () => {
    const places = placeLineLabels([LINE, {...LINE, key: 'important', importance: 1}], []);
    expect(places.get('important')).toEqual({x: 200, y: 0});
  });

  it('prefers a place that no other line crosses', () => {
    const crossing: LineLabel = {
      ...LINE,
      key: 'crossing',
      curve: curveBetween({x: 200, y: -200}, {x: 200, y: 200}, 0),
      importance: -1,
    };
    expect(placeLineLabels([LINE, crossing], []).get('one')).not.toEqual({x: 200, y: 0});
  });

  it('never lets two labels overlap', () => {
    fc.assert(
      fc.property(lineLabels, obstacles, (labels, around) => {
        const boxes = boxesOf(labels, placeLineLabels(labels, around));
        expect(boxes.filter((one, i) => boxes.slice(i + 1).some(other => boxesOverlap(one, other)))).toEqual(
          [],
        );
      }),
      {seed: 1, numRuns: 100},
    );
  });

  it('never lets a label overlap an obstacle', () => {
    fc.assert(
      fc.property(lineLabels, obstacles, (labels, around) => {
        const boxes = boxesOf(labels, placeLineLabels(labels, around));
        expect(boxes.filter(box => around.some(obstacle => boxesOverlap(box, obstacle)))).toEqual([]);
      }),
      {seed: 2, numRuns: 100},
    );
  });

  it('places a label on a line without length', () => {
    const curve = curveBetween({x: 5, y: 5}, {x: 5, y: 5}, 0);
    expect(placeLineLabels([{...LINE, curve}], []).get('one')).toEqual({x: 5, y: 5});
  });
});

describe('sideBox', () => {
  it.each([
    ['bottom', {x: 0, y: 32}],
    ['top', {x: 0, y: -32}],
    ['right', {x: 64, y: 0}],
    ['left', {x: -64, y: 0}],
  ] as const)('lies beside the node: %s', (side, place) => {
    expect(sideBox(NODE, side)).toEqual({...place, width: 80, height: 16});
  });
});

describe('placeNodeLabels', () => {
  it('puts a label below its node', () => {
    expect(placeNodeLabels([NODE], []).get('n:a')).toBe('bottom');
  });

  it('puts a label above its node when another node is below', () => {
    const below: NodeLabel = {...NODE, key: 'n:b', node: {x: 0, y: 45, width: 40, height: 40}};
    expect(placeNodeLabels([NODE, below], []).get('n:a')).toBe('top');
  });

  it('puts a label where no line runs', () => {
    const line = curveBetween({x: 0, y: 0}, {x: 0, y: 300}, 0);
    expect(placeNodeLabels([NODE], [line]).get('n:a')).toBe('top');
  });

  it('gives every node a side, however crowded it is', () => {
    const crowd = Array.from({length: 20}, (_, i) => ({...NODE, key: `n:${String(i)}`}));
    expect(placeNodeLabels(crowd, []).size).toBe(20);
  });
});
