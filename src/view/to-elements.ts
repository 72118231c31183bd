/**
 * Turns a drawing with sizes and bends into what Cytoscape is given: copies, field by field,
 * so that the view can never write into the model, nor data from a file become a style.
 */
import type {ElementDefinition} from 'cytoscape';
import {shapeName} from './actor-shapes.ts';
import {endKey, type DrawnEdge, type DrawnHandle, type DrawnNode} from './drawing.ts';
import type {Box, Point} from './geometry.ts';
import {isolateLines, type Label} from './wrap-text.ts';

/** Node diameter: of an actor by his lines, from 30 to 46 pixels; of a group by its members, from 40 to 110. */
export function nodeSize({degree, members}: Pick<DrawnNode, 'degree' | 'members'>): number {
  if (members !== undefined) return 38 + Math.min(72, Math.sqrt(members) * 3);
  return 30 + Math.min(16, Math.sqrt(degree) * 5);
}

export function nodeElement(node: DrawnNode, label: Label): ElementDefinition {
  return {
    group: 'nodes',
    data: {id: node.key, label: isolateLines(label.text), size: nodeSize(node), labelX: 0, labelY: 0},
    classes: ['actor', node.members === undefined ? `kind-${shapeName(node.kind)}` : 'group'],
  };
}

/** In pixels. */
export const BADGE_HEIGHT = 16;

/** Key of the badge that says with how many more, who are not drawn, a node's actor is linked. */
export function badgeKey(nodeKey: string): string {
  return `m:${nodeKey}`;
}

/** A badge hangs on the upper corner of its node, and goes where that goes. */
export function badgeElement(node: DrawnNode, place: Point): ElementDefinition {
  return {
    group: 'nodes',
    data: {id: badgeKey(node.key), size: BADGE_HEIGHT, labelX: 0, labelY: 0, ...badgeData(node)},
    classes: ['badge'],
    grabbable: false,
    position: badgePlace(node, place),
  };
}

/** What a badge says, and how wide it has to be for that. */
export function badgeData({more}: DrawnNode): {readonly label: string; readonly width: number} {
  const label = `+${String(more)}`;
  return {label, width: 8 + 6.5 * label.length};
}

export function badgePlace(node: DrawnNode, {x, y}: Point): Point {
  const away = nodeSize(node) / 2;
  return {x: x + away + badgeData(node).width / 2, y: y - away};
}

/** The box of a node's badge; nothing for a node that has none. */
export function badgeBox(node: DrawnNode, place: Point): Box | undefined {
  if (node.more === 0) return undefined;
  return {...badgePlace(node, place), width: badgeData(node).width, height: BADGE_HEIGHT};
}

/** A hull lies below everything, and is nothing that could be pointed at. */
export function hullElement(key: string, size: number, {x, y}: Point): ElementDefinition {
  return {
    group: 'nodes',
    data: {id: key, label: '', size, labelX: 0, labelY: 0},
    classes: ['hull'],
    grabbable: false,
    selectable: false,
    position: {x, y},
  };
}

/** A handle is told where it is; the reader drags actors, not handles. */
export function handleElement({key, quoted}: DrawnHandle): ElementDefinition {
  return {
    group: 'nodes',
    data: {id: key, label: '', size: 8, labelX: 0, labelY: 0},
    classes: quoted ? ['handle', 'quoted'] : ['handle'],
    grabbable: false,
  };
}

export function edgeElement(edge: DrawnEdge, label: Label, bend: number, tone: Tone = {}): ElementDefinition {
  return {
    group: 'edges',
    data: {
      id: edge.key,
      source: endKey(edge.source),
      target: endKey(edge.target),
      label: isolateLines(label.text),
      bend: [bend],
      // Read by lines alone that stand for all between two groups.
      width: Math.min(10, 1 + Math.log2(edge.count)),
      labelX: 0,
      labelY: 0,
    },
    classes: edgeClasses(edge, bend, tone),
  };
}

/** How far a line steps back: all in a busy drawing, and those that have nothing to do with the groups that are opened. */
export interface Tone {
  readonly busy?: boolean;
  readonly aside?: boolean;
}

export function edgeClasses(edge: DrawnEdge, bend: number, {busy, aside}: Tone = {}): string[] {
  return [
    edge.layer,
    edge.category,
    `status-${edge.status}`,
    ...(edge.verdict === undefined ? [] : [`verdict-${edge.verdict}`]),
    ...(edge.stance === undefined ? [] : [`stance-${edge.stance}`]),
    ...(edge.mutual ? ['mutual'] : []),
    ...(bend === 0 ? [] : ['bent']),
    ...(busy === true ? ['busy'] : []),
    ...(aside === true ? ['aside'] : []),
  ];
}
