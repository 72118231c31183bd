/** Makes one file of the project's modules, for pages without tools: under a name of its own, and loading nothing else. */
import {join} from 'node:path';
import {build, type BuildOptions, type PluginOption, type UserConfig} from 'vite';

/** From where each script is made, and of what kind it is. */
const SCRIPTS = {
  'frame.js': {input: 'src/site/frame/frame.ts', format: 'iife'},
  'embed.js': {input: 'src/site/frame/embed.ts', format: 'iife'},
  'actor-graph.js': {input: 'src/define-all.ts', format: 'es'},
  'actor-graph-worker.js': {input: 'src/layout-worker.ts', format: 'iife'},
} as const;
export type ScriptName = keyof typeof SCRIPTS;

export const SCRIPT_NAMES = Object.keys(SCRIPTS) as ScriptName[];

export function isScriptName(name: string): name is ScriptName {
  return Object.hasOwn(SCRIPTS, name);
}

/**
 * Returns how Vite makes a script of the project in the folder `root`. Not Vite's `build.lib`: that leaves
 * the white space of an ES module in, and these files are the final ones.
 */
export function scriptConfig(root: string, name: ScriptName): UserConfig & {readonly build: BuildOptions} {
  const {input, format} = SCRIPTS[name];
  return {
    root,
    publicDir: false,
    build: {
      modulePreload: false,
      assetsInlineLimit: Number.MAX_SAFE_INTEGER,
      chunkSizeWarningLimit: 1500,
      rolldownOptions: {
        input: join(root, input),
        // Keeps the exports of define-all.ts, which a build of a page would drop.
        preserveEntrySignatures: format === 'es' ? 'strict' : false,
        // Those of hand-on-licences.ts among them.
        output: {format, entryFileNames: name, codeSplitting: false, comments: {legal: true}},
      },
    },
  };
}

/** Returns the text of a script that loads nothing else. */
export async function bundleScript(
  root: string,
  name: ScriptName,
  plugins: PluginOption[] = [],
): Promise<string> {
  const config = scriptConfig(root, name);
  const result = await build({
    ...config,
    configFile: false,
    logLevel: 'warn',
    plugins,
    build: {...config.build, write: false},
  });
  const outputs = Array.isArray(result) ? result : [result];
  const [script] = outputs.flatMap(each => ('output' in each ? each.output : []));
  if (script?.type !== 'chunk') throw new Error(`${name} could not be made of ${SCRIPTS[name].input}`);
  return script.code;
}
