/**
 * Puts what others load from the site beside its pages, under names that never change: the page for
 * frames and its script, the script for pages around frames, and the one file with the element.
 *
 * Vite's own way with pages would not do: it makes modules, which a frame without an origin cannot load
 * from a server that has not allowed it, and puts a hash into every name.
 */
import {readFileSync} from 'node:fs';
import {join} from 'node:path';
import {build, type Plugin, type PluginOption} from 'vite';

/** From where each script is made, and of what kind it is. */
const SCRIPTS = {
  'frame.js': {input: 'src/site/frame/frame.ts', format: 'iife'},
  'embed.js': {input: 'src/site/frame/embed.ts', format: 'iife'},
  'actor-graph.js': {input: 'src/define-all.ts', format: 'es'},
} as const;
type ScriptName = keyof typeof SCRIPTS;

const PAGE = 'embed.html';

/** Makes the plugin for the project in the folder `root`; the scripts are made with `plugins`. */
export function framePlugin(root: string, plugins: PluginOption[]): Plugin {
  const readPage = () => readFileSync(join(root, 'src/site/frame', PAGE), 'utf8');
  return {
    name: 'frame',

    configureServer(server) {
      server.middlewares.use((request, response, next) => {
        const name = request.url?.split(/[?#]/, 1)[0]?.slice(1) ?? '';
        const isPage = name === PAGE;
        if (!isPage && !isScriptName(name)) {
          next();
          return;
        }
        const answer = (text: string) => {
          response.setHeader('content-type', isPage ? 'text/html; charset=utf-8' : 'text/javascript');
          response.setHeader('cache-control', 'no-store');
          response.end(text);
        };
        // Made anew for every request: who develops wants what was saved last.
        if (isPage) answer(readPage());
        else bundle(root, name, plugins).then(answer, next);
      });
    },

    async generateBundle() {
      this.emitFile({type: 'asset', fileName: PAGE, source: readPage()});
      for (const name of Object.keys(SCRIPTS) as ScriptName[]) {
        this.emitFile({type: 'asset', fileName: name, source: await bundle(root, name, plugins)});
      }
    },
  };
}

function isScriptName(name: string): name is ScriptName {
  return Object.hasOwn(SCRIPTS, name);
}

/** Returns the text of a script that loads nothing else. */
export async function bundle(root: string, name: ScriptName, plugins: PluginOption[] = []): Promise<string> {
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
