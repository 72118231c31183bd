/**
 * Keeps an explorer and the fragment of the page's address in step, if its `permalink` asks for it:
 * what the reader does is written there, and what stands there is shown when a graph opens and
 * when the reader goes back or forward. Knows nothing of what an address says.
 */
import type {ReactiveController, ReactiveControllerHost} from 'lit';
import {
  ADDRESS_KEYS,
  isAnotherPlace,
  readAddress,
  writeAddress,
  type MissedAddress,
} from '../../state/address.ts';
import type {ExplorerState} from '../../state/explorer-state.ts';
import {readFragment, writeFragment} from '../../state/fragment.ts';
import type {Cause} from '../../state/store.ts';
import type {ExplorerStore} from '../internal/store-context.ts';

export interface AddressHost extends ReactiveControllerHost {
  readonly store: ExplorerStore;
  /** Nothing: no address. Empty, or the name under which this explorer's part stands in the fragment. */
  readonly permalink: string | undefined;
  /** The view to begin with where the address names none. */
  readonly view: string | undefined;
}

/** Browsers refuse pages that write their address many times a second, as a dragged slider would. */
const PAUSE = 200;

export class AddressController implements ReactiveController {
  readonly #host: AddressHost;
  #missed: MissedAddress | undefined;
  /** The explorer's part of the fragment as it was read or written last. */
  #known: string | undefined;
  #isOpened = false;
  #timer: ReturnType<typeof setTimeout> | undefined;
  #unsubscribe: (() => void) | undefined;

  constructor(host: AddressHost) {
    this.#host = host;
    host.addController(this);
  }

  /** What of the address could not be followed, for the reader. */
  get missed(): MissedAddress | undefined {
    return this.#missed;
  }

  /** Whether the fragment says what to show once a graph is there. */
  get isAwaited(): boolean {
    return this.#host.permalink !== undefined && !this.#isOpened && this.#own !== undefined;
  }

  dismissMessage(): void {
    this.#missed = undefined;
    this.#host.requestUpdate();
  }

  /** The whole address of what is on the screen; nothing if that takes more than a link may hold. */
  get href(): string | undefined {
    const own = writeAddress(this.#host.store.state);
    return own === undefined ? undefined : this.#hrefWith(own);
  }

  /** Shows what an address says that does not stand in the page's fragment. */
  begin(own: string): void {
    if (this.#host.store.state.graph !== undefined) this.#show(own, this.#host.view);
  }

  /**
   * To be called when a graph has been opened: shows what the address says. It was meant for the
   * first graph; what is left of it when another takes its place goes.
   */
  open(): void {
    const {permalink, store, view} = this.#host;
    if (permalink === undefined || store.state.graph === undefined) return;
    if (this.#isOpened) {
      this.#missed = undefined;
      this.#put('replaceState', '');
      return;
    }
    this.#isOpened = true;
    const own = this.#own;
    this.#known = own;
    if (own !== undefined) this.#show(own, view);
  }

  hostConnected(): void {
    this.#unsubscribe = this.#host.store.subscribe((next, previous, cause) => {
      this.#stateChanged(next, previous, cause);
    });
    window.addEventListener('popstate', this.#onNavigation);
    window.addEventListener('hashchange', this.#onNavigation);
  }

  hostDisconnected(): void {
    this.#unsubscribe?.();
    clearTimeout(this.#timer);
    this.#timer = undefined;
    window.removeEventListener('popstate', this.#onNavigation);
    window.removeEventListener('hashchange', this.#onNavigation);
  }

  get #own(): string | undefined {
    return readFragment(window.location.hash, this.#host.permalink ?? '', ADDRESS_KEYS);
  }

  #show(own: string, view: string | undefined): void {
    const {store} = this.#host;
    const {state, missed} = readAddress(own, store.state, view);
    this.#missed = missed;
    // Following an address is no deed of the reader that would have to be written.
    store.update(() => state);
    this.#host.requestUpdate();
  }

  readonly #onNavigation = () => {
    const {permalink, store, view} = this.#host;
    if (permalink === undefined || store.state.graph === undefined) return;
    const own = this.#own;
    // Both events tell of one step back, and of the steps of other explorers too.
    if (own === this.#known) return;
    clearTimeout(this.#timer);
    this.#timer = undefined;
    this.#known = own;
    this.#show(own ?? '', view);
  };

  #stateChanged(next: ExplorerState, previous: ExplorerState, cause: Cause): void {
    if (cause !== 'reader' || this.#host.permalink === undefined) return;
    this.#missed = undefined;
    if (!isAnotherPlace(next, previous)) {
      this.#writeSoon();
      return;
    }
    // What was changed shortly before belongs to the entry that is left.
    if (this.#timer !== undefined) this.#write('replaceState', previous);
    this.#write('pushState', next);
  }

  #writeSoon(): void {
    if (this.#host.permalink === undefined || this.#host.store.state.graph === undefined) return;
    this.#timer ??= setTimeout(() => {
      this.#write('replaceState', this.#host.store.state);
    }, PAUSE);
  }

  #write(how: 'pushState' | 'replaceState', state: ExplorerState): void {
    const own = writeAddress(state);
    if (own !== undefined) this.#put(how, own);
  }

  #put(how: 'pushState' | 'replaceState', own: string): void {
    clearTimeout(this.#timer);
    this.#timer = undefined;
    if (own === (this.#own ?? '')) return;
    try {
      window.history[how](window.history.state, '', this.#hrefWith(own));
      this.#known = this.#own;
    } catch {
      // A sandboxed frame may not, and a browser may have had enough: the address is a comfort, no need.
    }
  }

  #hrefWith(own: string): string {
    const [page = ''] = window.location.href.split('#', 1);
    return page + writeFragment(window.location.hash, this.#host.permalink ?? '', ADDRESS_KEYS, own);
  }
}
