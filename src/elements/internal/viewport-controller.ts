/**
 * Knows whether its element is near what the reader sees of the page, so that nothing is fetched
 * or drawn for nobody. What is hidden, or has no size, is nowhere near.
 */
import type {ReactiveController, ReactiveControllerHost} from 'lit';
import {whenGone} from './when-gone.ts';

/** How far from the visible part of the page is near. */
const MARGIN = '200px';
/** Milliseconds after which what has left is taken to be gone: scrolling to and fro costs nothing. */
const PATIENCE = 2000;

export interface ViewportListener {
  /** Called when the element comes near: soon after it is connected, if it is near then. */
  onNear(): void;
  /** Called when it has been away for a while, or was so from the start. */
  onGone(): void;
}

export class ViewportController implements ReactiveController {
  readonly #host: ReactiveControllerHost & Element;
  readonly #listener: ViewportListener;
  #observer: IntersectionObserver | undefined;
  #leaving: ReturnType<typeof setTimeout> | undefined;
  /** Not known before the first report. */
  #isNear: boolean | undefined;
  #report = (): void => undefined;
  readonly #reported = new Promise<void>(resolve => {
    this.#report = resolve;
  });

  constructor(host: ReactiveControllerHost & Element, listener: ViewportListener) {
    this.#host = host;
    this.#listener = listener;
    host.addController(this);
  }

  /** Whether the element is near, or has left only just now. */
  get isNear(): boolean {
    return this.#isNear === true;
  }

  /** Resolves when it is known for the first time whether the element is near. */
  get reported(): Promise<void> {
    return this.#reported;
  }

  hostConnected(): void {
    this.#observer = new IntersectionObserver(
      entries => {
        this.#follow(entries.at(-1)?.isIntersecting ?? false);
      },
      {rootMargin: MARGIN},
    );
    this.#observer.observe(this.#host);
  }

  hostDisconnected(): void {
    this.#observer?.disconnect();
    clearTimeout(this.#leaving);
    // What was removed before the first report is not near; nobody may wait for more.
    whenGone(this.#host, this.#report);
  }

  #follow(isNear: boolean): void {
    clearTimeout(this.#leaving);
    if (isNear && this.#isNear !== true) {
      this.#isNear = true;
      this.#listener.onNear();
    } else if (!isNear && this.#isNear !== false) {
      this.#leaving = setTimeout(() => {
        this.#isNear = false;
        this.#listener.onGone();
      }, PATIENCE);
    }
    this.#report();
  }
}
