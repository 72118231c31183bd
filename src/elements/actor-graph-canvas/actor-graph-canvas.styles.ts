import {css} from 'lit';

export const styles = css`
  :host {
    display: grid;
    grid-template-rows: minmax(0, 1fr) auto;
    position: relative;
    overflow: hidden;
    min-block-size: 200px;
    background: var(--actor-graph-background);
  }
  .canvas {
    position: relative;
    overflow: hidden;
  }
  .strip {
    display: flex;
    gap: 8px;
    align-items: center;
    justify-content: space-between;
    padding: 4px 10px;
  }
  .strip p {
    font-size: 0.85em;
  }
  @media (hover: none) {
    .gestures {
      display: none;
    }
  }
  .note {
    display: flex;
    flex-wrap: wrap;
    gap: 4px 8px;
    align-items: center;
  }
  .tools {
    display: flex;
    gap: 4px;
    margin-inline-start: auto;
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
  @media print {
    .strip {
      visibility: hidden;
    }
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
