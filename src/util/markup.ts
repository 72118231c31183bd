/**
 * Writes markup: SVG, and HTML that somebody is to copy. A tree goes in, so that no text can
 * become a tag or an attribute; knows nothing of what elements mean.
 *
 * Not the DOM's `outerHTML`, because it has to work in Node too, and because a page that enforces
 * Trusted Types lets nobody make a `<script src>`, not even to show its code.
 */

/** An element with its attributes and what is in it. Attributes without a value are left out. */
export interface Markup {
  readonly name: string;
  readonly attributes: Readonly<Record<string, string | number | boolean | undefined>>;
  readonly children: readonly (Markup | string)[];
}

/** HTML closes some elements by their mere name, XML all that are empty by a slash. */
type Language = 'html' | 'xml';

/** Elements of HTML that never have an end tag. */
const VOID: ReadonlySet<string> = new Set(['br', 'img', 'link', 'meta']);

/** Names are ours, never data: anything else is a mistake in the program. */
const NAME = /^[a-zA-Z][\w:-]*$/;

/** What XML has no way to write, and HTML only as an error. */
// eslint-disable-next-line no-control-regex -- control characters are what this looks for
const UNWRITABLE = /[\u0000-\u0008\u000B\u000C\u000E-\u001F\u007F-\u009F\uFFFE\uFFFF]/g;

/** Returns an element. */
export function element(
  name: string,
  attributes: Markup['attributes'] = {},
  ...children: readonly (Markup | string)[]
): Markup {
  return {name, attributes, children};
}

/** Returns the text of an element and all that is in it. */
export function writeMarkup({name, attributes, children}: Markup, language: Language = 'html'): string {
  const head = [
    name,
    ...Object.entries(attributes).flatMap(([key, value]) => writeAttribute(key, value, language)),
  ];
  if (!NAME.test(name)) throw new Error(`'${name}' is no name of an element`);
  const start = head.join(' ');
  if (children.length === 0 && language === 'xml') return `<${start}/>`;
  if (VOID.has(name) && language === 'html') return `<${start}>`;
  const inner = children.map(child =>
    typeof child === 'string' ? escape(child) : writeMarkup(child, language),
  );
  return `<${start}>${inner.join('')}</${name}>`;
}

function writeAttribute(
  key: string,
  value: string | number | boolean | undefined,
  language: Language,
): string[] {
  if (value === undefined || value === false) return [];
  if (!NAME.test(key)) throw new Error(`'${key}' is no name of an attribute`);
  if (value === true && language === 'html') return [key];
  return [`${key}="${escape(value === true ? key : String(value))}"`];
}

function escape(text: string): string {
  return text
    .toWellFormed()
    .replace(UNWRITABLE, '')
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;')
    .replaceAll("'", '&#39;');
}
