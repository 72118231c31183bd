/**
 * Which statements contradict each other, in the words of the file: `contradicts` holds both ways,
 * whichever of the two says so.
 */
import type {Dataset} from '../dataset.ts';
import type {Statement} from '../document.ts';

/** Returns, for each statement, those it contradicts or is contradicted by. */
export function contradictionsOf({
  document,
  statements,
}: Dataset): ReadonlyMap<string, ReadonlySet<Statement>> {
  const found = new Map<string, Set<Statement>>();
  const add = (from: string, to: Statement) => {
    const others = found.get(from) ?? new Set();
    found.set(from, others);
    others.add(to);
  };
  for (const statement of document.statements) {
    for (const id of statement.contradicts) {
      const other = statements.get(id);
      if (other === undefined || other === statement) continue;
      add(statement.id, other);
      add(id, statement);
    }
  }
  return found;
}
