/**
 * `npm run bench`: measures the explorer beside other libraries. Those are packages of tests/bench alone, so that
 * nobody else installs them; they are installed here, before the first run and whenever others are asked for.
 */
import {join} from 'node:path';
import {ensureInstalled} from './ensure-installed.mjs';
import {ensureChromium} from './find-chromium.mjs';
import {projectRoot, runTool} from './run-tool.mjs';

/** @param {string[]} args for the benchmark @returns {Promise<import('./run-tool.mjs').Outcome>} */
export async function runBench(args) {
  await ensureInstalled(join(projectRoot, 'tests/bench'));
  return runTool('tsx', ['tests/bench/peers.bench.ts', ...args], {CHROME_PATH: ensureChromium()});
}
