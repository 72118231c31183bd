/** What a filter could leave of a dataset, without a filter. */
import {createVisible} from '../../src/filter/visible-bits.ts';
import type {Visible} from '../../src/filter/visible.ts';
import type {Dataset} from '../../src/model/dataset.ts';
import {BitSet} from '../../src/util/bit-set.ts';

/** Shows everything but what is `hidden`: ids, or `statement#index` for one target of a statement. */
export function visibleBut(dataset: Dataset, hidden: Iterable<string> = []): Visible {
  const without = new Set(hidden);
  const {columns, actors, relations, statements} = dataset;
  const rows = BitSet.from(columns.size, row => {
    if (row < columns.deeds) return !without.has(relations.at(row).id);
    const said = row - columns.deeds;
    const {id} = statements.at(columns.statement[said]!);
    return !without.has(id) && !without.has(`${id}#${String(columns.about[said])}`);
  });
  return createVisible(
    dataset,
    rows,
    BitSet.from(actors.size, place => !without.has(actors.at(place).id)),
  );
}
