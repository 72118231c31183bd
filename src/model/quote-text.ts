/**
 * The text of a page made ready for finding quotations in it: folded, with its lines counted,
 * and with the way back from every character to the piece it came from.
 *
 * Knows nothing of nodes: a piece is a text and where it lies in the page's flow.
 */
import {foldWithOffsets} from '../util/fold-text.ts';

/** A run of text as a page has it: what one text node holds. */
export interface Piece {
  readonly text: string;
  /** Whether it begins a block or follows a line break, so that no word runs on into it. */
  readonly startsLine: boolean;
  /** Whether line feeds in it are lines, as in `<pre>`. */
  readonly keepsLines: boolean;
}

/** From the first character to after the last one, in the folded text. */
export interface Span {
  readonly start: number;
  readonly end: number;
}

/** A character of a piece. */
export interface Place {
  readonly piece: number;
  readonly offset: number;
}

export interface QuoteText {
  readonly folded: string;
  /** Where each folded character is in all pieces joined. */
  readonly offsets: Uint32Array;
  /** Where each piece begins in all pieces joined. */
  readonly pieceStarts: readonly number[];
  /** Where each line that is not empty begins in the folded text. */
  readonly lineStarts: readonly number[];
  /** What stands between spaces: tells in no time that most quotations from elsewhere are not here. */
  readonly words: ReadonlySet<string>;
}

export function createQuoteText(pieces: readonly Piece[]): QuoteText {
  const parts: string[] = [];
  const pieceStarts: number[] = [];
  const breaks: number[] = [0];
  let length = 0;
  for (const {text, startsLine, keepsLines} of pieces) {
    if (startsLine) {
      // Belongs to no piece: keeps the last word of a block from growing into the next one's first.
      parts.push('\n');
      length++;
      breaks.push(length);
    }
    pieceStarts.push(length);
    parts.push(text);
    if (keepsLines) for (const {index} of text.matchAll(/\n|\r\n?/g)) breaks.push(length + index + 1);
    length += text.length;
  }
  const {text: folded, offsets} = foldWithOffsets(parts.join(''));
  const lineStarts = lineStartsAt(breaks, folded, offsets);
  return {folded, offsets, pieceStarts, lineStarts, words: new Set(folded.split(' '))};
}

/** Returns the places of a span's first and last character, the latter's offset being the one after it. */
export function placesOf({offsets, pieceStarts}: QuoteText, {start, end}: Span): readonly [Place, Place] {
  const last = placeAt(offsets[end - 1] ?? 0, pieceStarts);
  return [placeAt(offsets[start] ?? 0, pieceStarts), {piece: last.piece, offset: last.offset + 1}];
}

/** Returns where a place is in the folded text; `offset` may be after the piece's last character. */
export function offsetOf({offsets, pieceStarts}: QuoteText, {piece, offset}: Place): number {
  return countUpTo(offsets, (pieceStarts[piece] ?? 0) + offset - 1);
}

/** Returns the number of the line that an offset lies in, from 1. */
export function lineAt({lineStarts}: QuoteText, offset: number): number {
  return countUpTo(lineStarts, offset);
}

/** Returns the line with this number, without the space after it. */
export function lineSpan({lineStarts, folded}: QuoteText, line: number): Span | undefined {
  const start = lineStarts[line - 1];
  if (start === undefined) return undefined;
  const end = lineStarts[line] ?? folded.length;
  return {start, end: folded[end - 1] === ' ' ? end - 1 : end};
}

function placeAt(offset: number, pieceStarts: readonly number[]): Place {
  const piece = countUpTo(pieceStarts, offset) - 1;
  return {piece, offset: offset - (pieceStarts[piece] ?? 0)};
}

/** Breaks with nothing but space between them fall on one folded offset: empty lines are not counted. */
function lineStartsAt(breaks: readonly number[], folded: string, offsets: Uint32Array): number[] {
  const starts = new Set<number>();
  for (const place of breaks) {
    const index = place === 0 ? 0 : countUpTo(offsets, place - 1);
    const start = folded[index] === ' ' ? index + 1 : index;
    if (start < folded.length) starts.add(start);
  }
  return [...starts];
}

/** How many of ascending numbers are not greater than `limit`. */
function countUpTo(numbers: ArrayLike<number>, limit: number): number {
  let low = 0;
  let high = numbers.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (numbers[middle]! <= limit) low = middle + 1;
    else high = middle;
  }
  return low;
}
