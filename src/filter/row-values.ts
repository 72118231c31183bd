/**
 * What one row says, in words again: for whoever explains single rows. Filters and counts read
 * the columns themselves.
 */
import type {FilterIndex} from './filter-index.ts';
import type {FacetName} from './filter-spec.ts';

/** The actors on the two sides of a row, as places; those in a mutual row are on both. */
export function rowEnds({dataset}: FilterIndex, row: number): {from: Uint32Array; to: Uint32Array} {
  const {starts, splits, ends, mutual} = dataset.columns;
  const from = ends.subarray(starts[row], splits[row]);
  return {from, to: mutual[row] === 1 ? from : ends.subarray(splits[row], starts[row + 1])};
}

/** The values that a row has of a facet, each once; none where rows of its kind have no such field. */
export function rowValues(index: FilterIndex, facet: FacetName, row: number): readonly string[] {
  const {actors, columns} = index.dataset;
  const isSaid = row >= columns.deeds;
  switch (facet) {
    case 'layer':
      return [isSaid ? 'said' : 'deed'];
    case 'actor-kind':
      return [];
    case 'speaker':
      return isSaid ? Array.from(rowEnds(index, row).from, place => actors.at(place).id) : [];
    default: {
      const {values, valuesOfCode, firstRow, columns: codes} = index.facets[facet];
      if (row < firstRow) return [];
      const places = codes.flatMap(column => valuesOfCode[column[row - firstRow]!]!);
      return [...new Set(places)].map(place => values[place]!);
    }
  }
}
