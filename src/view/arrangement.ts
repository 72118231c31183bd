/**
 * Sizes, bends and label sides that follow from a drawing and its positions: the geometry
 * that needs no renderer.
 */
import {cleanText} from '../util/clean-text.ts';
import {bendEdges, type Obstacle} from './bend-edges.ts';
import {isBusy, type Drawing} from './drawing.ts';
import type {NodeRoom} from './layout.ts';
import {pointAt, type Box, type Curve, type Point} from './geometry.ts';
import {LABEL_GAP, placeNodeLabels, sideBox, type NodeLabel, type Side} from './place-labels.ts';
import {BUSY_SCALE, EDGE_FONT_SIZE, HANDLE_SIZE, NODE_FONT_SIZE} from './stylesheet.ts';
import {badgeBox, nodeSize} from './to-elements.ts';
import {wrapLabel, type Label, type MeasureText} from './wrap-text.ts';

/** Widest line of a label in pixels. */
const NODE_LABEL_WIDTH = 112;
const EDGE_LABEL_WIDTH = 128;
/** What it costs a line to run across a node, or across a node's label. */
const COST_OF_NODE = 10;
const COST_OF_LABEL = 3;

export interface Measures {
  readonly node: MeasureText;
  readonly edge: MeasureText;
}

export interface Labels {
  readonly nodes: ReadonlyMap<string, Label>;
  readonly edges: ReadonlyMap<string, Label>;
}

/** Returns the wrapped labels of everything in the drawing. */
export function wrapLabels(drawing: Drawing, measures: Measures): Labels {
  const {nodes, edges} = drawing;
  const scale = isBusy(drawing) ? BUSY_SCALE : 1;
  const wrapAll = <T>(
    items: ReadonlyMap<string, T>,
    text: (item: T) => string,
    wrap: (text: string) => Label,
  ) => new Map([...items].map(([key, item]) => [key, wrap(cleanText(text(item)))]));
  return {
    nodes: wrapAll(
      nodes,
      ({name}) => name,
      text =>
        wrapLabel(
          text,
          NODE_LABEL_WIDTH * scale,
          NODE_FONT_SIZE * scale,
          line => measures.node(line) * scale,
        ),
    ),
    edges: wrapAll(
      edges,
      ({label}) => label,
      text => wrapLabel(text, EDGE_LABEL_WIDTH, EDGE_FONT_SIZE, measures.edge),
    ),
  };
}

/** Returns the room of every node with its label below it, as a layout has to keep it free. */
export function nodeSizes({nodes}: Drawing, labels: Labels): ReadonlyMap<string, NodeRoom> {
  return new Map(
    [...nodes].map(([key, node]) => {
      const size = nodeSize(node);
      const {width, height} = labels.nodes.get(key)!;
      const below = LABEL_GAP + height;
      // A badge hangs on one upper corner; the room is as wide on both sides, for its middle is the node's.
      const badge = badgeBox(node, {x: 0, y: 0});
      const [beside, above] = badge === undefined ? [0, 0] : [badge.width, badge.height / 2];
      return [
        key,
        {
          width: Math.max(size + 2 * beside, width),
          height: above + size + below,
          drop: (below - above) / 2,
        },
      ];
    }),
  );
}

export interface Arrangement {
  readonly curves: ReadonlyMap<string, Curve & {readonly bend: number}>;
  readonly sides: ReadonlyMap<string, Side>;
  /** Centre of every node's label. */
  readonly nodeLabels: ReadonlyMap<string, Box>;
}

/** Returns how lines bend round nodes, and on which sides the nodes' labels then lie best. */
export function arrange(
  drawing: Drawing,
  positions: ReadonlyMap<string, Point>,
  labels: Labels,
): Arrangement {
  const nodeLabels = [...drawing.nodes.values()].flatMap((node): NodeLabel[] => {
    const position = positions.get(node.key);
    if (position === undefined) return [];
    const size = nodeSize(node);
    const {width, height} = labels.nodes.get(node.key)!;
    return [{key: node.key, node: {...position, width: size, height: size}, width, height}];
  });
  // Lines go round labels where they would lie by default; then the labels choose a side.
  const obstacles = nodeLabels.flatMap((label): Obstacle[] => [
    {
      ...label.node,
      width: label.node.width + 12,
      height: label.node.height + 12,
      owner: label.key,
      cost: COST_OF_NODE,
    },
    {...sideBox(label, 'bottom'), owner: label.key, cost: COST_OF_LABEL},
  ]);
  const curves = bendEdges(drawing, positions, obstacles);
  const handles = [...drawing.handles.values()].flatMap(({edge}): Box[] => {
    const curve = curves.get(edge);
    return curve === undefined ? [] : [{...pointAt(curve, 0.5), width: HANDLE_SIZE, height: HANDLE_SIZE}];
  });
  const badges = [...drawing.nodes.values()].flatMap((node): Box[] => {
    const place = positions.get(node.key);
    const badge = place === undefined ? undefined : badgeBox(node, place);
    return badge === undefined ? [] : [badge];
  });
  const sides = placeNodeLabels(nodeLabels, curves.values(), handles, badges);
  const boxes = new Map(nodeLabels.map(label => [label.key, sideBox(label, sides.get(label.key)!)]));
  return {curves, sides, nodeLabels: boxes};
}
