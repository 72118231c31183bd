/**
 * Who is tied to whom by what: a relation or a statement between one pair of its ends.
 *
 * Ties are told one after another and kept nowhere: a large graph has more of them than a page
 * has room for objects. The graphology graph bundles them; figures walk along them.
 */
import {agentsOf} from './agents-of.ts';
import type {Relation, Statement} from './document.ts';
import type {RowSource} from './row-columns.ts';

/** A relation between one pair of its ends. */
export interface DeedTie {
  readonly layer: 'deed';
  readonly relation: Relation;
  /** Its row in the columns. Several ties have the same where a relation has several ends. */
  readonly row: number;
  /** The tie stands for both directions. */
  readonly mutual: boolean;
  /** The relation that it is about, where the relation ends on one: its agents are the target. */
  readonly on: string | undefined;
}

/** A statement from one of its speakers to one of those it is about. */
export interface SaidTie {
  readonly layer: 'said';
  readonly statement: Statement;
  /** Place of the target in the statement's `about`. */
  readonly index: number;
  /** Its row in the columns. */
  readonly row: number;
  /** The relation or statement it is about; nothing when it is about the actor himself. */
  readonly on: string | undefined;
}

export type Tie = DeedTie | SaidTie;

/**
 * Calls `visit` for every tie with the actors' ids, relations first, in the order of the file.
 * A stance on a deed goes to the deed's agents, never to its victims; one on a topic to nobody.
 */
export function forEachTie(source: RowSource, visit: (tie: Tie, from: string, to: string) => void): void {
  const {actors, relations, statements} = source;
  let row = 0;
  for (const relation of relations.values()) {
    tieEnds(relation, row++, source, visit);
  }
  for (const statement of statements.values()) {
    for (const [index, {on: target}] of statement.about.entries()) {
      const on = relations.has(target) || statements.has(target) ? target : undefined;
      const tie: SaidTie = {layer: 'said', statement, index, row: row + index, on};
      for (const to of agentsOf(target, source)) {
        if (!actors.has(to)) continue; // a topic has no agents
        for (const by of statement.by) visit(tie, by, to);
      }
    }
    row += Math.max(1, statement.about.length);
  }
}

function tieEnds(
  relation: Relation,
  row: number,
  source: RowSource,
  visit: (tie: DeedTie, from: string, to: string) => void,
): void {
  const {between} = relation;
  const tie: DeedTie = {layer: 'deed', relation, row, mutual: between.length > 0, on: undefined};
  for (const [i, from] of between.entries()) {
    for (const to of between.slice(i + 1)) visit(tie, from, to);
  }
  const agents = new Set(relation.from.flatMap(id => [...agentsOf(id, source)]));
  for (const from of agents) {
    for (const end of relation.to) {
      const isDeed = source.relations.has(end);
      for (const to of agentsOf(end, source)) visit(isDeed ? {...tie, on: end} : tie, from, to);
    }
  }
}
