/**
 * Adds to what a filter shows what it shows whatever its groups say: the items that a reader has
 * brought back one by one, each with the actors at its ends, so that its line has something to end on.
 */
import type {Dataset} from '../model/dataset.ts';
import type {BitSet} from '../util/bit-set.ts';

/** Adds the items in `also` to `rows` and `actors`. Unknown ids add nothing. O(rows of the items). */
export function showAlso(dataset: Dataset, also: readonly string[] = [], rows: BitSet, actors: BitSet): void {
  const {columns, relations, statements} = dataset;
  const {deeds, statementStarts, starts, ends} = columns;
  const addRow = (row: number) => {
    rows.add(row);
    for (let k = starts[row]!; k < starts[row + 1]!; k++) actors.add(ends[k]!);
  };
  for (const id of also) {
    const actor = dataset.actors.placeOf(id);
    const relation = relations.placeOf(id);
    const statement = statements.placeOf(id);
    if (actor !== undefined) actors.add(actor);
    if (relation !== undefined) addRow(relation);
    if (statement === undefined) continue;
    for (let said = statementStarts[statement]!; said < statementStarts[statement + 1]!; said++)
      addRow(deeds + said);
  }
}
