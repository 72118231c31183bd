/**
 * What hangs on drawn lines: handles sit on their middles, labels where they cover nothing.
 * Runs after Cytoscape knows where the lines are, and touches handles and labels only.
 */
import type {Core, NodeSingular} from 'cytoscape';
import type {Labels} from './arrangement.ts';
import {handleKey, isBusy, type Drawing, type DrawnEdge} from './drawing.ts';
import {middleOf, readCurve} from './edge-geometry.ts';
import {grow, type Box, type Point} from './geometry.ts';
import {placeLineLabels, type LineLabel} from './place-labels.ts';
import {BUSY_SCALE, EDGE_FONT_SIZE, HANDLE_SIZE} from './stylesheet.ts';
import {badgeBox, badgeKey, badgePlace, nodeSize} from './to-elements.ts';

/** A drawing with the places and sizes of its parts. */
export interface Picture {
  readonly drawing: Drawing;
  readonly isLeftOut: (key: string) => boolean;
  readonly places: ReadonlyMap<string, Point>;
  readonly labels: Labels;
  /** Box of every node's label. */
  readonly nodeLabels: ReadonlyMap<string, Box>;
}

/** Words smaller than this many pixels on the screen cannot be read. */
const LEAST_TEXT = 7.5;

/** Up to this many emphasised items, every label shows, on top of others if need be. */
const FEW = 40;

export class Decoration {
  readonly #cy: Core;
  #labelBoxes: readonly Box[] = [];

  constructor(cy: Core) {
    this.#cy = cy;
  }

  /** Where the labels of lines are while nothing is emphasised; what a fit has to show. */
  get labelBoxes(): readonly Box[] {
    return this.#labelBoxes;
  }

  /** Whether the words on lines would be too small to read. */
  get isFar(): boolean {
    return this.#cy.zoom() * EDGE_FONT_SIZE < LEAST_TEXT;
  }

  /** Puts handles on the middles of their lines: all, or those that hang on one moved node. */
  settleHandles(picture: Picture, moved?: string): void {
    const {handles, edges} = picture.drawing;
    if (moved === undefined) {
      // Drawings list edges after those that they end on, so one pass is enough.
      for (const key of edges.keys()) if (handles.has(handleKey(key))) this.#settle(key);
      return;
    }
    this.#cy
      .getElementById(moved)
      .connectedEdges()
      .forEach(edge => {
        const handle = handleKey(edge.id());
        if (!handles.has(handle) || handle === moved) return;
        this.#settle(edge.id());
        this.settleHandles(picture, handle);
      });
  }

  /** Puts a node's badge where the node is now. */
  settleBadge({drawing}: Picture, moved: string): void {
    const node = drawing.nodes.get(moved);
    const badge = this.#cy.getElementById(badgeKey(moved));
    if (node === undefined || badge.empty()) return;
    const place = (this.#cy.getElementById(moved) as NodeSingular).position();
    (badge as NodeSingular).position(badgePlace(node, place));
  }

  /** Gives the labels of lines their places: of all, or of those that are emphasised. */
  placeLineLabels(picture: Picture, emphasised: ReadonlySet<string> | undefined): void {
    const {drawing, isLeftOut, labels} = picture;
    const matters = (key: string) => (emphasised?.has(key) ?? true) && !isLeftOut(key);
    // The words of a busy picture are larger while they are pointed at, as in the stylesheet.
    const scale = emphasised !== undefined && isBusy(drawing) ? BUSY_SCALE : 1;
    const far = this.isFar;
    const wanted: LineLabel[] = [];
    for (const [key, edge] of drawing.edges) {
      const label = labels.edges.get(key)!;
      // From afar words are no words but noise; in a busy picture, what is said and done goes
      // before how things belong together.
      const waits = emphasised === undefined && (far || (isBusy(drawing) && edge.category === 'structural'));
      if (waits) this.#cy.getElementById(key).addClass('quiet');
      if (waits || !matters(key) || label.text === '') continue;
      const curve = readCurve(this.#cy.getElementById(key));
      if (curve === undefined) continue;
      const handle = drawing.handles.has(handleKey(key));
      const size = {width: label.width * scale + 4, height: label.height * scale + 2};
      wanted.push({key, curve, ...size, importance: importance(edge, handle), handle});
    }
    const places = placeLineLabels(wanted, this.#obstacles(picture, matters));
    if (emphasised === undefined) {
      const placed = wanted.filter(({key}) => places.has(key));
      this.#labelBoxes = placed.map(({key, width, height}) => ({...places.get(key)!, width, height}));
    }
    const showAll = emphasised !== undefined && emphasised.size <= FEW;
    this.#cy.batch(() => {
      for (const {key, curve} of wanted) {
        const place = places.get(key);
        const element = this.#cy.getElementById(key);
        if (place !== undefined) {
          const middle = middleOf(curve);
          element.data({labelX: place.x - middle.x, labelY: place.y - middle.y});
        }
        element.toggleClass('quiet', place === undefined && !showAll);
      }
    });
  }

  #settle(edgeKey: string): void {
    const handle = this.#cy.getElementById(handleKey(edgeKey));
    const edge = this.#cy.getElementById(edgeKey);
    if (handle.empty() || edge.empty()) return;
    const curve = readCurve(edge);
    if (curve !== undefined) (handle as NodeSingular).position({...middleOf(curve)});
  }

  *#obstacles(picture: Picture, matters: (key: string) => boolean): Iterable<Box> {
    yield* nodeBoxes(picture, matters);
    for (const {key, quoted} of picture.drawing.handles.values()) {
      const size = quoted ? HANDLE_SIZE + 4 : 10;
      yield {...(this.#cy.getElementById(key) as NodeSingular).position(), width: size, height: size};
    }
  }
}

/** The boxes of nodes, of their labels and of their badges. */
export function* nodeBoxes(
  {drawing, places, nodeLabels}: Picture,
  matters: (key: string) => boolean = () => true,
): Iterable<Box> {
  for (const [key, node] of drawing.nodes) {
    const place = places.get(key);
    const label = nodeLabels.get(key);
    if (place === undefined || label === undefined || !matters(key)) continue;
    const size = nodeSize(node);
    yield grow({...place, width: size, height: size}, 2);
    yield label;
    const badge = badgeBox(node, place);
    if (badge !== undefined) yield badge;
  }
}

/** What is said comes before what is done, structure last; a line that others end on counts for more. */
function importance({layer, category}: DrawnEdge, handle: boolean): number {
  return (layer === 'said' ? 2 : category === 'structural' ? 0 : 1) + (handle ? 2 : 0);
}
