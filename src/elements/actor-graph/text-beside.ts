/**
 * The host's text beside a graph: which of its words belong to which sentence, as ranges.
 * Reads the text once; whoever sees it change makes a new one.
 */
import type {Relation, Statement} from '../../model/document.ts';
import {findPassages, type Passage} from '../../model/find-passages.ts';
import {createQuoteText, offsetOf, placesOf, type QuoteText, type Span} from '../../model/quote-text.ts';
import {runSliced} from '../../util/run-sliced.ts';
import {caretAt, isOnRange} from './caret-at.ts';
import {readPieces} from './read-pieces.ts';

export class TextBeside {
  readonly #root: Document | ShadowRoot;
  readonly #text: QuoteText;
  readonly #nodes: readonly Text[];
  readonly #indexes: ReadonlyMap<Node, number>;
  #passages: ReadonlyMap<string, Passage> = new Map();
  /** Those with words in the text: few, where the graph is large. */
  #spoken: ReadonlyMap<string, Passage> = new Map();

  constructor(target: Element, root: Document | ShadowRoot) {
    const {pieces, nodes} = readPieces(target);
    this.#root = root;
    this.#text = createQuoteText(pieces);
    this.#nodes = nodes;
    this.#indexes = new Map(nodes.map((node, i) => [node, i]));
  }

  /** Looks for the words of all sentences, without freezing the page. */
  async match(sentences: readonly (Relation | Statement)[], signal: AbortSignal): Promise<void> {
    this.#passages = await runSliced(findPassages(this.#text, sentences), signal);
    this.#spoken = new Map([...this.#passages].filter(([, {words}]) => words.length > 0));
  }

  /** Sentences with words that are not here. */
  get unfound(): ReadonlyMap<string, 'all' | 'some'> {
    const unfound = new Map<string, 'all' | 'some'>();
    for (const [id, {words, missing}] of this.#passages) {
      if (missing.length > 0) unfound.set(id, words.length === 0 ? 'all' : 'some');
    }
    return unfound;
  }

  /** The words of a sentence. */
  wordsOf(id = ''): StaticRange[] {
    return (this.#passages.get(id)?.words ?? []).flatMap(span => this.#rangeOf(span));
  }

  /** The line that a sentence without words of its own is written in. */
  lineOf(id = ''): StaticRange[] {
    const {words, missing, line} = this.#passages.get(id) ?? {};
    if (line === undefined || words?.length !== 0 || missing?.length !== 0) return [];
    return this.#rangeOf(line);
  }

  /** Sentences with words of their own here. */
  get ids(): Iterable<string> {
    return this.#spoken.keys();
  }

  /** Which of the sentences that are `meant` have words under a point of the viewport, the shortest first. */
  idsAt(x: number, y: number, isMeant: (id: string) => boolean): string[] {
    const caret = caretAt(x, y, this.#root);
    const piece = caret === undefined ? undefined : this.#indexes.get(caret.node);
    if (caret === undefined || piece === undefined) return [];
    const offset = offsetOf(this.#text, {piece, offset: caret.offset});
    const hits: {readonly id: string; readonly length: number}[] = [];
    for (const [id, passage] of this.#spoken) {
      const span = passage.words.find(
        words =>
          words.start <= offset &&
          offset <= words.end &&
          // The nearest place in the text may be a line's end, far from the pointer.
          this.#rangeOf(words).some(range => isOnRange(x, y, toRange(range))),
      );
      if (span !== undefined && isMeant(id)) hits.push({id, length: span.end - span.start});
    }
    return hits.sort((a, b) => a.length - b.length).map(({id}) => id);
  }

  /** Nothing if the host has changed its text since. */
  #rangeOf(span: Span): StaticRange[] {
    const [start, end] = placesOf(this.#text, span);
    const [first, last] = [this.#nodes[start.piece], this.#nodes[end.piece]];
    if (first === undefined || last === undefined) return [];
    if (start.offset > first.length || end.offset > last.length) return [];
    return [
      new StaticRange({
        startContainer: first,
        startOffset: start.offset,
        endContainer: last,
        endOffset: end.offset,
      }),
    ];
  }
}

/** A live range costs at every change of the page, so they are made for a moment only: to measure them. */
export function toRange({startContainer, startOffset, endContainer, endOffset}: AbstractRange): Range {
  const range = document.createRange();
  range.setStart(startContainer, startOffset);
  range.setEnd(endContainer, endOffset);
  return range;
}
