/**
 * Stances at a glance: a row for each speaker, a column for each topic, most said first.
 *
 * The cell's stance is `overallStance` of all that count for it, so a conflict within it is mixed.
 */
import type {Dataset} from '../dataset.ts';
import type {Statement} from '../document.ts';
import {positionsOnTopics, type Position} from './positions.ts';
import type {Scope} from './scope.ts';

export interface StanceRow {
  readonly actor: string;
  /** Positions by the topic's id. */
  readonly cells: ReadonlyMap<string, Position>;
}

export interface StanceTable {
  /** Ids of topics that somebody speaks on. */
  readonly topics: readonly string[];
  readonly rows: readonly StanceRow[];
}

/** Returns the table of what counts. Rows and columns are sorted by the number of statements, equal ones as in the file. */
export function stanceTable(dataset: Dataset, scope: Scope): StanceTable {
  const positions = positionsOnTopics(dataset, scope);
  const said = new Map<string, Set<Statement>>();
  const rows = dataset.document.actors.flatMap(({id}): (StanceRow & {amount: number})[] => {
    const cells = positions.get(id) ?? new Map<string, Position>();
    if (cells.size === 0) return [];
    const own = new Set<Statement>();
    for (const [topic, {statements}] of cells) {
      const all = said.get(topic) ?? new Set();
      said.set(topic, all);
      for (const statement of statements) {
        all.add(statement);
        own.add(statement);
      }
    }
    return [{actor: id, cells, amount: own.size}];
  });
  const topics = dataset.document.topics.map(({id}) => id).filter(id => said.has(id));
  return {
    topics: topics.sort((a, b) => said.get(b)!.size - said.get(a)!.size),
    rows: rows.sort((a, b) => b.amount - a.amount).map(({actor, cells}) => ({actor, cells})),
  };
}
