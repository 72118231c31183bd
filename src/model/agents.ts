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
 * (through relations that act, if need be), the speakers of a statement; nobody for a topic.
 */
export function agentsOf(id: string, index: TargetIndex): ReadonlySet<string> {
  const relation = index.relations.get(id);
  if (relation !== undefined) {
    const agents = relation.between.length > 0 ? relation.between : relation.from;
    return new Set(agents.flatMap(agent => [...agentsOf(agent, index)]));
  }
  return new Set(index.statements.get(id)?.by ?? [id]);
}
