/**
 * Reads the little Markdown that a story's text may have: `*emphasis*`, `**strong**` and
 * `[words](https://…)`, with a backslash before a sign that is meant as itself. Returns spans of
 * plain text, never markup; whatever is not understood stays as it was written.
 */
import {safeUrl} from '../util/safe-url.ts';

/** A piece of a paragraph. */
export interface RichSpan {
  readonly text: string;
  readonly mark?: 'emphasis' | 'strong';
  /** A safe absolute address that the text leads to. */
  readonly href?: string;
}

// No alternative can match what another begins with, and none looks back: one pass, linear.
const TOKEN = /\\([\\*[\]()])|\*\*([^*]+)\*\*|\*([^*]+)\*|\[([^\][]+)\]\(([^()\s]+)\)/g;
/** Longer paragraphs are nobody's prose. They are shown as they are. */
const LONGEST = 10_000;

/** Returns the spans of one paragraph, in order; neighbours are never both plain. */
export function parseRichText(paragraph: string): readonly RichSpan[] {
  if (paragraph.length > LONGEST) return [{text: paragraph}];
  const spans: RichSpan[] = [];
  const plain = (text: string) => {
    const last = spans.at(-1);
    if (text === '') return;
    if (last !== undefined && last.mark === undefined && last.href === undefined)
      spans[spans.length - 1] = {text: last.text + text};
    else spans.push({text});
  };
  let end = 0;
  for (const match of paragraph.matchAll(TOKEN)) {
    const [whole, escaped, strong, emphasis, words, address] = match;
    plain(paragraph.slice(end, match.index));
    end = match.index + whole.length;
    const href = safeUrl(address);
    if (escaped !== undefined) plain(escaped);
    else if (isWord(strong)) spans.push({text: strong, mark: 'strong'});
    else if (isWord(emphasis)) spans.push({text: emphasis, mark: 'emphasis'});
    else if (words !== undefined && href !== undefined) spans.push({text: words, href});
    else plain(whole);
  }
  plain(paragraph.slice(end));
  return spans;
}

/** Signs with a space inside them are no marks: in "2 * 3 * 4" they multiply. */
function isWord(text: string | undefined): text is string {
  return text !== undefined && text.trim() === text;
}
