/**
 * Puts an oEmbed answer for every graph beside the site's pages, as files, and into the head of each
 * page with one graph the link by which others find its answer. Only for a site that knows its address.
 */
import {basename, join} from 'node:path';
import type {Plugin} from 'vite';
import {listGraphs, PAGE_GRAPHS, readGraphFile, titleOf} from './graph-files.ts';
import {writeOembed} from './write-oembed.ts';

/** Makes the plugin for the graphs in `folder`; `address` is where the site will stand, for instance `https://graphs.example/`. */
export function oembedPlugin(folder: string, address: string | undefined): Plugin {
  const site = address === undefined ? undefined : readAddress(address);
  const readTitle = async (name: string) => titleOf(await readGraphFile(join(folder, name)), name);
  return {
    name: 'oembed',
    apply: 'build',

    async transformIndexHtml(_, {filename}) {
      const name = PAGE_GRAPHS[basename(filename)];
      if (site === undefined || name === undefined) return [];
      const href = new URL(`oembed/${name}`, site).href;
      const attrs = {rel: 'alternate', type: 'application/json+oembed', href, title: await readTitle(name)};
      return [{tag: 'link', attrs, injectTo: 'head'}];
    },

    async generateBundle() {
      if (site === undefined) return;
      for (const name of await listGraphs(folder)) {
        const answer = writeOembed(await readTitle(name), `graph-data/${name}`, site);
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
