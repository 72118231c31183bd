/** What a page made with the npm package downloads before it shows anything, and what only when it is wanted. */
import {readFileSync} from 'node:fs';
import {join} from 'node:path';
import {gzipSync} from 'node:zlib';
import {build, type Rolldown} from 'vite';
import {beforeAll, expect, it} from 'vitest';
import {installPackage} from '../support/install-package.ts';

const {project} = installPackage();
let first: readonly Rolldown.OutputChunk[] = [];

beforeAll(async () => {
  const result = await build({
    root: join(project, 'vite'),
    configFile: false,
    publicDir: false,
    logLevel: 'error',
    build: {write: false, chunkSizeWarningLimit: 5000},
  });
  const outputs = Array.isArray(result) ? result : [result];
  const chunks = outputs
    .flatMap(each => ('output' in each ? each.output : []))
    .filter(output => output.type === 'chunk');
  const byName = new Map(chunks.map(chunk => [chunk.fileName, chunk]));
  const found = new Set([...byName.values()].filter(({isEntry}) => isEntry));
  // A set that grows is walked to its end.
  for (const {imports} of found) for (const name of imports) found.add(byName.get(name)!);
  first = [...found];
});

it('leaves out what is loaded when a reader first sees it, or a file asks for it', () => {
  const modules = first.flatMap(({moduleIds}) => moduleIds);
  expect(modules.filter(id => id.includes('/cytoscape/'))).toHaveLength(1);
  const late =
    /actor-graph-(?:compare|embed|stances|statements|timeline)\/|virtualizer|papaparse|read-event-table|cameo-events/;
  expect(modules.filter(id => late.test(id))).toEqual([]);
});

it('is as large as docs/decisions/README.md says, within a tenth', () => {
  const page = readFileSync(join(import.meta.dirname, '../../docs/decisions/README.md'), 'utf8');
  const said = Number(/downloads (\d+) kB first/.exec(page)?.[1]);
  const is = first.reduce((sum, {code}) => sum + gzipSync(code, {level: 9}).length / 1000, 0);
  expect(Math.abs(is - said), `it is ${is.toFixed(0)} kB`).toBeLessThan(0.1 * said);
});
