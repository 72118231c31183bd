/**
 * Base of every panel: finds the store, follows it, and hands the reader's actions to it.
 * A panel keeps no state that another panel could care about.
 */
import {ContextConsumer} from '@lit/context';
import {LitElement, type PropertyValues} from 'lit';
import {property} from 'lit/decorators.js';
import type {Action} from '../../state/actions.ts';
import {INITIAL_STATE, type ExplorerState} from '../../state/explorer-state.ts';
import type {Locale} from '../../locales/locale.ts';
import {LanguageController} from './language-controller.ts';
import {localeContext} from './locale-context.ts';
import {storeContext, type ExplorerStore} from './store-context.ts';

/** @cssstate standalone - While there is no explorer around it. */
export abstract class PanelElement extends LitElement {
  /** The store to follow. Without it, that of the nearest `<actor-graph>` around the panel. */
  @property({attribute: false}) store: ExplorerStore | undefined;

  readonly #context = new ContextConsumer(this, {
    context: storeContext,
    subscribe: true,
    callback: () => {
      this.#follow();
    },
  });
  readonly #localeContext = new ContextConsumer(this, {context: localeContext, subscribe: true});
  readonly #language = new LanguageController(this);
  readonly #internals = this.attachInternals();
  #followed: ExplorerStore | undefined;
  #unsubscribe: (() => void) | undefined;

  override connectedCallback(): void {
    super.connectedCallback();
    this.#follow();
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#unsubscribe?.();
    this.#unsubscribe = undefined;
    this.#followed = undefined;
  }

  protected override willUpdate(changed: PropertyValues): void {
    super.willUpdate(changed);
    this.#follow();
    const {dir} = this.locale;
    this.#internals.states.add(dir);
    this.#internals.states.delete(dir === 'rtl' ? 'ltr' : 'rtl');
  }

  /** The language of the interface: the explorer's, or outside of one that of the page around the panel. */
  protected get locale(): Locale {
    return this.#localeContext.value ?? this.#language.locale;
  }

  protected get state(): ExplorerState {
    return this.storeInUse?.state ?? INITIAL_STATE;
  }

  /** Carries out what the reader has done. */
  protected act(action: Action): void {
    this.storeInUse?.update(action, 'reader');
  }

  /** Notes what a panel has found out by itself. */
  protected tell(action: Action): void {
    this.storeInUse?.update(action, 'script');
  }

  /** Called after every change of the state; panels that do not only render override it. */
  protected stateChanged(): void {
    this.requestUpdate();
  }

  /** Called when all is reset: drops what only this panel knows, such as words in a field. */
  protected forget(): void {
    // Most panels keep nothing to themselves.
  }

  /** The store that the panel shows. */
  protected get storeInUse(): ExplorerStore | undefined {
    return this.store ?? this.#context.value;
  }

  #follow(): void {
    const store = this.storeInUse;
    // Inside an explorer the tokens come from there, outside from the panel itself.
    if (this.#context.value === undefined) this.#internals.states.add('standalone');
    else this.#internals.states.delete('standalone');
    if (!this.isConnected || store === this.#followed) return;
    this.#unsubscribe?.();
    this.#followed = store;
    this.#unsubscribe = store?.subscribe((next, previous) => {
      if (next.resets !== previous.resets) this.forget();
      if (!isOnlyProgress(next, previous)) this.stateChanged();
    });
    this.stateChanged();
  }
}

/** How far the loading has come is the explorer's to tell; the panels of a large graph have better things to do five times a second. */
function isOnlyProgress(next: ExplorerState, previous: ExplorerState): boolean {
  const keys = Object.keys(next) as (keyof ExplorerState)[];
  return keys.every(key => key === 'loading' || next[key] === previous[key]);
}
