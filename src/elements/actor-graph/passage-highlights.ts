/**
 * Marks ranges of the host's text with the CSS Custom Highlight API: no node, attribute or
 * style element of the page is touched.
 *
 * The registry and the style sheet belong to the page, so all explorers on it share them:
 * whoever comes first brings them, whoever goes last takes them away.
 */
import {css} from 'lit';
import {ACCENT} from '../internal/tokens.styles.ts';

const NAMES = {quote: 'actor-graph-quote', current: 'actor-graph-current'} as const;
export type MarkKind = keyof typeof NAMES;

// Translucent, and the letters keep their colour: readable on any page, also on a dark one that
// does not say so.
const rules = css`
  ::highlight(actor-graph-quote) {
    background-color: color-mix(in srgb, var(--actor-graph-accent, ${ACCENT}) 13%, transparent);
  }
  ::highlight(actor-graph-current) {
    background-color: color-mix(in srgb, var(--actor-graph-accent, ${ACCENT}) 32%, transparent);
    text-decoration: underline 2px var(--actor-graph-accent, ${ACCENT});
  }
`;

const users = new Map<Document | ShadowRoot, number>();
let sheet: CSSStyleSheet | undefined;

/** Whether the browser can mark text that it must not change. */
export function canHighlight(): boolean {
  return typeof Highlight === 'function' && 'highlights' in CSS;
}

/** The marks of one explorer in one text. */
export class PassageHighlights {
  readonly #root: Document | ShadowRoot;
  readonly #ranges: Record<MarkKind, readonly AbstractRange[]> = {quote: [], current: []};

  constructor(root: Document | ShadowRoot) {
    this.#root = root;
    const count = users.get(root) ?? 0;
    users.set(root, count + 1);
    if (count > 0) return;
    if (sheet === undefined) {
      sheet = new CSSStyleSheet();
      sheet.replaceSync(rules.cssText);
    }
    root.adoptedStyleSheets = [...root.adoptedStyleSheets, sheet];
  }

  /** Replaces this explorer's marks of one kind. */
  mark(kind: MarkKind, ranges: readonly AbstractRange[]): void {
    const highlight = CSS.highlights.get(NAMES[kind]) ?? new Highlight();
    for (const range of this.#ranges[kind]) highlight.delete(range);
    for (const range of ranges) highlight.add(range);
    this.#ranges[kind] = ranges;
    // The selected words are quotations too: they get the stronger of both marks.
    highlight.priority = kind === 'current' ? 1 : 0;
    if (highlight.size === 0) CSS.highlights.delete(NAMES[kind]);
    else CSS.highlights.set(NAMES[kind], highlight);
  }

  /** Takes the marks away, and with those of the last explorer the rules. */
  release(): void {
    this.mark('quote', []);
    this.mark('current', []);
    const count = (users.get(this.#root) ?? 1) - 1;
    if (count > 0) {
      users.set(this.#root, count);
      return;
    }
    users.delete(this.#root);
    this.#root.adoptedStyleSheets = this.#root.adoptedStyleSheets.filter(other => other !== sheet);
  }
}
