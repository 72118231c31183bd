/** Makes the network slow on demand, to the millisecond and without waiting. */
import {cleanUp} from './mount.ts';

/** A request that is on its way until the test lets it arrive. */
export interface HeldRequest {
  /** Resolves when the request has been made. */
  readonly made: Promise<void>;
  /** Lets it go on to the real server; resolves when that has answered, or it was aborted. */
  arrive(): Promise<void>;
}

/** Holds the next request to an address that ends in `end`; all others go through. */
export function holdFetch(end: string): HeldRequest {
  const real = globalThis.fetch;
  const [made, gate, answered] = [makeGate(), makeGate(), makeGate()];
  let isHeld = false;
  globalThis.fetch = async (input, init) => {
    const address = input instanceof Request ? input.url : String(input);
    if (isHeld || !address.endsWith(end)) return real(input, init);
    isHeld = true;
    made.open();
    await gate.opened;
    try {
      return await real(input, init);
    } finally {
      answered.open();
    }
  };
  cleanUp(() => {
    globalThis.fetch = real;
  });
  return {
    made: made.opened,
    arrive: () => {
      gate.open();
      return answered.opened;
    },
  };
}

/** A file that comes in pieces, when the test sends them. */
export interface StreamedFile {
  send(text: string): void;
  /** Ends the file, or breaks the connection off. */
  end(): void;
  fail(): void;
}

/** Answers the next request to an address that ends in `end` with what the test sends, of `total` bytes as it says. */
export function streamFetch(end: string, total: number): StreamedFile {
  const real = globalThis.fetch;
  const encoder = new TextEncoder();
  let controller: ReadableStreamDefaultController<Uint8Array>;
  const body = new ReadableStream<Uint8Array>({
    start: made => {
      controller = made;
    },
  });
  globalThis.fetch = async (input, init) => {
    const address = input instanceof Request ? input.url : String(input);
    if (!address.endsWith(end)) return real(input, init);
    const headers = {'content-length': String(total), 'content-type': 'text/tab-separated-values'};
    return new Response(body, {headers});
  };
  cleanUp(() => {
    globalThis.fetch = real;
  });
  return {
    send: text => {
      controller.enqueue(encoder.encode(text));
    },
    end: () => {
      controller.close();
    },
    fail: () => {
      controller.error(new TypeError('The connection was reset.'));
    },
  };
}

/** Returns an address at which `text` can be fetched for as long as the test runs. */
export function serveText(text: string, type = 'application/json'): string {
  const address = URL.createObjectURL(new Blob([text], {type}));
  cleanUp(() => {
    URL.revokeObjectURL(address);
  });
  return address;
}

function makeGate(): {readonly opened: Promise<void>; open(): void} {
  let open = (): void => undefined;
  const opened = new Promise<void>(resolve => {
    open = resolve;
  });
  return {
    opened,
    open: () => {
      open();
    },
  };
}
