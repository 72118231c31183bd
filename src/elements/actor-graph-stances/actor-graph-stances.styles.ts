import {css} from 'lit';

export const styles = css`
  :host {
    display: flex;
    flex-direction: column;
    min-block-size: 0;
    overflow: auto;
    background: var(--actor-graph-background);
  }
  /* By itself the panel is as high as its table, but no higher than the window: heads have to stick to something. */
  :host(:state(standalone)) {
    max-block-size: 90vh;
  }
  .head {
    display: grid;
    flex: none;
    gap: 8px;
    padding: 12px 16px 8px;
  }
  .segments {
    display: flex;
    flex-wrap: wrap;
    gap: 6px;
  }
  summary {
    inline-size: fit-content;
    min-block-size: 24px;
    cursor: pointer;
  }
  details p {
    max-inline-size: 70ch;
  }
  select {
    min-block-size: 28px;
    border: 1px solid var(--actor-graph-border);
    border-radius: 6px;
    background: var(--actor-graph-background);
  }
  .legend {
    display: flex;
    flex-wrap: wrap;
    gap: 2px 14px;
  }
  .scroller {
    position: relative;
    flex: 1 1 auto;
    /* Where the help leaves less, the whole panel scrolls. */
    min-block-size: min(12em, 60vh);
    overflow: auto;
    container-type: inline-size;
  }
  .none {
    padding: 8px 16px;
  }
  table {
    min-inline-size: 100%;
    border-spacing: 0;
    border-collapse: separate;
    font-size: 0.95em;
  }
  th,
  td {
    padding: 3px 6px;
    border-block-end: 1px solid var(--actor-graph-border);
    background: var(--actor-graph-background);
    text-align: start;
    vertical-align: middle;
  }
  thead th {
    position: sticky;
    z-index: 1;
    inset-block-start: 0;
    min-inline-size: 5.5em;
    max-inline-size: 11em;
    background: var(--actor-graph-surface);
    font-size: 0.9em;
    vertical-align: bottom;
    overflow-wrap: break-word;
  }
  .sort {
    display: inline-flex;
    gap: 4px;
    align-items: end;
    min-block-size: 28px;
    padding: 2px 0;
    border: 0;
    background: none;
    font: inherit;
    font-weight: 600;
    text-align: start;
    overflow-wrap: break-word;
  }
  .sort:hover {
    text-decoration: underline;
  }
  .order {
    font-size: 0.8em;
  }
  /* As far in as the figures below. */
  th:not(:first-child) > .sort {
    padding-inline: 7px;
  }
  tr > th:first-child {
    position: sticky;
    z-index: 1;
    inset-inline-start: 0;
    min-inline-size: 8em;
    max-inline-size: min(16em, 40cqi);
    padding-inline-start: 16px;
    border-inline-end: 1px solid var(--actor-graph-border);
    font-weight: 600;
    overflow-wrap: break-word;
  }
  thead tr > th:first-child {
    z-index: 2;
  }
  .figure {
    display: inline-flex;
    gap: 5px;
    align-items: center;
    min-inline-size: 28px;
    min-block-size: 28px;
    padding: 2px 6px;
    border: 1px solid transparent;
    border-radius: 6px;
    background: none;
    font-variant-numeric: tabular-nums;
    white-space: nowrap;
  }
  .figure:hover {
    border-color: var(--actor-graph-muted);
  }
  .figure[aria-expanded='true'] {
    border-color: var(--actor-graph-accent);
    box-shadow: inset 0 0 0 1px var(--actor-graph-accent);
  }
  .nought {
    padding-inline-start: 7px;
  }
  .behind > td {
    padding: 0;
    background: var(--actor-graph-surface);
  }
  /* As wide as what is seen of the table, however far it is scrolled. */
  .box {
    position: sticky;
    inset-inline-start: 0;
    inline-size: 100cqi;
    padding: 4px 16px;
    border-inline-start: 4px solid var(--actor-graph-accent);
  }
  .sentences {
    max-inline-size: 80ch;
  }
  @media print {
    :host,
    .scroller {
      display: block;
      max-block-size: none;
      overflow: visible;
    }
  }
`;
