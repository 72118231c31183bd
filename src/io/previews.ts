/**
 * Reads what has arrived of a graph before the rest of it, so that a reader who would have to wait sees the
 * beginning of a large file soon.
 */
import type {SourceText} from './read-source.ts';

/** Less than that is there soon, and says too little. */
const FIRST = 500_000;
/** Each preview takes time from the whole, so the next one has to be worth it. */
const GROWTH = 4;
/** One in which nothing could be shown is tried again a little later. */
const RETRY = 1.5;
/** Milliseconds that the rest has to take at least. */
const WORTH = 1000;
/** Bytes that are read to the end in a millisecond, about, once they are there. */
const READING = 6000;

export class Previews {
  readonly #files: (() => SourceText)[] = [];
  readonly #show: (texts: readonly (SourceText | undefined)[]) => Promise<boolean>;
  readonly #started = performance.now();
  #next = FIRST;
  #running: Promise<void> | undefined;

  /** `show` is given what has arrived of each file, and resolves with whether that could be shown. */
  constructor(show: (texts: readonly (SourceText | undefined)[]) => Promise<boolean>) {
    this.#show = show;
  }

  /** To be called for every piece that arrives; `text` is asked for only if it is to be shown. */
  arrived(file: number, bytes: number, total: number | undefined, text: () => SourceText): void {
    this.#files[file] = text;
    if (bytes < this.#next || this.#running !== undefined || !this.#isWorthIt(bytes, total)) return;
    this.#running = this.#preview(bytes).finally(() => {
      this.#running = undefined;
    });
  }

  /** Resolves when a preview that was begun is over: it is quick, and what follows takes long. */
  async ended(): Promise<void> {
    await this.#running;
  }

  async #preview(bytes: number): Promise<void> {
    const isShown = await this.#show(
      Array.from(this.#files, text => (text as (() => SourceText) | undefined)?.()),
    );
    this.#next = bytes * (isShown ? GROWTH : RETRY);
  }

  /** Whether the reader would wait for the rest. Of what comes packed nobody knows how much it is. */
  #isWorthIt(bytes: number, total: number | undefined): boolean {
    const elapsed = performance.now() - this.#started;
    if (total === undefined) return elapsed > WORTH;
    return (total - bytes) * (elapsed / bytes + 1 / READING) > WORTH;
  }
}
