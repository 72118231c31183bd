/**
 * The design tokens: every colour that a host may set, with its default for a light and a
 * dark page. All begin with `--actor-graph-`, because custom properties inherit into shadow
 * roots and a host's `--ink` would leak in.
 *
 * Set on the explorer alone, so that a host's own values reach the panels inside; a panel
 * that stands by itself gets them from its own root.
 */
import {css} from 'lit';

/** The accent where nothing sets it; also that of marks in the host's own text, which no token reaches. */
export const ACCENT = css`light-dark(#0b57d0, #8ab4f8)`;

export const tokens = css`
  :host(actor-graph),
  :host(:state(standalone)) {
    color-scheme: light dark;
    --actor-graph-background: light-dark(#ffffff, #14181f);
    --actor-graph-surface: light-dark(#f5f6f8, #1d232c);
    --actor-graph-ink: light-dark(#1c2430, #e8ebf0);
    --actor-graph-muted: light-dark(#5a6472, #a4adba);
    --actor-graph-border: light-dark(#d5d9e0, #39424f);
    --actor-graph-accent: ${ACCENT};
    --actor-graph-node: light-dark(#3a4656, #c3ccd8);
    --actor-graph-material-conflict: light-dark(#b3261e, #ff8a80);
    --actor-graph-verbal-conflict: light-dark(#a04a00, #f0ad5c);
    --actor-graph-verbal-cooperation: light-dark(#00706a, #56cfc4);
    --actor-graph-material-cooperation: light-dark(#1f5faa, #82b1ff);
    --actor-graph-structural: light-dark(#626b78, #a3acb9);
  }
  @media (prefers-contrast: more) {
    :host(actor-graph),
    :host(:state(standalone)) {
      --actor-graph-muted: var(--actor-graph-ink);
      --actor-graph-border: var(--actor-graph-ink);
    }
  }
  /* Readers who force their own colours get them, whatever the host has set. */
  @media (forced-colors: active) {
    :host(actor-graph),
    :host(:state(standalone)) {
      --actor-graph-background: Canvas !important;
      --actor-graph-surface: Canvas !important;
      --actor-graph-ink: CanvasText !important;
      --actor-graph-muted: CanvasText !important;
      --actor-graph-border: CanvasText !important;
      --actor-graph-accent: Highlight !important;
      --actor-graph-node: CanvasText !important;
      --actor-graph-material-conflict: CanvasText !important;
      --actor-graph-verbal-conflict: CanvasText !important;
      --actor-graph-verbal-cooperation: CanvasText !important;
      --actor-graph-material-cooperation: CanvasText !important;
      --actor-graph-structural: CanvasText !important;
    }
  }
  :host([theme='light']) {
    color-scheme: light;
  }
  :host([theme='dark']) {
    color-scheme: dark;
  }
`;
