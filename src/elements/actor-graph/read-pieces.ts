/**
 * Reads the text of a host's element as pieces, one for each text node that is shown.
 * Only reads: the host's nodes stay as they are.
 */
import type {Piece} from '../../model/quote-text.ts';

export interface HostText {
  readonly pieces: readonly Piece[];
  /** The node of each piece. */
  readonly nodes: readonly Text[];
}

/** Their text is no running text; an explorer's own fallback is not the article's either. */
const LEFT_OUT = 'script, style, noscript, template, textarea, select, svg, actor-graph';

export function readPieces(root: Element): HostText {
  const pieces: Piece[] = [];
  const nodes: Text[] = [];
  let startsLine = true;
  const visit = (element: Element, keepsLines: boolean) => {
    for (const child of element.childNodes) {
      if (child instanceof Text) {
        if (child.data === '') continue;
        pieces.push({text: child.data, startsLine, keepsLines});
        nodes.push(child);
        startsLine = false;
      } else if (child instanceof HTMLBRElement) {
        startsLine = true;
      } else if (child instanceof Element && !child.matches(LEFT_OUT)) {
        const {display, whiteSpace} = getComputedStyle(child);
        if (display === 'none') continue;
        const isBlock = !/^(inline|contents|ruby)/.test(display);
        startsLine ||= isBlock;
        visit(child, keepsFeeds(whiteSpace));
        startsLine ||= isBlock;
      }
    }
  };
  visit(root, keepsFeeds(getComputedStyle(root).whiteSpace));
  return {pieces, nodes};
}

function keepsFeeds(whiteSpace: string): boolean {
  return /^(pre|break-spaces)/.test(whiteSpace);
}
