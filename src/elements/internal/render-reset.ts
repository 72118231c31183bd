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
    ${locale.t('reset-all')}
  </button>`;
}
