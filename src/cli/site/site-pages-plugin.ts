/**
 * Fills the places in the site's pages that are the same on all of them, or that are made from files
 * of the project: `<!-- site: nav -->` becomes what the part called `nav` renders.
 */
import {basename, join} from 'node:path';
import type {Plugin} from 'vite';
import {PAGE_GRAPHS} from './graph-files.ts';
import type {Html} from './markup.ts';
import {renderApi} from './render-api.ts';
import {renderFallback} from './render-fallback.ts';
import {renderFormat} from './render-format.ts';
import {renderGallery} from './render-gallery.ts';
import {renderNav} from './render-nav.ts';

export interface PartContext {
  /** Folder of the project. */
  readonly root: string;
  /** File name of the page that the part stands on. */
  readonly page: string;
}

type RenderPart = (context: PartContext) => Html | Promise<Html>;

const PARTS: Readonly<Record<string, RenderPart>> = {
  nav: ({page}) => renderNav(page),
  fallback: ({root, page}) => renderFallback(join(root, 'graph-data'), graphOn(page)),
  gallery: ({root}) => renderGallery(join(root, 'graph-data')),
  format: ({root}) => renderFormat(join(root, 'graph-data/actor-graph.schema.json')),
  api: ({root}) => renderApi(root),
};

const PLACE = /<!-- site: (\w+) -->/g;

function graphOn(page: string): string {
  const name = PAGE_GRAPHS[page];
  if (name === undefined) throw new Error(`${page}: graph-files.ts knows no graph of this page`);
  return name;
}

/** Makes the plugin for the project in the folder `root`. */
export function sitePagesPlugin(root: string): Plugin {
  return {
    name: 'site-pages',
    transformIndexHtml: {
      order: 'pre',
      async handler(text, {filename}) {
        const page = basename(filename);
        const names = [...new Set([...text.matchAll(PLACE)].map(([, name = '']) => name))];
        const parts = new Map<string, string>();
        for (const name of names) {
          const render = PARTS[name];
          if (render === undefined) throw new Error(`${page}: the site has no part called '${name}'`);
          parts.set(name, (await render({root, page})).text);
        }
        return text.replace(PLACE, (_, name: string) => parts.get(name) ?? '');
      },
    },
  };
}
