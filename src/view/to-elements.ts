/**
 * Turns a drawing with sizes and bends into what Cytoscape is given: copies, field by field,
 * so that the view can never write into the model, nor data from a file become a style.
 */
import type {ElementDefinition} from 'cytoscape';
import {shapeName} from './actor-shapes.ts';
import {endKey, type DrawnEdge, type DrawnHandle, type DrawnNode} from './drawing.ts';
import {isolateLines, type Label} from './wrap-text.ts';

/** Node diameter by its number of lines: from 30 to 46 pixels. */
export function nodeSize({degree}: Pick<DrawnNode, 'degree'>): number {
  return 30 + Math.min(16, Math.sqrt(degree) * 5);
}

export function nodeElement(node: DrawnNode, label: Label): ElementDefinition {
  return {
    group: 'nodes',
    data: {id: node.key, label: isolateLines(label.text), size: nodeSize(node), labelX: 0, labelY: 0},
    classes: ['actor', `kind-${shapeName(node.kind)}`],
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

export function edgeElement(edge: DrawnEdge, label: Label, bend: number, busy = false): ElementDefinition {
  return {
    group: 'edges',
    data: {
      id: edge.key,
      source: endKey(edge.source),
      target: endKey(edge.target),
      label: isolateLines(label.text),
      bend: [bend],
      labelX: 0,
      labelY: 0,
    },
    classes: edgeClasses(edge, bend, busy),
  };
}

export function edgeClasses(edge: DrawnEdge, bend: number, busy = false): string[] {
  return [
    edge.layer,
    edge.category,
    `status-${edge.status}`,
    ...(edge.verdict === undefined ? [] : [`verdict-${edge.verdict}`]),
    ...(edge.stance === undefined ? [] : [`stance-${edge.stance}`]),
    ...(edge.mutual ? ['mutual'] : []),
    ...(bend === 0 ? [] : ['bent']),
    ...(busy ? ['busy'] : []),
  ];
}
