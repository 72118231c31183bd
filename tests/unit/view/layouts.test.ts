import {describe, expect, it} from 'vitest';
import {buildDrawing} from '../../../src/view/build-drawing.ts';
import type {Drawing} from '../../../src/view/drawing.ts';
import {concentricLayout} from '../../../src/view/concentric-layout.ts';
import {forceLayout} from '../../../src/view/force-layout.ts';
import {boundingBox, boxesOverlap, type Point} from '../../../src/view/geometry.ts';
import {layOutWith, sizesOf, type Layout, type LayOutOptions} from '../../support/lay-out.ts';
import {
  deed,
  makeDrawing,
  placesOf,
  randomParts,
  readArticle,
  said,
  showAllBut,
} from '../../support/make-drawing.ts';

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

describe.each<[string, Layout]>([
  ['forceLayout', forceLayout],
  ['concentricLayout', concentricLayout],
])('%s', (_name, layout) => {
  const layOut = (drawing: Drawing, options?: LayOutOptions) => layOutWith(layout, drawing, options);

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
    expect(new Set(layOut(drawing).keys())).toEqual(new Set(drawing.nodes.keys()));
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
});

describe('concentricLayout', () => {
  it('has the most linked actor in the middle, and those with few links further out', () => {
    const spokes = ['a', 'b', 'c', 'd', 'e'];
    const drawing = makeDrawing({
      actors: [...spokes, 'hub'],
      relations: spokes.map(id => deed(`to ${id}`, 'hub', id)),
    });
    const places = layOutWith(concentricLayout, drawing);
    const distance = (id: string) => Math.hypot(places.get(id)!.x, places.get(id)!.y);
    expect(Math.max(...spokes.map(id => distance('n:hub') / distance(`n:${id}`)))).toBeLessThan(0.5);
  });

  it('has on a side together who is linked with the same', () => {
    const leaves = Array.from({length: 8}, (_, i) => `${i % 2 === 0 ? 'left' : 'right'} ${i}`);
    const drawing = makeDrawing({
      actors: ['hub', 'left', 'right', ...leaves],
      relations: [
        ...['left', 'right', ...leaves].map(id => deed(`hub ${id}`, 'hub', id)),
        ...leaves.map(id => deed(`own ${id}`, id.split(' ')[0]!, id)),
      ],
    });
    const places = layOutWith(concentricLayout, drawing, {aspect: 1});
    const angle = (id: string) => Math.atan2(places.get(`n:${id}`)!.y, places.get(`n:${id}`)!.x);
    const spread = (one: string, other: string) =>
      Math.abs(Math.atan2(Math.sin(angle(one) - angle(other)), Math.cos(angle(one) - angle(other))));
    const mean = (side: string) =>
      leaves.filter(id => id.startsWith(side)).reduce((sum, id) => sum + spread(id, 'left'), 0);
    expect(mean('left')).toBeLessThan(mean('right'));
  });
});
