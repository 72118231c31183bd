/** Serves what `npm run build` has made, or another folder, from deep in a server as on any host. */
import {readFile} from 'node:fs/promises';
import {createServer} from 'node:http';
import type {AddressInfo} from 'node:net';
import {extname, join, normalize} from 'node:path';
import {fileURLToPath} from 'node:url';

const DIST = fileURLToPath(new URL('../../dist/', import.meta.url));
const FOLDER = '/some/sub/folder/';
const TYPES: Readonly<Record<string, string>> = {
  '.css': 'text/css',
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript',
  '.json': 'application/json',
};

export interface DistServer {
  /** Of the folder, with a slash at its end. */
  readonly address: string;
  close(): Promise<void>;
}

export interface DistOptions {
  /** The folder to serve instead of dist. */
  readonly root?: string;
  /** Pages of a host beside the built files: HTML by name. */
  readonly pages?: Readonly<Record<string, string>>;
  /** Sent with every page. */
  readonly policy?: string;
  /** Whether everybody may read the files (CORS). */
  readonly isOpen?: boolean;
}

/** Starts a server on a free port of this machine. */
export async function serveDist({
  root = DIST,
  pages = {},
  policy,
  isOpen = false,
}: DistOptions = {}): Promise<DistServer> {
  const server = createServer((request, response) => {
    const {pathname} = new URL(request.url ?? '/', 'http://localhost');
    if (pathname === '/favicon.ico') {
      // Every browser asks for it, whatever is on the page.
      response.writeHead(204).end();
      return;
    }
    const name = normalize(decodeURIComponent(pathname.replace(FOLDER, '')));
    const type = TYPES[extname(name)] ?? 'application/octet-stream';
    const body = pages[name] === undefined ? readFile(join(root, name)) : Promise.resolve(pages[name]);
    body.then(
      found => {
        const isPage = type.startsWith('text/html');
        response.writeHead(200, {
          'content-type': type,
          ...(isPage && policy !== undefined ? {'content-security-policy': policy} : {}),
          ...(isOpen ? {'access-control-allow-origin': '*'} : {}),
        });
        response.end(found);
      },
      () => {
        response.writeHead(404, {'content-type': 'text/plain'});
        response.end('Not found\n');
      },
    );
  });
  await new Promise<void>(resolve => server.listen(0, '127.0.0.1', resolve));
  const {port} = server.address() as AddressInfo;
  return {
    address: `http://127.0.0.1:${port}${FOLDER}`,
    close: () =>
      new Promise(resolve => {
        server.close(() => {
          resolve();
        });
        server.closeAllConnections();
      }),
  };
}
