import {describe, expect, it} from 'vitest';
import {arrange, nodeSizes, wrapLabels} from '../../../src/view/arrangement.ts';
import {buildDrawing} from '../../../src/view/build-drawing.ts';
import type {Drawing} from '../../../src/view/drawing.ts';
import {forceLayout} from '../../../src/view/force-layout.ts';
import {boxesOverlap, type Box} from '../../../src/view/geometry.ts';
import {badgeBox, nodeSize} from '../../../src/view/to-elements.ts';
import {layOutWith, MEASURES} from '../../support/lay-out.ts';
import {
  deed,
  lineOf,
  makeDrawing,
  makeRandom,
  placesOf,
  randomParts,
  readArticle,
  said,
  showAllBut,
} from '../../support/make-drawing.ts';

const PAIR = makeDrawing({
  actors: ['a', 'b', 'c'],
  relations: [deed('r', 'a', 'b')],
  statements: [said('s', 'c', 'r', {words: 'terrorist acts'})],
});

const layOut = (drawing: Drawing) => layOutWith(forceLayout, drawing);

/** Labels of nodes that cover another label or a node. */
function coveringLabels(drawing: Drawing): string[] {
  const positions = layOut(drawing);
  const {nodeLabels} = arrange(drawing, positions, wrapLabels(drawing, MEASURES));
  const boxes: (Box & {key: string})[] = [...drawing.nodes.values()].map(node => {
    const size = nodeSize(node);
    return {key: node.key, ...positions.get(node.key)!, width: size, height: size};
  });
  return [...nodeLabels].flatMap(([key, label]) => {
    const others = [...nodeLabels].flatMap(([other, box]) =>
      other === key ? [] : [{...box, key: `label ${other}`}],
    );
    return [...boxes, ...others].filter(box => boxesOverlap(label, box)).map(box => `${key} ${box.key}`);
  });
}

/** Labels of nodes that cover a badge. */
function coveredBadges(drawing: Drawing): string[] {
  const positions = layOut(drawing);
  const {nodeLabels} = arrange(drawing, positions, wrapLabels(drawing, MEASURES));
  return [...drawing.nodes.values()].flatMap(node => {
    const badge = badgeBox(node, positions.get(node.key)!);
    if (badge === undefined) return [];
    return [...nodeLabels]
      .filter(([, label]) => boxesOverlap(label, badge))
      .map(([key]) => `${key} on ${node.key}`);
  });
}

/** Everybody is linked with others who are not drawn. */
function withBadges(drawing: Drawing): Drawing {
  const nodes = new Map([...drawing.nodes].map(([key, node], i) => [key, {...node, more: 1 + 17 * i}]));
  return {...drawing, nodes};
}

/** Names of one word and of twelve, side by side. */
function unevenNames(seed: number): Drawing {
  const random = makeRandom(seed);
  const drawing = makeDrawing(randomParts(60, 90, seed));
  const nodes = [...drawing.nodes].map(([key, node]) => {
    const name =
      random() < 0.5 ? 'Iraq' : 'the office of the spokesman of the commander of all the armed forces';
    return [key, {...node, name}] as const;
  });
  return {...drawing, nodes: new Map(nodes)};
}

describe('wrapLabels', () => {
  it('gives every actor and every line a label', () => {
    const labels = wrapLabels(PAIR, MEASURES);
    expect([labels.nodes.size, labels.edges.size]).toEqual([3, 2]);
  });

  it('breaks what is too long for a line', () => {
    expect(wrapLabels(PAIR, MEASURES).edges.get(lineOf(PAIR, 's').key)?.text).toBe(
      'denounces\n“terrorist acts”',
    );
  });

  it('cuts a name of a megabyte', () => {
    const nodes = new Map([...PAIR.nodes].map(([key, node]) => [key, {...node, name: 'x'.repeat(2 ** 20)}]));
    const {text} = wrapLabels({...PAIR, nodes}, MEASURES).nodes.get('n:a')!;
    expect(text.length).toBeLessThan(100);
  });
});

describe('nodeSizes', () => {
  it('leave room for the node and the label below it', () => {
    const labels = wrapLabels(PAIR, MEASURES);
    const size = nodeSize(PAIR.nodes.get('n:a')!);
    const below = 4 + labels.nodes.get('n:a')!.height;
    expect(nodeSizes(PAIR, labels).get('n:a')).toEqual({width: size, height: size + below, drop: below / 2});
  });

  it('leave room for a label that is wider than the node', () => {
    const drawing = makeDrawing({actors: ['a rather long name']});
    expect(nodeSizes(drawing, wrapLabels(drawing, MEASURES)).get('n:a rather long name')?.width).toBe(63);
  });
});

describe('arrange', () => {
  const places = placesOf({a: [0, 0], b: [300, 0], c: [150, 200]});
  const labels = wrapLabels(PAIR, MEASURES);

  it('gives every line a curve and every node a side', () => {
    const {curves, sides} = arrange(PAIR, places, labels);
    expect([curves.size, sides.size]).toEqual([2, 3]);
  });

  it('leads a line round a node that it has nothing to do with', () => {
    const between = placesOf({a: [0, 0], b: [300, 0], c: [150, 0]});
    expect(arrange(PAIR, between, labels).curves.get(lineOf(PAIR, 'r').key)?.bend).not.toBe(0);
  });

  it('leaves out nodes that have no place yet', () => {
    expect([...arrange(PAIR, placesOf({a: [0, 0]}), labels).nodeLabels.keys()]).toEqual(['n:a']);
  });

  it('arranges nothing for nothing', () => {
    expect(arrange(makeDrawing({}), new Map(), labels).curves.size).toBe(0);
  });
});

describe('labels of actors after the layout', () => {
  const article = readArticle();

  it('cover nothing in the whole article', () => {
    expect(coveringLabels(buildDrawing(article, showAllBut(article)))).toEqual([]);
  });

  it.each([1, 2, 3, 4, 5])('cover nothing among short and long names, number %i', seed => {
    expect(coveringLabels(unevenNames(seed))).toEqual([]);
  });

  it('cover nothing among 150 actors', () => {
    expect(coveringLabels(makeDrawing(randomParts(150, 400, 6)))).toEqual([]);
  });

  it.each([1, 2, 3])('cover no badge, number %i', seed => {
    const drawing = withBadges(unevenNames(seed));
    expect([coveredBadges(drawing), coveringLabels(drawing)]).toEqual([[], []]);
  });
});
