/**
 * Reads from Cytoscape what is on its canvas, as shapes. It asks for the styles that apply, not
 * for the classes they come from, so that a change of the stylesheet changes every format.
 */
import type {Core, EdgeSingular, NodeSingular} from 'cytoscape';
import {arrowHead, lineEnd} from './arrow-heads.ts';
import {readBends} from './edge-geometry.ts';
import {pointAt, type Box, type Point} from './geometry.ts';
import type {MeasureFont} from './measure-text.ts';
import {seeAll, type Seen} from './figure.ts';
import {boxPath, ellipsePath, polygonPath, round, type Font, type Shape, type TextShape} from './shapes.ts';

/** As Cytoscape dashes borders if it is not told otherwise. */
const BORDER_DASH = [4, 2];

/** The methods for styles that Cytoscape's types know of nodes or of edges alone. */
interface Styled {
  style(name: string): string;
  numericStyle(name: string): number;
}

/** Returns what is on the canvas: what the reader sees of it now, or all of it. */
export function readPicture(cy: Core, area: 'screen' | 'all', measure: MeasureFont): Seen {
  const shapes = readShapes(cy, measure);
  const [width, height, zoom] = [cy.width(), cy.height(), cy.zoom()];
  // Behind a list the canvas has no size: nothing of it is seen, and all of it is there.
  if (area === 'all' || width === 0 || height === 0) {
    const {x1, y1, w, h} = cy.elements().boundingBox({includeOverlays: false});
    return seeAll(shapes, {x: x1 + w / 2, y: y1 + h / 2, width: w, height: h});
  }
  const {x, y} = cy.pan();
  const window = {
    x: (width / 2 - x) / zoom,
    y: (height / 2 - y) / zoom,
    width: width / zoom,
    height: height / zoom,
  };
  return {shapes, window, zoom};
}

/** Returns the shapes of everything, lowest first. Needs a mounted Cytoscape, as all geometry does. */
function readShapes(cy: Core, measure: MeasureFont): Shape[] {
  // As Cytoscape has it: hulls below, nodes above edges, then by z-index, then as they were added.
  const edges = inOrder(cy.edges().toArray());
  const [hulls, nodes] = [cy.nodes('.hull'), cy.nodes().not('.hull')].map(each =>
    inOrder<NodeSingular>(each.toArray()),
  ) as [NodeSingular[], NodeSingular[]];
  return [
    ...hulls.map(hull => nodeShape(hull, measure)),
    ...edges.map(edge => edgeShape(edge, measure)),
    ...nodes.map(node => nodeShape(node, measure)),
  ].flatMap(shape => (shape === undefined ? [] : [shape]));
}

function inOrder<T extends EdgeSingular | NodeSingular>(elements: readonly T[]): T[] {
  const height = (element: T) => styled(element).numericStyle('z-index');
  return elements.toSorted((a, b) => height(a) - height(b));
}

function styled(element: EdgeSingular | NodeSingular): Styled {
  return element;
}

function edgeShape(edge: EdgeSingular, measure: MeasureFont): Shape | undefined {
  const bends = readBends(edge);
  if (bends === undefined) return undefined;
  const style = styled(edge);
  const width = style.numericStyle('width');
  const scale = style.numericStyle('arrow-scale');
  const [tipA, tipB] = [bends[0]!, bends.at(-1)!];
  const heads = {
    source: style.style('source-arrow-shape'),
    target: style.style('target-arrow-shape'),
    middle: style.style('mid-target-arrow-shape'),
  };
  const start = lineEnd(heads.source, tipA, bends[1]!, width, scale);
  const end = lineEnd(heads.target, tipB, bends.at(-2)!, width, scale);
  const d = curvePath([start, ...bends.slice(1, -1), end]);
  const dash =
    style.style('line-style') === 'dashed' ? readNumbers(style.style('line-dash-pattern')) : undefined;
  const head = (which: 'source' | 'target' | 'mid-target', points: readonly Point[] | undefined): Shape[] => {
    if (points === undefined) return [];
    const color = style.style(`${which}-arrow-color`);
    const isHollow = style.style(`${which}-arrow-fill`) === 'hollow';
    const fill = isHollow ? style.style('text-background-color') : color;
    return [
      {
        kind: 'path',
        d: polygonPath(points),
        fill,
        stroke: isHollow ? {color, width: style.numericStyle(`${which}-arrow-width`)} : undefined,
      },
    ];
  };
  const middle = edge.midpoint() as Point;
  const before = {x: middle.x + tipA.x - tipB.x, y: middle.y + tipA.y - tipB.y};
  const line: Shape = {
    kind: 'group',
    opacity: style.numericStyle('line-opacity'),
    children: [
      {kind: 'path', d, stroke: {color: style.style('line-color'), width, dash}},
      ...head('source', arrowHead(heads.source, tipA, headDirection(bends.toReversed()), width, scale)),
      ...head('mid-target', arrowHead(heads.middle, middle, before, width, scale)),
      ...head('target', arrowHead(heads.target, tipB, headDirection(bends), width, scale)),
    ],
  };
  const children: Shape[] = [...underlay(style, d), line, ...labelShapes(edge, middle, measure)];
  return {kind: 'group', opacity: style.numericStyle('opacity'), children};
}

