/**
 * The tests that run in Chromium: elements, focus, pointer, canvas.
 *
 * Vite bundles all of them first, with the code that they share in common chunks: every test file has a page of
 * its own, and five hundred modules for each page took a third of the run. The runner serves its own pages and the
 * files of the project: `/graph-data/…` is there for tests to load.
 */
import {createReadStream, readdirSync, rmSync, writeFileSync} from 'node:fs';
import {join} from 'node:path';
import {fileURLToPath} from 'node:url';
import {defaultReporter, summaryReporter} from '@web/test-runner';
import {chromeLauncher} from '@web/test-runner-chrome';
import {build} from 'vite';
import {findChromium} from '../src/cli/find-chromium.mjs';
import {CHROMIUM_ARGS} from './support/chromium-args.mjs';
import {serveFaults} from './support/faulty-server.mjs';

const root = fileURLToPath(new URL('..', import.meta.url));
const folder = join(root, 'tests/browser');

process.env['TZ'] = 'UTC';
// Lit's development build has the better warnings, and a warning fails a test.
process.env['NODE_ENV'] = 'development';

const executablePath = findChromium();
if (!executablePath)
  throw new Error('No browser was found. `npm run test:browser` looks for one, or set CHROME_PATH.');

// One for each run: two runs at the same time must not take the files from under each other.
const bundle = join(root, `node_modules/.browser-tests/${String(process.pid)}`);
await build({
  configFile: false,
  root,
  mode: 'development',
  publicDir: false,
  logLevel: 'warn',
  build: {
    outDir: bundle,
    target: 'esnext',
    minify: false,
    sourcemap: true,
    modulePreload: false,
    chunkSizeWarningLimit: 10_000,
    rolldownOptions: {
      input: readdirSync(folder).map(name => join(folder, name)),
      // The runner's own addresses, which only the page can import.
      external: isRunners,
      output: {entryFileNames: '[name].js', chunkFileNames: 'shared/[name]-[hash].js'},
      checks: {pluginTimings: false},
    },
  },
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
      createPage: ({context}) => context.newPage({type: 'window'}),
      launchOptions: {
        executablePath,
        args: [...CHROMIUM_ARGS],
      },
    }),
  ],
  middleware: [serveFaults, serveBundle],
  plugins: [{name: 'remove-bundle', serverStop: () => rmSync(bundle, {recursive: true})}],
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
 * Answers for a test file with its bundle, and for what that shares with others.
 *
 * @param {import('koa').Context} context
 * @param {() => Promise<unknown>} next
 */
async function serveBundle(context, next) {
  const [, path] = /^\/tests\/browser\/(.+)/.exec(context.path) ?? [];
  if (path === undefined) return next();
  context.type = 'text/javascript';
  context.body = createReadStream(join(bundle, path.replace(/\.ts$/, '.js')));
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
