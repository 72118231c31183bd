/**
 * Reads the source that an explorer's `src` or `data` names and opens it in the store: when the reader comes near,
 * first the beginning of what is large, and once more when the device is back on the net.
 */
import {Task, TaskStatus} from '@lit/task';
import type {ReactiveController, ReactiveControllerHost} from 'lit';
import {asActorGraphError, type LoadedGraph} from '../../io/assemble-graph.ts';
import {loadGraph, loadGraphData, type LoadOptions} from '../../io/load-graph.ts';
import type {Dataset} from '../../model/dataset.ts';
import type {ActorGraphError} from '../../model/errors.ts';
import {
  closeGraph,
  failLoading,
  openGraph,
  showBeginning,
  showView,
  startLoading,
  type Action,
} from '../../state/actions.ts';
import {selectHasChosen} from '../../state/choices.ts';
import type {ExplorerState} from '../../state/explorer-state.ts';
import {preparePicture} from '../../state/select-picture.ts';
import {runSliced} from '../../util/run-sliced.ts';
import type {ExplorerStore} from '../internal/store-context.ts';
import {whenGone} from '../internal/when-gone.ts';
import type {AddressController} from './address-controller.ts';
import {LoadingWatch} from './loading-watch.ts';
import type {Wishes} from './wishes.ts';

/** The explorer; its properties mean what they mean there. */
export interface SourceHost extends ReactiveControllerHost {
  readonly store: ExplorerStore;
  readonly isConnected: boolean;
  readonly src: string | undefined;
  readonly data: unknown;
  readonly view: string | undefined;
  readonly start: string | undefined;
  readonly loading: 'lazy' | 'eager';
}

export interface SourceListener {
  /** Called after a source has been read. */
  onLoad(): void;
  /** Called after a source turned out not to be showable. */
  onError(error: ActorGraphError): void;
}

const keepAsItIs: Action = state => state;

export class SourceReader implements ReactiveController {
  readonly #host: SourceHost;
  readonly #address: AddressController;
  readonly #wishes: Wishes;
  readonly #listener: SourceListener;
  readonly #watch: LoadingWatch;
  readonly #task: Task<readonly [unknown, number, boolean], void>;
  /** The reader has been near, so the source may be read. */
  #isWanted = false;
  #version = 0;
  /** The source of the graph that is shown: reading it again keeps what the reader has done. */
  #shown: unknown;
  /** Removal has stopped a request, which has to be made again when the element comes back. */
  #isInterrupted = false;

  constructor(host: SourceHost, address: AddressController, wishes: Wishes, listener: SourceListener) {
    this.#host = host;
    this.#address = address;
    this.#wishes = wishes;
    this.#listener = listener;
    this.#watch = new LoadingWatch(host.store);
    host.addController(this);
    this.#task = new Task(host, {
      args: () => [this.#source, this.#version, this.#isWanted || host.loading === 'eager'] as const,
      task: ([source, , isWanted], {signal}) => (isWanted ? this.#read(source, signal) : Promise.resolve()),
    });
  }

  /** Whether there is something to read. */
  get hasSource(): boolean {
    return this.#source !== undefined;
  }

  /** Whether a graph is being read, or will be when the reader comes near. */
  get isOnItsWay(): boolean {
    return this.#host.store.state.graph === undefined || this.#task.status === TaskStatus.PENDING;
  }

  /** Resolves when nothing is being read any more; at once while that waits for the reader. */
  get finished(): Promise<void> {
    return this.#task.taskComplete.catch(() => undefined);
  }

  /** The reader has come near. */
  wake(): void {
    this.#isWanted = true;
    this.#host.requestUpdate();
  }

  /** Reads the same source again. */
  readonly reload = (): void => {
    this.#version++;
    this.#host.requestUpdate();
  };

  /** Stops reading, as the reader wishes. */
  readonly cancel = (): void => {
    this.#watch.cancel();
  };

  hostConnected(): void {
    if (!this.#isInterrupted) return;
    this.#isInterrupted = false;
    void this.#task.run();
  }

  hostDisconnected(): void {
    whenGone(this.#host, () => {
      this.#watch.end();
      if (this.#task.status !== TaskStatus.PENDING) return;
      this.#task.abort();
      this.#isInterrupted = true;
    });
  }

  get #source(): unknown {
    return this.#host.data ?? this.#host.src;
  }

  async #read(source: unknown, signal: AbortSignal): Promise<void> {
    const {store} = this.#host;
    if (source === undefined) {
      this.#watch.end();
      this.#shown = undefined;
      store.update(closeGraph);
      return;
    }
    store.update(startLoading);
    const options = this.#watch.begin(signal);
    const isAgain = source === this.#shown;
    const lineage = {};
    try {
      const {dataset, problems} = await this.#load(source, isAgain, lineage, options);
      options.signal.throwIfAborted();
      this.#watch.end();
      const open = openGraph(dataset, problems, isAgain, lineage);
      const before = store.state;
      const opened = open(before);
      // What is prepared is what will be seen first.
      await runSliced(preparePicture(this.#beginning(before, isAgain, lineage)(opened)), options.signal);
      options.signal.throwIfAborted();
      this.#shown = source;
      // Whatever the reader has done meanwhile is kept.
      const now = store.state;
      const begin = this.#beginning(now, isAgain, lineage);
      store.update(() => begin(now === before ? opened : open(now)));
      this.#wishes.clear();
      if (!isAgain) this.#followAddress(begin === this.#begin);
      this.#listener.onLoad();
    } catch (reason) {
      if (signal.aborted) return;
      const error = asActorGraphError(reason);
      this.#watch.end();
      store.update(failLoading(error));
      if (error.code === 'network') this.#watch.retryWhenOnline(this.reload);
      this.#listener.onError(error);
    }
  }

  #load(source: unknown, isAgain: boolean, lineage: object, options: LoadOptions): Promise<LoadedGraph> {
    const {src, start, store} = this.#host;
    if (src === undefined || source !== src) return loadGraphData(source, options.signal);
    // A beginning must not take the place of the whole, nor of what a link leads to.
    if (isAgain || start || this.#address.isAwaited) return loadGraph(src, options);
    const onPreview = (beginning: Dataset) => {
      this.#shown = undefined;
      store.update(showBeginning(beginning, lineage, this.#begin));
    };
    return loadGraph(src, {...options, onPreview});
  }

  /** What is done with a graph once it is open: nothing if the reader has chosen something in its beginning. */
  #beginning(state: ExplorerState, isAgain: boolean, lineage: object): Action {
    if (isAgain) return this.#wishes.grant;
    return selectHasChosen(state, lineage) ? keepAsItIs : this.#begin;
  }

  readonly #begin: Action = state => {
    const {view} = this.#host;
    return this.#wishes.grant(view === undefined ? state : showView(view)(state));
  };

  #followAddress(isNew: boolean): void {
    if (isNew && this.#host.start) this.#address.begin(this.#host.start);
    this.#address.open();
  }
}