/** The point that a head at the end of these bends looks away from: a little way back along the line. */
function headDirection(bends: readonly Point[]): Point {
  const [start, control, end] = bends.slice(-3) as [Point, Point | undefined, Point | undefined];
  return control === undefined || end === undefined ? start : pointAt({start, control, end}, 0.9);
}

/** A line for two points, else curves, each pulled towards every second point. */
function curvePath([start, ...others]: readonly Point[]): string {
  const at = ({x, y}: Point) => `${round(x)} ${round(y)}`;
  const letter = others.length === 1 ? 'L' : 'Q';
  return `M${at(start!)}${letter}${others.map(at).join(' ')}`;
}

function underlay(style: Styled, d: string): Shape[] {
  const opacity = style.numericStyle('underlay-opacity');
  if (opacity === 0) return [];
  const width = style.numericStyle('underlay-padding') * 2;
  return [{kind: 'path', d, opacity, stroke: {color: style.style('underlay-color'), width, round: true}}];
}

function nodeShape(node: NodeSingular, measure: MeasureFont): Shape {
  const style = styled(node);
  const box = {...node.position(), width: node.width(), height: node.height()};
  const border = style.numericStyle('border-width');
  const under = style.numericStyle('underlay-opacity');
  const grown = style.numericStyle('underlay-padding') * 2;
  const color = style.style('border-color');
  const dash = style.style('border-style') === 'dashed' ? BORDER_DASH : undefined;
  const d = outlineOf(style, box);
  const around = ellipsePath({...box, width: box.width + grown, height: box.height + grown});
  const children: Shape[] = [
    ...(under === 0
      ? []
      : [{kind: 'path', d: around, fill: style.style('underlay-color'), opacity: under} as const]),
    {
      kind: 'path',
      d,
      fill: style.style('background-color'),
      opacity: style.numericStyle('background-opacity'),
    },
    ...(border === 0 ? [] : [{kind: 'path', d, stroke: {color, width: border, dash}} as const]),
    ...labelShapes(node, node.position(), measure),
  ];
  return {kind: 'group', opacity: style.numericStyle('opacity'), children};
}

/** Every form of node that the stylesheet names. */
function outlineOf(style: Styled, box: Box): string {
  switch (style.style('shape')) {
    case 'polygon':
      return polygonPath(cornersOf(style, box));
    case 'round-rectangle':
      return boxPath(box, Math.min(box.width / 4, box.height / 4, 8));
    default:
      return ellipsePath(box);
  }
}

function cornersOf(style: Styled, {x, y, width, height}: Box): Point[] {
  const numbers = readNumbers(style.style('shape-polygon-points'));
  return Array.from({length: numbers.length / 2}, (_, i) => ({
    x: x + (numbers[2 * i]! * width) / 2,
    y: y + (numbers[2 * i + 1]! * height) / 2,
  }));
}

/** A label with its background, as Cytoscape puts it about a middle. */
function labelShapes(element: EdgeSingular | NodeSingular, middle: Point, measure: MeasureFont): Shape[] {
  const style = styled(element);
  const label = style.style('label');
  const shown = style.numericStyle('text-opacity');
  if (label === '' || shown === 0) return [];
  const font = readFont(style);
  const lines = label.split('\n');
  const lineHeight = font.size * style.numericStyle('line-height');
  const height = font.size + (lines.length - 1) * lineHeight;
  const x = middle.x + style.numericStyle('text-margin-x');
  const y = middle.y + style.numericStyle('text-margin-y');
  const bottom = y + height / 2;
  const words = lines.map((text, i): TextShape => ({
    kind: 'text',
    text,
    x,
    y: bottom - (lines.length - 1 - i) * lineHeight - measure.descent(font),
    font,
    color: style.style('color'),
    anchor: 'middle',
    opacity: shown,
  }));
  const opacity = style.numericStyle('text-background-opacity');
  if (opacity === 0) return words;
  const padding = style.numericStyle('text-background-padding');
  const widest = Math.max(...lines.map(line => Math.ceil(measure.width(line, font))));
  const box = {x, y, width: widest + 2 * padding, height: height + 2 * padding};
  return [{kind: 'path', d: boxPath(box, 2), fill: style.style('text-background-color'), opacity}, ...words];
}

function readFont(style: Styled): Font {
  return {
    family: style.style('font-family'),
    size: style.numericStyle('font-size'),
    weight: style.style('font-weight'),
    style: style.style('font-style'),
  };
}

function readNumbers(text: string | readonly number[]): number[] {
  return (typeof text === 'string' ? text.split(/[\s,]+/) : text).map(part =>
    Number.parseFloat(String(part)),
  );
}
