/**
 * Lets a list render the rows in sight alone, by @lit-labs/virtualizer, and adds what that
 * has no notion of: the focus, which must not get lost with a row that is scrolled away, and
 * scrolling that leaves the host's page where it is.
 */
import {flow} from '@lit-labs/virtualizer/layouts/flow.js';
import {virtualize} from '@lit-labs/virtualizer/virtualize.js';
import type {RangeChangedEvent, VisibilityChangedEvent} from '@lit-labs/virtualizer/events.js';
import type {TemplateResult} from 'lit';
import type {DirectiveResult} from 'lit/directive.js';
import type {ListRow} from '../../state/list-rows.ts';

declare global {
  interface HTMLElementEventMap {
    rangeChanged: RangeChangedEvent;
    visibilityChanged: VisibilityChangedEvent;
  }
}

// Given as it is, and not loaded when first needed: one file, and no wait.
const layout = flow();

/** Renders those of the rows that are in sight, or near. The list is its parent node. */
export function renderWindow(
  rows: ListRow[],
  renderItem: (row: ListRow, index: number) => TemplateResult,
): DirectiveResult {
  return virtualize({items: rows, renderItem, keyFunction: ({key}) => key, layout});
}

/** More frames than a search for a row has ever taken; then the reader has scrolled away, or nothing is laid out. */
const MOST_FRAMES = 30;

/** The list's rows, as far as they are rendered. */
export class RowWindow {
  readonly #find: () => HTMLElement | null;
  #search = 0;

  /** `list` finds the list's element, whose parent scrolls. */
  constructor(list: () => HTMLElement | null) {
    this.#find = list;
  }

  /** The element of a row, if it is rendered. */
  row(index: number): HTMLElement | undefined {
    return this.#find()?.querySelector<HTMLElement>(`[data-index="${index}"]`) ?? undefined;
  }

  /**
   * Scrolls so that the row is in sight, no further than it has to. Where a row lies that has
   * never been rendered can only be guessed, so the guess is mended frame by frame.
   */
  reveal(index: number): void {
    const search = ++this.#search;
    const look = (frames: number) => {
      if (search !== this.#search || this.#approach(index) || frames === 0) return;
      requestAnimationFrame(() => {
        look(frames - 1);
      });
    };
    look(MOST_FRAMES);
  }

  /** Puts the focus on the row, or, until the row is rendered, on the list around it. */
  focus(index: number): void {
    (this.row(index) ?? this.#find())?.focus({preventScroll: true});
  }

  /** Scrolls to the row, or to where it may be. Whether it has arrived. */
  #approach(index: number): boolean {
    const list = this.#find();
    const scroller = list?.parentElement;
    if (list === null || scroller == null) return true;
    const view = scroller.getBoundingClientRect();
    const row = this.row(index)?.getBoundingClientRect();
    if (row !== undefined) {
      // Not the row's own scrollIntoView: that scrolls the host's page too.
      const below = Math.min(row.bottom - view.bottom, row.top - view.top);
      const distance = row.top < view.top ? row.top - view.top : Math.max(0, below);
      scroller.scrollTop += distance;
      return Math.abs(distance) < 1;
    }
    const [first, last] = [list.firstElementChild, list.lastElementChild];
    if (!(first instanceof HTMLElement) || !(last instanceof HTMLElement)) return false;
    const [start, end] = [Number(first.dataset['index']), Number(last.dataset['index'])];
    const top = first.getBoundingClientRect().top;
    const average = (last.getBoundingClientRect().bottom - top) / (end - start + 1);
    scroller.scrollTop += top - view.top + (index - start) * average - view.height / 2;
    return false;
  }
}
