/**
 * Measures the explorer beside other libraries, in one run and in turns: everything is drawn by the same Chromium on the
 * same machine, one page at a time. Writes docs/performance.md and its chart.
 *
 *     npm run bench -- [--rounds 3] [--sizes 3000x10000,10000x50000]
 *
 * Nothing gates on a time: ratios within the run are the result. What cannot finish in the time it has gets a dash.
 */
import {readFileSync, rmSync, writeFileSync} from 'node:fs';
import {join} from 'node:path';
import {setTimeout as sleep} from 'node:timers/promises';
import {parseArgs} from 'node:util';
import {gzipSync} from 'node:zlib';
import {chromium, type Browser} from 'playwright-core';
import {build} from 'vite';
import {CHROMIUM_ARGS} from '../support/chromium-args.mjs';
import {serveDist} from '../support/serve-dist.ts';
import {benchGraph} from './bench-graph.ts';
import type {PageTimes} from './pages/bench-page.ts';
import {renderChart} from './render-chart.ts';
import {renderReport, type Result} from './render-report.ts';

export const PEERS = ['actor-graph', 'cytoscape', 'sigma', 'vis-network', 'force-graph', 'g6'] as const;
export type PeerName = (typeof PEERS)[number];

/** Longer than anybody waits for a picture. */
const PATIENCE = 120_000;
const here = import.meta.dirname;
const built = join(here, 'node_modules/.pages');

const {values} = parseArgs({
  args: process.argv.slice(2),
  options: {
    rounds: {type: 'string', default: '3'},
    sizes: {type: 'string', default: '3000x10000,10000x50000,30000x200000'},
    peers: {type: 'string', default: PEERS.join(',')},
  },
});
const rounds = Number(values.rounds);
const sizes = values.sizes.split(',').map(size => size.split('x').map(Number) as [number, number]);
const peers = PEERS.filter(name => values.peers.split(',').includes(name));

const bytes = new Map<PeerName, number>();
for (const name of peers) bytes.set(name, await buildPage(name));
const server = await serveDist({
  root: built,
  pages: Object.fromEntries(
    peers.map(name => [
      `${name}.html`,
      `<!doctype html><body><script type="module" src="${name}.js"></script>`,
    ]),
  ),
});
const browser = await chromium.launch({
  executablePath: process.env['CHROME_PATH'] ?? '',
  // Sigma draws with WebGL, which a machine without a GPU computes.
  args: [
    ...CHROMIUM_ARGS.filter(arg => arg !== '--disable-gpu'),
    '--enable-unsafe-swiftshader',
    '--enable-precise-memory-info',
  ],
});

const results: Result[] = [];
for (const [nodes, edges] of sizes) {
  const {graph, busiest} = benchGraph(nodes, edges);
  const runs = new Map<PeerName, PageTimes[]>(peers.map(name => [name, []]));
  const given = new Set<PeerName>(peers);
  for (let round = 0; round < rounds; round++) {
    for (const name of given) {
      const times = await measure(browser, `${server.address}${name}.html`, graph, busiest);
      console.log(`${nodes} nodes, ${edges} lines, round ${round + 1}, ${name}: ${JSON.stringify(times)}`);
      // What has failed once is not waited for again.
      if (times === undefined) given.delete(name);
      else runs.get(name)!.push(times);
    }
  }
  for (const [name, all] of runs) results.push({name, nodes, edges, times: medianOf(all)});
}
await browser.close();
await server.close();
rmSync(built, {recursive: true});

const docs = join(here, '../../docs');
writeFileSync(join(docs, 'performance.md'), renderReport(results, bytes, rounds));
writeFileSync(join(docs, 'performance.svg'), renderChart(results));

/** Bundles one page, and returns how many bytes of script a reader downloads, gzipped. */
async function buildPage(name: PeerName): Promise<number> {
  await build({
    configFile: false,
    root: here,
    logLevel: 'warn',
    publicDir: false,
    build: {
      outDir: built,
      emptyOutDir: false,
      modulePreload: false,
      chunkSizeWarningLimit: 10_000,
      rolldownOptions: {
        input: join(here, `pages/${name}.ts`),
        output: {entryFileNames: `${name}.js`, codeSplitting: false},
      },
    },
  });
  return gzipSync(readFileSync(join(built, `${name}.js`)), {level: 9}).length;
}

/** Measures one page in a tab of its own; nothing if it fails or takes too long. */
async function measure(
  by: Browser,
  address: string,
  graph: ReturnType<typeof benchGraph>['graph'],
  busiest: string,
): Promise<PageTimes | undefined> {
  const context = await by.newContext({viewport: {width: 1280, height: 800}});
  const page = await context.newPage();
  try {
    await page.goto(address);
    await page.waitForFunction(() => 'runBench' in globalThis);
    const run = page.evaluate(([given, actor]) => globalThis.runBench(given, actor), [
      graph,
      busiest,
    ] as const);
    const timeout = sleep(PATIENCE, undefined, {ref: false});
    return await Promise.race([run, timeout]);
  } catch (error) {
    console.log(String(error).slice(0, 500));
    return undefined;
  } finally {
    await context.close();
  }
}

function medianOf(all: readonly PageTimes[]): PageTimes | undefined {
  const [first] = all;
  if (first === undefined) return undefined;
  const keys = Object.keys(first) as (keyof PageTimes)[];
  const middle = (key: keyof PageTimes) =>
    all.map(times => times[key]).sort((a, b) => a - b)[all.length >> 1]!;
  return Object.fromEntries(keys.map(key => [key, middle(key)])) as unknown as PageTimes;
}
