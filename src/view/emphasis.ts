/**
 * Brings out what the reader points at or has selected, by classes on what changes alone.
 */
import type {Core} from 'cytoscape';
import type {Drawing} from './drawing.ts';
import {neighbourhoodOf} from './neighbourhood.ts';
import {badgeKey} from './to-elements.ts';

export class Emphasis {
  readonly #cy: Core;
  #hovered: readonly string[] = [];
  #selected: readonly string[] = [];
  #faded: ReadonlySet<string> = new Set();
  #emphasised: ReadonlySet<string> | undefined;

  constructor(cy: Core) {
    this.#cy = cy;
  }

  /** Keys of what is brought out; nothing while all is shown alike. */
  get emphasised(): ReadonlySet<string> | undefined {
    return this.#emphasised;
  }

  hover(drawing: Drawing, keys: readonly string[]): void {
    this.#hovered = keys;
    this.restore(drawing);
  }

  select(drawing: Drawing, keys: readonly string[]): void {
    this.#cy.batch(() => {
      for (const key of this.#selected) this.#cy.getElementById(key).removeClass('selected');
      for (const key of keys) this.#cy.getElementById(key).addClass('selected');
    });
    this.#selected = keys;
    this.restore(drawing);
  }

  /** Forgets what is faded, before elements are exchanged. */
  clear(): void {
    this.#apply(new Set(), undefined);
  }

  /** Fades for hover and selection, in a drawing that may have changed. */
  restore(drawing: Drawing): void {
    const exists = (key: string) =>
      drawing.nodes.has(key) || drawing.edges.has(key) || drawing.handles.has(key);
    this.#hovered = this.#hovered.filter(exists);
    const centre = this.#hovered.length === 0 ? this.#selected.filter(exists) : this.#hovered;
    if (centre.length === 0) {
      this.#apply(new Set(), undefined);
      return;
    }
    const near = neighbourhoodOf(drawing, centre);
    const {nodes, edges, handles} = drawing;
    const faded = [...nodes.keys(), ...edges.keys(), ...handles.keys()].filter(key => !near.has(key));
    const badges = faded.filter(key => (nodes.get(key)?.more ?? 0) > 0).map(badgeKey);
    this.#apply(new Set([...faded, ...badges]), near);
  }

  #apply(faded: ReadonlySet<string>, emphasised: ReadonlySet<string> | undefined): void {
    this.#cy.batch(() => {
      for (const key of this.#faded) if (!faded.has(key)) this.#cy.getElementById(key).removeClass('faded');
      for (const key of faded) if (!this.#faded.has(key)) this.#cy.getElementById(key).addClass('faded');
      const near = this.#emphasised;
      for (const key of near ?? [])
        if (emphasised?.has(key) !== true) this.#cy.getElementById(key).removeClass('near');
      for (const key of emphasised ?? [])
        if (near?.has(key) !== true) this.#cy.getElementById(key).addClass('near');
    });
    this.#faded = faded;
    this.#emphasised = emphasised;
  }
}
