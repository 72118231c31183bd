/** The explorer's head: title, sources, what is wrong with the data, search. */
import {html, nothing, type TemplateResult} from 'lit';
import type {ExplorerState} from '../../state/explorer-state.ts';
import {formatTimeSpan} from '../internal/format-time-span.ts';

export interface HeaderOptions {
  /** The switch between the ways of showing. */
  readonly lenses: TemplateResult;
  readonly noSearch: boolean;
  /** Leads to the list of problems; without it nothing is said about them. */
  readonly onProblems: (() => void) | undefined;
  readonly onRetry: () => void;
}

export function renderHeader(state: ExplorerState, options: HeaderOptions): TemplateResult {
  const {document} = state.graph!.dataset;
  const named = document.sources.map(({publisher, title, published}) =>
    [publisher ?? title, published && formatTimeSpan(published)].filter(Boolean).join(', '),
  );
  // Several texts of one publisher are one name.
  const sources = [...new Set(named)];
  return html`<div class="header" part="header">
    <div class="titles">
      <slot name="title"
        ><h2 title=${document.title}><bdi>${document.title}</bdi></h2></slot
      >
      ${sources.length === 0 ? nothing : html`<p class="muted">${sources.slice(0, 3).join(' · ')}</p>`}
    </div>
    ${renderProblemNote(state, options)} ${options.lenses}
    ${options.noSearch ? nothing : html`<actor-graph-search></actor-graph-search>`}
    ${
      state.status === 'failed'
        ? html`<div class="banner" role="alert">
            ${state.error?.message} What was loaded before is still shown.
            <button class="button" @click=${options.onRetry}>Try again</button>
          </div>`
        : nothing
    }
  </div>`;
}

/** A file that is partly broken says so where everybody looks, and leads to the list of problems. */
function renderProblemNote(
  {graph}: ExplorerState,
  {onProblems}: HeaderOptions,
): TemplateResult | typeof nothing {
  const errors = graph?.problems.filter(({severity}) => severity === 'error').length ?? 0;
  if (errors === 0 || onProblems === undefined) return nothing;
  return html`<button class="button problems" @click=${onProblems}>
    ${errors === 1 ? 'One part' : `${errors} parts`} of the data could not be read
  </button>`;
}
