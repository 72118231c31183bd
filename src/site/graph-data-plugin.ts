/**
 * Puts the project's graph-data folder beside the demo site: served live by the dev server, copied by a build.
 *
 * The same list of names decides both, and it holds only what the folder itself lists: no path from a
 * request is ever joined to a folder, so none can lead out of it. Knows nothing of what is in the files.
 */
import {readdirSync, readFileSync} from 'node:fs';
import {basename, dirname, extname, join, resolve} from 'node:path';
import type {Plugin} from 'vite';

/** What a file may be called, by the end of its name, and what the page is told that it is. */
const TYPES: ReadonlyMap<string, string> = new Map([
  ['.json', 'application/json'],
  ['.tsv', 'text/tab-separated-values'],
  ['.tab', 'text/tab-separated-values'],
  ['.csv', 'text/csv'],
  ['.txt', 'text/plain'],
]);

/** Sent to the page by Vite after a file in graph-data was saved; `file` is the address the page fetches. */
export interface GraphDataChange {
  readonly file: string;
}

/** Makes the plugin for one folder. `graph-data/…` in an address means that folder, whatever its own name. */
export function graphDataPlugin(folder: string): Plugin {
  const root = resolve(folder);
  return {
    name: 'graph-data',

    configureServer(server) {
      server.middlewares.use('/graph-data', (request, response) => {
        const name = nameIn(request.url ?? '');
        const isRead = request.method === 'GET' || request.method === 'HEAD';
        // Never from a cache: the next request follows a save.
        response.setHeader('cache-control', 'no-store');
        if (!isRead || name === undefined || !listFiles(root).includes(name)) {
          response.statusCode = isRead ? 404 : 405;
          response.setHeader('content-type', 'text/plain; charset=utf-8');
          response.end('No such file in graph-data.\n');
          return;
        }
        const body = readFileSync(join(root, name));
        response.setHeader('content-type', `${TYPES.get(extname(name))!}; charset=utf-8`);
        response.setHeader('content-length', body.byteLength);
        response.end(request.method === 'HEAD' ? undefined : body);
      });

      const pending = new Map<string, NodeJS.Timeout>();
      const announce = (path: string) => {
        if (resolve(dirname(path)) !== root || !isGraphData(basename(path))) return;
        const file = `graph-data/${basename(path)}`;
        // Editors save by writing in pieces or by renaming; the page wants to hear of it once, when it is whole.
        clearTimeout(pending.get(file));
        pending.set(
          file,
          setTimeout(() => {
            pending.delete(file);
            server.environments.client.hot.send('graph-data:change', {file} satisfies GraphDataChange);
          }, 50),
        );
      };
      server.watcher.add(root);
      server.watcher.on('add', announce).on('change', announce);
    },

    generateBundle() {
      for (const name of listFiles(root)) {
        this.emitFile({
          type: 'asset',
          fileName: `graph-data/${name}`,
          source: readFileSync(join(root, name)),
        });
      }
    },
  };
}

/** The names in the folder that may leave it: files of graphs themselves, no links, no hidden files, no folders. */
function listFiles(root: string): string[] {
  return readdirSync(root, {withFileTypes: true})
    .filter(entry => entry.isFile() && isGraphData(entry.name))
    .map(entry => entry.name)
    .sort();
}

function isGraphData(name: string): boolean {
  return TYPES.has(extname(name)) && !name.startsWith('.');
}

/** The file name that an address asks for; nothing if it can't be decoded. */
function nameIn(url: string): string | undefined {
  const path = url.split(/[?#]/, 1)[0] ?? '';
  try {
    return decodeURIComponent(path).replace(/^\//, '');
  } catch {
    return undefined;
  }
}
