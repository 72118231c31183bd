import {css} from 'lit';

export const styles = css`
  dialog {
    inline-size: min(1000px, 100vw - 24px);
    max-inline-size: none;
    max-block-size: calc(100dvh - 24px);
    padding: 0;
    overflow: auto;
    border: 1px solid var(--actor-graph-border);
    border-radius: 10px;
    background: var(--actor-graph-background);
    color: var(--actor-graph-ink);
    font-family: var(--actor-graph-font, system-ui, sans-serif);
    font-size: var(--actor-graph-font-size, 14px);
  }
  dialog::backdrop {
    background: rgb(0 0 0 / 45%);
  }
  .head {
    position: sticky;
    inset-block-start: 0;
    z-index: 1;
    display: flex;
    gap: 10px;
    align-items: center;
    justify-content: space-between;
    padding: 10px 16px;
    border-block-end: 1px solid var(--actor-graph-border);
    background: var(--actor-graph-surface);
  }
  .columns {
    display: grid;
    grid-template-columns: minmax(0, 1fr) minmax(0, 1fr);
    gap: 16px;
    padding: 16px;
  }
  .columns > * {
    min-inline-size: 0;
  }
  .wide {
    grid-column: 1 / -1;
  }
  fieldset {
    margin: 0 0 12px;
    padding: 0;
    border: 0;
  }
  legend,
  .label {
    margin-block-end: 4px;
    padding: 0;
    font-weight: 600;
  }
  .choices {
    display: flex;
    flex-wrap: wrap;
    gap: 4px 16px;
  }
  .choices label {
    display: flex;
    gap: 6px;
    align-items: center;
    min-block-size: 28px;
  }
  .choices input:is([type='radio'], [type='checkbox']) {
    inline-size: 18px;
    block-size: 18px;
    margin: 0;
    accent-color: var(--actor-graph-accent);
  }
  input:is([type='number'], [type='text']),
  select,
  textarea {
    min-block-size: 30px;
    padding: 2px 8px;
    border: 1px solid var(--actor-graph-muted);
    border-radius: 6px;
    background: var(--actor-graph-background);
    color: inherit;
    font: inherit;
  }
  input[type='number'] {
    inline-size: 84px;
  }
  select {
    max-inline-size: 100%;
  }
  .choice {
    display: block;
    margin-block-end: 12px;
  }
  .choice .label {
    display: block;
  }
  .address {
    display: grid;
    gap: 2px;
    margin-block-end: 8px;
  }
  .address input {
    inline-size: 100%;
  }
  .missing {
    color: var(--actor-graph-material-conflict);
  }
  textarea {
    display: block;
    inline-size: 100%;
    block-size: 11.5em;
    padding: 8px;
    resize: vertical;
    overflow-wrap: anywhere;
    font-family: ui-monospace, monospace;
    font-size: 0.92em;
    line-height: 1.45;
  }
  .copy {
    display: flex;
    gap: 10px;
    align-items: center;
    margin-block: 8px;
  }
  .primary {
    border-color: var(--actor-graph-accent);
    background: var(--actor-graph-accent);
    color: var(--actor-graph-background);
    font-weight: 600;
  }
  .stage {
    position: relative;
    block-size: var(--_preview-room, 300px);
    overflow: hidden;
    border: 1px dashed var(--actor-graph-border);
  }
  .stage actor-graph {
    position: absolute;
    inset-block-start: 0;
    inset-inline-start: 0;
    inline-size: var(--_preview-width, 760px);
    block-size: var(--_preview-height, 640px);
    transform: scale(var(--_preview-scale, 0.5));
    transform-origin: 0 0;
  }
  .stage actor-graph:dir(rtl) {
    transform-origin: 100% 0;
  }
  @media (width < 720px) {
    .columns {
      grid-template-columns: minmax(0, 1fr);
    }
  }
`;
