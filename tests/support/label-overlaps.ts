/**
 * Finds labels in a picture that lie on one another or on a node, from the boxes that
 * Cytoscape itself draws into: independent of how the places were chosen.
 */
import type {Core, EdgeSingular, NodeSingular} from 'cytoscape';

type Labelled = NodeSingular | EdgeSingular;

interface LabelledBox {
  readonly name: string;
  readonly x1: number;
  readonly y1: number;
  readonly x2: number;
  readonly y2: number;
}

/** Cytoscape adds this many pixels to every label's box, lest browsers measure differently. */
const MARGIN_OF_ERROR = 2;
/** Boxes that share less than this touch, to the eye. */
const TOUCH = 1;

/** Returns every overlap of a label that is shown with another one, or with a node; empty if all is well. */
export function labelOverlaps(cy: Core): string[] {
  const shown = [...cy.nodes('.actor').toArray(), ...cy.edges().toArray()].filter(isLabelShown);
  const labels = shown.map(element => boxOf(element, labelName(element), 'label'));
  const nodes = cy.nodes().map(node => boxOf(node, `node ${node.id()}`, 'body'));
  const onLabels = labels.flatMap((label, i) =>
    labels
      .slice(i + 1)
      .filter(other => overlap(label, other))
      .map(other => `${label.name} × ${other.name}`),
  );
  const onNodes = labels.flatMap(label =>
    nodes.filter(node => overlap(label, node)).map(node => `${label.name} × ${node.name}`),
  );
  return [...onLabels, ...onNodes];
}

/** Returns the labels of lines that have one and do not show it. */
export function hiddenLabels(cy: Core): string[] {
  return cy
    .edges()
    .toArray()
    .filter(edge => edge.data('label') !== '' && !isLabelShown(edge))
    .map(labelName);
}

/** Faded labels step back behind those of what is selected, and may lie under them. */
function isLabelShown(element: Labelled): boolean {
  const opacity = (name: string) => Number(element.style(name));
  return element.data('label') !== '' && opacity('text-opacity') > 0 && element.effectiveOpacity() > 0.5;
}

function labelName(element: Labelled): string {
  return `“${String(element.data('label')).replaceAll('\n', ' ')}”`;
}

function boxOf(element: Labelled, name: string, part: 'label' | 'body'): LabelledBox {
  const isLabel = part === 'label';
  const {x1, y1, x2, y2} = element.boundingBox({
    includeNodes: !isLabel,
    includeEdges: !isLabel,
    includeLabels: isLabel,
    includeOverlays: false,
    includeUnderlays: false,
  });
  const inset = isLabel ? MARGIN_OF_ERROR : 0;
  return {name, x1: x1 + inset, y1: y1 + inset, x2: x2 - inset, y2: y2 - inset};
}

function overlap(a: LabelledBox, b: LabelledBox): boolean {
  const width = Math.min(a.x2, b.x2) - Math.max(a.x1, b.x1);
  const height = Math.min(a.y2, b.y2) - Math.max(a.y1, b.y1);
  return width > TOUCH && height > TOUCH;
}
