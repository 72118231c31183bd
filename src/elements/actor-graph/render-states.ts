/** What stands in the explorer's place while there is no graph to show. */
import {html, nothing, type TemplateResult} from 'lit';
import type {ExplorerState} from '../../state/explorer-state.ts';

/** Nothing to load yet, or still loading. */
export function renderWaiting({status}: ExplorerState, hasSource: boolean): TemplateResult {
  if (!hasSource) {
    return html`<div class="state">
      <slot>No graph yet: set “src” to the address of a graph file.</slot>
    </div>`;
  }
  return html`<div class="state" role="status">${status === 'loading' ? 'Loading the graph …' : ''}</div>`;
}

/** The source cannot be shown: why, what to do, and the author's fallback. */
export function renderFailure(
  {error}: ExplorerState,
  src: string | undefined,
  onRetry: () => void,
): TemplateResult {
  return html`<div class="state" role="alert">
    <h2>The graph cannot be shown</h2>
    <p>${error?.message}</p>
    <p class="muted">
      ${src === undefined ? nothing : html`Address: <bdi>${src}</bdi> · `}Problem: ${error?.code}
    </p>
    <button class="button" @click=${onRetry}>Try again</button>
    <slot></slot>
  </div>`;
}
