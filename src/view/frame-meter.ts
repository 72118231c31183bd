/**
 * Measures what a frame costs on the machine of the reader while he moves the picture, and says how
 * much of a picture it can bear.
 */
import type {Core} from 'cytoscape';

/** Milliseconds up to which moving feels smooth: two frames at 60 a second. */
const SMOOTH = 34;
/** So many frames tell; older ones are of another picture. */
const SAMPLES = 24;
/** Never less than this share of what the author or we want to show. */
const LEAST = 0.4;

export class FrameMeter {
  readonly #costs: number[] = [];

  /** Follows an instance of Cytoscape for as long as that lives. */
  constructor(cy: Core) {
    let asked: number | undefined;
    cy.on('viewport', () => {
      asked ??= performance.now();
    });
    cy.on('render', () => {
      if (asked === undefined) return;
      this.#costs.push(performance.now() - asked);
      if (this.#costs.length > SAMPLES) this.#costs.shift();
      asked = undefined;
    });
  }

  /** Share of the usual picture that moves smoothly here, from 0.4 to 1; 1 before enough was seen. */
  get share(): number {
    if (this.#costs.length < SAMPLES) return 1;
    const median = this.#costs.toSorted((a, b) => a - b)[SAMPLES / 2]!;
    return Math.min(1, Math.max(LEAST, Math.round((10 * SMOOTH) / median) / 10));
  }
}
