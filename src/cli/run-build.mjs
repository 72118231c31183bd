/**
 * Builds both outputs: the demo site in dist/site and the one-file element dist/actor-graph.js.
 * What goes into them is vite.config.ts's business.
 */
import {runTool} from './run-tool.mjs';

/** @returns {Promise<import('./run-tool.mjs').Outcome>} of the first that fails, else of the last */
export async function runBuild() {
  const site = await runTool('vite', ['build']);
  if (site.code !== 0) return site;
  return runTool('vite', ['build', '--mode', 'element']);
}
