/** Makes one file of the project's modules, for pages without tools: under a name of its own, and loading nothing else. */
import {join} from 'node:path';
import {build, type PluginOption} from 'vite';

/** From where each script is made, and of what kind it is. */
const SCRIPTS = {
  'frame.js': {input: 'src/site/frame/frame.ts', format: 'iife'},
  'embed.js': {input: 'src/site/frame/embed.ts', format: 'iife'},
  'actor-graph.js': {input: 'src/define-all.ts', format: 'es'},
} as const;
export type ScriptName = keyof typeof SCRIPTS;

export const SCRIPT_NAMES = Object.keys(SCRIPTS) as ScriptName[];

export function isScriptName(name: string): name is ScriptName {
  return Object.hasOwn(SCRIPTS, name);
}

/** Returns the text of a script that loads nothing else. */
export async function bundleScript(
  root: string,
  name: ScriptName,
  plugins: PluginOption[] = [],
): Promise<string> {
  const {input, format} = SCRIPTS[name];
  const result = await build({
    configFile: false,
    root,
    publicDir: false,
    logLevel: 'warn',
    plugins,
    build: {
      write: false,
      modulePreload: false,
      assetsInlineLimit: Number.MAX_SAFE_INTEGER,
      chunkSizeWarningLimit: 1500,
      rolldownOptions: {
        input: join(root, input),
        preserveEntrySignatures: format === 'es' ? 'strict' : false,
        output: {format, entryFileNames: name, codeSplitting: false},
      },
    },
  });
  const outputs = Array.isArray(result) ? result : [result];
  const [script] = outputs.flatMap(each => ('output' in each ? each.output : []));
  if (script?.type !== 'chunk') throw new Error(`${name} could not be made of ${input}`);
  return script.code;
}
