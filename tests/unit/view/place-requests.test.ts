import {describe, expect, it} from 'vitest';
import {runAtOnce} from '../../../src/util/run-at-once.ts';
import {findPlaces} from '../../../src/view/find-places.ts';
import {answerRequests, type PlaceArguments, type PlaceMessage} from '../../../src/view/place-requests.ts';
import {sizesOf} from '../../support/lay-out.ts';
import {makeDrawing, randomParts} from '../../support/make-drawing.ts';

function argumentsFor(seed: number): PlaceArguments {
  const drawing = makeDrawing(randomParts(12, 20, seed));
  const options = {layout: 'force', sizes: sizesOf(drawing), aspect: 1.5, isContinued: false} as const;
  return [drawing, options, {places: new Map(), rooms: new Map()}];
}

/** Sends requests to the worker's side through a real channel, and returns all it says. */
async function ask(...requests: readonly PlaceArguments[]): Promise<readonly PlaceMessage[]> {
  const {port1, port2} = new MessageChannel();
  const said: PlaceMessage[] = [];
  const isDone = new Promise<void>(resolve => {
    port2.addEventListener('message', ({data}: MessageEvent<PlaceMessage>) => {
      if (said.push(data) > requests.length) resolve();
    });
  });
  port1.start();
  port2.start();
  answerRequests(port1);
  for (const [id, args] of requests.entries()) port2.postMessage({id, args});
  await isDone;
  port1.close();
  return said;
}

describe('answerRequests', () => {
  it('says at once that it is there', async () => {
    expect(await ask()).toEqual(['ready']);
  });

  it('answers each request with what the page would have found itself', async () => {
    const requests = [argumentsFor(1), argumentsFor(2)];
    const [, ...answers] = await ask(...requests);
    expect(answers).toEqual(requests.map((args, id) => ({id, found: runAtOnce(findPlaces(...args))})));
  });
});
