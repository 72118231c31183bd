import {css} from 'lit';

export const styles = css`
  :host {
    display: flex;
    flex-direction: column;
    block-size: 100%;
    /* Where nobody says how high it is, it scrolls by itself all the same. */
    max-block-size: 100vh;
    background: var(--actor-graph-background);
  }
  .bar {
    display: flex;
    flex: none;
    flex-wrap: wrap;
    gap: 6px 12px;
    align-items: center;
    padding: 8px 16px;
    border-block-end: 1px solid var(--actor-graph-border);
  }
  .bar label,
  .find {
    display: flex;
    gap: 6px;
    align-items: center;
    min-inline-size: 0;
  }
  .find {
    flex: 1 1 280px;
  }
  .bar input,
  .bar select {
    min-block-size: 28px;
    min-inline-size: 0;
    padding: 0.2em 0.5em;
    border: 1px solid var(--actor-graph-border);
    border-radius: 6px;
    background: var(--actor-graph-background);
  }
  .find input {
    flex: 1 1 150px;
  }
  .find .button {
    min-inline-size: 28px;
    padding-inline: 0.4em;
  }
  .hits {
    flex: none;
    min-inline-size: 4.5em;
  }
  .count {
    flex: none;
  }
  .scroller {
    position: relative;
    flex: 0 1 auto;
    min-block-size: 0;
    overflow: auto;
    overscroll-behavior: contain;
    /* The virtualizer corrects what it has guessed wrong; twice would be too much. */
    overflow-anchor: none;
  }
  .row {
    inline-size: 100%;
    padding: 0.5em 16px;
    border-block-end: 1px solid var(--actor-graph-border);
    overflow-wrap: anywhere;
  }
  .row.heading {
    padding-block-start: 1em;
    background: var(--actor-graph-surface);
  }
  .row[aria-current='true'] {
    background: color-mix(in srgb, var(--actor-graph-accent) 12%, var(--actor-graph-background));
    box-shadow: inset 3px 0 0 var(--actor-graph-accent);
  }
  :host(:state(rtl)) .row[aria-current='true'] {
    box-shadow: inset -3px 0 0 var(--actor-graph-accent);
  }
  .row:focus-visible,
  .rows:focus-visible {
    outline-offset: -2px;
  }
  mark {
    border-radius: 2px;
    background: color-mix(in srgb, var(--actor-graph-verbal-conflict) 32%, var(--actor-graph-background));
    color: inherit;
  }
  .row.at-hit mark {
    outline: 1px solid var(--actor-graph-ink);
  }
  .empty,
  .cut {
    padding: 12px 16px;
  }

  @media print {
    :host {
      display: block;
      block-size: auto;
      max-block-size: none;
    }
    .scroller {
      overflow: visible;
    }
    .bar label,
    .find {
      display: none;
    }
    .row {
      break-inside: avoid;
      /* What \`anywhere\` adds costs seconds where thousands of rows are laid out. */
      overflow-wrap: break-word;
    }
    .row.heading {
      break-after: avoid;
    }
  }
`;
