/**
 * Fetches a file as text: the only module that touches the network.
 *
 * Every failure ends in a SourceError whose message tells a person what to do. Knows nothing
 * about what is in the file.
 */
import {ActorGraphError, FormatError, SourceError} from '../model/errors.ts';

export interface ReadOptions {
  /** Aborts the request; the promise then rejects with the signal's reason. */
  readonly signal?: AbortSignal;
  /** Milliseconds until a request without an end is given up. Default 30,000. */
  readonly timeout?: number;
  /** Bytes after decompression; reading stops beyond. Default 50 MB. */
  readonly maxBytes?: number;
}

/** Returns the text at `url`. Rejects with a SourceError or, for a wrong encoding, a FormatError. */
export async function readSource(url: string, options: ReadOptions = {}): Promise<string> {
  const {signal, timeout = 30_000, maxBytes = 50_000_000} = options;
  const deadline = AbortSignal.timeout(timeout);
  const either = signal === undefined ? deadline : AbortSignal.any([signal, deadline]);
  try {
    const response = await fetch(url, {signal: either});
    if (!response.ok) throw httpError(response);
    return decode(await readBytes(response, maxBytes));
  } catch (error) {
    signal?.throwIfAborted();
    if (error instanceof ActorGraphError) throw error;
    if (deadline.aborted) {
      const seconds = String(Math.round(timeout / 1000));
      throw new SourceError(
        'timeout',
        `The data did not arrive within ${seconds} seconds. Try again, or check the server.`,
        {cause: error},
      );
    }
    // fetch answers offline, DNS, CORS and a blocking policy with one and the same TypeError.
    throw new SourceError(
      'network',
      'The data could not be fetched. Check the connection and the address; a file on another server also has to allow this page to read it (CORS), and so has this page’s security policy (connect-src).',
      {cause: error},
    );
  }
}

function httpError({status, statusText}: Response): SourceError {
  const what = status === 404 ? 'There is no file at this address' : 'The server refused the file';
  const reason = statusText === '' ? '' : ` ${statusText}`;
  return new SourceError('http', `${what} (HTTP ${String(status)}${reason}). Check the address in “src”.`);
}

async function readBytes(response: Response, maxBytes: number): Promise<Uint8Array> {
  const chunks: Uint8Array[] = [];
  let length = 0;
  const reader = response.body?.getReader();
  for (;;) {
    const part = await reader?.read();
    if (part === undefined || part.done) break;
    length += part.value.length;
    if (length > maxBytes) {
      await reader?.cancel();
      const most = String(Math.round(maxBytes / 1_000_000));
      throw new SourceError(
        'too-large',
        `The file is larger than ${most} MB. Split it, or leave out what the reader does not need.`,
      );
    }
    chunks.push(part.value);
  }
  const bytes = new Uint8Array(length);
  let offset = 0;
  for (const chunk of chunks) {
    bytes.set(chunk, offset);
    offset += chunk.length;
  }
  return bytes;
}

function decode(bytes: Uint8Array): string {
  const [first, second] = bytes;
  if ((first === 0xff && second === 0xfe) || (first === 0xfe && second === 0xff)) {
    throw new FormatError('encoding', 'The file is written in UTF-16. Save it as UTF-8.');
  }
  if (first === 0x1f && second === 0x8b) {
    throw new FormatError(
      'encoding',
      'The file is compressed, but the server does not say so. Unpack it, or send it with “Content-Encoding: gzip”.',
    );
  }
  // Strips a byte order mark; bytes that are no UTF-8 become U+FFFD, which parseJson reports.
  return new TextDecoder().decode(bytes);
}
