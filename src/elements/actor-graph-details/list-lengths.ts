/**
 * How much of each list in the details is shown: an actor of a large graph has tens of thousands of deeds, and
 * a page that gets a row for each of them stands still. The reader asks for more with a button below a list.
 */
import {html, nothing, type ReactiveController, type ReactiveControllerHost, type TemplateResult} from 'lit';
import type {Locale} from '../../locales/locale.ts';

/** Rows of a list before the reader asks for more; and how many come then. */
const FIRST = 50;
const MORE = 200;

export class ListLengths implements ReactiveController {
  readonly #host: ReactiveControllerHost;
  readonly #lengths = new Map<string, number>();
  #grown: {readonly list: Element; readonly from: number} | undefined;

  constructor(host: ReactiveControllerHost) {
    this.#host = host;
    host.addController(this);
  }

  /** Once another item is shown, its lists begin anew. */
  forget(): void {
    this.#lengths.clear();
  }

  /** The items as a list that is no longer than the reader wants it. `key` tells it from the others of its item. */
  render<T>(
    key: string,
    items: readonly T[],
    locale: Locale,
    row: (item: T) => TemplateResult,
  ): TemplateResult {
    const length = this.#lengths.get(key) ?? FIRST;
    const rest = items.length - length;
    const onMore = (event: Event) => {
      const list = (event.target as Element).previousElementSibling!;
      this.#grown = {list, from: length};
      this.#lengths.set(key, length + MORE);
      this.#host.requestUpdate();
    };
    return html`<ul class="sentences">
        ${items.slice(0, length).map(item => html`<li>${row(item)}</li>`)}
      </ul>
      ${
        rest <= 0
          ? nothing
          : html`<button class="button more" @click=${onMore}>
              ${locale.t('show-more', {count: Math.min(rest, MORE)})}
            </button>`
      }`;
  }

  /** The keyboard goes on where the new rows begin. */
  hostUpdated(): void {
    const {list, from} = this.#grown ?? {};
    this.#grown = undefined;
    list?.children[from!]?.querySelector<HTMLElement>('.link, a')?.focus();
  }
}
