/**
 * Builds all outputs: the demo site in dist/site, the one-file element dist/actor-graph.js with its worker, the modules of the
 * npm package in dist/lib, and what editors know of the elements. What goes into each is the business of its
 * configuration: vite.config.ts, tsconfig.lib.json, custom-elements-manifest.config.mjs.
 */
import {rmSync} from 'node:fs';
import {join} from 'node:path';
import {projectRoot, runTool} from './run-tool.mjs';

/** @typedef {import('./run-tool.mjs').Outcome} Outcome */

const parts = [
  () => runTool('vite', ['build']),
  () => runTool('vite', ['build', '--mode', 'element']),
  () => runTool('vite', ['build', '--mode', 'worker']),
  buildLibrary,
  describeElements,
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

/** Writes dist/custom-elements.json, and the files for editors. @returns {Promise<Outcome>} */
function describeElements() {
  return runTool('cem', ['analyze', '--quiet', '--config', 'src/cli/custom-elements-manifest.config.mjs']);
}

/** `npm run manifest`: describes the elements anew, in README.md too. @returns {Promise<Outcome>} */
export async function writeManifest() {
  const described = await describeElements();
  return described.code === 0 ? runTool('tsx', ['src/cli/write-manifest.ts']) : described;
}
