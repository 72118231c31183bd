/**
 * What a page has asked for while the graph that it is meant for was still on its way: frameworks set `selected` and
 * `filter` together with `src`, long before there is anything to select or to filter.
 */
import type {Action} from '../../state/actions.ts';

/** What an action changes. */
export type Wish = 'view' | 'filter' | 'selected';

export class Wishes {
  readonly #actions = new Map<Wish, Action>();

  /** Notes an action. Of those about the same thing only the last counts, and it comes last. */
  add(about: Wish, action: Action): void {
    this.#actions.delete(about);
    this.#actions.set(about, action);
  }

  clear(): void {
    this.#actions.clear();
  }

  /** Does all of them, in the order in which they were asked for. */
  readonly grant: Action = state => [...this.#actions.values()].reduce((next, action) => action(next), state);
}
