/** How a page and a worker talk about places: what is asked, what is answered, and the worker's side of it. */
import {runAtOnce} from '../util/run-at-once.ts';
import {findPlaces} from './find-places.ts';
import type {OpenedGroups} from './open-groups.ts';

/** What `findPlaces` takes: plain data, which can be copied to another thread. */
export type PlaceArguments = Parameters<typeof findPlaces>;

export interface PlaceRequest {
  readonly id: number;
  readonly args: PlaceArguments;
}

/** The first message says that the worker is there; every other one answers a request. */
export type PlaceMessage = 'ready' | {readonly id: number; readonly found: OpenedGroups};

/** The side of a worker that `answerRequests` needs. */
interface WorkerSide {
  addEventListener(type: 'message', listener: (event: MessageEvent<PlaceRequest>) => void): void;
  postMessage(message: PlaceMessage): void;
}

/** Answers every request in its order. What goes wrong is the worker's `error` event. */
export function answerRequests(side: WorkerSide): void {
  side.addEventListener('message', ({data: {id, args}}) => {
    side.postMessage({id, found: runAtOnce(findPlaces(...args))});
  });
  side.postMessage('ready');
}
