/** What a page shows, as text: to tell whether two pages show the same. */
import type {Page} from 'playwright-core';

/**
 * Returns a line for each visible text, field and control on the page, shadow roots included, with the state of what
 * has one; then the ids of all that is drawn. Places and sizes are no part of it.
 */
export async function screenText(page: Page): Promise<readonly string[]> {
  return page.locator('actor-graph').evaluate(explorer => {
    const lines: string[] = [];
    const states = ['aria-pressed', 'aria-expanded', 'aria-current', 'aria-selected'];
    const visit = (node: Node) => {
      if (node instanceof Text) {
        const text = node.data.replace(/\s+/g, ' ').trim();
        if (text !== '') lines.push(text);
        return;
      }
      if (node instanceof HTMLElement) {
        if (['STYLE', 'NOSCRIPT', 'SCRIPT'].includes(node.tagName) || !node.checkVisibility()) return;
        // What is said aloud was said when something changed, and is not on the screen.
        if (node.ariaLive !== null || node.role === 'status') return;
        for (const state of states) {
          const value = node.getAttribute(state);
          if (value !== null && value !== 'false') lines.push(`${state} ${value}:`);
        }
        if (node instanceof HTMLInputElement) {
          lines.push(`${node.type} ${['checkbox', 'radio'].includes(node.type) ? node.checked : node.value}`);
        } else if (node instanceof HTMLSelectElement) {
          lines.push(`chosen ${node.value}`);
          return;
        }
        const {positions} = node as {positions?: Readonly<Record<string, unknown>>};
        if (node.localName === 'actor-graph-canvas' && positions !== undefined)
          lines.push(
            ...Object.keys(positions)
              .toSorted()
              .map(id => `drawn ${id}`),
          );
      }
      const root = node instanceof HTMLElement ? (node.shadowRoot ?? node) : node;
      if (root instanceof HTMLSlotElement && root.assignedNodes().length > 0)
        root.assignedNodes().forEach(visit);
      else root.childNodes.forEach(visit);
    };
    visit(explorer);
    return lines;
  });
}
