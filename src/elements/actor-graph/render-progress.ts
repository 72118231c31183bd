/** How far the loading has come: in place of the graph, or above the one that is still shown. */
import {html, nothing, type TemplateResult} from 'lit';
import type {Locale} from '../../locales/locale.ts';
import type {ExplorerState} from '../../state/explorer-state.ts';

/** What is said while a source is loaded; nothing more than that while it is quick. */
export function renderProgress(
  {loading}: ExplorerState,
  locale: Locale,
  onCancel: () => void,
): TemplateResult {
  const {progress, isLong} = loading ?? {};
  return html`<span role="status">${locale.t(isLong ? 'still-loading' : 'loading')}</span> ${
      progress === undefined
        ? nothing
        : html`${renderBar(progress, locale)}
            <span class="muted">${describeProgress(progress, locale)}</span>
            <button class="button" @click=${onCancel}>${locale.t('cancel')}</button>`
    }`;
}

/** How much of the file has come. Once all has, and while that is not known, the bar says only that something is going on. */
function renderBar({bytes, total}: Progress, locale: Locale): TemplateResult {
  const label = locale.t('loading');
  return total === undefined || bytes >= total
    ? html`<progress aria-label=${label}></progress>`
    : html`<progress aria-label=${label} max=${total} value=${bytes}></progress>`;
}

type Progress = NonNullable<ExplorerState['loading']>['progress'];

function describeProgress({bytes, total, rows}: Progress, locale: Locale): string {
  if (bytes === 0) return locale.t('nothing-arrived');
  const megabytes = (count: number) =>
    locale.number(count / 1_000_000, {minimumFractionDigits: 1, maximumFractionDigits: 1});
  const size = megabytes(bytes);
  const arrived =
    total === undefined
      ? locale.t('arrived', {size})
      : locale.t('arrived-of', {size, total: megabytes(total)});
  return rows === 0 ? arrived : `${arrived} · ${locale.t('rows-read', {count: rows})}`;
}
