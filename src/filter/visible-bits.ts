/**
 * What is visible, answered from bits: one for each row and one for each actor.
 */
import type {Dataset} from '../model/dataset.ts';
import {rowOfTarget} from '../model/row-columns.ts';
import {BitSet} from '../util/bit-set.ts';
import type {Visible} from './visible.ts';

/** Returns the answers for the rows and the actors that are shown. Nobody changes those afterwards. */
export function createVisible(dataset: Dataset, rows: BitSet, shownActors: BitSet): Visible {
  const {columns, actors, relations, statements} = dataset;
  const {deeds, size, statement} = columns;
  const shownStatements = new BitSet(statements.size);
  rows.forEach(
    row => {
      shownStatements.add(statement[row - deeds]!);
    },
    deeds,
    size,
  );
  const isIn = (set: BitSet, place: number | undefined) => place !== undefined && set.has(place);
  return {
    has: id =>
      isIn(shownActors, actors.placeOf(id)) ||
      isIn(rows, relations.placeOf(id)) ||
      isIn(shownStatements, statements.placeOf(id)),
    hasTarget: (id, target) => isIn(rows, rowOfTarget(columns, statements.placeOf(id), target)),
    counts: {
      actor: {shown: shownActors.count(), total: actors.size},
      relation: {shown: rows.count(0, deeds), total: relations.size},
      statement: {shown: shownStatements.count(), total: statements.size},
    },
    hasRow: row => rows.has(row),
    forEachRow: visit => {
      rows.forEach(visit);
    },
    forEach: (kind, visit) => {
      if (kind === 'actor')
        shownActors.forEach(place => {
          visit(actors.at(place).id);
        });
      else if (kind === 'relation')
        rows.forEach(
          place => {
            visit(relations.at(place).id);
          },
          0,
          deeds,
        );
      else
        shownStatements.forEach(place => {
          visit(statements.at(place).id);
        });
    },
  };
}
