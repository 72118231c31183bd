import {css} from 'lit';

export const styles = css`
  .story {
    padding: 12px 16px;
    border-block-end: 1px solid var(--actor-graph-border);
    background: var(--actor-graph-surface);
    font-size: 0.95em;
  }
  .head,
  .steps {
    display: flex;
    flex-wrap: wrap;
    gap: 6px 8px;
    align-items: center;
    justify-content: space-between;
  }
  .text {
    margin-block: 6px 12px;
    overflow-wrap: anywhere;
  }
  .text p {
    margin-block-start: 8px;
  }
  .button[aria-disabled='true'] {
    opacity: 0.5;
    cursor: default;
  }
  .dots {
    display: flex;
    flex-wrap: wrap;
    flex: 1 1 100%;
    margin-inline-start: -6px;
  }
  .dot {
    display: grid;
    place-items: center;
    inline-size: 24px;
    block-size: 24px;
    padding: 0;
    border: 0;
    border-radius: 50%;
    background: none;
  }
  .dot::before {
    inline-size: 10px;
    block-size: 10px;
    border: 2px solid var(--actor-graph-muted);
    border-radius: 50%;
    content: '';
  }
  .dot[aria-current='step']::before {
    border-color: var(--actor-graph-accent);
    background: var(--actor-graph-accent);
  }
  .dot:hover::before {
    border-color: var(--actor-graph-accent);
  }
  @media print {
    .steps,
    .end {
      display: none;
    }
  }
`;
