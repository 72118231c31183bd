/** What a page of the site says without scripts: its graph as sentences. */
import {readFile} from 'node:fs/promises';
import {readGraph} from '../../io/read-graph.ts';
import {writeFallback} from '../fallback/write-fallback.ts';
import {Html} from './markup.ts';

/** Returns the sentences of the graph in a file. Without a picture: building the site needs no browser. */
export async function renderFallback(path: string): Promise<Html> {
  const {dataset} = readGraph(await readFile(path, 'utf8'));
  return new Html(writeFallback(dataset));
}
