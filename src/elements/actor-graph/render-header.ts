/** The explorer's head: title, sources, what is wrong with the data, search. */
import {html, nothing, type TemplateResult} from 'lit';
import {ifDefined} from 'lit/directives/if-defined.js';
import type {Locale} from '../../locales/locale.ts';
import {selectIsBeginning} from '../../state/choices.ts';
import type {ExplorerState} from '../../state/explorer-state.ts';
import {dataLanguage} from '../internal/data-language.ts';
import {sourceNames} from '../internal/format-time-span.ts';
import {renderParts} from '../internal/render-sentence.ts';
import {renderProgress} from './render-progress.ts';
import {renderError} from './render-states.ts';

export interface HeaderOptions {
  /** The switch between the ways of showing. */
  readonly lenses: TemplateResult;
  readonly noSearch: boolean;
  /** Leads to the list of problems; without it nothing is said about them. */
  readonly onProblems: (() => void) | undefined;
  readonly onRetry: () => void;
  readonly onCancel: () => void;
}

/** How many sources the header names. */
const MOST_SOURCES = 3;

export function renderHeader(state: ExplorerState, locale: Locale, options: HeaderOptions): TemplateResult {
  const {dataset} = state.graph!;
  const {document} = dataset;
  const {lang, dir} = dataLanguage(dataset);
  const sources = sourceNames(document.sources, MOST_SOURCES, locale);
  const isBeginning = state.status === 'loading' && selectIsBeginning(state);
  return html`<div class="header" part="header">
    <div class="titles">
      <slot name="title"
        ><h2 title=${document.title} lang=${ifDefined(lang)} dir=${dir}>${document.title}</h2></slot
      >
      ${sources.length === 0 ? nothing : html`<p class="muted">${renderParts(sources, locale)}</p>`}
    </div>
    ${renderProblemNote(state, locale, options)} ${options.lenses}
    ${options.noSearch ? nothing : html`<actor-graph-search></actor-graph-search>`}
    ${
      state.loading === undefined && !isBeginning
        ? nothing
        : html`<div class="banner waiting">
            ${renderProgress(state, locale, options.onCancel)}
            ${isBeginning ? html`<span>${locale.t('beginning')}</span>` : nothing}
          </div>`
    }
    ${
      state.status === 'failed'
        ? html`<div class="banner" role="alert">
            ${state.error === undefined ? nothing : renderError(state.error, locale)}
            <p>${locale.t(selectIsBeginning(state) ? 'beginning-left' : 'still-shown')}</p>
            <button class="button" @click=${options.onRetry}>${locale.t('try-again')}</button>
          </div>`
        : nothing
    }
  </div>`;
}

/** A file that is partly broken says so where everybody looks, and leads to the list of problems. */
function renderProblemNote(
  {graph}: ExplorerState,
  locale: Locale,
  {onProblems}: HeaderOptions,
): TemplateResult | typeof nothing {
  const errors = graph?.problems.filter(({severity}) => severity === 'error').length ?? 0;
  if (errors === 0 || onProblems === undefined) return nothing;
  return html`<button class="button problems" @click=${onProblems}>
    ${locale.t('unreadable-parts', {count: errors})}
  </button>`;
}
