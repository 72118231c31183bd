/**
 * Breaks labels into lines and knows how large they are. We break them ourselves, because
 * layout and label placement need the size before anything is painted.
 */
import {shorten} from '../util/clean-text.ts';

/** Returns the width of one line of text in pixels. */
export type MeasureText = (text: string) => number;

export interface Label {
  /** Lines joined by `\n`. */
  readonly text: string;
  readonly width: number;
  readonly height: number;
}

/** Longest label that is drawn, in characters; the full text is in details and list. */
const LONGEST = 80;
const LINE_HEIGHT = 1.2;

/**
 * Returns `text` on as few lines of at most `maxWidth` pixels as its words allow, with the
 * lines about equally long. A word wider than a line stands alone on one, broken if it is
 * more than twice as wide.
 */
export function wrapLabel(text: string, maxWidth: number, fontSize: number, measure: MeasureText): Label {
  const words = shorten(text, LONGEST)
    .split(' ')
    .flatMap(word => breakWord(word, maxWidth * 2, measure));
  const count = fill(words, maxWidth, measure).length;
  // The narrowest width that still needs no more lines gives the most even ones.
  const longestWord = Math.max(0, ...words.map(measure));
  let low = Math.min(longestWord, maxWidth);
  let high = maxWidth;
  while (high - low > 4) {
    const middle = (low + high) / 2;
    if (fill(words, middle, measure).length > count) low = middle;
    else high = middle;
  }
  const lines = fill(words, high, measure);
  return {
    text: lines.join('\n'),
    width: Math.max(0, ...lines.map(measure)),
    height: lines.length * fontSize * LINE_HEIGHT,
  };
}

/** Returns all of `text` on lines of at most `maxWidth` pixels, as far as its words allow. */
export function wrapLines(text: string, maxWidth: number, measure: MeasureText): readonly string[] {
  const words = text.split(' ').flatMap(word => breakWord(word, maxWidth, measure));
  return fill(words, maxWidth, measure);
}

function fill(words: readonly string[], width: number, measure: MeasureText): string[] {
  const lines: string[] = [];
  let line = '';
  for (const word of words) {
    const longer = line === '' ? word : `${line} ${word}`;
    if (line === '' || measure(longer) <= width) {
      line = longer;
    } else {
      lines.push(line);
      line = word;
    }
  }
  return line === '' ? lines : [...lines, line];
}

function breakWord(word: string, width: number, measure: MeasureText): string[] {
  if (measure(word) <= width) return [word];
  const parts: string[] = [];
  let part = '';
  for (const {segment} of new Intl.Segmenter().segment(word)) {
    if (part !== '' && measure(part + segment) > width / 2) {
      parts.push(part);
      part = '';
    }
    part += segment;
  }
  return [...parts, part];
}

/**
 * Returns the text with every line in its own direction: Cytoscape draws labels on canvases
 * that are not in the page and follow the direction of the document, which may be the other one.
 */
export function isolateLines(text: string): string {
  return text === ''
    ? ''
    : text
        .split('\n')
        .map(line => `\u2068${line}\u2069`)
        .join('\n');
}
