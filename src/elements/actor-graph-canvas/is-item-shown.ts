/** Tells what the filter lets through from what is in the picture only as a pale backdrop. */
import type {Visible} from '../../filter/visible.ts';
import type {Drawing} from '../../view/drawing.ts';

/** Whether the node, line or handle with this key stands for something that passes the filter. */
export function isItemShown(key: string, {nodes, edges, handles}: Drawing, visible: Visible): boolean {
  const node = nodes.get(key);
  if (node !== undefined) return node.members !== undefined || visible.has(node.id);
  const edge = edges.get(handles.get(key)?.edge ?? key);
  // What stands for everything between two groups is never left out as such.
  if (edge?.layer === 'sum') return true;
  return (
    edge?.items.some(({id, index}) => (index < 0 ? visible.has(id) : visible.hasTarget(id, index))) ?? false
  );
}
