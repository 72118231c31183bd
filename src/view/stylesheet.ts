/**
 * How the drawing looks: Cytoscape's stylesheet for a theme. Classes and plain data fields
 * only, no style functions, so that a change restyles what it touches and nothing else.
 */
import type {StylesheetJson} from 'cytoscape';
import {CATEGORIES} from '../model/vocabulary.ts';
import {SHAPE_NAMES, shapePoints} from './actor-shapes.ts';
import type {Theme} from './theme.ts';

export const NODE_FONT_SIZE = 12;
export const EDGE_FONT_SIZE = 11;
export const HANDLE_SIZE = 18;
/** Names in a busy drawing are this much larger than else. */
export const BUSY_SCALE = 1.25;

export function nodeFont(theme: Theme): string {
  return `600 ${String(NODE_FONT_SIZE)}px ${theme.font}`;
}

export function edgeFont(theme: Theme): string {
  return `${String(EDGE_FONT_SIZE)}px ${theme.font}`;
}

export function stylesheet(theme: Theme): StylesheetJson {
  const label = {
    label: 'data(label)',
    'font-family': theme.font,
    'text-wrap': 'wrap',
    'text-max-width': '1000px',
    'line-height': 1.2,
    'text-background-color': theme.background,
    'text-background-opacity': 0.88,
    'text-background-padding': '1px',
    'text-background-shape': 'round-rectangle',
    'text-margin-x': 'data(labelX)',
    'text-margin-y': 'data(labelY)',
    'min-zoomed-font-size': 5,
  } as const;
  const rules = [
    {
      selector: 'node',
      style: {
        width: 'data(size)',
        height: 'data(size)',
        'background-color': theme.node,
        'overlay-opacity': 0,
        'z-index': 10,
      },
    },
    {
      selector: 'node.actor',
      style: {
        ...label,
        color: theme.ink,
        'font-size': NODE_FONT_SIZE,
        'font-weight': 600,
        'text-valign': 'center',
        'text-halign': 'center',
        shape: 'polygon',
      },
    },
    ...SHAPE_NAMES.map(name => ({
      selector: `node.kind-${name}`,
      style: {'shape-polygon-points': shapePoints(name).flat().join(' ')},
    })),
    {
      selector: 'node.group',
      style: {
        shape: 'ellipse',
        'background-color': theme.background,
        'border-width': 3,
        'border-color': theme.node,
      },
    },
    {
      selector: 'node.hull',
      style: {
        shape: 'ellipse',
        'background-opacity': 0.06,
        'border-width': 1.5,
        'border-color': theme.muted,
        'border-style': 'dashed',
        'z-compound-depth': 'bottom',
        events: 'no',
      },
    },
    {
      selector: 'node.badge',
      style: {
        shape: 'round-rectangle',
        width: 'data(width)',
        height: 'data(size)',
        'background-color': theme.background,
        'border-width': 1,
        'border-color': theme.accent,
        label: 'data(label)',
        color: theme.accent,
        'font-family': theme.font,
        'font-size': 10,
        'text-valign': 'center',
        'text-halign': 'center',
        'min-zoomed-font-size': 5,
        'z-index': 12,
      },
    },
    {
      selector: 'node.handle',
      style: {
        shape: 'ellipse',
        width: 8,
        height: 8,
        'background-color': theme.ink,
        events: 'yes',
      },
    },
    {
      selector: 'node.handle.quoted',
      style: {
        width: HANDLE_SIZE,
        height: HANDLE_SIZE,
        'background-color': theme.background,
        'border-width': 1.5,
        'border-color': theme.ink,
        label: '“',
        color: theme.ink,
        'font-family': 'Georgia, "Times New Roman", serif',
        'font-weight': 700,
        'font-size': 22,
        'text-valign': 'center',
        'text-halign': 'center',
        'text-margin-y': 6,
        'min-zoomed-font-size': 0,
      },
    },
    {
      selector: 'edge',
      style: {
        ...label,
        color: theme.ink,
        'font-size': EDGE_FONT_SIZE,
        width: 2,
        'curve-style': 'straight',
        'target-arrow-shape': 'triangle',
        'arrow-scale': 1.1,
        'overlay-opacity': 0,
        'overlay-padding': 6,
      },
    },
    ...CATEGORIES.map(category => ({
      selector: `edge.${category}`,
      style: {
        'line-color': theme.categories[category],
        'target-arrow-color': theme.categories[category],
        'source-arrow-color': theme.categories[category],
        'mid-target-arrow-color': theme.categories[category],
        color: theme.categories[category],
      },
    })),
    {selector: 'node.actor.busy', style: {'font-size': NODE_FONT_SIZE * BUSY_SCALE}},
    {selector: 'edge.busy', style: {'line-opacity': 0.75, width: 1.5}},
    {selector: 'edge.structural', style: {width: 1.5}},
    {
      selector: 'edge.bent',
      style: {
        'curve-style': 'unbundled-bezier',
        'edge-distances': 'node-position',
        'control-point-weights': 0.5,
        'control-point-distances': 'data(bend)',
      },
    },
    {
      selector: 'edge.sum',
      style: {'target-arrow-shape': 'none', 'line-opacity': 0.5, width: 'data(width)'},
    },
    {selector: 'edge.aside', style: {'line-opacity': 0.15, 'text-opacity': 0, 'text-background-opacity': 0}},
    {selector: 'edge.mutual', style: {'source-arrow-shape': 'triangle'}},
    {
      selector: 'edge.said',
      style: {'line-style': 'dashed', 'line-dash-pattern': [6, 4], 'font-style': 'italic'},
    },
    {selector: 'edge.stance-against', style: {'target-arrow-shape': 'tee'}},
    {selector: 'edge.stance-neutral', style: {'target-arrow-shape': 'vee'}},
    {selector: 'edge.stance-mixed', style: {'target-arrow-shape': 'diamond'}},
    {selector: 'edge.status-planned', style: {'target-arrow-fill': 'hollow', 'source-arrow-fill': 'hollow'}},
    {selector: 'edge.status-claimed, edge.status-inferred', style: {width: 1}},
    {selector: 'edge.status-denied, edge.verdict-disproved', style: {'mid-target-arrow-shape': 'tee'}},
    {
      selector: 'edge.verdict-disproved',
      style: {
        'line-color': theme.muted,
        'target-arrow-color': theme.muted,
        'source-arrow-color': theme.muted,
        'mid-target-arrow-color': theme.muted,
        color: theme.muted,
      },
    },
    {selector: '.quiet', style: {'text-opacity': 0, 'text-background-opacity': 0}},
    {selector: 'edge.near', style: {'line-opacity': 1}},
    {selector: 'edge.aside.near', style: {'text-opacity': 1, 'text-background-opacity': 0.88}},
    {selector: 'edge.busy.near', style: {'font-size': EDGE_FONT_SIZE * BUSY_SCALE}},
    {selector: '.left-out', style: {opacity: 0.2}},
    {selector: '.faded', style: {opacity: 0.12}},
    {
      selector: 'node.selected',
      style: {
        'underlay-color': theme.accent,
        'underlay-opacity': 0.4,
        'underlay-padding': 7,
        'underlay-shape': 'ellipse',
      },
    },
    {
      selector: 'edge.selected',
      style: {'underlay-color': theme.accent, 'underlay-opacity': 0.4, 'underlay-padding': 5, 'z-index': 15},
    },
  ];
  // Cytoscape's types know neither data mappers for every property nor all the literal values.
  return rules as unknown as StylesheetJson;
}
