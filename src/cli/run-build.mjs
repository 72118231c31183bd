/**
 * Builds all outputs: the demo site in dist/site, the one-file element dist/actor-graph.js, and the modules
 * of the npm package in dist/lib. What goes into them is vite.config.ts's and tsconfig.lib.json's business.
 */
import {rmSync} from 'node:fs';
import {join} from 'node:path';
import {projectRoot, runTool} from './run-tool.mjs';

/** @typedef {import('./run-tool.mjs').Outcome} Outcome */

const parts = [
  () => runTool('vite', ['build']),
  () => runTool('vite', ['build', '--mode', 'element']),
  buildLibrary,
];

/** @returns {Promise<Outcome>} of the first that fails, else of the last */
export async function runBuild() {
  /** @type {Outcome} */
  let outcome = {code: 0};
  for (const part of parts) {
    outcome = await part();
    if (outcome.code !== 0) break;
  }
  return outcome;
}

/** A module and a declaration for each file: a bundler of the host's makes the chunks. */
function buildLibrary() {
  // A file that has been renamed would stay, and be published.
  rmSync(join(projectRoot, 'dist/lib'), {recursive: true, force: true});
  return runTool('tsc', ['-p', 'src/cli/tsconfig.lib.json']);
}
