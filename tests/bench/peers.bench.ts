/**
 * Measures the explorer beside other libraries, in one run and in turns: everything is drawn by the same Chromium on the
 * same machine, one page at a time; then the model alone. Writes docs/performance.md and its chart.
 *
 *     npm run bench -- [--rounds 3] [--sizes 3000x10000,10000x50000] [--peers actor-graph,sigma]
 *                      [--events FILE …] [--model 10000,100000]
 *
 * FILE is a table of events, with subject, relation, object and date between tabs, as the ICEWS sets have them; several
 * become one. Nothing gates on a time: ratios within the run are the result. What cannot finish within a minute gets a dash.
 */
import {spawnSync} from 'node:child_process';
import {readFileSync, rmSync, writeFileSync} from 'node:fs';
import {join} from 'node:path';
import {parseArgs} from 'node:util';
import {gzipSync} from 'node:zlib';
import {build} from 'vite';
import {serveDist} from '../support/serve-dist.ts';
import {articleCases, articleLook} from './article-case.ts';
import {eventsCase, seededCase, type BenchCase} from './bench-graph.ts';
import {measurePage, type Measures, type PageResult} from './measure-page.ts';
import {renderChart} from './render-chart.ts';
import {renderReport, type Report} from './render-report.ts';
import {medianOf, PEERS, type ModelResult, type PeerName, type Result} from './result.ts';

/** Who needs longer for a page, in milliseconds, is measured once: else the run would take an hour. */
const LONG = 20_000;
const ARTICLE = '../../graph-data/iraq-coalition-2023-12-28.json';
const here = import.meta.dirname;
const built = join(here, 'node_modules/.pages');

const {values} = parseArgs({
  args: process.argv.slice(2),
  options: {
    rounds: {type: 'string', default: '3'},
    sizes: {type: 'string', default: '3000x10000,10000x50000,30000x200000'},
    peers: {type: 'string', default: PEERS.join(',')},
    events: {type: 'string', multiple: true, default: []},
    model: {type: 'string', default: '10000,100000,1000000'},
  },
});
const rounds = Number(values.rounds);
const peers = PEERS.filter(name => values.peers.split(',').includes(name));
const cases = values.sizes
  .split(',')
  .filter(size => size !== '')
  .map(size => {
    const [nodes, lines] = size.split('x').map(Number) as [number, number];
    return seededCase(nodes, lines);
  });
const table = values.events.map(file => readFileSync(file, 'utf8').trimEnd()).join('\n');
if (table !== '') cases.push(eventsCase(table));

const bytes = new Map<PeerName, number>();
for (const name of peers) bytes.set(name, await buildPage(name));
// Graphs are added as they are measured.
const pages: Record<string, string> = {
  'article.json': readFileSync(join(here, ARTICLE), 'utf8'),
  'events.tsv': table,
};
for (const name of peers)
  pages[`${name}.html`] = `<!doctype html><body><script type="module" src="${name}.js"></script>`;
const server = await serveDist({root: built, pages});

const results: Result[] = [];
for (const each of cases) results.push(...(await measureAll(peers.map(name => ({name, ...each})))));
const opened =
  table === '' || !peers.includes('actor-graph')
    ? []
    : await measureAll([{name: 'actor-graph', ...tableCase(cases.at(-1)!)}]);
const article = await measureArticle();
await server.close();
rmSync(built, {recursive: true});

const docs = join(here, '../../docs');
const model = measureModel();
writeFileSync(
  join(docs, 'performance.md'),
  renderReport({results, table: opened[0], article, bytes, rounds, model}),
);
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

function measureOne(name: PeerName, {graph, gestures}: BenchCase): Promise<PageResult> {
  pages['graph.json'] = JSON.stringify(graph);
  return measurePage(`${server.address}${name}.html`, 'graph.json', gestures);
}

/** Measures several in turns, round by round. */
async function measureAll(all: readonly (BenchCase & {name: PeerName})[]): Promise<Result[]> {
  const runs = all.map((): Measures[] => []);
  const waiting = new Set(all.keys());
  for (let round = 1; round <= rounds; round++) {
    for (const i of waiting) {
      const {name, title, graph, gestures} = all[i]!;
      const {measures, isComplete, took} = await measureOne(name, {title, graph, gestures});
      runs[i]!.push(measures);
      // Who did not finish, or hardly, is not waited for again.
      if (!isComplete || took > LONG) waiting.delete(i);
      console.log(
        `${title}, round ${round}, ${name}, ${(took / 1000).toFixed(0)} s: ${JSON.stringify(measures)}`,
      );
    }
  }
  return all.map(({name, title, graph}, i) => ({
    name,
    title,
    lines: graph.edges.length,
    measures: medianOf(runs[i]!),
    rounds: runs[i]!.length,
  }));
}

/** The table of events itself, with the gestures that do not depend on how its types are called. */
function tableCase({title, gestures}: BenchCase): BenchCase {
  return {title, graph: {nodes: [], edges: [], src: 'events.tsv'}, gestures};
}

/** What plain Cytoscape is given are the elements of our own picture, so that one look comes first. */
async function measureArticle(): Promise<Result[]> {
  if (!peers.includes('actor-graph') || !peers.includes('cytoscape')) return [];
  const {elements} = await measureOne('actor-graph', articleLook('article.json'));
  if (elements === undefined) throw new Error('The article could not be opened.');
  const {own, plain} = articleCases('article.json', elements);
  return measureAll([
    {name: 'actor-graph', ...own},
    {name: 'cytoscape', ...plain},
  ]);
}

/** In a process of its own, whose memory nothing else fills. */
function measureModel(): Report['model'] {
  if (values.model === '') return undefined;
  const file = join(here, 'node_modules/.model.json');
  const {stdout, status} = spawnSync(
    process.execPath,
    [
      ...process.execArgv,
      '--expose-gc',
      join(here, 'model.bench.ts'),
      '--sizes',
      values.model,
      '--json',
      file,
    ],
    {encoding: 'utf8', stdio: ['ignore', 'pipe', 'inherit']},
  );
  if (status !== 0) throw new Error('The model could not be measured.');
  const measured = JSON.parse(readFileSync(file, 'utf8')) as ModelResult;
  rmSync(file);
  const rows = stdout.split('\n').filter(line => line.startsWith('|'));
  return {table: rows.join('\n'), measured};
}
