/**
 * Makes Cytoscape hold what a picture holds: removes what is gone, adds what is new, and changes the
 * rest in place, all in one batch. What moves far is handed back to be animated.
 */
import type {CollectionReturnValue, Core, NodeSingular} from 'cytoscape';
import type {Arrangement} from './arrangement.ts';
import {nodeBoxes, type Picture} from './decoration.ts';
import {isBusy, type Drawing} from './drawing.ts';
import {pointAt, reachOf, type Point} from './geometry.ts';
import {
  badgeData,
  badgeElement,
  badgeKey,
  edgeClasses,
  edgeElement,
  handleElement,
  hullElement,
  nodeElement,
  nodeSize,
} from './to-elements.ts';
import {isolateLines} from './wrap-text.ts';

/** A node and the place it has to get to. */
export type Move = readonly [NodeSingular, Point];

/** Between those inside a hull and its border, in pixels on both sides together. */
const HULL_MARGIN = 12;

/** Where Cytoscape keeps for us which classes of a line are the drawing's. */
const DRAWN_CLASSES = '_drawn';

/** Returns the nodes that are to move to their places; with `animate` off they are there already. */
export function syncElements(
  cy: Core,
  picture: Picture,
  arrangement: Arrangement,
  animate: boolean,
): readonly Move[] {
  const moving: Move[] = [];
  cy.batch(() => {
    removeGone(cy, picture.drawing);
    putNodes(cy, picture, animate ? moving : undefined);
    putBadges(cy, picture);
    putHulls(cy, picture);
    putHandles(cy, picture.drawing, arrangement);
    putEdges(cy, picture, arrangement);
    const {nodes, edges, handles} = picture.drawing;
    for (const key of [...nodes.keys(), ...edges.keys(), ...handles.keys()]) {
      cy.getElementById(key).toggleClass('left-out', picture.isLeftOut(key));
    }
  });
  return moving;
}

function removeGone(cy: Core, {nodes, edges, handles, hulls}: Drawing): void {
  const gone = cy.elements().filter(element => {
    const key = element.id();
    if (element.hasClass('badge')) return (nodes.get(key.slice(badgeKey('').length))?.more ?? 0) === 0;
    return !nodes.has(key) && !edges.has(key) && !handles.has(key) && !hulls.has(key);
  });
  cy.remove(gone);
}

/** Nodes go to their places at once, or into `moving` if they were on the screen. */
function putNodes(cy: Core, picture: Picture, moving: Move[] | undefined): void {
  const {drawing, labels, nodeLabels, places} = picture;
  const busy = isBusy(drawing);
  for (const [key, node] of drawing.nodes) {
    const label = labels.nodes.get(key)!;
    const place = {...places.get(key)!};
    let element = cy.getElementById(key);
    if (element.empty()) element = cy.add({...nodeElement(node, label), position: place});
    else if (moving === undefined) (element as NodeSingular).position(place);
    else moving.push([element, place]);
    const box = nodeLabels.get(key)!;
    element.toggleClass('busy', busy);
    setData(element, {
      label: isolateLines(label.text),
      size: nodeSize(node),
      labelX: box.x - place.x,
      labelY: box.y - place.y,
    });
  }
}

function putBadges(cy: Core, {drawing, places}: Picture): void {
  for (const node of drawing.nodes.values()) {
    if (node.more === 0) continue;
    const place = places.get(node.key)!;
    const element = cy.getElementById(badgeKey(node.key));
    if (element.empty()) cy.add(badgeElement(node, place));
    else {
      setData(element, badgeData(node));
    }
  }
}

/** A hull is a circle round the place of its group, as large as what is in it with their names. */
function putHulls(cy: Core, picture: Picture): void {
  for (const {key, group, members} of picture.drawing.hulls.values()) {
    const inside = new Set(members);
    const {x, y} = picture.places.get(group)!;
    const reaches = [...nodeBoxes(picture, node => inside.has(node))].map(box => reachOf(box, {x, y}));
    const size = 2 * Math.max(0, ...reaches) + HULL_MARGIN;
    const element = cy.getElementById(key);
    if (element.empty()) cy.add(hullElement(key, size, {x, y}));
    else {
      (element as NodeSingular).position({x, y});
      setData(element, {size});
    }
  }
}

function putHandles(cy: Core, {handles}: Drawing, {curves}: Arrangement): void {
  for (const [key, handle] of handles) {
    const element = cy.getElementById(key);
    const curve = curves.get(handle.edge);
    const position = curve === undefined ? {x: 0, y: 0} : pointAt(curve, 0.5);
    if (element.empty()) cy.add({...handleElement(handle), position: {...position}});
    else element.toggleClass('quoted', handle.quoted);
  }
}

function putEdges(cy: Core, {drawing, labels}: Picture, {curves}: Arrangement): void {
  const busy = isBusy(drawing);
  const inside = new Set([...drawing.hulls.values()].flatMap(({members}) => members));
  for (const [key, edge] of drawing.edges) {
    const aside = inside.size > 0 && !inside.has(edge.source) && !inside.has(edge.target);
    const tone = {busy, aside: aside && edge.layer === 'sum'};
    const bend = curves.get(key)?.bend ?? 0;
    const label = labels.edges.get(key)!;
    const element = cy.getElementById(key);
    if (element.empty()) {
      cy.add(edgeElement(edge, label, bend, tone)).scratch(DRAWN_CLASSES, edgeClasses(edge, bend, tone));
      continue;
    }
    setData(element, {label: isolateLines(label.text), bend: [bend]});
    setClasses(element, edgeClasses(edge, bend, tone));
  }
}

/** Cytoscape computes an element's style anew for data that are set, though they are the same. */
function setData(element: CollectionReturnValue, data: Readonly<Record<string, unknown>>): void {
  const changed = Object.entries(data).filter(
    ([name, value]) => String(element.data(name)) !== String(value),
  );
  if (changed.length > 0) element.data(Object.fromEntries(changed));
}

/** Changes the classes that say what a line is; those that say what the reader does with it are left alone. */
function setClasses(element: CollectionReturnValue, wanted: readonly string[]): void {
  const before = element.scratch(DRAWN_CLASSES) as readonly string[];
  for (const name of before) if (!wanted.includes(name)) element.removeClass(name);
  for (const name of wanted) if (!before.includes(name)) element.addClass(name);
  element.scratch(DRAWN_CLASSES, wanted);
}
