import {describe, expect, it} from 'vitest';
import {nodeSizes, wrapLabels} from '../../../src/view/arrangement.ts';
import {buildDrawing} from '../../../src/view/build-drawing.ts';
import type {Drawing} from '../../../src/view/drawing.ts';
import {forceLayout} from '../../../src/view/force-layout.ts';
import {boundingBox, boxesOverlap, type Point} from '../../../src/view/geometry.ts';
import {
  deed,
  makeDrawing,
  measureRoughly,
  placesOf,
  randomParts,
  readArticle,
  said,
  showAllBut,
} from '../../support/make-drawing.ts';

const MEASURES = {node: measureRoughly, edge: measureRoughly};
const sizesOf = (drawing: Drawing) => nodeSizes(drawing, wrapLabels(drawing, MEASURES));

function layOut(
  drawing: Drawing,
  {fixed = new Map(), aspect = 1.5}: {fixed?: ReadonlyMap<string, Point>; aspect?: number} = {},
): ReadonlyMap<string, Point> {
  const work = forceLayout(drawing, {sizes: sizesOf(drawing), aspect, fixed});
  for (;;) {
    const step = work.next();
    if (step.done === true) return step.value;
  }
}

/** Pairs of actors whose boxes, as the layout has to keep them free, share room. */
function overlapsIn(drawing: Drawing, positions: ReadonlyMap<string, Point>): string[] {
  const boxes = [...sizesOf(drawing)].map(([key, {drop, ...size}]) => {
    const {x, y} = positions.get(key)!;
    return {key, x, y: y + drop, ...size};
  });
  return boxes.flatMap((one, i) =>
    boxes.slice(i + 1).flatMap(other => (boxesOverlap(one, other) ? [`${one.key} ${other.key}`] : [])),
  );
}

const hub = Array.from({length: 60}, (_, i) => `leaf ${String(i)}`);
const article = readArticle();
const DRAWINGS: readonly (readonly [string, Drawing])[] = [
  ['nothing', makeDrawing({})],
  ['a single actor', makeDrawing({actors: ['a']})],
  ['a pair', makeDrawing({actors: ['a', 'b'], relations: [deed('r', 'a', 'b')]})],
  ['actors without lines', makeDrawing({actors: hub})],
  [
    'two parts without a line between them',
    makeDrawing({actors: ['a', 'b', 'c', 'd'], relations: [deed('r', 'a', 'b'), deed('q', 'c', 'd')]}),
  ],
  [
    'a hub and its spokes',
    makeDrawing({actors: ['hub', ...hub], relations: hub.map(leaf => deed(`to ${leaf}`, 'hub', leaf))}),
  ],
  [
    'a statement on a statement on a deed',
    makeDrawing({
      actors: ['a', 'b', 'c', 'd'],
      relations: [deed('r', 'a', 'b')],
      statements: [said('s', 'c', 'r'), said('t', 'd', 's')],
    }),
  ],
  [
    'hostile ids',
    makeDrawing({actors: ['__proto__', 'constructor'], relations: [deed('r', '__proto__', 'constructor')]}),
  ],
  ['the whole article', buildDrawing(article, showAllBut(article))],
  ['150 actors and 400 lines', makeDrawing(randomParts(150, 400, 1))],
];

describe('forceLayout', () => {
  it.each(DRAWINGS)('gives every actor a finite place: %s', (_, drawing) => {
    const positions = layOut(drawing);
    const placed = [...drawing.nodes.keys()].filter(key => {
      const {x, y} = positions.get(key) ?? {x: NaN, y: NaN};
      return Number.isFinite(x) && Number.isFinite(y);
    });
    expect(placed).toHaveLength(drawing.nodes.size);
  });

  it.each(DRAWINGS)('lets no two actors overlap: %s', (_, drawing) => {
    expect(overlapsIn(drawing, layOut(drawing))).toEqual([]);
  });

  it('gives the same drawing the same picture', () => {
    const parts = randomParts(40, 100, 2);
    expect(layOut(makeDrawing(parts))).toEqual(layOut(makeDrawing(parts)));
  });

  it('gives a place to actors and to nothing else', () => {
    const drawing = makeDrawing(randomParts(20, 50, 3));
    expect([...layOut(drawing).keys()]).toEqual([...drawing.nodes.keys()]);
  });

  it('keeps fixed places', () => {
    const fixed = placesOf({'actor 0': [0.1, 0.7], 'actor 1': [300, 20.3], 'actor 2': [-200, 500]});
    const positions = layOut(makeDrawing(randomParts(30, 60, 4)), {fixed});
    expect([...fixed.keys()].map(key => positions.get(key))).toEqual([...fixed.values()]);
  });

  it('moves nobody when all places are fixed', () => {
    const drawing = makeDrawing(randomParts(30, 60, 5));
    const fixed = layOut(drawing);
    expect(layOut(drawing, {fixed})).toEqual(fixed);
  });

  it('puts a new actor apart from those with fixed places', () => {
    const drawing = makeDrawing(randomParts(30, 60, 6));
    const [newcomer, ...others] = layOut(drawing);
    const positions = layOut(drawing, {fixed: new Map(others)});
    expect(overlapsIn(drawing, positions).filter(pair => pair.includes(`${newcomer![0]} `))).toEqual([]);
  });

  it('puts linked actors nearer to each other than others', () => {
    const drawing = makeDrawing({
      actors: ['a', 'b', 'c', 'd'],
      relations: [deed('r', 'a', 'b'), deed('q', 'c', 'd')],
    });
    const positions = layOut(drawing);
    const gap = (one: string, other: string) => {
      const [from, to] = [positions.get(one)!, positions.get(other)!];
      return Math.hypot(from.x - to.x, from.y - to.y);
    };
    expect(gap('n:a', 'n:b')).toBeLessThan(Math.min(gap('n:a', 'n:c'), gap('n:a', 'n:d')));
  });

  it('draws who speaks about a deed towards it', () => {
    const gapTo = (target: string) => {
      const drawing = makeDrawing({
        actors: ['a', 'b', 'c', 'd', 'speaker'],
        relations: [deed('near', 'a', 'b'), deed('far', 'c', 'd')],
        statements: [said('s', 'speaker', target)],
      });
      const positions = layOut(drawing);
      const [a, b, speaker] = ['n:a', 'n:b', 'n:speaker'].map(key => positions.get(key)!);
      return Math.hypot(speaker!.x - (a!.x + b!.x) / 2, speaker!.y - (a!.y + b!.y) / 2);
    };
    expect(gapTo('near')).toBeLessThan(gapTo('far'));
  });

  it('makes a picture wider than high for a wide container', () => {
    const drawing = makeDrawing(randomParts(40, 60, 7));
    const shape = (aspect: number) => {
      const {width, height} = boundingBox(
        [...layOut(drawing, {aspect}).values()].map(place => ({...place, width: 0, height: 0})),
      );
      return width / height;
    };
    expect(shape(2.5)).toBeGreaterThan(shape(0.4));
  });

  it.each([0, 0.01, 1000])('gives finite places in a container of aspect %d', aspect => {
    const positions = layOut(makeDrawing(randomParts(5, 8, 8)), {aspect});
    expect([...positions.values()].every(({x, y}) => Number.isFinite(x + y))).toBe(true);
  });

  it('yields often enough to be run in slices', () => {
    const drawing = makeDrawing(randomParts(10, 20, 9));
    const steps = [...forceLayout(drawing, {sizes: sizesOf(drawing), aspect: 1, fixed: new Map()})];
    expect(steps.length).toBeGreaterThanOrEqual(250);
  });
});
