import {css} from 'lit';

export const styles = css`
  :host {
    padding: 12px;
    background: var(--actor-graph-background);
    font-size: 0.9em;
  }
  .head {
    display: flex;
    flex-wrap: wrap;
    gap: 6px;
    align-items: center;
    justify-content: space-between;
    margin-block-end: 6px;
  }
  .key {
    margin-block-start: 6px;
    margin-block-end: 8px;
  }
  .chips li {
    display: flex;
    gap: 6px;
    align-items: center;
    justify-content: space-between;
    margin-block-end: 4px;
    padding: 2px 2px 2px 8px;
    border-radius: 6px;
    background: var(--actor-graph-surface);
  }
  details {
    border-block-start: 1px solid var(--actor-graph-border);
    padding-block: 6px;
  }
  summary {
    font-weight: 700;
    cursor: pointer;
  }
  .all {
    display: flex;
    gap: 1em;
    padding-block: 2px;
  }
  .row {
    display: flex;
    gap: 6px;
    align-items: center;
    min-block-size: 26px;
  }
  .row label {
    display: flex;
    flex: 1;
    gap: 6px;
    align-items: center;
    min-inline-size: 0;
    min-block-size: 24px;
    cursor: pointer;
  }
  .row .name {
    overflow-wrap: anywhere;
  }
  .row .count {
    margin-inline-start: auto;
    color: var(--actor-graph-muted);
    font-variant-numeric: tabular-nums;
  }
  .row.off .name {
    color: var(--actor-graph-muted);
    text-decoration: line-through;
  }
  .row.category .name {
    font-weight: 600;
  }
  .types {
    padding-inline-start: 20px;
  }
  .depth-1 {
    padding-inline-start: 12px;
  }
  .depth-2 {
    padding-inline-start: 24px;
  }
  .depth-3 {
    padding-inline-start: 36px;
  }
  .only {
    min-inline-size: 2.6em;
    min-block-size: 24px;
    padding: 0 0.3em;
    border: 0;
    border-radius: 4px;
    background: none;
    color: var(--actor-graph-accent);
    font-size: 0.9em;
  }
  .only:hover {
    background: var(--actor-graph-surface);
  }
  input[type='checkbox'] {
    flex: none;
    inline-size: 16px;
    block-size: 16px;
    margin: 0;
    accent-color: var(--actor-graph-accent);
  }
  actor-graph-timeline {
    margin-inline: -4px;
  }
  /* As high as it will be, while its code is awaited. */
  actor-graph-timeline:where(:not(:defined)) {
    display: block;
    block-size: 243px;
  }
  .line {
    flex: none;
    inline-size: 36px;
    block-size: 12px;
    color: var(--actor-graph-ink);
  }
  /* An arrow points onwards, to its name. */
  :host(:state(rtl)) .line {
    transform: scaleX(-1);
  }
  .line.material-conflict {
    color: var(--actor-graph-material-conflict);
  }
  .line.verbal-conflict {
    color: var(--actor-graph-verbal-conflict);
  }
  .line.verbal-cooperation {
    color: var(--actor-graph-verbal-cooperation);
  }
  .line.material-cooperation {
    color: var(--actor-graph-material-cooperation);
  }
  .line.structural {
    color: var(--actor-graph-structural);
  }
  .line .stroke {
    fill: none;
    stroke: currentColor;
    stroke-width: 2;
  }
  .line.thin .stroke {
    stroke-width: 1;
  }
  .line.said .stroke:not(.bar) {
    stroke-dasharray: 5 3;
  }
  .line .head {
    fill: currentColor;
    stroke: currentColor;
    stroke-width: 1;
  }
  .line.hollow .head {
    fill: none;
  }
  .shape {
    flex: none;
    inline-size: 18px;
    block-size: 18px;
    fill: var(--actor-graph-node);
  }
  .sides {
    display: inline-flex;
  }
  .sides .button:first-child {
    border-start-end-radius: 0;
    border-end-end-radius: 0;
  }
  .sides .button:last-child {
    border-start-start-radius: 0;
    border-end-start-radius: 0;
    margin-inline-start: -1px;
  }
`;
