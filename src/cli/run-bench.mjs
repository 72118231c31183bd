/**
 * `npm run bench`: measures the explorer beside other libraries. Those are packages of tests/bench alone, so that
 * nobody else installs them; they are installed here, before the first run.
 */
import {existsSync} from 'node:fs';
import {join} from 'node:path';
import {ensureChromium} from './find-chromium.mjs';
import {projectRoot, runTool} from './run-tool.mjs';
import {spawnSync} from 'node:child_process';
import {Stop} from './stop.mjs';

/** @param {string[]} args for the benchmark @returns {Promise<import('./run-tool.mjs').Outcome>} */
export async function runBench(args) {
  const folder = join(projectRoot, 'tests/bench');
  if (!existsSync(join(folder, 'node_modules'))) {
    console.error('Installing what is measured beside …');
    const {status} = spawnSync('npm', ['ci', '--no-audit', '--no-fund'], {cwd: folder, stdio: 'inherit'});
    if (status !== 0) throw new Stop('npm could not install the packages of tests/bench.');
  }
  return runTool('tsx', ['tests/bench/peers.bench.ts', ...args], {CHROME_PATH: ensureChromium()});
}
