/**
 * The one entry of `npm start`, `npm test`, `npm run check`, `npm run schema`, `npm run manifest`, `npm run fallback`,
 * `npm run bench` and `npm run build`.
 *
 * Plain Node without dependencies, so that it runs in a fresh clone: it makes sure that
 * what package-lock.json names is installed, then hands over to the command. It knows
 * nothing of what a command does; it passes on its exit code or the signal that ended it.
 */

/** Node 20.19 is the oldest that Vite 8 runs on. */
const oldestNode = [20, 19];

/** @typedef {import('./run-tool.mjs').Outcome} Outcome */

/** Imported late: these modules, or what they import, may need an install. */
/** @type {Record<string, (args: string[]) => Promise<Outcome>>} */
const commands = {
  start: async args => (await import('./start-site.mjs')).startSite(args),
  test: async args => (await import('./run-tests.mjs')).runTests(args),
  check: async args => (await import('./run-tool.mjs')).runTool('tsx', ['src/cli/check.ts', ...args]),
  fallback: async args => (await import('./run-tool.mjs')).runTool('tsx', ['src/cli/fallback.ts', ...args]),
  schema: async () => (await import('./run-tool.mjs')).runTool('tsx', ['src/cli/write-schema.ts']),
  manifest: async () => (await import('./run-build.mjs')).writeManifest(),
  bench: async args => (await import('./run-bench.mjs')).runBench(args),
  build: async () => (await import('./run-build.mjs')).runBuild(),
};

const [name = '', ...args] = process.argv.slice(2);

try {
  const outcome = await main();
  // Ends as the command ended, so that a shell or CI above sees a Ctrl-C as a Ctrl-C.
  if (outcome.signal) process.kill(process.pid, outcome.signal);
  else process.exitCode = outcome.code;
} catch (error) {
  const isPlain = error instanceof Error && error.name === 'Stop';
  console.error(isPlain ? error.message : error);
  process.exitCode = 1;
}

async function main() {
  const {Stop} = await import('./stop.mjs');
  if (isTooOld(process.versions.node)) {
    throw new Stop(
      `Actor Graph needs Node ${oldestNode.join('.')} or newer; this is Node ${process.versions.node}.`,
    );
  }
  const command = Object.hasOwn(commands, name) ? commands[name] : undefined;
  if (!command) {
    throw new Stop(`Usage: node src/cli/run.mjs ${Object.keys(commands).join('|')} [arguments]`);
  }
  const {ensureInstalled} = await import('./ensure-installed.mjs');
  await ensureInstalled();
  return command(args);
}

/** @param {string} version */
function isTooOld(version) {
  const [major = 0, minor = 0] = version.split('.').map(Number);
  const [oldestMajor = 0, oldestMinor = 0] = oldestNode;
  return major < oldestMajor || (major === oldestMajor && minor < oldestMinor);
}
