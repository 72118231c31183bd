/**
 * Finds the passages of a text that the sentences of a graph rest on: the words that a
 * statement quotes, those that evidence quotes, else the line that evidence names.
 *
 * A page has lines that the source's count does not know (a headline, a caption). Words that
 * occur once tell how far the count is off around them, and that mends the rest.
 */
import {foldQuotation} from '../util/fold-text.ts';
import type {Relation, Statement} from './document.ts';
import {findQuote, uniqueLine, type Quote} from './find-quote.ts';
import {lineSpan, type QuoteText, type Span} from './quote-text.ts';

export interface Passage {
  /** Where its words are, in the order of the statement; as many as were found. */
  readonly words: readonly Span[];
  /** Words that are not in the text. */
  readonly missing: readonly string[];
  /** The line that its evidence names, if the text has it. Only a guess without words. */
  readonly line: Span | undefined;
}

type Sentence = Relation | Statement;

/** Returns the words that a sentence should be found by. */
export function quotesOf(sentence: Sentence): Quote[] {
  const {evidence} = sentence;
  const lines = evidence.flatMap(({paragraph}) => paragraph ?? []);
  const selectors = evidence.filter(({exact}) => exact !== undefined);
  const pieces = 'quote' in sentence ? sentence.quote : [];
  const isSame = (a: string, b = '') => foldQuotation(a) === foldQuotation(b);
  const quoted = pieces.map((exact): Quote => {
    const selector = selectors.find(candidate => isSame(exact, candidate.exact));
    const {paragraph, prefix, suffix} = selector ?? {};
    return {exact, prefix, suffix, lines: paragraph === undefined ? lines : [paragraph]};
  });
  const others = selectors.filter(({exact}) => !pieces.some(piece => isSame(piece, exact)));
  return [
    ...quoted,
    ...others.map(({exact = '', prefix, suffix, paragraph}): Quote => {
      return {exact, prefix, suffix, lines: paragraph === undefined ? [] : [paragraph]};
    }),
  ];
}

/** Finds the passages of all sentences, one at a time: a generator, because there may be 50,000. */
export function* findPassages(
  text: QuoteText,
  sentences: readonly Sentence[],
): Generator<undefined, ReadonlyMap<string, Passage>> {
  const anchors = new Map<number, number>();
  for (const sentence of sentences) {
    for (const {lines = [], ...quote} of quotesOf(sentence)) {
      const [named, ...more] = lines;
      if (named === undefined || more.length > 0 || anchors.has(named)) continue;
      const line = uniqueLine(text, quote);
      if (line !== undefined) anchors.set(named, line);
    }
    yield;
  }
  const onPage = lineFinder(anchors);
  const passages = new Map<string, Passage>();
  for (const sentence of sentences) {
    passages.set(sentence.id, findPassage(text, sentence, onPage));
    yield;
  }
  return passages;
}

function findPassage(text: QuoteText, sentence: Sentence, onPage: (line: number) => number): Passage {
  const words: Span[] = [];
  const missing: string[] = [];
  for (const quote of quotesOf(sentence)) {
    const found = findQuote(text, {...quote, lines: (quote.lines ?? []).map(onPage)}, words.at(-1)?.end);
    if (found === undefined) missing.push(quote.exact);
    else words.push(found);
  }
  const named = sentence.evidence.find(({paragraph}) => paragraph !== undefined)?.paragraph;
  return {words, missing, line: named === undefined ? undefined : lineSpan(text, onPage(named))};
}

/** Returns a function from the source's count of lines to the page's, told by the nearest line that is known. */
function lineFinder(anchors: ReadonlyMap<number, number>): (line: number) => number {
  const known = [...anchors].sort(([a], [b]) => a - b);
  const answers = new Map<number, number>();
  return line => {
    let answer = answers.get(line);
    if (answer === undefined) {
      let [named, found] = known[0] ?? [line, line];
      for (const [candidate, at] of known) {
        if (Math.abs(candidate - line) < Math.abs(named - line)) [named, found] = [candidate, at];
      }
      answer = line + found - named;
      answers.set(line, answer);
    }
    return answer;
  };
}
