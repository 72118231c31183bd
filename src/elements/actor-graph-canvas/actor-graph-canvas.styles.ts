import {css} from 'lit';

export const styles = css`
  :host {
    position: relative;
    overflow: hidden;
    min-block-size: 200px;
    background: var(--actor-graph-background);
  }
  .canvas {
    position: absolute;
    inset: 0;
  }
  .tools {
    position: absolute;
    inset-block-end: 10px;
    inset-inline-end: 10px;
    display: flex;
    flex-direction: column;
    gap: 4px;
  }
  .tools .button {
    display: grid;
    place-items: center;
    inline-size: 34px;
    block-size: 34px;
    padding: 0;
  }
  .tools svg {
    inline-size: 18px;
    block-size: 18px;
    fill: none;
    stroke: currentColor;
    stroke-width: 1.8;
    stroke-linecap: round;
    stroke-linejoin: round;
  }
  .omitted {
    position: absolute;
    inset-block-end: 10px;
    inset-inline-start: 10px;
    max-inline-size: calc(100% - 70px);
    padding: 0.2em 0.6em;
    border-radius: 6px;
    background: var(--actor-graph-surface);
    font-size: 0.85em;
  }
  .message {
    position: absolute;
    inset: 0;
    display: grid;
    place-content: center;
    padding: 2em;
    color: var(--actor-graph-muted);
    text-align: center;
    pointer-events: none;
  }
`;
