/** Looks into elements as a reader does: through shadow roots. */

/** Returns all in `host` that fits `selector`; `>>>` steps into the shadow root of what is on its left. */
export function all<TElement extends Element = HTMLElement>(host: Element, selector: string): TElement[] {
  let found: Element[] = [host];
  for (const part of selector.split('>>>')) {
    found = found.flatMap(element => [...(element.shadowRoot ?? element).querySelectorAll(part.trim())]);
  }
  return found as TElement[];
}

/** Returns the one element that fits, and whose text contains `text`. Throws if there is none. */
export function one(host: Element, selector: string, text = ''): HTMLElement {
  const [first] = all(host, selector).filter(element => textOf(element).includes(text));
  if (first === undefined) throw new Error(`no ${selector}${text === '' ? '' : ` with “${text}”`}`);
  return first;
}

/** Returns the text of an element and of all shadow roots inside, with single spaces. */
export function textOf(element: Element): string {
  return rawText(element).replace(/\s+/g, ' ').trim();
}

function rawText(node: Node): string {
  if (node instanceof Text) return node.data;
  if (node instanceof HTMLStyleElement) return '';
  const root = node instanceof Element ? (node.shadowRoot ?? node) : node;
  return [...root.childNodes].map(rawText).join('');
}

/** Returns every element below `element`, those in shadow roots too. */
export function descendants(element: Element | ShadowRoot): Element[] {
  const children = [...element.children];
  const root = element instanceof Element ? element.shadowRoot : null;
  return [
    ...(root === null ? [] : descendants(root)),
    ...children.flatMap(child => [child, ...descendants(child)]),
  ];
}
