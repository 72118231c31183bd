/**
 * Where the values of facets stand in the columns: which codes a row has, and which values a
 * code stands for. What tests rows and what counts them reads the same description.
 */
import type {Dataset} from '../model/dataset.ts';
import type {CodeColumn} from '../model/row-columns.ts';
import {typeChain} from '../model/type-hierarchy.ts';
import {CATEGORIES, STANCES, STATUSES} from '../model/vocabulary.ts';
import type {FacetName} from './filter-spec.ts';

/** Facets whose values are codes in columns. The others are who is in a row, and which layer it is of. */
export type CodedFacet = Exclude<FacetName, 'layer' | 'speaker' | 'actor-kind'>;

export interface FacetColumns {
  readonly values: readonly string[];
  /** The values, as places in `values`, that each code stands for: a type and its parents. */
  readonly valuesOfCode: readonly (readonly number[])[];
  /** The row that the columns begin with; rows before do not have the facet, and pass every group on it. */
  readonly firstRow: number;
  /** Columns of codes; a row has the values of all of its codes. */
  readonly columns: readonly CodeColumn[];
}

/** Returns the columns of each facet that has some. O(types and their parents + topics). */
export function createFacetColumns({columns, types, topics}: Dataset): Record<CodedFacet, FacetColumns> {
  const {type, status, stance, ownTopic, onTopic, deeds} = columns;
  const typeList = [...types.values()];
  return {
    type: {
      values: typeList.map(({id}) => id),
      valuesOfCode: orNone(
        typeList.map(({id}) => typeChain(id, types).flatMap(parent => types.placeOf(parent) ?? [])),
      ),
      firstRow: 0,
      columns: [type],
    },
    category: {
      values: CATEGORIES,
      valuesOfCode: orNone(typeList.map(({category}) => [CATEGORIES.indexOf(category)])),
      firstRow: 0,
      columns: [type],
    },
    status: {values: STATUSES, valuesOfCode: STATUSES.map((_, i) => [i]), firstRow: 0, columns: [status]},
    stance: {
      values: STANCES,
      valuesOfCode: orNone(STANCES.map((_, i) => [i])),
      firstRow: deeds,
      columns: [stance],
    },
    topic: {
      values: [...topics.keys()],
      valuesOfCode: orNone([...topics.keys()].map((_, i) => [i])),
      firstRow: deeds,
      columns: [ownTopic, onTopic],
    },
  };
}

/** Puts the code 0 before, which stands for no value. */
function orNone(valuesOfCode: readonly (readonly number[])[]): readonly (readonly number[])[] {
  return [[], ...valuesOfCode];
}
