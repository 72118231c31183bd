/**
 * Finds the texts in which a word occurs, as a whole or as part of another, without reading
 * them again: every different word is kept once, with the numbers of the texts that have it.
 */
import {NumberList} from '../util/number-list.ts';

export class TokenIndex {
  readonly #codes = new Map<string, number>();
  /** For each word in each text, in the order of adding: the word's code, and the text. */
  readonly #words = new NumberList();
  readonly #texts = new NumberList();
  #sorted: Sorted | undefined;

  /** Adds a folded text under a number. Texts may share one. */
  add(text: number, folded: string): void {
    for (const word of folded.split(' ')) {
      if (word === '') continue;
      let code = this.#codes.get(word);
      if (code === undefined) {
        code = this.#codes.size;
        this.#codes.set(word, code);
      }
      this.#words.push(code);
      this.#texts.push(text);
    }
    this.#sorted = undefined;
  }

  /** Calls `visit` with the number of every text that has `part`, a folded text without spaces; perhaps more than once. */
  find(part: string, visit: (text: number) => void): void {
    const {vocabulary, offsets, starts, texts} = (this.#sorted ??= this.#sort());
    let code = 0;
    for (let at = vocabulary.indexOf(part); at !== -1; at = vocabulary.indexOf(part, offsets[code])) {
      // Words are one after another in one text; the hit is in the last that begins before it.
      code = lastAtMost(offsets, at, code);
      for (let k = starts[code]!; k < starts[code + 1]!; k++) visit(texts[k]!);
      code++;
      if (code === this.#codes.size) return;
    }
  }

  #sort(): Sorted {
    const words = [...this.#codes.keys()];
    const offsets = new Uint32Array(words.length);
    let offset = 0;
    for (const [code, word] of words.entries()) {
      offsets[code] = offset;
      offset += word.length + 1;
    }
    const [codes, given] = [this.#words.finish(), this.#texts.finish()];
    const starts = new Uint32Array(words.length + 1);
    for (const code of codes) starts[code + 1]!++;
    for (let code = 0; code < words.length; code++) starts[code + 1]! += starts[code]!;
    const texts = new Uint32Array(codes.length);
    const next = starts.slice();
    for (let i = 0; i < codes.length; i++) texts[next[codes[i]!]!++] = given[i]!;
    // No word has a space in it, so nothing is found across two words.
    return {vocabulary: words.join(' '), offsets, starts, texts};
  }
}

interface Sorted {
  readonly vocabulary: string;
  /** Where each word begins in `vocabulary`. */
  readonly offsets: Uint32Array;
  /** The texts of word w: `texts[starts[w]]` up to `texts[starts[w + 1]]`. */
  readonly starts: Uint32Array;
  readonly texts: Uint32Array;
}

/** The place of the last number that is at most `limit`, in ascending `numbers`, from `low` on. */
function lastAtMost(numbers: Uint32Array, limit: number, low: number): number {
  let high = numbers.length - 1;
  while (low < high) {
    const middle = (low + high + 1) >>> 1;
    if (numbers[middle]! <= limit) low = middle;
    else high = middle - 1;
  }
  return low;
}
