/** The graphs that all are measured with: out of a seed or out of a table of events, with places for all. */
import {seededRandom} from '../../src/util/seeded-random.ts';
import type {BenchGraph, Gestures} from './pages/bench-page.ts';

const TYPES = 12;
/** Three of the twelve types at a time. */
const HIDDEN = [
  ['t1', 't4', 't9'],
  ['t2', 't5', 't7'],
  ['t0', 't3', 't6'],
];

export interface BenchCase {
  /** How tables and charts call it. */
  readonly title: string;
  readonly graph: BenchGraph;
  readonly gestures: Gestures;
}

/** Returns a graph of so many nodes and lines, with a few actors in most of what happens. */
export function seededCase(nodeCount: number, edgeCount: number): BenchCase {
  const random = seededRandom(nodeCount + edgeCount);
  const nodes = placed(
    Array.from({length: nodeCount}, (_, i) => `n${i}`),
    random,
  );
  const anybody = () => `n${Math.floor(nodeCount * random() ** 2)}`;
  const edges = Array.from({length: edgeCount}, (_, i) => {
    const source = anybody();
    let target = anybody();
    while (target === source) target = anybody();
    return {id: `e${i}`, source, target, type: `t${Math.floor(TYPES * random())}`};
  });
  return {
    title: `${nodeCount.toLocaleString('en')} nodes, ${edgeCount.toLocaleString('en')} lines`,
    graph: {nodes, edges},
    gestures: {hidden: HIDDEN, selected: busiestIn(edges)},
  };
}

/** Returns the graph of a table of events: subject, relation, object and date between tabs. Its types are folded to twelve. */
export function eventsCase(table: string): BenchCase {
  const rows = table
    .split(/\r?\n/)
    .filter(line => !line.startsWith('#'))
    .map(line => line.split('\t'))
    .filter(({length}) => length >= 3);
  const types = new Map<string, string>();
  const actors = new Set<string>();
  const edges = rows.map(([source, relation, target], i) => {
    if (!types.has(relation!)) types.set(relation!, `t${types.size % TYPES}`);
    for (const end of [source!, target!]) actors.add(end);
    return {id: `e${i}`, source: source!, target: target!, type: types.get(relation!)!};
  });
  if (edges.length === 0) throw new Error('The table has no row with a subject, a relation and an object.');
  return {
    title: `Events: ${actors.size.toLocaleString('en')} nodes, ${edges.length.toLocaleString('en')} lines`,
    graph: {nodes: placed([...actors], seededRandom(edges.length)), edges},
    gestures: {hidden: HIDDEN, selected: busiestIn(edges)},
  };
}

/** The node with most lines. */
export function busiestIn(edges: readonly {readonly source: string; readonly target: string}[]): string {
  const degrees = new Map<string, number>();
  for (const {source, target} of edges)
    for (const end of [source, target]) degrees.set(end, (degrees.get(end) ?? 0) + 1);
  const [busiest] = [...degrees].sort((a, b) => b[1] - a[1])[0]!;
  return busiest;
}

function placed(ids: readonly string[], random: () => number): BenchGraph['nodes'] {
  const size = Math.sqrt(ids.length) * 40;
  return ids.map(id => ({id, x: random() * size, y: random() * size}));
}
