/**
 * What servers and networks do to a file on its way, for tests of elements: a middleware for the test
 * runner that answers `/faulty/NAME` with a real connection, badly.
 */
import {gzipSync} from 'node:zlib';

const FILE = JSON.stringify({
  format: 'actor-graph/1',
  title: 'Sánchez',
  actors: [{id: 'a', name: 'Sánchez', kind: 'person'}],
});

/** @typedef {import('node:http').ServerResponse} Response */

/** @param {number} status @param {string | Uint8Array} body @param {Record<string, string>} [headers] */
const send = (status, body, headers) => (/** @type {Response} */ response) => {
  response.writeHead(status, headers).end(body);
};

/** @type {Readonly<Record<string, (response: Response) => void>>} */
const FAULTS = {
  'not-there': send(404, '<h1>Not found</h1>'),
  broken: send(500, '<h1>Sorry</h1>'),
  'log-in': send(200, '<!doctype html><title>Log in</title>', {'content-type': 'text/html'}),
  'with-mark': send(200, `\uFEFF${FILE}`),
  'utf-16': send(200, Buffer.from(`\uFEFF${FILE}`, 'utf16le')),
  'latin-1': send(200, Buffer.from(FILE, 'latin1')),
  'says-packed': send(200, FILE, {'content-encoding': 'gzip'}),
  'is-packed': send(200, gzipSync(FILE)),
  'breaks-off': send(200, FILE.slice(0, -2)),
  reset: response => response.socket?.destroy(),
  // Half of what was announced, and then the connection is gone.
  'cut-off': response => {
    response.writeHead(200, {'content-length': String(FILE.length)}).write(FILE.slice(0, 40));
    setTimeout(() => response.destroy(), 50);
  },
  // Half of a megabyte that was announced, and then nothing, for ever.
  stalled: response => {
    response.writeHead(200, {'content-length': '2000000'}).write(' '.repeat(500_000));
  },
  // Everything, after a while in which the reader may get impatient.
  slow: response => {
    response.writeHead(200, {'content-length': String(Buffer.byteLength(FILE))}).write(FILE.slice(0, 1));
    setTimeout(() => response.end(Buffer.from(FILE).subarray(1)), 1200);
  },
};

/**
 * Answers for the addresses of faults, and hands on all others.
 *
 * @param {import('koa').Context} context
 * @param {() => Promise<unknown>} next
 */
export async function serveFaults(context, next) {
  const fault = FAULTS[context.path.replace('/faulty/', '')];
  if (!context.path.startsWith('/faulty/') || fault === undefined) return next();
  context.respond = false;
  fault(context.res);
}
