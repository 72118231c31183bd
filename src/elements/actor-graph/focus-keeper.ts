/**
 * Keeps the keyboard in the explorer: where a lens, a sheet or a button goes away that had the focus, the focus goes to
 * what has come in its place, else to the switch that leads back.
 */
import type {ReactiveController, ReactiveControllerHost} from 'lit';

type Host = ReactiveControllerHost & HTMLElement & {readonly renderRoot: ParentNode};

export class FocusKeeper implements ReactiveController {
  readonly #host: Host;
  #focused: Element | null | undefined;

  constructor(host: Host) {
    this.#host = host;
    host.addController(this);
  }

  hostUpdate(): void {
    this.#focused = this.#host.shadowRoot?.activeElement;
  }

  hostUpdated(): void {
    const focused = this.#focused;
    if (focused == null || (focused.isConnected && focused.checkVisibility())) return;
    this.#focused = undefined;
    // A sheet that covers the rest has a title to go on from; it is rendered a moment later.
    const details = this.#find('.details.open actor-graph-details');
    const target =
      details ??
      this.#find('.lenses [aria-pressed=true]') ??
      this.#find('.tabs [aria-pressed=true]') ??
      this.#find('.frame');
    if (target?.matches('.frame') === true) target.tabIndex = -1;
    target?.focus({preventScroll: true});
  }

  /** The first that the reader can see. */
  #find(selector: string): HTMLElement | undefined {
    return [...this.#host.renderRoot.querySelectorAll<HTMLElement>(selector)].find(found =>
      found.checkVisibility(),
    );
  }
}
