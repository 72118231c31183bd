import {css} from 'lit';

export const styles = css`
  :host {
    background: var(--actor-graph-background);
  }
  summary {
    padding-block: 6px;
    font-weight: 700;
    cursor: pointer;
  }
  .reasons {
    padding-block: 4px;
  }
  .reason {
    display: flex;
    gap: 6px;
    align-items: baseline;
    border-block-start: 1px solid var(--actor-graph-border);
  }
  .toggle {
    display: flex;
    flex: 1;
    gap: 6px;
    align-items: baseline;
    min-inline-size: 0;
    min-block-size: 28px;
    padding: 2px 0;
    border: 0;
    background: none;
    text-align: start;
  }
  .toggle::before {
    flex: none;
    content: '';
    inline-size: 0.4em;
    block-size: 0.4em;
    border-block-end: 2px solid currentColor;
    border-inline-end: 2px solid currentColor;
    transform: translateY(-0.1em) rotate(-45deg);
  }
  .toggle[aria-expanded='true']::before {
    transform: translateY(-0.2em) rotate(45deg);
  }
  .toggle bdi {
    flex: 1;
    min-inline-size: 0;
    overflow-wrap: anywhere;
  }
  .count {
    color: var(--actor-graph-muted);
    font-variant-numeric: tabular-nums;
  }
  .items > li {
    display: flex;
    gap: 6px;
    align-items: baseline;
    justify-content: space-between;
    padding-block: 3px;
    padding-inline-start: 12px;
    overflow-wrap: anywhere;
  }
  .words {
    min-inline-size: 0;
  }
  .small {
    flex: none;
    min-block-size: 24px;
    padding: 0 0.4em;
    border: 0;
    border-radius: 4px;
    background: none;
    color: var(--actor-graph-accent);
    font-size: 0.9em;
  }
  .small:hover:enabled {
    background: var(--actor-graph-surface);
  }
  .small:disabled {
    color: var(--actor-graph-muted);
    cursor: default;
  }
  .pages {
    display: flex;
    gap: 6px;
    align-items: center;
    padding-inline-start: 12px;
  }
`;
