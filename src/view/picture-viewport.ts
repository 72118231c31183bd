/** What part of the picture is seen, and how large: fitted by itself until the reader moves it. */
import type {CollectionReturnValue, Core} from 'cytoscape';
import {fitViewport} from './fit-viewport.ts';
import {boundingBox, type Box, type Point} from './geometry.ts';

const MOVE_DURATION = 350;
/** How much larger a press of a button or a key makes the picture. */
export const ZOOM_STEP = 1.3;

export class PictureViewport {
  readonly #cy: Core;
  #isReaders = false;
  /** The reader has asked to see all of it. */
  #showsAll = false;

  constructor(cy: Core) {
    this.#cy = cy;
    cy.on('dragpan pinchzoom', () => {
      this.#isReaders = true;
    });
  }

  /** The reader has moved it, so that it must not be fitted again behind his back. */
  get isReaders(): boolean {
    return this.#isReaders;
  }

  /** A new picture is fitted by itself: as much of it as stays readable. */
  begin(): void {
    this.#isReaders = false;
    this.#showsAll = false;
  }

  /** From now on all is shown, however small names become. */
  showAll(): void {
    this.#showsAll = true;
  }

  /** Shows these boxes, or what is round `focus` of them. */
  fit(boxes: Iterable<Box>, focus: Point | undefined): void {
    const least = this.#showsAll ? this.#cy.minZoom() : undefined;
    this.#cy.viewport(fitViewport(boundingBox(boxes), this.#size, focus, least));
    this.#isReaders = false;
  }

  /** Moves to these boxes, for a reader who has asked for them. */
  moveTo(boxes: Iterable<Box>): void {
    const {zoom, pan} = fitViewport(boundingBox(boxes), this.#size);
    this.#cy.stop();
    if (reducesMotion()) this.#cy.viewport({zoom, pan: {...pan}});
    else this.#cy.animate({zoom, pan: {...pan}, duration: MOVE_DURATION});
    this.#isReaders = true;
  }

  /** Moves the picture, not the nodes, if an element of these lies outside. */
  bringIn(elements: CollectionReturnValue): void {
    if (elements.empty()) return;
    const {x1, y1, x2, y2} = elements.renderedBoundingBox();
    const {width, height} = this.#size;
    if (x1 >= 0 && y1 >= 0 && x2 <= width && y2 <= height) return;
    this.#cy.stop();
    if (reducesMotion()) this.#cy.center(elements);
    else this.#cy.animate({center: {eles: elements}, duration: MOVE_DURATION});
  }

  /** Shows what lies so many pixels further to the right and down. */
  panBy(right: number, down: number): void {
    this.#cy.panBy({x: -right, y: -down});
    this.#isReaders = true;
  }

  /** Zooms about the middle, or about a point in pixels of the container. */
  zoomBy(factor: number, at?: Point): void {
    const {width, height} = this.#size;
    const point = at ?? {x: width / 2, y: height / 2};
    this.#cy.zoom({level: this.#cy.zoom() * factor, renderedPosition: {...point}});
    this.#isReaders = true;
  }

  get #size(): {readonly width: number; readonly height: number} {
    return {width: this.#cy.width(), height: this.#cy.height()};
  }
}

export function reducesMotion(): boolean {
  return matchMedia('(prefers-reduced-motion: reduce)').matches;
}
