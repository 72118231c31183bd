/**
 * Who is behind a target: a stance on a deed goes to those who do it, never to its victims.
 */
import type {Relation, Statement} from './document.ts';

/** The relations and statements of one document, by id. */
export interface TargetIndex {
  readonly relations: ReadonlyMap<string, Relation>;
  readonly statements: ReadonlyMap<string, Statement>;
}

/**
 * Returns the ids of the actors behind `id`: the actor itself, the agents of a relation
 * (through relations that act, if need be), the speakers of a statement; the id itself for whatever is neither.
 * O(relations and ends behind `id`), each looked at once, however often it is reached.
 */
export function agentsOf(id: string, index: TargetIndex): ReadonlySet<string> {
  const agents = new Set<string>();
  const seen = new Set<string>();
  // A stack and not recursion: chains of relations may be as long as a file.
  const waiting = [id];
  for (let next = waiting.pop(); next !== undefined; next = waiting.pop()) {
    if (seen.has(next)) continue;
    seen.add(next);
    const relation = index.relations.get(next);
    if (relation === undefined) {
      for (const agent of index.statements.get(next)?.by ?? [next]) agents.add(agent);
    } else {
      const ends = relation.between.length > 0 ? relation.between : relation.from;
      for (const end of ends.toReversed()) waiting.push(end);
    }
  }
  return agents;
}
