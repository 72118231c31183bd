/**
 * Finds places for a drawing: on the page, a few milliseconds at a time, or in a worker whose address the page has
 * given. A worker that cannot be used is told on the console, and never waited for: blocked ones tell nothing.
 */
import {runSliced} from '../util/run-sliced.ts';
import {findPlaces} from './find-places.ts';
import type {OpenedGroups} from './open-groups.ts';
import type {PlaceArguments, PlaceMessage, PlaceRequest} from './place-requests.ts';

/** Milliseconds after which a worker that has said nothing is given up. */
const PATIENCE = 1000;

/** A text, or a `TrustedScriptURL` for a page that asks for such; TypeScript does not know those by itself. */
export interface WorkerAddress {
  toString(): string;
}

export class PlaceFinder {
  /** Of the worker, if there is to be one. */
  readonly address: WorkerAddress | undefined;
  #worker: Promise<PlaceWorker | undefined> | undefined;

  /** Without an address there is no worker. */
  constructor(address?: WorkerAddress) {
    this.address = address;
  }

  /** Resolves with what `findPlaces` finds; rejects with the signal's reason once that is aborted. */
  async find(args: PlaceArguments, signal: AbortSignal): Promise<OpenedGroups> {
    if (this.address !== undefined) {
      this.#worker ??= startWorker(this.address);
      const worker = await this.#worker;
      signal.throwIfAborted();
      const found = await worker?.ask(args);
      signal.throwIfAborted();
      if (found !== undefined) return found;
      this.#worker = Promise.resolve(undefined);
    }
    return runSliced(findPlaces(...args), signal);
  }

  /** Ends the worker. */
  end(): void {
    void this.#worker?.then(worker => {
      worker?.end();
    });
    this.#worker = undefined;
  }
}

/** A worker that has said that it is there. */
class PlaceWorker {
  readonly #worker: Worker;
  readonly #asked = new Map<number, (found: OpenedGroups | undefined) => void>();
  #last = 0;

  constructor(worker: Worker) {
    this.#worker = worker;
    worker.addEventListener('message', ({data}: MessageEvent<PlaceMessage>) => {
      if (data === 'ready') return;
      this.#asked.get(data.id)?.(data.found);
      this.#asked.delete(data.id);
    });
    worker.addEventListener('error', ({message}) => {
      warn(message);
      this.end();
    });
  }

  /** Resolves with the places; with nothing if the worker has failed. */
  ask(args: PlaceArguments): Promise<OpenedGroups | undefined> {
    return new Promise(resolve => {
      const id = ++this.#last;
      this.#asked.set(id, resolve);
      this.#worker.postMessage({id, args} satisfies PlaceRequest);
    });
  }

  end(): void {
    this.#worker.terminate();
    for (const resolve of this.#asked.values()) resolve(undefined);
    this.#asked.clear();
  }
}

/** Resolves with a worker once it answers; with nothing, after a warning, if it does not. */
async function startWorker(address: WorkerAddress): Promise<PlaceWorker | undefined> {
  let worker: Worker;
  try {
    // As it is: Trusted Types would not take the text of what they have made.
    worker = new Worker(address as string);
  } catch (error) {
    // Another origin, or Trusted Types.
    warn(String(error));
    return undefined;
  }
  const failure = await new Promise<string | undefined>(resolve => {
    const timer = setTimeout(() => {
      resolve(`it has not answered for ${PATIENCE} ms`);
    }, PATIENCE);
    const settle = (reason?: string) => {
      clearTimeout(timer);
      resolve(reason);
    };
    worker.addEventListener('message', () => {
      settle();
    });
    // Without a message it could not be loaded, or the page's policy forbids it.
    worker.addEventListener('error', ({message}) => {
      settle(message || 'it could not be loaded, or the page’s policy (worker-src) forbids it');
    });
  });
  if (failure === undefined) return new PlaceWorker(worker);
  worker.terminate();
  warn(failure);
  return undefined;
}

function warn(reason: string): void {
  console.warn(
    `<actor-graph> worker-url: the worker cannot be used (${reason}). Places are found on the page, a little at a time.`,
  );
}
