/**
 * Who can be reached from some actors within a number of steps.
 */
import type {Row} from './filter-index.ts';

/**
 * Returns the actors at most `steps` rows away from one of `of`, those included. `out`
 * follows the arrows, `in` goes against them. Breadth first, O(rows + ends).
 */
export function reach(
  rows: Iterable<Row>,
  of: readonly string[],
  steps: number,
  direction: 'out' | 'in' | 'both',
): ReadonlySet<string> {
  const next = new Map<string, Set<string>>();
  const link = (from: ReadonlySet<string>, to: ReadonlySet<string>) => {
    for (const id of from) {
      const known = next.get(id) ?? new Set();
      for (const other of to) known.add(other);
      next.set(id, known);
    }
  };
  for (const {from, to, mutual} of rows) {
    if (direction !== 'in' || mutual) link(from, to);
    if (direction !== 'out' || mutual) link(to, from);
  }
  const reached = new Set(of);
  let frontier: ReadonlySet<string> = reached;
  for (let step = 0; step < steps && frontier.size > 0; step++) {
    const found = new Set<string>();
    for (const id of frontier) {
      for (const other of next.get(id) ?? []) if (!reached.has(other)) found.add(other);
    }
    for (const id of found) reached.add(id);
    frontier = found;
  }
  return reached;
}
