/**
 * Says things to screen readers: one voice for each store, so that an explorer and the panels that
 * follow it do not speak at once; and one message for each action, however many parts of it change.
 *
 * Knows no words of its own.
 */
import {html, type ReactiveController, type ReactiveControllerHost, type TemplateResult} from 'lit';
import {ref} from 'lit/directives/ref.js';
import type {ExplorerStore} from './store-context.ts';

/** What a message is about: of one topic the last is said, and this is the order of topics. */
const TOPICS = ['result', 'selection', 'counts'] as const;
export type Topic = (typeof TOPICS)[number];

/** Milliseconds without anything new after which it is said. */
const PAUSE = 500;

type Host = ReactiveControllerHost & HTMLElement;

const voices = new WeakMap<ExplorerStore, Announcer>();

/** The host renders `render()` as soon as it renders anything: a region has to be there before its words. */
export class Announcer implements ReactiveController {
  readonly #host: Host;
  readonly #store: () => ExplorerStore | undefined;
  readonly #waiting = new Map<Topic, string>();
  #region: Element | undefined;
  #timer: ReturnType<typeof setTimeout> | undefined;

  /** `store` returns what the host follows. */
  constructor(host: Host, store: () => ExplorerStore | undefined) {
    this.#host = host;
    this.#store = store;
    host.addController(this);
  }

  hostDisconnected(): void {
    clearTimeout(this.#timer);
    this.#waiting.clear();
  }

  /** Speaks for all who follow the same store, as long as the host is on the page. */
  lead(): void {
    const store = this.#store();
    if (store !== undefined) voices.set(store, this);
  }

  /** Says `text` after a pause, if nothing else about the same topic comes before. */
  say(topic: Topic, text: string): void {
    this.#voice.#wait(topic, text);
  }

  render(): TemplateResult {
    const keep = (element: Element | undefined) => {
      this.#region = element;
    };
    return html`<div class="visually-hidden announcer" role="status" ${ref(keep)}></div>`;
  }

  /** Who speaks: whoever leads; without a leader, whoever was the first to have something to say. */
  get #voice(): Announcer {
    const store = this.#store();
    if (store === undefined) return this;
    const known = voices.get(store);
    if (known !== undefined && known.#host.isConnected) return known;
    voices.set(store, this);
    return this;
  }

  #wait(topic: Topic, text: string): void {
    this.#waiting.set(topic, text);
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => {
      this.#speak();
    }, PAUSE);
  }

  #speak(): void {
    const words = TOPICS.map(topic => this.#waiting.get(topic) ?? '').filter(text => text !== '');
    this.#waiting.clear();
    if (this.#region !== undefined && words.length > 0) this.#region.textContent = words.join(' ');
  }
}
