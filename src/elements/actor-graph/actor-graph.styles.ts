import {css} from 'lit';

export const styles = css`
  :host {
    inline-size: 100%;
    /* Else what it would like to be wide would keep it from becoming narrower in a flex row. */
    min-inline-size: 0;
    block-size: 640px;
    min-block-size: 320px;
    overflow: hidden;
  }
  /*
   * A dialog, a float, a table are as wide as what is in them wants to be, and what is contained in size says nothing.
   * This track would like to be 960 px wide, and needs nothing: columns of a page may still be as narrow as they are.
   */
  :host::before {
    content: '';
    display: grid;
    grid-template-columns: minmax(0, 960px);
    block-size: 0;
  }
  /*
   * The host's element belongs to the page, whose rules win over ours there. In here they end: what a page
   * lets its elements inherit stops at this box, but for what a reader or an author means to reach us.
   */
  .frame {
    all: initial;
    container: actor-graph / size;
    display: block;
    position: relative;
    inline-size: 100%;
    block-size: 100%;
    min-block-size: 320px;
    overflow: hidden;
    background: var(--actor-graph-background);
    color: var(--actor-graph-ink);
    color-scheme: inherit;
    cursor: inherit;
    font-family: var(--actor-graph-font, system-ui, sans-serif);
    /* Larger where the reader has asked for larger type, never smaller where a page has. */
    font-size: var(--actor-graph-font-size, max(14px, 0.875rem));
    line-height: 1.4;
    pointer-events: inherit;
    text-align: start;
    visibility: inherit;
  }
  /* Not by its height in percent: a page may take the host's height away, and leave only the least. */
  .explorer {
    display: grid;
    position: absolute;
    inset: 0;
    grid-template: auto minmax(0, 1fr) / 264px minmax(0, 1fr) 330px;
    grid-template-areas: 'top top top' 'filter main details';
  }
  .explorer.no-filter {
    grid-template-columns: 0 minmax(0, 1fr) 330px;
  }
  .explorer.no-details {
    grid-template-columns: 264px minmax(0, 1fr) 0;
  }
  .explorer.no-filter.no-details {
    grid-template-columns: 0 minmax(0, 1fr) 0;
  }
  .header {
    grid-area: top;
    display: flex;
    flex-wrap: wrap;
    gap: 8px 14px;
    align-items: center;
    padding: 8px 16px;
    border-block-end: 1px solid var(--actor-graph-border);
    background: var(--actor-graph-surface);
  }
  .titles {
    flex: 1 1 280px;
    min-inline-size: 0;
  }
  .titles h2 {
    overflow: hidden;
    text-align: -webkit-match-parent;
    text-align: match-parent;
    text-overflow: ellipsis;
    white-space: nowrap;
  }
  actor-graph-search {
    flex: 0 1 260px;
  }
  .problems {
    border-color: var(--actor-graph-material-conflict);
    color: var(--actor-graph-material-conflict);
  }
  .lenses {
    display: flex;
  }
  .lenses .button {
    border-radius: 0;
    margin-inline-start: -1px;
  }
  .lenses .button:first-child {
    border-start-start-radius: 6px;
    border-end-start-radius: 6px;
  }
  .lenses .button:last-child {
    border-start-end-radius: 6px;
    border-end-end-radius: 6px;
  }
  .lenses .button[aria-pressed='true'] {
    z-index: 1;
  }
  .panel {
    overflow: auto;
    overscroll-behavior: contain;
    background: var(--actor-graph-background);
  }
  .filter {
    grid-area: filter;
    border-inline-end: 1px solid var(--actor-graph-border);
  }
  .details {
    grid-area: details;
    border-inline-start: 1px solid var(--actor-graph-border);
  }
  .main {
    grid-area: main;
    display: grid;
    grid-template: auto minmax(0, 1fr) auto / minmax(0, 1fr);
    min-inline-size: 0;
  }
  .bar {
    display: flex;
    flex-wrap: wrap;
    gap: 6px;
    align-items: center;
    padding: 6px 10px;
    border-block-end: 1px solid var(--actor-graph-border);
  }
  .bar .question {
    flex: 1 1 160px;
    min-inline-size: 0;
    line-height: 1.25;
  }
  .question bdi {
    display: block;
    font-weight: 600;
  }
  .copy-field,
  .message {
    display: flex;
    flex: 1 1 100%;
    flex-wrap: wrap;
    gap: 6px;
    align-items: center;
  }
  .copy-field input {
    flex: 1 1 160px;
    min-inline-size: 0;
    min-block-size: 28px;
  }
  .message {
    padding: 4px 8px;
    border-inline-start: 3px solid var(--actor-graph-material-conflict);
    background: var(--actor-graph-surface);
    overflow-wrap: anywhere;
  }
  .message bdi {
    flex: 1 1 200px;
    min-inline-size: 0;
  }
  .stage {
    position: relative;
    min-block-size: 0;
  }
  .stage:focus {
    outline: none;
  }
  /* Above the picture, which would cover an outline. */
  .stage:focus-visible::after {
    content: '';
    position: absolute;
    inset: 0;
    outline: 2px solid var(--actor-graph-accent);
    outline-offset: -2px;
    pointer-events: none;
  }
  .stage > * {
    position: absolute;
    inset: 0;
  }
  .stage > actor-graph-statements {
    max-block-size: none;
  }
  .stage > [hidden] {
    display: none;
  }
  actor-graph-timeline {
    border-block-start: 1px solid var(--actor-graph-border);
  }
  /* As high as it will be: the picture above keeps its size when the code of the timeline has come. */
  actor-graph-timeline:where(:not(:defined)) {
    display: block;
    block-size: 116px;
  }
  /* Three dots where code is awaited, but not in the blink that it mostly takes. */
  :not(:defined)[aria-busy='true']::before {
    content: '· · ·';
    display: grid;
    place-content: center;
    block-size: 100%;
    color: var(--actor-graph-muted);
    animation: appear 0s 0.5s both;
  }
  @keyframes appear {
    from {
      visibility: hidden;
    }
  }
  :not(:defined):has(> [role='alert']) {
    display: grid;
    place-content: center;
    justify-items: center;
    gap: 6px;
  }
  actor-graph-timeline:not(.open-roomy),
  .bar .small {
    display: none;
  }
  .tabs {
    display: none;
  }
  .state {
    display: grid;
    place-content: center;
    justify-items: start;
    gap: 10px;
    block-size: 100%;
    max-inline-size: 60ch;
    margin-inline: auto;
    padding: 24px;
  }
  .banner {
    grid-column: 1 / -1;
    display: flex;
    flex-wrap: wrap;
    gap: 8px;
    align-items: center;
    padding: 6px 16px;
    border-block-end: 1px solid var(--actor-graph-border);
    background: color-mix(in srgb, var(--actor-graph-material-conflict) 14%, var(--actor-graph-background));
  }
  .banner.waiting {
    background: var(--actor-graph-surface);
  }
  .waiting progress {
    inline-size: min(100%, 240px);
    accent-color: var(--actor-graph-accent);
  }
  .waiting .muted {
    font-variant-numeric: tabular-nums;
  }
  ::slotted([slot='title']) {
    margin: 0;
  }

  /* The dates are chosen in one place: in the strip if that is in sight, else in the legend. */
  @container actor-graph (width >= 820px) and (height >= 880px) {
    .open-roomy actor-graph-filter::part(dates) {
      display: none;
    }
  }
  @container actor-graph (width >= 820px) and (height < 880px) {
    .open-small actor-graph-filter::part(dates) {
      display: none;
    }
  }

  @container actor-graph (width < 820px) or (height < 880px) {
    actor-graph-timeline {
      display: none;
    }
    actor-graph-timeline.open-small {
      display: block;
    }
    .bar .roomy {
      display: none;
    }
    .bar .small {
      display: grid;
      place-items: center;
      min-inline-size: 34px;
      padding: 0;
    }
    .bar .small svg {
      inline-size: 16px;
      block-size: 16px;
      fill: none;
      stroke: currentColor;
      stroke-width: 2;
    }
    .bar .question {
      flex-basis: 120px;
    }
  }
  @container actor-graph (width < 1000px) {
    .explorer {
      grid-template-columns: 236px minmax(0, 1fr) 270px;
    }
  }
  @container actor-graph (width < 820px) {
    .explorer,
    .explorer.no-filter,
    .explorer.no-details,
    .explorer.no-filter.no-details {
      grid-template: auto minmax(0, 1fr) auto / minmax(0, 1fr);
      grid-template-areas: 'top' 'main' 'tabs';
    }
    .header {
      gap: 6px;
      padding: 6px 10px;
    }
    .titles {
      flex-basis: 100%;
    }
    actor-graph-search {
      flex: 1 1 140px;
    }
    .tabs {
      grid-area: tabs;
      display: flex;
      flex-wrap: wrap;
      border-block-start: 1px solid var(--actor-graph-border);
      background: var(--actor-graph-surface);
    }
    .tabs button {
      flex: 1 1 auto;
      min-block-size: 44px;
      padding-inline: 4px;
      border: 0;
      border-block-start: 3px solid transparent;
      background: none;
    }
    .tabs button[aria-pressed='true'] {
      border-block-start-color: var(--actor-graph-accent);
      font-weight: 700;
    }
    @media (forced-colors: active) {
      .tabs button {
        border-color: ButtonFace;
      }
      .tabs button[aria-pressed='true'] {
        border-color: Highlight;
      }
    }
    .filter,
    .details {
      display: none;
      grid-area: main;
      z-index: 5;
      border: 0;
      border-block-start: 1px solid var(--actor-graph-border);
      box-shadow: 0 -6px 24px rgb(0 0 0 / 20%);
    }
    .details.open {
      grid-area: details;
      display: block;
    }
    .explorer.shows-details {
      grid-template-rows: auto minmax(0, 38cqh) minmax(0, 1fr) auto;
      grid-template-areas: 'top' 'main' 'details' 'tabs';
    }
    .filter.open {
      display: block;
    }
    .lenses {
      display: none;
    }
    .bar {
      padding: 4px 10px;
    }
    .bar .question {
      flex-basis: 100%;
    }
    .question bdi {
      display: inline;
    }
    .shows-details .main {
      grid-template-rows: minmax(0, 1fr) auto;
    }
    .shows-details :is(.bar, actor-graph-search) {
      display: none;
    }
  }
`;
