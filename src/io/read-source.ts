/**
 * Fetches a file as text, piece by piece: the only module that touches the network.
 *
 * Every failure ends in a SourceError whose message tells a person what to do. Knows nothing
 * about what is in the file.
 */
import {ActorGraphError, FormatError, SourceError} from '../model/errors.ts';
import {pause} from '../util/pause.ts';

/** Milliseconds of decoding at a time. */
const SLICE = 6;

export interface ReadOptions {
  /** Aborts the request; the promise then rejects with the signal's reason. */
  readonly signal?: AbortSignal;
  /** Milliseconds without a byte after which a request is given up. Default 30,000. */
  readonly timeout?: number;
  /** Bytes after decompression; reading stops beyond. Default 50 MB. */
  readonly maxBytes?: number;
  /** Called for every piece, with the bytes so far, the whole of them while it can be believed, and a way to the text so far. */
  readonly onBytes?: (bytes: number, total: number | undefined, soFar: () => SourceText) => void;
}

/** A file as it arrived. */
export interface SourceText {
  readonly text: string;
  /** Length in bytes, unpacked. */
  readonly bytes: number;
  /** What the server calls it: `application/json`. */
  readonly type: string;
}

/** Returns the text at `url`. Rejects with a SourceError or, for a wrong encoding, a FormatError. */
export async function readSource(url: string, options: ReadOptions = {}): Promise<SourceText> {
  const {signal, timeout = 30_000, maxBytes = 50_000_000, onBytes} = options;
  signal?.throwIfAborted();
  const patience = new Patience(timeout);
  const either = signal === undefined ? patience.signal : AbortSignal.any([signal, patience.signal]);
  try {
    const response = await fetch(url, {signal: either});
    patience.renew();
    if (!response.ok) throw httpError(response);
    const total = announcedLength(response);
    const type = response.headers.get('content-type') ?? '';
    const decoder = new StreamDecoder();
    let bytes = 0;
    let rested = performance.now();
    for await (const piece of piecesOf(response)) {
      patience.renew();
      bytes += piece.length;
      if (bytes > maxBytes) throw tooLarge(maxBytes);
      decoder.add(piece);
      const arrived = bytes;
      onBytes?.(arrived, total !== undefined && arrived <= total ? total : undefined, () => ({
        text: decoder.text,
        bytes: arrived,
        type,
      }));
      // A file that lies on this computer comes without a break.
      if (performance.now() - rested < SLICE) continue;
      await pause();
      rested = performance.now();
    }
    return {text: decoder.end(), bytes, type};
  } catch (error) {
    signal?.throwIfAborted();
    if (error instanceof ActorGraphError) throw error;
    throw patience.isOver ? timedOut(timeout, error) : unreachable(error);
  } finally {
    patience.end();
  }
}

/** Aborts when nothing has happened for a time. */
class Patience {
  readonly #controller = new AbortController();
  readonly #timeout: number;
  #timer: ReturnType<typeof setTimeout>;

  constructor(timeout: number) {
    this.#timeout = timeout;
    this.#timer = this.#start();
  }

  get signal(): AbortSignal {
    return this.#controller.signal;
  }

  get isOver(): boolean {
    return this.#controller.signal.aborted;
  }

  renew(): void {
    clearTimeout(this.#timer);
    this.#timer = this.#start();
  }

  end(): void {
    clearTimeout(this.#timer);
  }

  #start(): ReturnType<typeof setTimeout> {
    return setTimeout(() => {
      this.#controller.abort();
    }, this.#timeout);
  }
}

async function* piecesOf({body}: Response): AsyncGenerator<Uint8Array, void> {
  const reader = body?.getReader();
  if (reader === undefined) return;
  try {
    for (let part = await reader.read(); !part.done; part = await reader.read()) yield part.value;
  } finally {
    // Whoever stops listening, for a file that is too large, wants no more of it.
    reader.cancel().catch(() => undefined);
  }
}

/** The length of what is sent is that of what arrives only if nothing is packed. */
function announcedLength({headers}: Response): number | undefined {
  const length = Number(headers.get('content-length') ?? NaN);
  const isPacked = (headers.get('content-encoding') ?? 'identity') !== 'identity';
  return isPacked || !Number.isSafeInteger(length) || length <= 0 ? undefined : length;
}

/** Decodes UTF-8 as it comes, after a look at the first bytes for what is none. */
class StreamDecoder {
  // Strips a byte order mark; bytes that are no UTF-8 become U+FFFD, which parseJson reports.
  readonly #decoder = new TextDecoder();
  readonly #parts: string[] = [];
  #start: number[] | undefined = [];

  add(piece: Uint8Array): void {
    if (this.#start !== undefined) {
      this.#start.push(...piece.subarray(0, 2));
      if (this.#start.length >= 2) {
        refuse(this.#start);
        this.#start = undefined;
      }
    }
    this.#parts.push(this.#decoder.decode(piece, {stream: true}));
  }

  /** What has been decoded so far. */
  get text(): string {
    return this.#parts.join('');
  }

  end(): string {
    return this.#parts.join('') + this.#decoder.decode();
  }
}

/** Throws if these first bytes are those of something else than UTF-8. */
function refuse([first, second]: readonly number[]): void {
  if ((first === 0xff && second === 0xfe) || (first === 0xfe && second === 0xff)) {
    throw new FormatError('encoding', 'The file is written in UTF-16. Save it as UTF-8.');
  }
  if (first === 0x1f && second === 0x8b) {
    throw new FormatError(
      'encoding',
      'The file is compressed, but the server does not say so. Unpack it, or send it with “Content-Encoding: gzip”.',
    );
  }
}

function httpError({status, statusText}: Response): SourceError {
  const what = status === 404 ? 'There is no file at this address' : 'The server refused the file';
  const reason = statusText === '' ? '' : ` ${statusText}`;
  return new SourceError('http', `${what} (HTTP ${String(status)}${reason}). Check the address in “src”.`);
}

function tooLarge(maxBytes: number): SourceError {
  const most = String(Math.round(maxBytes / 1_000_000));
  return new SourceError(
    'too-large',
    `The file is larger than ${most} MB. Split it, or leave out what the reader does not need.`,
  );
}

function timedOut(timeout: number, cause: unknown): SourceError {
  const seconds = String(Math.round(timeout / 1000));
  const message = `Nothing has arrived for ${seconds} seconds. Try again, or check the server.`;
  return new SourceError('timeout', message, {cause});
}

function unreachable(cause: unknown): SourceError {
  // Node, before its version 21, has no navigator.
  if ('navigator' in globalThis && !navigator.onLine) {
    const message = 'The data could not be fetched, because this device is offline.';
    return new SourceError('network', message, {cause});
  }
  // fetch answers DNS, CORS, a reset and a blocking policy with one and the same TypeError.
  return new SourceError(
    'network',
    'The data could not be fetched, or not to its end. Check the connection and the address; a file on another server also has to allow this page to read it (CORS), and so has this page’s security policy (connect-src).',
    {cause},
  );
}
