/**
 * Watches a source being loaded: tells the store how far it has come once that takes long enough to be
 * worth a word, lets the reader cancel it, and tries again when the device is back on the net.
 */
import type {LoadOptions} from '../../io/load-graph.ts';
import type {LoadingProgress} from '../../io/loading-progress.ts';
import {SourceError} from '../../model/errors.ts';
import {showProgress} from '../../state/actions.ts';
import type {ExplorerStore} from '../internal/store-context.ts';

/** Milliseconds: what is quicker needs no progress; after so long a reader wonders; so often the figures change. */
const SOON = 400;
const LONG = 5000;
const BEAT = 200;

export class LoadingWatch {
  readonly #store: ExplorerStore;
  #current: AbortController | undefined;
  #timer: ReturnType<typeof setTimeout> | undefined;
  #offline: AbortController | undefined;

  constructor(store: ExplorerStore) {
    this.#store = store;
  }

  /** Begins to watch, in place of what was watched before. `outer` stops the loading too. */
  begin(outer: AbortSignal): LoadOptions & {readonly signal: AbortSignal} {
    this.end();
    const started = performance.now();
    const cancel = (this.#current = new AbortController());
    let progress: LoadingProgress = {bytes: 0, total: undefined, rows: 0};
    const tell = () => {
      this.#store.update(showProgress(progress, performance.now() - started >= LONG));
      this.#timer = setTimeout(tell, BEAT);
    };
    this.#timer = setTimeout(tell, SOON);
    return {
      signal: AbortSignal.any([outer, cancel.signal]),
      onProgress: next => {
        progress = next;
      },
    };
  }

  /** Stops watching. */
  end(): void {
    clearTimeout(this.#timer);
    this.#offline?.abort();
    this.#current = undefined;
  }

  /** Stops the loading, as the reader wishes: it fails with the code `aborted`. */
  readonly cancel = (): void => {
    this.#current?.abort(new SourceError('aborted', 'Loading was stopped before the graph had arrived.'));
  };

  /** After a failure: tries again once the device is online, if it is not. */
  retryWhenOnline(retry: () => void): void {
    if (navigator.onLine) return;
    this.#offline = new AbortController();
    addEventListener('online', retry, {once: true, signal: this.#offline.signal});
  }
}
