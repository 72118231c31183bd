/**
 * Puts an oEmbed answer for every graph beside the site's pages, as files, and into the head of each
 * page with one graph the link by which others find its answer. Only for a site that knows its address.
 */
import {readdirSync, readFileSync} from 'node:fs';
import {basename, join} from 'node:path';
import type {Plugin} from 'vite';
import {isRecord} from '../../util/is-record.ts';
import {writeOembed} from './write-oembed.ts';

/** The pages with one graph. */
const GRAPHS: Readonly<Record<string, string>> = {
  'index.html': 'iraq-coalition-2023-12-28.json',
  'text-beside.html': 'bridge-of-lowmere.json',
};

/** Makes the plugin for the graphs in `folder`; `address` is where the site will stand, for instance `https://graphs.example/`. */
export function oembedPlugin(folder: string, address: string | undefined): Plugin {
  const site = address === undefined ? undefined : readAddress(address);
  return {
    name: 'oembed',
    apply: 'build',

    transformIndexHtml(_, {filename}) {
      const name = GRAPHS[basename(filename)];
      if (site === undefined || name === undefined) return [];
      const href = new URL(`oembed/${name}`, site).href;
      const attrs = {rel: 'alternate', type: 'application/json+oembed', href, title: titleOf(folder, name)};
      return [{tag: 'link', attrs, injectTo: 'head'}];
    },

    generateBundle() {
      if (site === undefined) return;
      const names = readdirSync(folder).filter(
        name => name.endsWith('.json') && !name.endsWith('.schema.json'),
      );
      for (const name of names) {
        const answer = writeOembed(titleOf(folder, name), `graph-data/${name}`, site);
        this.emitFile({type: 'asset', fileName: `oembed/${name}`, source: JSON.stringify(answer, null, 2)});
      }
    },
  };
}

/** With a slash at its end: else the last folder would be taken for a page. */
function readAddress(address: string): URL {
  const isWeb = /^https?:\/\//.test(address) && URL.canParse(address);
  if (!isWeb) throw new Error(`SITE_ADDRESS is '${address}', which is no https:// address of a site`);
  return new URL(address.endsWith('/') ? address : `${address}/`);
}

function titleOf(folder: string, name: string): string {
  const graph: unknown = JSON.parse(readFileSync(join(folder, name), 'utf8'));
  return isRecord(graph) && typeof graph['title'] === 'string' ? graph['title'] : name;
}
