import {css} from 'lit';

export const styles = css`
  :host {
    padding: 12px 16px;
    overflow: auto;
    background: var(--actor-graph-background);
    font-size: 0.95em;
    container-type: inline-size;
  }
  .choice {
    display: grid;
    grid-template-columns: repeat(auto-fit, minmax(min(200px, 100%), 1fr));
    gap: 8px 16px;
  }
  .choice label {
    display: grid;
    gap: 2px;
    min-inline-size: 0;
  }
  select {
    inline-size: 100%;
    min-inline-size: 0;
    min-block-size: 32px;
    border: 1px solid var(--actor-graph-border);
    border-radius: 6px;
    background: var(--actor-graph-background);
  }
  details {
    margin-block-start: 8px;
  }
  summary {
    inline-size: fit-content;
    min-block-size: 24px;
    cursor: pointer;
  }
  details p {
    max-inline-size: 70ch;
  }
  section {
    margin-block-start: 18px;
  }
  h3 {
    padding-block-end: 4px;
    border-block-end: 2px solid var(--actor-graph-border);
  }
  h4 {
    margin-block-start: 12px;
    overflow-wrap: anywhere;
  }
  .sides {
    display: grid;
    grid-template-columns: minmax(0, 1fr) minmax(0, 1fr);
    gap: 4px 24px;
    margin-block-start: 4px;
  }
  @container (inline-size < 480px) {
    .sides {
      grid-template-columns: minmax(0, 1fr);
    }
  }
  .who {
    color: var(--actor-graph-muted);
  }
  .stance {
    white-space: nowrap;
    color: var(--actor-graph-ink);
    font-weight: 600;
  }
  .thread {
    margin-block-start: 8px;
  }
  .thread > li {
    max-inline-size: min(46em, 90%);
    padding-inline-start: 10px;
    border-inline-start: 3px solid var(--actor-graph-muted);
  }
  .thread > .right {
    margin-inline-start: auto;
    border-inline-start-style: double;
  }
  .thread > li[aria-current='true'] {
    margin-inline-end: 0;
  }
  .reply {
    margin-block-start: 2px;
    font-size: 0.9em;
  }
`;
