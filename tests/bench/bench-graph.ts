/** The graphs that all are measured with: out of a seed, with a few actors in most of what happens, and places for all. */
import {seededRandom} from '../../src/util/seeded-random.ts';
import type {BenchGraph} from './pages/bench-page.ts';

const TYPES = 12;

/** Returns a graph of so many nodes and lines, and the node with most lines. */
export function benchGraph(nodeCount: number, edgeCount: number): {graph: BenchGraph; busiest: string} {
  const random = seededRandom(nodeCount + edgeCount);
  const size = Math.sqrt(nodeCount) * 40;
  const nodes = Array.from({length: nodeCount}, (_, i) => ({
    id: `n${i}`,
    x: random() * size,
    y: random() * size,
  }));
  const degrees = new Map<string, number>();
  const anybody = () => `n${Math.floor(nodeCount * random() ** 2)}`;
  const edges = Array.from({length: edgeCount}, (_, i) => {
    const source = anybody();
    let target = anybody();
    while (target === source) target = anybody();
    for (const end of [source, target]) degrees.set(end, (degrees.get(end) ?? 0) + 1);
    return {id: `e${i}`, source, target, type: `t${Math.floor(TYPES * random())}`};
  });
  const [busiest] = [...degrees].sort((a, b) => b[1] - a[1])[0]!;
  return {graph: {nodes, edges}, busiest};
}
