/**
 * Reduces text to what counts when two texts are compared.
 */

const DOUBLE = '“”„‟«»″';
const SINGLE = '‘’‚‛‹›′';
const DOUBLES = new RegExp(`[${DOUBLE}]`, 'g');
const SINGLES = new RegExp(`[${SINGLE}]`, 'g');
// What `cleanText` takes out of data (but for towers of marks), and what a page writes to tell where a
// word may break: a reader sees none of it.
const UNSEEN =
  '\\u0000-\\u0008\\u000B\\u000C\\u000E-\\u001F\\u007F-\\u009F\\uFEFF\\u202A-\\u202E\\u2066-\\u2069\\u00AD\\u200B\\u2060';
// Single spaces, most of what is white, stay as they are: a match for each word would take ten times as long.
const FOLDED = new RegExp(`([${UNSEEN}]+)|(\\s{2,}|[^\\S ])|([${DOUBLE}])|[${SINGLE}]`, 'g');

/** Folds quotation marks of every shape to `"` or `'`, and any run of white space to one space. */
export function foldQuotation(text: string): string {
  return text.replace(DOUBLES, '"').replace(SINGLES, "'").replace(/\s+/g, ' ').trim();
}

/** A folded text that knows where each of its characters was. */
export interface FoldedText {
  readonly text: string;
  /** For each UTF-16 unit of `text`, its offset in the text that was folded; a run's is its first. */
  readonly offsets: Uint32Array;
}

/** Folds as `foldQuotation` does, leaves out what nobody sees, and keeps the way back. */
export function foldWithOffsets(text: string): FoldedText {
  const offsets = new Uint32Array(text.length);
  const parts: string[] = [];
  let length = 0;
  let read = 0;
  const endsInSpace = () => parts.length === 0 || parts.at(-1)?.endsWith(' ') === true;
  const add = (part: string, from: number) => {
    const skipped = part.startsWith(' ') && endsInSpace() ? 1 : 0;
    if (part.length === skipped) return;
    parts.push(part.slice(skipped));
    let next = length;
    for (let i = skipped; i < part.length; i++) offsets[next++] = from + i;
    length = next;
  };
  for (const match of text.matchAll(FOLDED)) {
    const [found, unseen, space, double] = match;
    add(text.slice(read, match.index), read);
    read = match.index + found.length;
    if (unseen === undefined) add(space !== undefined ? ' ' : double !== undefined ? '"' : "'", match.index);
  }
  add(text.slice(read), read);
  if (length > 0 && endsInSpace()) {
    parts.push(parts.pop()!.slice(0, -1));
    length--;
  }
  return {text: parts.join(''), offsets: offsets.subarray(0, length)};
}

/** Folds case, accents, hyphens and quotation marks, so that “Sánchez” is found by "sanchez". */
export function foldForSearch(text: string): string {
  const plain = text
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .replace(/[-\u2010-\u2015]/g, ' ');
  return foldQuotation(plain).toLocaleLowerCase('en');
}
