/**
 * Runs the project's checks in order, the cheap ones first, and stops at the first that fails.
 *
 * `npm test` runs them all; `npm test -- unit` runs that step alone, and what follows a step's name
 * goes to its runner. Counts the tests from the runners' own reports, never from their printed text.
 */
import {mkdtempSync, readFileSync, rmSync} from 'node:fs';
import {tmpdir} from 'node:os';
import {join} from 'node:path';
import {ensureChromium} from './find-chromium.mjs';
import {runBuild} from './run-build.mjs';
import {runTool} from './run-tool.mjs';
import {Stop} from './stop.mjs';

/** @typedef {import('./run-tool.mjs').Outcome} Outcome */
/** @typedef {{passed: number, failed: number, skipped: number}} Counts */
/**
 * @typedef {object} Step
 * @property {boolean} [browser] whether it needs a Chromium
 * @property {boolean} [takesArgs] whether what follows its name is for its runner
 * @property {(reportFile: string, args: string[]) => Promise<Outcome>} run
 * @property {(report: any) => Counts} [count] reads the report that its runner wrote to the report file
 */

/** @type {Record<string, Step>} */
const steps = {
  types: {run: () => runTool('tsc', ['--noEmit'])},
  lint: {run: lint},
  unit: {takesArgs: true, run: (file, args) => vitest('unit', file, args), count: countVitest},
  browser: {
    browser: true,
    takesArgs: true,
    run: (file, args) =>
      runTool('wtr', ['--config', 'tests/web-test-runner.config.mjs', ...args], {ACTOR_GRAPH_REPORT: file}),
    count: report => report,
  },
  build: {run: () => runBuild()},
  journeys: {
    browser: true,
    takesArgs: true,
    run: (file, args) => vitest('journeys', file, args),
    count: countVitest,
  },
  package: {
    browser: true,
    takesArgs: true,
    run: (file, args) => vitest('package', file, args),
    count: countVitest,
  },
};

/**
 * @param {string[]} args names of steps (all of them when none is given), then arguments for the last
 * @returns {Promise<Outcome>}
 */
export async function runTests(args) {
  const {names, rest} = readArgs(args);
  process.env['TZ'] = 'UTC';
  // Before the first step: nobody wants to hear of a missing browser minutes later.
  if (names.some(name => steps[name]?.browser)) process.env['CHROME_PATH'] = ensureChromium();

  const folder = mkdtempSync(join(tmpdir(), 'actor-graph-test-'));
  /** @type {Counts} */
  const total = {passed: 0, failed: 0, skipped: 0};
  /** @type {string[]} */
  const times = [];
  /** @type {Outcome} */
  let outcome = {code: 0};
  let failedStep = '';

  try {
    for (const name of names) {
      const step = /** @type {Step} */ (steps[name]);
      const reportFile = join(folder, `${name}.json`);
      const start = performance.now();
      console.log(`\n── ${name}`);
      outcome = await step.run(reportFile, step.takesArgs ? rest : []);
      times.push(`${name} ${((performance.now() - start) / 1000).toFixed(1)} s`);

      const counts = step.count ? readCounts(reportFile, step.count) : undefined;
      if (counts) addCounts(total, counts);
      // A runner that ended well without a report has counted nothing: that isn't a pass.
      if (outcome.code === 0 && step.count && !counts) outcome = {code: 1};
      if (outcome.code !== 0) {
        failedStep = name;
        // Types, lint, build and crashes have no failed test to show for it; the step itself is one.
        if (!counts?.failed) total.failed += 1;
        break;
      }
    }
  } finally {
    rmSync(folder, {recursive: true, force: true});
  }

  const skipped = total.skipped ? ` ${total.skipped} skipped.` : '';
  console.log(`\n${failedStep ? `Failed at ${failedStep}.` : 'All passed.'}${skipped} ${times.join(' · ')}`);
  console.log(`${total.passed} passed, ${total.failed} failed`);
  return outcome;
}

/** @param {string[]} args */
function readArgs(args) {
  const known = Object.keys(steps);
  const end = args.findIndex(arg => !Object.hasOwn(steps, arg));
  const names = end === -1 ? args : args.slice(0, end);
  const rest = end === -1 ? [] : args.slice(end);
  if (names.length === 0 && rest.length > 0) {
    throw new Stop(`No step is called ${rest[0]}. The steps are: ${known.join(', ')}.`);
  }
  const last = names.at(-1);
  if (last && rest.length > 0 && !steps[last]?.takesArgs) {
    throw new Stop(`${last} takes no arguments, and no step is called ${rest[0]}.`);
  }
  return {names: names.length > 0 ? names : known, rest};
}

/** Three readers of the same files, at once: none of them keeps a core busy all the time. */
async function lint() {
  // Both flags: without --strict a misspelt property passes, without --maxWarnings a warning does.
  // Off: classes do not import each other's registration, by design; and its CSS is of 2020.
  const off = ['no-missing-import', 'no-invalid-css'].flatMap(rule => [`--rules.${rule}`, 'off']);
  const outcomes = await Promise.all([
    runTool('eslint', ['.', '--max-warnings', '0']),
    runTool('lit-analyzer', ['src/**/*.ts', '--strict', '--maxWarnings', '0', ...off]),
    runTool('prettier', ['--check', '.']),
  ]);
  return outcomes.find(({code}) => code !== 0) ?? {code: 0};
}

/** @param {string} project @param {string} reportFile @param {string[]} args */
function vitest(project, reportFile, args) {
  const reports = ['--reporter=default', '--reporter=json', `--outputFile.json=${reportFile}`];
  return runTool('vitest', [
    'run',
    '--config',
    'tests/vitest.config.ts',
    '--project',
    project,
    ...reports,
    ...args,
  ]);
}

/** @param {any} report @returns {Counts} */
function countVitest(report) {
  return {
    passed: report.numPassedTests,
    failed: report.numFailedTests,
    skipped: report.numPendingTests + report.numTodoTests,
  };
}

/** @param {string} reportFile @param {(report: any) => Counts} count */
function readCounts(reportFile, count) {
  try {
    return count(JSON.parse(readFileSync(reportFile, 'utf8')));
  } catch {
    // A runner that crashed leaves no report, and its exit code says so.
    return undefined;
  }
}

/** @param {Counts} total @param {Counts} counts */
function addCounts(total, counts) {
  total.passed += counts.passed;
  total.failed += counts.failed;
  total.skipped += counts.skipped;
}
