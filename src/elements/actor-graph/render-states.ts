/** What stands in the explorer's place while there is no graph to show. */
import {html, nothing, type TemplateResult} from 'lit';
import {ENGLISH, type Locale} from '../../locales/locale.ts';
import type {ActorGraphError} from '../../model/errors.ts';
import type {ExplorerState} from '../../state/explorer-state.ts';
import {renderProgress} from './render-progress.ts';

/** Nothing to load yet, or still loading. */
export function renderWaiting(
  state: ExplorerState,
  hasSource: boolean,
  locale: Locale,
  onCancel: () => void,
): TemplateResult {
  if (!hasSource) {
    return html`<div class="state">
      <slot name="empty"><slot>${locale.t('no-graph')}</slot></slot>
    </div>`;
  }
  return html`<div class="state waiting">
    ${state.status === 'loading' ? renderProgress(state, locale, onCancel) : nothing}
  </div>`;
}

/** The source cannot be shown: why, what to do, and the author's fallback. */
export function renderFailure(
  {error}: ExplorerState,
  src: string | undefined,
  locale: Locale,
  onRetry: () => void,
): TemplateResult {
  return html`<div class="state" role="alert">
    <slot name="error"
      ><h2>${locale.t(error?.code === 'aborted' ? 'not-loaded' : 'cannot-show')}</h2>
      ${error === undefined ? nothing : renderError(error, locale)}
      <p class="muted">
        ${src === undefined ? nothing : html`${locale.t('failed-address', {address: src})} · `}
        ${error === undefined ? nothing : locale.t('failed-code', {code: error.code})}
      </p></slot
    >
    <button class="button" @click=${onRetry}>${locale.t('try-again')}</button>
    <slot></slot>
  </div>`;
}

/** What went wrong for the reader, and in English, the language of all problems, what the author can do about it. */
export function renderError({code, message}: ActorGraphError, locale: Locale): TemplateResult {
  if (locale.language === ENGLISH.language) return html`<p>${message}</p>`;
  const id = ERRORS.find(known => known === `error-${code}`) ?? 'error-internal';
  return html`<p>${locale.t(id)}</p>
    <p class="muted" lang="en" dir="ltr">${message}</p>`;
}

const ERRORS = [
  'error-network',
  'error-timeout',
  'error-http',
  'error-too-large',
  'error-not-json',
  'error-empty',
  'error-encoding',
  'error-not-a-graph',
  'error-unknown-columns',
  'error-aborted',
] as const;
