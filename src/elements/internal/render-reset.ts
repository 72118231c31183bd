/** The button that takes back all that the reader has changed, and the key that does the same. */
import {html, type TemplateResult} from 'lit';
import type {Locale} from '../../locales/locale.ts';
import {resetAll, type Action} from '../../state/actions.ts';

/** Works while the focus is in the explorer, outside of fields. */
export const RESET_KEY = 'r';

export function renderReset(locale: Locale, act: (action: Action) => void): TemplateResult {
  const key = RESET_KEY.toUpperCase();
  return html`<button
    class="button reset"
    title=${locale.t('reset-all-explained', {key})}
    aria-keyshortcuts=${key}
    @click=${() => {
      act(resetAll);
    }}
  >
    <svg viewBox="0 0 16 16" aria-hidden="true">
      <path d="M3 3v4h4M3.3 7a5.3 5.3 0 1 1 .3 3.5"></path>
    </svg>
    <span class="label">${locale.t('reset-all')}</span>
  </button>`;
}
