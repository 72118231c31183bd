/**
 * Relations may end on relations ("Biden orders [the strikes]"); those chains have to end on
 * actors. This file finds the ones that do not.
 */
import type {Relation} from './document.ts';

/**
 * Returns the ids of the relations whose every end leads to actors, and of the others: those
 * whose ends go round in a circle, or lead to a relation that is not in the list.
 * O(relations + ends).
 */
export function withoutCircles(
  relations: readonly Relation[],
  actors: ReadonlySet<string>,
): {
  grounded: ReadonlySet<string>;
  circular: ReadonlySet<string>;
} {
  const grounded = new Set<string>();
  const waiting = new Map<string, Set<string>>();
  const dependants = new Map<string, string[]>();
  for (const {id, from, to} of relations) {
    const inner = new Set([...from, ...to].filter(end => !actors.has(end)));
    waiting.set(id, inner);
    for (const end of inner) {
      const known = dependants.get(end);
      if (known === undefined) dependants.set(end, [id]);
      else known.push(id);
    }
  }
  const ready = relations.filter(({id}) => waiting.get(id)!.size === 0).map(({id}) => id);
  for (let id = ready.pop(); id !== undefined; id = ready.pop()) {
    grounded.add(id);
    for (const dependant of dependants.get(id) ?? []) {
      const left = waiting.get(dependant)!;
      left.delete(id);
      if (left.size === 0) ready.push(dependant);
    }
  }
  return {
    grounded,
    circular: new Set(relations.map(({id}) => id).filter(id => !grounded.has(id))),
  };
}
