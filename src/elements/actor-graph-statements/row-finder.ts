/**
 * Finds words in the rows of a list, a little at a time: the page never freezes, what is found
 * so far is there at once, and other words stop the search for these.
 *
 * Knows rows by their positions only; what their words are, the list says.
 */
import type {ReactiveController, ReactiveControllerHost} from 'lit';
import {foldForSearch} from '../../util/fold-text.ts';
import {runSliced} from '../../util/run-sliced.ts';

/** Rows between two looks at the clock: well under a millisecond. */
const STEP = 8;
/** Milliseconds of work before the page has its turn; with what a step takes, and a rendering, under 8. */
const BUDGET = 4;
/** Milliseconds between two renderings of what has been found so far. */
const REFRESH = 150;

export class RowFinder implements ReactiveController {
  readonly #host: ReactiveControllerHost;
  #rows: readonly unknown[] = [];
  #words: unknown;
  #wanted = '';
  #hits: number[] = [];
  #looked = 0;
  #abort: AbortController | undefined;

  constructor(host: ReactiveControllerHost) {
    this.#host = host;
    host.addController(this);
  }

  /** Positions of the rows found so far, ascending. */
  get hits(): readonly number[] {
    return this.#hits;
  }

  /** Share of the rows that have been looked at, from 0 to 1. */
  get progress(): number {
    return this.#rows.length === 0 || this.#wanted === '' ? 1 : this.#looked / this.#rows.length;
  }

  /** Looks for `query` in `rows`; for the same as before, nothing happens. `words` returns a row's folded words. */
  find<TRow>(rows: readonly TRow[], query: string, words: (row: TRow) => string): void {
    const wanted = foldForSearch(query);
    if (rows === this.#rows && words === this.#words && wanted === this.#wanted) return;
    this.#abort?.abort();
    this.#rows = rows;
    this.#words = words;
    this.#wanted = wanted;
    this.#hits = [];
    this.#looked = 0;
    if (wanted === '') return;
    const abort = new AbortController();
    this.#abort = abort;
    // What a single slice can do is done before this returns: short lists never show a half result.
    runSliced(this.#look(rows, wanted, words, this.#hits), abort.signal, BUDGET).then(
      () => {
        this.#host.requestUpdate();
      },
      (reason: unknown) => {
        if (!abort.signal.aborted) throw reason;
      },
    );
  }

  hostDisconnected(): void {
    this.#abort?.abort();
    // Looked for again when the list comes back.
    if (this.progress < 1) this.#rows = [];
  }

  *#look<TRow>(
    rows: readonly TRow[],
    wanted: string,
    words: (row: TRow) => string,
    hits: number[],
  ): Generator<undefined, void> {
    let refreshed = performance.now();
    for (const [position, row] of rows.entries()) {
      if (words(row).includes(wanted)) hits.push(position);
      this.#looked = position + 1;
      if (this.#looked % STEP !== 0) continue;
      yield undefined;
      if (performance.now() - refreshed < REFRESH) continue;
      refreshed = performance.now();
      this.#host.requestUpdate();
    }
  }
}
