/** Reads the graph at the address that it is sent, and answers with a sentence about it. */
import {describeGraph} from './describe-graph.ts';

addEventListener('message', async ({data}: MessageEvent<string>) => {
  postMessage(await describeGraph(data));
});
