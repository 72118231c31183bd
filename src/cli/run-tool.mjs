/**
 * Runs an installed package's command-line program in the project's root and waits for it.
 *
 * Starts each program as a script of this same Node: the shims in node_modules/.bin are shell
 * scripts that Windows can't spawn. Knows no tool's arguments.
 */
import {spawn} from 'node:child_process';
import {existsSync, readFileSync} from 'node:fs';
import {dirname, join} from 'node:path';
import {fileURLToPath} from 'node:url';
import {Stop} from './stop.mjs';

/** How a program ended: by its own exit code, or by a signal. @typedef {{code: number, signal?: NodeJS.Signals}} Outcome */

export const projectRoot = fileURLToPath(new URL('../..', import.meta.url));

/** The program's name → the package that holds it. */
const packages = {
  cem: '@custom-elements-manifest/analyzer',
  eslint: 'eslint',
  'lit-analyzer': 'lit-analyzer',
  prettier: 'prettier',
  tsc: 'typescript',
  tsx: 'tsx',
  vite: 'vite',
  vitest: 'vitest',
  wtr: '@web/test-runner',
};

/**
 * Runs the tool with this process's own input and output.
 *
 * @param {keyof typeof packages} tool
 * @param {string[]} args
 * @param {NodeJS.ProcessEnv} [env] variables to add to this process's own
 * @returns {Promise<Outcome>}
 */
export function runTool(tool, args, env = {}) {
  return runNode(findScript(tool), args, env);
}

/**
 * Runs a script with this Node and passes the signals on that reach this process meanwhile.
 *
 * @param {string} script
 * @param {string[]} args
 * @param {NodeJS.ProcessEnv} [env]
 * @returns {Promise<Outcome>}
 */
export function runNode(script, args, env = {}) {
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, [script, ...args], {
      cwd: projectRoot,
      stdio: 'inherit',
      env: {...process.env, ...env},
    });

    /** @param {NodeJS.Signals} signal */
    const passOn = signal => {
      // A terminal sends its Ctrl-C to the whole group; a second one would make Vitest skip its cleanup.
      if (signal === 'SIGINT' && process.stdin.isTTY) return;
      child.kill(signal);
    };
    /** @type {NodeJS.Signals[]} */
    const signals = ['SIGINT', 'SIGTERM', 'SIGHUP'];
    const stopListening = () => signals.forEach(signal => process.off(signal, passOn));

    signals.forEach(signal => process.on(signal, passOn));
    child.on('error', error => {
      stopListening();
      reject(error);
    });
    child.on('exit', (code, signal) => {
      stopListening();
      resolve(signal ? {code: 1, signal} : {code: code ?? 1});
    });
  });
}

/** @param {keyof typeof packages} tool */
function findScript(tool) {
  const manifest = join(projectRoot, 'node_modules', packages[tool], 'package.json');
  if (!existsSync(manifest)) throw new Stop(`${packages[tool]} isn't installed. Run npm ci.`);
  /** @type {{bin: string | Record<string, string>}} */
  const {bin} = JSON.parse(readFileSync(manifest, 'utf8'));
  const script = typeof bin === 'string' ? bin : bin[tool];
  if (!script) throw new Stop(`${packages[tool]} has no program named ${tool}.`);
  return join(dirname(manifest), script);
}
