import * as fc from 'fast-check';
import {describe, expect, it} from 'vitest';
import {FACETS} from '../../../src/filter/filter-spec.ts';
import {rowEnds, rowValues} from '../../../src/filter/row-values.ts';
import {readRows, rowValues as valuesOf} from '../../support/read-rows.ts';
import {randomIndex} from '../../support/random-graphs.ts';

describe('rowValues', () => {
  it('says of every row and facet what the file says', () => {
    fc.assert(
      fc.property(randomIndex(), fc.constantFrom(...FACETS), (index, facet) => {
        for (const [place, row] of readRows(index.dataset).entries()) {
          expect(rowValues(index, facet, place)).toEqual(valuesOf(facet, row));
        }
      }),
      {seed: 1, numRuns: 60},
    );
  });
});

describe('rowEnds', () => {
  it('says who is on which side of every row', () => {
    fc.assert(
      fc.property(randomIndex(), index => {
        const {actors} = index.dataset;
        for (const [place, row] of readRows(index.dataset).entries()) {
          const {from, to} = rowEnds(index, place);
          expect([from, to].map(side => Array.from(side, each => actors.at(each).id))).toEqual([
            row.from,
            row.to,
          ]);
        }
      }),
      {seed: 2, numRuns: 40},
    );
  });
});
