/**
 * Measures the model alone, in plain Node: making the columns, filtering, counting, searching,
 * going to neighbours, at 10,000 to 1,000,000 relations, and how each grows.
 *
 *     npx tsx tests/bench/model.bench.ts [--sizes 10000,100000,1000000] [--json FILE]
 *
 * Nothing here gates anything: times depend on the machine and on who else uses it, so the
 * least of several runs and the processor time stand beside the median. With `node --expose-gc` the heap is exact.
 */
import {writeFileSync} from 'node:fs';
import {cpus} from 'node:os';
import {parseArgs} from 'node:util';
import {applyFilter} from '../../src/filter/apply-filter.ts';
import {createFilterIndex} from '../../src/filter/filter-index.ts';
import type {FilterGroup, FilterSpec} from '../../src/filter/filter-spec.ts';
import {createDataset} from '../../src/model/dataset.ts';
import {largeDocument} from '../support/large-document.ts';
import type {ModelMeasure} from './result.ts';

const RUNS = 9;

function time<T>(what: string, run: (turn: number) => T, runs = RUNS): {measure: ModelMeasure; result: T} {
  const times: number[] = [];
  let result: T | undefined;
  const before = process.cpuUsage();
  for (let turn = 0; turn < runs; turn++) {
    const start = performance.now();
    result = run(turn);
    times.push(performance.now() - start);
  }
  const {user, system} = process.cpuUsage(before);
  times.sort((a, b) => a - b);
  const cpu = (user + system) / 1000 / runs;
  return {measure: {what, unit: 'ms', least: times[0]!, median: times[runs >> 1]!, cpu}, result: result!};
}

/** Heap and the buffers outside it. */
function usedMemory(): number {
  globalThis.gc?.();
  const {heapUsed, arrayBuffers} = process.memoryUsage();
  return (heapUsed + arrayBuffers) / 1e6;
}

function single(what: string, unit: ModelMeasure['unit'], value: number): ModelMeasure {
  return {what, unit, least: value, median: value};
}

function measureSize(size: number): ModelMeasure[] {
  const document = largeDocument(size);
  const before = usedMemory();
  const made = time('make the dataset and its columns', () => createDataset(document), 1);
  const {columns} = made.result;
  const memory = usedMemory() - before;
  const bytes = Object.values(columns).reduce(
    (sum: number, column: unknown) => sum + (ArrayBuffer.isView(column) ? column.byteLength : 0),
    0,
  );
  const indexed = time('make the filter index', () => createFilterIndex(made.result), 1);
  const index = indexed.result;
  // The same object in each filter, as an action leaves groups that it does not touch.
  const status: FilterGroup = {by: 'status', except: ['denied']};
  const spec = (...groups: readonly FilterGroup[]): FilterSpec => ({
    groups: [status, ...groups],
    isolated: 'hide',
  });
  const filter = (what: string, group: (turn: number) => FilterGroup) =>
    time(what, turn => applyFilter(index, spec(group(turn))).visible.counts).measure;

  const first = time('first filter', () => applyFilter(index, spec()).visible.counts, 1).measure;
  const toggle = filter('toggle one type', turn => ({by: 'type', except: [`t${turn}`]}));
  const dates = filter('choose dates', turn => ({by: 'date', span: `${2014 + (turn % 5)}/2020`}));
  const kinds = filter('toggle a kind of actor', turn => ({
    by: 'actor-kind',
    except: [turn % 2 ? 'state' : 'person'],
  }));
  let longest = 0;
  const counts = time('count beside all values', turn => {
    const work = applyFilter(index, spec({by: 'type', except: [`t${turn}`]})).countFacets();
    for (let isDone = false; !isDone;) {
      const start = performance.now();
      isDone = work.next().done === true;
      if (turn > 1) longest = Math.max(longest, performance.now() - start);
    }
  }).measure;
  const prepare = time('prepare the search', () => [...index.text.prepare()].length, 1).measure;
  const search = filter('search for a word', turn => ({by: 'text', query: turn % 2 ? 'river' : 'guard'}));
  const near = filter('go to neighbours', turn => ({
    by: 'neighbourhood',
    of: [`a${size / 20 + turn}`],
    steps: 1,
  }));
  const far = time(
    'three steps from the busiest',
    () => applyFilter(index, spec({by: 'neighbourhood', of: ['a0'], steps: 3})).visible.counts,
    3,
  ).measure;
  return [
    made.measure,
    single('memory of both, without the document', 'MB', memory),
    single('columns a row', 'bytes', bytes / columns.size),
    indexed.measure,
    first,
    toggle,
    dates,
    kinds,
    counts,
    single('longest step of counting', 'ms', longest),
    prepare,
    search,
    near,
    far,
  ];
}

/** The power of the size with which something grows, from the first size to the last. */
function exponent(sizes: readonly number[], values: readonly number[]): string {
  const [low, high] = [values[0]!, values.at(-1)!];
  if (sizes.length < 2 || low <= 0) return '–';
  return (Math.log(high / low) / Math.log(sizes.at(-1)! / sizes[0]!)).toFixed(2);
}

const {values: options} = parseArgs({
  options: {sizes: {type: 'string', default: '10000,100000,1000000'}, json: {type: 'string'}},
});
const sizes = options.sizes.split(',').map(Number);
const results = sizes.map(size => measureSize(size));
const machine = `${cpus().length} × ${cpus()[0]?.model.trim() ?? 'unknown'}, Node ${process.version}`;
const date = new Date().toISOString().slice(0, 10);
console.log(`Model alone, ${date}, ${machine}. Least (median; processor time).\n`);
console.log(`| what | ${sizes.map(size => size.toLocaleString('en')).join(' | ')} | exponent |`);
console.log(`| --- | ${sizes.map(() => '--:').join(' | ')} | --: |`);
for (const [i, {what, unit}] of results[0]!.entries()) {
  const row = results.map(measures => measures[i]!);
  const cells = row.map(({least, median, cpu}) =>
    cpu === undefined ? least.toFixed(1) : `${least.toFixed(1)} (${median.toFixed(1)}; ${cpu.toFixed(1)})`,
  );
  const growth = exponent(
    sizes,
    row.map(({least}) => least),
  );
  console.log(`| ${what}, ${unit} | ${cells.join(' | ')} | ${growth} |`);
}
if (options.json !== undefined) {
  writeFileSync(options.json, `${JSON.stringify({date, machine, sizes, results}, null, 2)}\n`);
}
