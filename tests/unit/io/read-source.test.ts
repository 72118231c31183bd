import type {RequestListener} from 'node:http';
import {gzipSync} from 'node:zlib';
import {describe, expect, it} from 'vitest';
import {readSource, type ReadOptions} from '../../../src/io/read-source.ts';
import {FormatError, SourceError} from '../../../src/model/errors.ts';
import {serve} from '../../support/serve.ts';

function read(listener: RequestListener, options?: ReadOptions): Promise<string> {
  return serve(listener, async url => (await readSource(url, options)).text);
}

const send =
  (body: string | Uint8Array, status = 200, headers = {}): RequestListener =>
  (_, response) =>
    response.writeHead(status, headers).end(body);

/** Sends the beginning of an answer, and then nothing more. */
const stall: RequestListener = (_, response) => response.writeHead(200).write('{"actors": [');

describe('readSource', () => {
  it('returns the text', async () => {
    await expect(read(send('{"title": "Sánchez – بغداد"}'))).resolves.toBe('{"title": "Sánchez – بغداد"}');
  });

  it('returns the text of several chunks, though one ends inside a letter', async () => {
    const bytes = new TextEncoder().encode('بغداد');
    const chunked: RequestListener = (_, response) => {
      response.write(bytes.subarray(0, 3));
      setTimeout(() => response.end(bytes.subarray(3)), 20);
    };
    await expect(read(chunked)).resolves.toBe('بغداد');
  });

  it('strips a byte order mark', async () => {
    await expect(read(send('\uFEFF{}'))).resolves.toBe('{}');
  });

  it('returns no text for an answer without a body', async () => {
    await expect(read(send('', 204))).resolves.toBe('');
  });

  it('unpacks what the server says is packed', async () => {
    await expect(read(send(gzipSync('{}'), 200, {'content-encoding': 'gzip'}))).resolves.toBe('{}');
  });

  it('marks what is no UTF-8 with U+FFFD', async () => {
    await expect(read(send(Buffer.from('Sánchez', 'latin1')))).resolves.toBe('S\uFFFDnchez');
  });

  it.each([
    [404, /^There is no file at this address \(HTTP 404 Not Found\)/],
    [403, /^The server refused the file \(HTTP 403 Forbidden\)/],
    [500, /^The server refused the file \(HTTP 500 Internal Server Error\)/],
  ])('says of an answer %i what to check', async (status, message) => {
    await expect(read(send('<html>', status))).rejects.toMatchObject({
      code: 'http',
      message: expect.stringMatching(message) as string,
    });
  });

  it.each([
    ['little', [0xff, 0xfe, 0x7b, 0x00]],
    ['big', [0xfe, 0xff, 0x00, 0x7b]],
  ])('says of UTF-16, %s end first, how to save it', async (_, bytes) => {
    await expect(read(send(Uint8Array.from(bytes)))).rejects.toThrow(
      new FormatError('encoding', 'The file is written in UTF-16. Save it as UTF-8.'),
    );
  });

  it('says of a packed file that the server does not say so', async () => {
    await expect(read(send(gzipSync('{}')))).rejects.toMatchObject({
      code: 'encoding',
      message: expect.stringContaining('compressed, but the server does not say so') as string,
    });
  });

  it('reads a file of just the greatest size', async () => {
    await expect(read(send('12345678'), {maxBytes: 8})).resolves.toBe('12345678');
  });

  it('stops at a file that is larger', async () => {
    await expect(read(send('123456789'), {maxBytes: 8})).rejects.toMatchObject({code: 'too-large'});
  });

  it('stops at an endless file', async () => {
    const endless: RequestListener = (_, response) => {
      const timer = setInterval(() => response.write('x'.repeat(1000)), 1);
      response.on('close', () => {
        clearInterval(timer);
      });
    };
    await expect(read(endless, {maxBytes: 10_000})).rejects.toMatchObject({code: 'too-large'});
  });

  it('counts bytes after unpacking', async () => {
    const packed = gzipSync('x'.repeat(100_000));
    const sent = send(packed, 200, {'content-encoding': 'gzip'});
    await expect(read(sent, {maxBytes: 50_000})).rejects.toMatchObject({code: 'too-large'});
  });

  it('gives up on a server that does not answer', async () => {
    await expect(read(() => undefined, {timeout: 50})).rejects.toMatchObject({code: 'timeout'});
  });

  it('gives up on an answer that does not end', async () => {
    await expect(read(stall, {timeout: 200})).rejects.toMatchObject({code: 'timeout'});
  });

  it('is patient with a slow answer as long as something comes', async () => {
    const drip: RequestListener = (_, response) => {
      let left = 8;
      const timer = setInterval(() => {
        response.write('x');
        if (--left > 0) return;
        clearInterval(timer);
        response.end();
      }, 200);
    };
    await expect(read(drip, {timeout: 1000})).resolves.toBe('xxxxxxxx');
  });

  it('tells how much has come of how much', async () => {
    const told: [number, number | undefined][] = [];
    const onBytes = (bytes: number, total: number | undefined) => told.push([bytes, total]);
    await read(send('12345678', 200, {'content-length': '8'}), {onBytes});
    expect(told.at(-1)).toEqual([8, 8]);
  });

  it('does not take the length of what is packed for that of the file', async () => {
    const told: (number | undefined)[] = [];
    const packed = gzipSync('x'.repeat(1000));
    const headers = {'content-encoding': 'gzip', 'content-length': String(packed.length)};
    await read(send(packed, 200, headers), {onBytes: (_, total) => told.push(total)});
    expect(told).toEqual(told.map(() => undefined));
  });

  it('knows what the server calls the file', async () => {
    const sent = send('a,b', 200, {'content-type': 'text/csv'});
    await expect(serve(sent, url => readSource(url))).resolves.toEqual({
      text: 'a,b',
      bytes: 3,
      type: 'text/csv',
    });
  });

  it('rejects with the reason when it is aborted while waiting', async () => {
    const controller = new AbortController();
    const reason = new Error('another source');
    const abort: RequestListener = () => controller.abort(reason);
    await expect(read(abort, {signal: controller.signal})).rejects.toBe(reason);
  });

  it('rejects with the reason when it is aborted while reading', async () => {
    const controller = new AbortController();
    const reason = new Error('another source');
    const stallAndAbort: RequestListener = (request, response) => {
      stall(request, response);
      setTimeout(() => controller.abort(reason), 50);
    };
    await expect(read(stallAndAbort, {signal: controller.signal})).rejects.toBe(reason);
  });

  it('asks for nothing when it is aborted already', async () => {
    const requests: unknown[] = [];
    const listen: RequestListener = request => requests.push(request.url);
    await read(listen, {signal: AbortSignal.abort()}).catch(() => undefined);
    expect(requests).toEqual([]);
  });

  it.each<[string, RequestListener]>([
    ['is reset', request => request.socket.destroy()],
    [
      'breaks off within the file',
      (_, response) => {
        response.writeHead(200, {'content-length': '100'}).write('{"actors"');
        setTimeout(() => response.destroy(), 20);
      },
    ],
    ['claims a packing that is none', send('{}', 200, {'content-encoding': 'gzip'})],
    ['redirects in a circle', (_, response) => response.writeHead(302, {location: '/graph.json'}).end()],
  ])('calls it a failure of the network when the connection %s', async (_, listener) => {
    await expect(read(listener)).rejects.toMatchObject({code: 'network'});
  });

  it('calls an address without a server a failure of the network', async () => {
    const gone = await serve(send(''), url => Promise.resolve(url));
    await expect(readSource(gone)).rejects.toBeInstanceOf(SourceError);
  });
});
