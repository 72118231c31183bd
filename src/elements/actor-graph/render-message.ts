/** What went wrong with what the reader wanted: of the page's address, or of a file to be saved. */
import {html, nothing, type TemplateResult} from 'lit';
import type {Locale} from '../../locales/locale.ts';

export function renderMessage(
  message: string | undefined,
  locale: Locale,
  onDismiss: () => void,
): TemplateResult | typeof nothing {
  if (message === undefined) return nothing;
  return html`<p class="message" role="alert">
    <bdi>${message}</bdi>
    <button class="button" @click=${onDismiss}>${locale.t('dismiss')}</button>
  </p>`;
}
