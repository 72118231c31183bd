/**
 * The menu of what a reader can take along: a link, a picture, the data, a code to embed. Knows how
 * a menu opens, is walked and closes; what its entries do is their owner's business.
 */
import {html, nothing, type ReactiveController, type ReactiveControllerHost, type TemplateResult} from 'lit';
import type {Locale} from '../../locales/locale.ts';
import {createRef, ref} from 'lit/directives/ref.js';

export interface MenuEntry {
  readonly label: string;
  readonly act: () => void;
  /** Name of the entry's part. */
  readonly part?: string;
}

/** Entries that stand together, under a heading if it has one. */
export interface MenuSection {
  readonly heading?: string;
  readonly entries: readonly MenuEntry[];
}

export class ShareMenu implements ReactiveController {
  readonly #host: ReactiveControllerHost;
  readonly #locale: () => Locale;
  readonly #button = createRef<HTMLButtonElement>();
  readonly #menu = createRef<HTMLElement>();
  #isOpen = false;
  /** Which entry is to have the focus once the menu is shown. */
  #next: 'first' | 'last' | undefined;

  constructor(host: ReactiveControllerHost, locale: () => Locale) {
    this.#host = host;
    this.#locale = locale;
    host.addController(this);
  }

  hostDisconnected(): void {
    this.#isOpen = false;
  }

  hostUpdated(): void {
    const entries = this.#entries;
    if (this.#next !== undefined) entries.at(this.#next === 'first' ? 0 : -1)?.focus();
    this.#next = undefined;
  }

  /** Moves the focus to the button, for whoever was opened from the menu. */
  focus(): void {
    this.#button.value?.focus();
  }

  render(sections: readonly MenuSection[]): TemplateResult | typeof nothing {
    const filled = sections.filter(({entries}) => entries.length > 0);
    if (filled.length === 0) return nothing;
    const label = this.#locale().t('share');
    return html`<div class="share" @keydown=${this.#onKeydown} @focusout=${this.#onFocusout}>
      <button
        class="button"
        part="share"
        aria-haspopup="menu"
        aria-controls="share-menu"
        aria-expanded=${this.#isOpen}
        ${ref(this.#button)}
        @click=${this.#toggle}
      >
        <svg viewBox="0 0 16 16" aria-hidden="true">
          <path d="M8 10V1.5M4.5 5 8 1.5 11.5 5M3 8v6h10V8"></path>
        </svg>
        <span class="label">${label}</span>
      </button>
      <div
        id="share-menu"
        class="share-menu"
        part="share-menu"
        role="menu"
        aria-label=${label}
        ?hidden=${!this.#isOpen}
        ${ref(this.#menu)}
      >
        ${filled.map(section => this.#renderSection(section))}
      </div>
    </div>`;
  }

  #renderSection({heading, entries}: MenuSection): TemplateResult {
    const buttons = entries.map(
      ({label, act, part}) =>
        html`<button
          role="menuitem"
          tabindex="-1"
          part="share-entry ${part ?? ''}"
          @click=${() => {
            this.#close();
            this.focus();
            act();
          }}
        >
          ${label}
        </button>`,
    );
    if (heading === undefined) return html`<div class="section" role="none">${buttons}</div>`;
    return html`<div class="section" role="group" aria-label=${heading}>
      <div class="heading muted" aria-hidden="true">${heading}</div>
      ${buttons}
    </div>`;
  }

  get #entries(): HTMLElement[] {
    return [...(this.#menu.value?.querySelectorAll<HTMLElement>('[role=menuitem]') ?? [])];
  }

  #open(next: 'first' | 'last'): void {
    this.#isOpen = true;
    this.#next = next;
    this.#host.requestUpdate();
  }

  #close(): void {
    this.#isOpen = false;
    this.#host.requestUpdate();
  }

  readonly #toggle = () => {
    if (this.#isOpen) this.#close();
    else this.#open('first');
  };

  /** A click elsewhere, or Tab, leaves the menu and closes it. */
  readonly #onFocusout = ({currentTarget, relatedTarget}: FocusEvent) => {
    const isInside = relatedTarget instanceof Node && (currentTarget as Element).contains(relatedTarget);
    if (this.#isOpen && !isInside) this.#close();
  };

  readonly #onKeydown = (event: KeyboardEvent) => {
    const {key} = event;
    if (!this.#isOpen) {
      if (key !== 'ArrowDown' && key !== 'ArrowUp') return;
      this.#open(key === 'ArrowDown' ? 'first' : 'last');
    } else if (key === 'Escape') {
      this.#close();
      this.focus();
    } else {
      const entries = this.#entries;
      const at = entries.findIndex(entry => entry.matches(':focus'));
      const steps: Partial<Record<string, number>> = {ArrowDown: at + 1, ArrowUp: at - 1, Home: 0, End: -1};
      const step = steps[key];
      if (step === undefined) return;
      entries.at(step % Math.max(1, entries.length))?.focus();
    }
    // Escape closes the menu alone, and arrows do not scroll what is behind it.
    event.preventDefault();
    event.stopPropagation();
  };
}
