/**
 * Puts what others load from the site beside its pages, under names that never change: the page for
 * frames and its script, the script for pages around frames, and the one file with the element.
 *
 * Vite's own way with pages would not do: it makes modules, which a frame without an origin cannot load
 * from a server that has not allowed it, and puts a hash into every name.
 */
import {readFileSync} from 'node:fs';
import {join} from 'node:path';
import type {Plugin, PluginOption} from 'vite';
import {bundleScript, isScriptName, SCRIPT_NAMES} from '../bundle-script.ts';

const PAGE = 'embed.html';

/** Makes the plugin for the project in the folder `root`; the scripts are made with `plugins`. */
export function framePlugin(root: string, plugins: PluginOption[]): Plugin {
  const readPage = () => readFileSync(join(root, 'src/site/frame', PAGE), 'utf8');
  return {
    name: 'frame',

    configureServer(server) {
      server.middlewares.use((request, response, next) => {
        const name = request.url?.split(/[?#]/, 1)[0]?.slice(1) ?? '';
        const isPage = name === PAGE;
        if (!isPage && !isScriptName(name)) {
          next();
          return;
        }
        const answer = (text: string) => {
          response.setHeader('content-type', isPage ? 'text/html; charset=utf-8' : 'text/javascript');
          response.setHeader('cache-control', 'no-store');
          response.end(text);
        };
        // Made anew for every request: who develops wants what was saved last.
        if (isPage) answer(readPage());
        else bundleScript(root, name, plugins).then(answer, next);
      });
    },

    async generateBundle() {
      this.emitFile({type: 'asset', fileName: PAGE, source: readPage()});
      for (const name of SCRIPT_NAMES) {
        this.emitFile({type: 'asset', fileName: name, source: await bundleScript(root, name, plugins)});
      }
    },
  };
}
