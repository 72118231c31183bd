/**
 * What belongs to an item at first sight, so that it can be shown and the rest faded.
 */
import {endKey, handleKey, type Drawing} from './drawing.ts';

/**
 * Returns the keys of the items themselves, their lines, and what those lead to: for an
 * actor his lines and whom they reach; for a line its ends and all lines that end on it.
 * A handle brings along its line with both ends.
 */
export function neighbourhoodOf(
  {nodes, edges, handles}: Drawing,
  keys: Iterable<string>,
): ReadonlySet<string> {
  const near = new Set<string>();
  const addEnd = (end: string) => {
    near.add(endKey(end));
    const edge = edges.get(end);
    if (edge !== undefined && !near.has(end)) addEdge(end);
  };
  const addEdge = (key: string) => {
    const edge = edges.get(key);
    if (edge === undefined || near.has(key)) return;
    near.add(key);
    if (handles.has(handleKey(key))) near.add(handleKey(key));
    addEnd(edge.source);
    addEnd(edge.target);
  };
  const wanted = new Set([...keys].map(key => handles.get(key)?.edge ?? key));
  for (const key of wanted) {
    if (nodes.has(key)) near.add(key);
    addEdge(key);
  }
  for (const {key, source, target} of edges.values()) {
    if (wanted.has(source) || wanted.has(target)) addEdge(key);
  }
  return near;
}
