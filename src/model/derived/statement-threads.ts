/**
 * Who answers and contradicts whom: statements that `answers` and `contradicts` link, in the
 * order in which they can be read.
 */
import type {Dataset} from '../dataset.ts';
import type {Statement} from '../document.ts';
import {contradictionsOf} from './contradictions.ts';

export interface ThreadEntry {
  readonly statement: Statement;
  /** Those it answers that stand in the thread. */
  readonly answers: readonly Statement[];
  /** Those before it in the thread that it contradicts, or that contradict it. */
  readonly contradicts: readonly Statement[];
}
export type Thread = readonly ThreadEntry[];

/**
 * Returns the threads among `statements`, each with at least two. What is answered comes before
 * its answer; for the rest the date decides, then the order of `statements`. Where answers go
 * round in a circle, the earliest begins.
 */
export function statementThreads(statements: readonly Statement[], dataset: Dataset): Thread[] {
  const among = new Set(statements);
  const contradictions = contradictionsOf(dataset);
  const answered = new Map(
    [...among].map(statement => [
      statement,
      statement.answers.flatMap(id => {
        const other = dataset.statements.get(id);
        return other !== undefined && other !== statement && among.has(other) ? [other] : [];
      }),
    ]),
  );
  const contradicted = (statement: Statement) =>
    [...(contradictions.get(statement.id) ?? [])].filter(other => among.has(other));
  const links = new Map<Statement, Set<Statement>>([...among].map(statement => [statement, new Set()]));
  for (const statement of among) {
    for (const other of [...answered.get(statement)!, ...contradicted(statement)]) {
      links.get(statement)!.add(other);
      links.get(other)!.add(statement);
    }
  }
  return components(links)
    .filter(({length}) => length > 1)
    .map(members => {
      const before = new Set<Statement>();
      return order(members, answered).map(statement => {
        const entry = {
          statement,
          answers: answered.get(statement)!,
          contradicts: contradicted(statement).filter(other => before.has(other)),
        };
        before.add(statement);
        return entry;
      });
    });
}

function components(links: ReadonlyMap<Statement, ReadonlySet<Statement>>): Statement[][] {
  const seen = new Set<Statement>();
  const positions = new Map([...links.keys()].map((statement, i) => [statement, i]));
  return [...links.keys()].flatMap(start => {
    if (seen.has(start)) return [];
    const found: Statement[] = [];
    const waiting = [start];
    seen.add(start);
    for (let next = waiting.pop(); next !== undefined; next = waiting.pop()) {
      found.push(next);
      for (const other of links.get(next)!) {
        if (!seen.has(other)) waiting.push(other);
        seen.add(other);
      }
    }
    return [found.sort((a, b) => positions.get(a)! - positions.get(b)!)];
  });
}

function order(
  members: readonly Statement[],
  answered: ReadonlyMap<Statement, readonly Statement[]>,
): Statement[] {
  // Sorting is stable, so that equal dates stay in the given order.
  const waiting = [...members].sort((a, b) => Math.sign(timeOf(a) - timeOf(b)) || 0);
  const placed = new Set<Statement>();
  while (waiting.length > 0) {
    const ready = waiting.findIndex(statement => answered.get(statement)!.every(other => placed.has(other)));
    placed.add(waiting.splice(Math.max(ready, 0), 1)[0]!);
  }
  return [...placed];
}

/** The first moment it can have been said, else the last; what has no date comes last. */
function timeOf({when}: Statement): number {
  if (when === undefined) return Infinity;
  return Number.isFinite(when.first) ? when.first : when.last;
}
