/**
 * Copies the address of what is on the screen, says so for two seconds, and where the clipboard
 * is denied shows the address in a field, selected, to be copied by hand.
 */
import {html, nothing, type ReactiveController, type ReactiveControllerHost, type TemplateResult} from 'lit';
import {createRef, ref} from 'lit/directives/ref.js';
import type {Locale} from '../../locales/locale.ts';

type Outcome = 'none' | 'copied' | 'denied' | 'too-long';

const CONFIRMED = 2000;

export class CopyLinkController implements ReactiveController {
  readonly #host: ReactiveControllerHost;
  readonly #href: () => string | undefined;
  readonly #locale: () => Locale;
  readonly #field = createRef<HTMLInputElement>();
  readonly #leave: () => void;
  #outcome: Outcome = 'none';
  #shown = '';
  #isFresh = false;
  #timer: ReturnType<typeof setTimeout> | undefined;

  /**
   * `href` returns the address to copy; nothing if there is none short enough. `leave` moves the
   * focus back to where the copying began.
   */
  constructor(
    host: ReactiveControllerHost,
    href: () => string | undefined,
    locale: () => Locale,
    leave: () => void,
  ) {
    this.#host = host;
    this.#href = href;
    this.#locale = locale;
    this.#leave = leave;
    host.addController(this);
  }

  hostDisconnected(): void {
    clearTimeout(this.#timer);
    this.#outcome = 'none';
  }

  hostUpdated(): void {
    if (!this.#isFresh) return;
    this.#isFresh = false;
    this.#field.value?.focus();
    this.#field.value?.select();
  }

  render(): TemplateResult {
    const locale = this.#locale();
    const says = {
      none: '',
      copied: locale.t('link-copied'),
      denied: '',
      'too-long': locale.t('link-too-long'),
    };
    return html`<span class="muted copied" role="status">${says[this.#outcome]}</span> ${
        this.#outcome === 'denied'
          ? html`<label class="copy-field"
              ><span>${locale.t('copy-this-link')}</span>
              <input
                ${ref(this.#field)}
                readonly
                dir="ltr"
                .value=${this.#shown}
                @keydown=${this.#onKeydown}
                @blur=${this.#close}
            /></label>`
          : nothing
      }`;
  }

  async copy(): Promise<void> {
    const href = this.#href();
    if (href === undefined) {
      this.#say('too-long');
      return;
    }
    try {
      await navigator.clipboard.writeText(href);
      this.#say('copied');
    } catch {
      // No secure page, or a frame that may not, or a reader who has said no.
      this.#shown = href;
      this.#isFresh = true;
      this.#say('denied');
    }
  }

  readonly #onKeydown = (event: KeyboardEvent) => {
    if (event.key !== 'Escape') return;
    // Escape closes the field alone, not what is selected in the graph.
    event.stopPropagation();
    this.#close();
    this.#leave();
  };

  readonly #close = () => {
    if (this.#outcome !== 'denied') return;
    this.#outcome = 'none';
    this.#host.requestUpdate();
  };

  #say(outcome: Outcome): void {
    clearTimeout(this.#timer);
    this.#outcome = outcome;
    this.#host.requestUpdate();
    if (outcome === 'denied') return;
    this.#timer = setTimeout(() => {
      this.#outcome = 'none';
      this.#host.requestUpdate();
    }, CONFIRMED);
  }
}
