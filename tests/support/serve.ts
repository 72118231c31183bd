/**
 * A real HTTP server on this machine, for tests of what reads from the network.
 */
import {createServer, type RequestListener} from 'node:http';
import type {AddressInfo} from 'node:net';

/** Answers with `listener` while `use` runs, which gets the address. Closes all connections after. */
export async function serve<T>(listener: RequestListener, use: (url: string) => Promise<T>): Promise<T> {
  const server = createServer(listener);
  await new Promise<void>(resolve => server.listen(0, '127.0.0.1', resolve));
  try {
    return await use(`http://127.0.0.1:${(server.address() as AddressInfo).port}/graph.json`);
  } finally {
    server.closeAllConnections();
    server.close();
  }
}
