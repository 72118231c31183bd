import {css} from 'lit';

export const styles = css`
  :host {
    min-inline-size: 0;
    background: var(--actor-graph-background);
  }
  .head {
    display: flex;
    flex-wrap: wrap;
    gap: 2px 10px;
    align-items: center;
    padding: 3px 10px 2px;
    font-size: 0.86em;
  }
  .key {
    display: inline-flex;
    gap: 4px;
    align-items: center;
  }
  .key svg {
    inline-size: 10px;
    block-size: 10px;
  }
  .readout {
    flex: 1 1 180px;
    min-inline-size: 0;
    overflow: hidden;
    text-overflow: ellipsis;
    white-space: nowrap;
  }
  .tools {
    display: flex;
    flex-wrap: wrap;
    gap: 4px;
  }
  .tools .button {
    min-inline-size: 24px;
    min-block-size: 24px;
    padding: 0 0.5em;
    line-height: 1.3;
  }
  .undated {
    display: flex;
  }
  .undated .button:first-child {
    border-start-end-radius: 0;
    border-end-end-radius: 0;
  }
  .undated .button:last-child {
    border-start-start-radius: 0;
    border-end-start-radius: 0;
    margin-inline-start: -1px;
  }
  .button[aria-disabled='true'] {
    opacity: 0.55;
    cursor: default;
  }
  .plot {
    position: relative;
    block-size: 86px;
    cursor: crosshair;
    touch-action: pan-y;
    user-select: none;
  }
  .plot > svg {
    position: absolute;
    inset: 0;
    inline-size: 100%;
    block-size: 100%;
  }
  .deed {
    fill: var(--actor-graph-node);
  }
  .said {
    fill: var(--actor-graph-accent);
  }
  .total {
    opacity: 0.22;
  }
  .now {
    opacity: 0.4;
  }
  .open {
    opacity: 0.6;
  }
  .open.now {
    opacity: 0.3;
  }
  .open.total {
    opacity: 0.2;
  }
  .axis {
    fill: none;
    stroke: var(--actor-graph-border);
  }
  .break-ground {
    stroke: var(--actor-graph-background);
    stroke-width: 3;
  }
  .break {
    fill: none;
    stroke: var(--actor-graph-muted);
  }
  .pointed {
    fill: color-mix(in srgb, var(--actor-graph-muted) 14%, transparent);
  }
  .window {
    fill: color-mix(in srgb, var(--actor-graph-accent) 10%, transparent);
  }
  text {
    fill: var(--actor-graph-muted);
    font-size: 11px;
    text-anchor: middle;
  }
  .about {
    fill: var(--actor-graph-ink);
    font-size: 12px;
    font-weight: 700;
  }
  .thumb {
    position: absolute;
    inset-block-start: 0;
    inset-inline-start: var(--place);
    inline-size: 24px;
    block-size: 54px;
    cursor: ew-resize;
    touch-action: none;
  }
  .thumb.from {
    margin-inline-start: -24px;
  }
  .thumb::after {
    content: '';
    position: absolute;
    inset-block: 0;
    inset-inline: auto 0;
    inline-size: 5px;
    border-radius: 3px;
    background: var(--actor-graph-muted);
  }
  .thumb.to::after {
    inset-inline: 0 auto;
  }
  .thumb:hover::after,
  .filtered .thumb::after {
    background: var(--actor-graph-accent);
  }
  .thumb:focus-visible {
    outline-offset: -1px;
  }
  .dates {
    display: grid;
    grid-template-columns: minmax(0, 1fr) minmax(0, 1fr);
    gap: 6px;
    padding: 4px 10px;
  }
  .dates label {
    display: grid;
    gap: 2px;
  }
  .dates input {
    min-inline-size: 0;
    inline-size: 100%;
    min-block-size: 28px;
    padding: 0 0.4em;
    border: 1px solid var(--actor-graph-border);
    border-radius: 5px;
    background: var(--actor-graph-background);
  }
  .dates input[aria-invalid='true'] {
    border-color: var(--actor-graph-material-conflict);
  }
  .dates p {
    grid-column: 1 / -1;
  }
  [popover] .dates {
    padding: 0;
  }
  [popover] {
    max-inline-size: min(46ch, 90vw);
    padding: 14px 16px;
    border: 1px solid var(--actor-graph-border);
    border-radius: 8px;
    background: var(--actor-graph-surface);
    color: var(--actor-graph-ink);
  }
  [popover] p + p {
    margin-block-start: 0.6em;
  }
  .none {
    padding: 6px 10px;
  }
`;
