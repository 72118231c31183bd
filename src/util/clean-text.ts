/**
 * Makes text from a data file safe to show: one line, no control characters, no overrides of
 * writing direction that would let a name pose as another, no towers of combining marks.
 */

// C0 and C1 controls, zero-width no-break space, and the bidi embeddings, overrides and isolates.
// eslint-disable-next-line no-control-regex -- control characters are what this looks for
const UNSAFE = /[\u0000-\u0008\u000B\u000C\u000E-\u001F\u007F-\u009F\uFEFF\u202A-\u202E\u2066-\u2069]/g;
const MARK_TOWERS = /(\p{M}{8})\p{M}+/gu;

/** Returns `text` as one clean line. Ordinary text of any script comes back as it was. */
export function cleanText(text: string): string {
  return text.toWellFormed().replace(UNSAFE, '').replace(MARK_TOWERS, '$1').replace(/\s+/g, ' ').trim();
}

/**
 * Returns at most `length` user-perceived characters of `text`, with an ellipsis when
 * something was left out. Never cuts inside a grapheme (an emoji, a letter with its marks).
 */
export function shorten(text: string, length: number): string {
  if (text.length <= length) return text;
  // Segmenting costs by the length of its input, so hostile megabytes are cut roughly first.
  const start = text.slice(0, length * 10);
  const graphemes = [...new Intl.Segmenter().segment(start)];
  if (start === text && graphemes.length <= length) return text;
  // The rough cut may have gone through its last grapheme; where it was made, that one goes too.
  const kept = graphemes.slice(0, Math.min(length, graphemes.length) - 1).map(({segment}) => segment);
  return `${kept.join('').trimEnd()}…`;
}
