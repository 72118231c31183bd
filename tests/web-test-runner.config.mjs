/**
 * The tests that run in Chromium: elements, focus, pointer, canvas.
 *
 * A Vite server answers for every file (so tests get the same TypeScript and the same packages as the site;
 * graphology needs a CommonJS package, which the runner's own resolver can't serve), and the runner keeps
 * its own pages. The project's root is the server's root: `/graph-data/…` is there for tests to load.
 */
import {writeFileSync} from 'node:fs';
import {fileURLToPath} from 'node:url';
import {defaultReporter, summaryReporter} from '@web/test-runner';
import {chromeLauncher} from '@web/test-runner-chrome';
import {createServer} from 'vite';
import {findChromium} from '../src/cli/find-chromium.mjs';
import {serveFaults} from './support/faulty-server.mjs';

const root = fileURLToPath(new URL('..', import.meta.url));

process.env['TZ'] = 'UTC';

const executablePath = findChromium();
if (!executablePath)
  throw new Error('No browser was found. `npm run test:browser` looks for one, or set CHROME_PATH.');

const vite = await createServer({
  configFile: false,
  root,
  appType: 'custom',
  publicDir: false,
  logLevel: 'warn',
  // Its own cache: `npm start` may run at the same time.
  cacheDir: 'node_modules/.vite-tests',
  // A run sees one state of the files, and there is no page to refresh.
  server: {middlewareMode: true, hmr: false, ws: false, watch: null},
  // Found before the first page loads. A package found later would be bundled anew and reach tests twice.
  optimizeDeps: {
    entries: ['tests/browser/**/*.test.ts', 'src/define.ts', 'src/define-all.ts'],
    // It imports the runner's own address, which only the page can.
    exclude: ['@web/test-runner-commands'],
  },
  plugins: [
    {
      name: 'runner-addresses',
      enforce: 'pre',
      resolveId: id => (isRunners(id) ? {id, external: true} : undefined),
    },
  ],
});

/** @type {import('@web/test-runner').TestRunnerConfig} */
export default {
  rootDir: root,
  files: ['tests/browser/**/*.test.ts'],
  concurrency: 2,
  testFramework: {config: {ui: 'bdd', timeout: 10_000}},
  testRunnerHtml,
  // Wanted here: its development mode has the better warnings.
  filterBrowserLogs: ({args}) => !String(args[0]).startsWith('Lit is in dev mode'),
  browsers: [
    chromeLauncher({
      // A window for each page: a tab behind another gets no animation frames, and tests time out.
      createPage: async ({browser}) => (await browser.createBrowserContext()).newPage(),
      launchOptions: {
        executablePath,
        args: [
          // Chromium refuses to sandbox itself as root, as in containers; the pages are our own.
          '--no-sandbox',
          '--disable-gpu',
          // Without these it looks for Google's hosts at every start.
          '--disable-quic',
          '--no-first-run',
          '--disable-background-networking',
          '--disable-component-update',
          '--disable-sync',
        ],
      },
    }),
  ],
  middleware: [serveFaults, serveWithVite],
  plugins: [{name: 'close-vite', serverStop: () => vite.close()}],
  reporters: [
    defaultReporter({reportTestProgress: Boolean(process.stdout.isTTY)}),
    // The names of the tests; the default reporter has shown logs and errors already.
    summaryReporter({reportTestLogs: false, reportTestErrors: false}),
    countReporter(),
  ],
};

/** Whether the runner itself answers at this address. @param {string} path */
function isRunners(path) {
  return path.startsWith('/__web-');
}

/**
 * Hands every request to Vite, but for the runner's own pages.
 *
 * @param {import('koa').Context} context
 * @param {() => Promise<unknown>} next
 */
async function serveWithVite(context, next) {
  if (context.path === '/' || isRunners(context.path)) return next();
  // Vite answers on the raw response; Koa must not write its own 404 over it.
  context.respond = false;
  context.res.statusCode = 200;
  await new Promise((resolve, reject) => {
    context.res.once('close', resolve);
    vite.middlewares(context.req, context.res, (/** @type {unknown} */ error) => {
      if (error) return reject(error);
      context.res.statusCode = 404;
      context.res.end(`Not found: ${context.path}\n`);
    });
  });
}

/**
 * The page around each test file. An error on the console fails the test that is running, like one nobody
 * caught; a test that expects it replaces `console.error` while it does.
 *
 * @param {string} testFramework address of the script that runs the tests
 */
function testRunnerHtml(testFramework) {
  return `<!doctype html>
<html lang="en">
  <head>
    <meta charset="utf-8">
    <title>Actor Graph tests</title>
    <script>
      // The browser's notice that a resize took another frame. Harmless, and not an error of the test.
      addEventListener('error', event => {
        if (/^ResizeObserver loop/.test(event.message)) event.stopImmediatePropagation();
      });
      const log = console.error;
      class ConsoleError extends Error {}
      console.error = (...values) => {
        log.apply(console, values);
        // The runner logs what it caught, this error too.
        if (values.some(value => value instanceof ConsoleError)) return;
        // At once, while the test that caused it is the current one, and past every catch block.
        reportError(new ConsoleError('console.error: ' + values.map(String).join(' ')));
      };
    </script>
  </head>
  <body>
    <script type="module" src="${testFramework}"></script>
  </body>
</html>`;
}

/**
 * Writes how many tests passed to the file that `npm test` asks for.
 *
 * @returns {import('@web/test-runner').Reporter}
 */
function countReporter() {
  const file = process.env['ACTOR_GRAPH_REPORT'];
  return {
    onTestRunFinished({sessions}) {
      if (!file) return;
      const counts = {passed: 0, failed: 0, skipped: 0};
      /** @param {import('@web/test-runner').TestSuiteResult | undefined} suite */
      const add = suite => {
        for (const test of suite?.tests ?? []) {
          counts[test.skipped ? 'skipped' : test.passed ? 'passed' : 'failed'] += 1;
        }
        suite?.suites.forEach(add);
      };
      for (const {testResults, passed} of sessions) {
        const failedBefore = counts.failed;
        add(testResults);
        // A file that could not be loaded, or an error outside its tests.
        if (!passed && counts.failed === failedBefore) counts.failed += 1;
      }
      writeFileSync(file, JSON.stringify(counts));
    },
  };
}
