/**
 * Serves the demo site for `npm start`: Vite's dev server on the first free port from 5173.
 * Opens a browser only for a person at a terminal. Knows nothing of the pages.
 */
import {join} from 'node:path';
import {parseArgs} from 'node:util';
import {projectRoot} from './run-tool.mjs';
import {Stop} from './stop.mjs';

/**
 * @param {string[]} args `--port N` asks for another port to begin at
 * @returns {Promise<import('./run-tool.mjs').Outcome>} once the server has been closed
 */
export async function startSite(args) {
  const port = readPort(args);
  const {createServer} = await import('vite');
  const server = await createServer({configFile: join(projectRoot, 'vite.config.ts'), server: {port}});
  await server.listen();

  console.log(`\nActor Graph is running at ${server.resolvedUrls?.local[0] ?? 'an unknown address'}`);
  console.log('Save a file in graph-data/ to see it change. Ctrl-C stops.\n');
  if (isPersonWatching()) server.openBrowser();

  return new Promise(resolve => {
    /** @param {NodeJS.Signals} signal */
    const stop = async signal => {
      // A second Ctrl-C ends the process at once, should closing hang.
      process.off('SIGINT', stop);
      await server.close();
      resolve({code: 0, signal});
    };
    process.on('SIGINT', stop);
    // Vite itself closes and exits on SIGTERM. But killing npm may end only the shell between it and this
    // process, and the port would stay taken.
    const shell = process.ppid;
    if (process.env['npm_lifecycle_event'] === 'start') {
      setInterval(() => process.ppid === shell || stop('SIGTERM'), 1000).unref();
    }
  });
}

/** @param {string[]} args */
function readPort(args) {
  try {
    const {values} = parseArgs({args, options: {port: {type: 'string'}}});
    const port = Number(values.port ?? 5173);
    if (Number.isInteger(port) && port > 0 && port < 65536) return port;
  } catch {
    // Falls through to the one line that says what is understood.
  }
  throw new Stop('npm start understands one argument: npm start -- --port 8080');
}

function isPersonWatching() {
  const {env, platform, stdout} = process;
  const hasDesktop = platform !== 'linux' || Boolean(env['DISPLAY'] || env['WAYLAND_DISPLAY']);
  return stdout.isTTY === true && !env['CI'] && hasDesktop;
}
