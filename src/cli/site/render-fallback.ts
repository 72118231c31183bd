/** What a page of the site says without scripts: where its graph is, and the graph as sentences. */
import {readFile} from 'node:fs/promises';
import {join} from 'node:path';
import {readGraph} from '../../io/read-graph.ts';
import {writeFallback} from '../fallback/write-fallback.ts';
import {Html, markup} from './markup.ts';

/** Returns that for the graph file `name` in `folder`. Without a picture: building the site needs no browser. */
export async function renderFallback(folder: string, name: string): Promise<Html> {
  const {dataset} = readGraph(await readFile(join(folder, name), 'utf8'));
  return markup`<noscript>
    <p>
      The explorer needs JavaScript. The graph is in <a href="graph-data/${name}">this file</a>, and in these sentences.
    </p>
    ${new Html(writeFallback(dataset))}
  </noscript>`;
}
