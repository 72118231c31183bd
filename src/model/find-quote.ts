/**
 * Finds quoted words in a text: W3C text-quote matching, in which quotation marks and white
 * space of every kind are alike and everything else has to be the same.
 *
 * Where the words occur more than once, what the data say about the place decides, and then
 * the order of the text. Nothing of it is required: a page may have lines of its own between.
 */
import {foldWithOffsets} from '../util/fold-text.ts';
import {lineAt, type QuoteText, type Span} from './quote-text.ts';

/** Words to find. */
export interface Quote {
  readonly exact: string;
  /** Words just before, as in a W3C TextQuoteSelector. */
  readonly prefix?: string | undefined;
  readonly suffix?: string | undefined;
  /** Numbers of the lines that they should be in, from 1. */
  readonly lines?: readonly number[];
}

/** So many places of the same words are weighed against each other; more would be no quotation. */
const MOST_PLACES = 500;
const WORD = /[\p{L}\p{N}]/u;

/** Returns where the words are; `after` is the end of those that came before them in the same statement. */
export function findQuote(text: QuoteText, quote: Quote, after = 0): Span | undefined {
  let best: Span | undefined;
  let bestRank: readonly number[] = [];
  const [prefix, suffix] = [fold(quote.prefix), fold(quote.suffix)];
  for (const span of occurrencesOf(text, quote.exact)) {
    const rank = [
      Number(isBefore(text, span, prefix)) + Number(isAfter(text, span, suffix)),
      Number(isWholeWords(text, span)),
      -distance(text, span, quote.lines),
      Number(span.start >= after),
    ];
    if (best !== undefined && !isHigher(rank, bestRank)) continue;
    [best, bestRank] = [span, rank];
  }
  return best;
}

/** Returns the line of the words if they occur once and not as part of a longer word. */
export function uniqueLine(text: QuoteText, {exact}: Quote): number | undefined {
  const [first, second] = [...occurrencesOf(text, exact, 2)];
  if (first === undefined || second !== undefined || !isWholeWords(text, first)) return undefined;
  return lineAt(text, first.start);
}

function* occurrencesOf(text: QuoteText, exact: string, most = MOST_PLACES): Generator<Span> {
  const {folded} = text;
  const words = fold(exact);
  // The first and the last word may be part of a longer one; those between have spaces around them here and there.
  const between = words.split(' ').slice(1, -1);
  if (words === '' || !between.every(word => text.words.has(word))) return;
  let start = folded.indexOf(words);
  for (let i = 0; i < most && start >= 0; i++) {
    yield {start, end: start + words.length};
    start = folded.indexOf(words, start + 1);
  }
}

function isBefore({folded}: QuoteText, {start}: Span, prefix: string): boolean {
  if (prefix === '') return false;
  const end = folded[start - 1] === ' ' ? start - 1 : start;
  return folded.startsWith(prefix, end - prefix.length) && end >= prefix.length;
}

function isAfter({folded}: QuoteText, {end}: Span, suffix: string): boolean {
  return suffix !== '' && folded.startsWith(suffix, folded[end] === ' ' ? end + 1 : end);
}

/** “war” is not meant where the text has “warning”. */
function isWholeWords({folded}: QuoteText, {start, end}: Span): boolean {
  const runsOn = (index: number) =>
    index > 0 && WORD.test(folded.charAt(index - 1)) && WORD.test(folded.charAt(index));
  return !runsOn(start) && !runsOn(end);
}

/** How many lines lie between a place and where it should be. */
function distance(text: QuoteText, {start}: Span, lines: readonly number[] = []): number {
  if (lines.length === 0) return 0;
  const line = lineAt(text, start);
  return Math.min(...lines.map(wanted => Math.abs(wanted - line)));
}

function isHigher(a: readonly number[], b: readonly number[]): boolean {
  const i = a.findIndex((value, position) => value !== b[position]);
  return i >= 0 && a[i]! > b[i]!;
}

function fold(text = ''): string {
  return foldWithOffsets(text).text;
}
