/** What all panels share: type, buttons, links, lists of sentences. */
import {css} from 'lit';

export const controls = css`
  :host {
    display: block;
    box-sizing: border-box;
    color: var(--actor-graph-ink);
    font: inherit;
    line-height: 1.4;
    text-align: start;
  }
  :host([hidden]) {
    display: none;
  }
  /* Inside an explorer it is inherited; a panel by itself may stand on a page that is written the other way. */
  :host(:state(ltr)) {
    direction: ltr;
  }
  :host(:state(rtl)) {
    direction: rtl;
  }
  *,
  *::before,
  *::after {
    box-sizing: border-box;
  }
  h2,
  h3,
  h4,
  p,
  ul,
  ol,
  dl,
  dd,
  blockquote {
    margin: 0;
    padding: 0;
  }
  ul,
  ol {
    list-style: none;
  }
  h2 {
    font-size: 1.15em;
    line-height: 1.25;
  }
  h3 {
    font-size: 1em;
  }
  button,
  input,
  select {
    color: inherit;
    font: inherit;
  }
  button {
    cursor: pointer;
  }
  .button {
    min-height: 28px;
    padding: 0.2em 0.7em;
    border: 1px solid var(--actor-graph-border);
    border-radius: 6px;
    background: var(--actor-graph-background);
  }
  .button:disabled {
    opacity: 0.5;
    cursor: default;
  }
  .button:hover:enabled {
    border-color: var(--actor-graph-muted);
  }
  .button[aria-pressed='true'] {
    border-color: var(--actor-graph-accent);
    box-shadow: inset 0 0 0 1px var(--actor-graph-accent);
  }
  .link {
    cursor: pointer;
    text-decoration: underline;
    text-decoration-color: var(--actor-graph-border);
    text-underline-offset: 0.2em;
  }
  .link:hover {
    text-decoration-color: currentColor;
  }
  a {
    color: var(--actor-graph-accent);
  }
  :focus-visible {
    outline: 2px solid var(--actor-graph-accent);
    outline-offset: 2px;
  }
  .muted {
    color: var(--actor-graph-muted);
    font-size: 0.9em;
  }
  .visually-hidden {
    position: absolute;
    width: 1px;
    height: 1px;
    overflow: hidden;
    clip-path: inset(50%);
    white-space: nowrap;
  }
  .sentences > li {
    padding: 0.5em 0;
    border-block-end: 1px solid var(--actor-graph-border);
  }
  .sentences > li:last-child {
    border-block-end: 0;
  }
  .sentences > li[aria-current='true'] {
    margin-inline: -0.6em;
    padding-inline: 0.6em;
    background: color-mix(in srgb, var(--actor-graph-accent) 12%, transparent);
  }
  /* Of borders and backgrounds little is left there: what is chosen looks chosen in the reader's own colours. */
  @media (forced-colors: active) {
    .sentences > li[aria-current='true'] {
      outline: 2px solid Highlight;
      outline-offset: -2px;
    }
    .button[aria-pressed='true'] {
      background: Highlight;
      color: HighlightText;
      forced-color-adjust: none;
    }
  }
  .verb {
    font-weight: 700;
  }
  /* A line of the data that runs the other way begins where the interface's lines do, so that rows stay one column. */
  bdi,
  .title,
  .description,
  .sentence,
  .original,
  .sentences [dir] {
    text-align: -webkit-match-parent;
    text-align: match-parent;
  }
  .original {
    color: var(--actor-graph-muted);
    font-size: 0.95em;
  }
  q {
    font-style: italic;
    quotes: none;
  }
`;
