/**
 * How Vite serves and builds the project. Three builds, chosen by `--mode`: the demo site in dist/site (default),
 * with `--mode element` the one-file element dist/actor-graph.js, with `--mode worker` dist/actor-graph-worker.js.
 * Tests have their own configuration in tests/.
 */
import {readdirSync} from 'node:fs';
import {join} from 'node:path';
import {fileURLToPath} from 'node:url';
import {defineConfig, type UserConfig} from 'vite';
import {graphDataPlugin} from './src/site/graph-data-plugin.ts';
import {scriptConfig, type ScriptName} from './src/cli/bundle-script.ts';
import {scriptPlugins} from './src/cli/script/script-plugins.ts';
import {framePlugin} from './src/cli/site/frame-plugin.ts';
import {oembedPlugin} from './src/cli/site/oembed-plugin.ts';
import {sitePagesPlugin} from './src/cli/site/site-pages-plugin.ts';

const projectRoot = fileURLToPath(new URL('.', import.meta.url));
const siteRoot = join(projectRoot, 'src/site');

export default defineConfig(({mode}) => {
  if (mode === 'element') return buildScript('actor-graph.js');
  return mode === 'worker' ? buildScript('actor-graph-worker.js') : buildSite();
});

function buildSite(): UserConfig {
  const pages = readdirSync(siteRoot).filter(name => name.endsWith('.html'));
  return {
    root: siteRoot,
    // Relative, so that the built site works in any folder of any server.
    base: './',
    // Several pages, no router: an address without a page is a 404, not the start page.
    appType: 'mpa',
    plugins: [
      graphDataPlugin(join(projectRoot, 'graph-data')),
      sitePagesPlugin(projectRoot),
      framePlugin(projectRoot, scriptPlugins(projectRoot)),
      oembedPlugin(join(projectRoot, 'graph-data'), process.env['SITE_ADDRESS']),
    ],
    server: {
      // The pages import the element from outside their root; nothing else of the project is served.
      fs: {allow: [join(projectRoot, 'src'), join(projectRoot, 'node_modules')]},
    },
    build: {
      outDir: join(projectRoot, 'dist/site'),
      emptyOutDir: true,
      rolldownOptions: {input: pages.map(name => join(siteRoot, name))},
      // Cytoscape alone is about 440 kB; a warning at every build hides the others.
      chunkSizeWarningLimit: 1500,
    },
  };
}

function buildScript(name: ScriptName): UserConfig {
  const config = scriptConfig(projectRoot, name);
  return {
    ...config,
    plugins: scriptPlugins(projectRoot),
    build: {
      ...config.build,
      outDir: join(projectRoot, 'dist'),
      // dist/site is in there too.
      emptyOutDir: false,
      sourcemap: name === 'actor-graph.js',
    },
  };
}
