import {css} from 'lit';

export const shareMenuStyles = css`
  .bar {
    position: relative;
  }
  /* A dialog has its place on top of the page; this is only where it begins. */
  .bar actor-graph-embed {
    position: absolute;
    inset-block-start: 0;
    inset-inline-start: 0;
    inline-size: 1px;
    block-size: 1px;
  }
  /* The menu opens at the end of the bar: its button stands there too where it has a line to itself. */
  .bar > .share {
    margin-inline-start: auto;
  }
  :is(.share > .button, .bar > .reset) svg {
    display: none;
    inline-size: 16px;
    block-size: 16px;
    fill: none;
    stroke: currentColor;
    stroke-width: 1.6;
  }
  /* On a phone the words would need a second line. */
  @container actor-graph (width < 480px) {
    :is(.share > .button, .bar > .reset) {
      display: grid;
      place-items: center;
      min-inline-size: 34px;
      padding: 0;
    }
    :is(.share > .button, .bar > .reset) svg {
      display: block;
    }
    :is(.share > .button, .bar > .reset) .label {
      position: absolute;
      inline-size: 1px;
      block-size: 1px;
      overflow: hidden;
      clip-path: inset(50%);
      white-space: nowrap;
    }
  }
  .share-menu {
    position: absolute;
    inset-block-start: calc(100% - 2px);
    inset-inline-end: 8px;
    z-index: 20;
    min-inline-size: 200px;
    max-block-size: calc(100cqh - 130px);
    overflow: auto;
    padding: 4px;
    border: 1px solid var(--actor-graph-border);
    border-radius: 8px;
    background: var(--actor-graph-background);
    box-shadow: 0 6px 24px rgb(0 0 0 / 22%);
  }
  .share-menu[hidden] {
    display: none;
  }
  .share-menu .section + .section {
    margin-block-start: 4px;
    padding-block-start: 4px;
    border-block-start: 1px solid var(--actor-graph-border);
  }
  .share-menu .heading {
    padding: 4px 10px 0;
  }
  .share-menu [role='menuitem'] {
    display: block;
    inline-size: 100%;
    min-block-size: 32px;
    padding: 4px 10px;
    border: 0;
    border-radius: 5px;
    background: none;
    text-align: start;
  }
  .share-menu [role='menuitem']:hover,
  .share-menu [role='menuitem']:focus {
    background: var(--actor-graph-surface);
  }
  .share-menu [role='menuitem']:focus {
    outline: 2px solid var(--actor-graph-accent);
    outline-offset: -2px;
  }
`;
