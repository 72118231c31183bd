import * as fc from 'fast-check';
import {describe, expect, it} from 'vitest';
import {reach} from '../../../src/filter/reach.ts';
import type {Dataset} from '../../../src/model/dataset.ts';
import {BitSet} from '../../../src/util/bit-set.ts';
import {makeDataset} from '../../support/make-dataset.ts';
import {makeActor, makeRelation} from '../../support/make-file.ts';
import {randomIndex} from '../../support/random-graphs.ts';

type Way = 'out' | 'in' | 'both';
const actors = fc.subarray(['a0', 'a1', 'a2', 'a3']);
const direction = fc.constantFrom('out', 'in', 'both');

/** The ids of those reached along all rows, in the order of the file. */
function reached(dataset: Dataset, of: readonly string[], steps: number, way: Way): string[] {
  const {columns, actors: list} = dataset;
  const places = of.map(id => list.placeOf(id)!);
  const ids: string[] = [];
  reach(columns, BitSet.full(columns.size), places, steps, way).forEach(place => ids.push(list.at(place).id));
  return ids;
}

describe('reach', () => {
  it('reaches nobody else in no steps', () => {
    fc.assert(
      fc.property(randomIndex(), actors, direction, ({dataset}, of, way) => {
        expect(reached(dataset, of, 0, way)).toEqual(of);
      }),
      {seed: 1, numRuns: 50},
    );
  });

  it('reaches in two times n steps what n steps reach from where n steps lead', () => {
    fc.assert(
      fc.property(randomIndex(), actors, fc.nat(2), direction, ({dataset}, of, steps, way) => {
        const again = reached(dataset, reached(dataset, of, steps, way), steps, way);
        expect(reached(dataset, of, 2 * steps, way)).toEqual(again);
      }),
      {seed: 2, numRuns: 100},
    );
  });

  it('goes against the arrows wherever it came along them', () => {
    fc.assert(
      fc.property(
        randomIndex(),
        fc.constantFrom('a0', 'a1'),
        fc.constantFrom('a2', 'a3'),
        fc.nat(3),
        ({dataset}, a, b, n) => {
          expect(reached(dataset, [a], n, 'out').includes(b)).toBe(
            reached(dataset, [b], n, 'in').includes(a),
          );
        },
      ),
      {seed: 3, numRuns: 100},
    );
  });

  it('ends though the lines go round in a circle', () => {
    const dataset = makeDataset({
      actors: [makeActor('a'), makeActor('b')],
      relations: [makeRelation('ab', 'a', 'b'), makeRelation('ba', 'b', 'a')],
      statements: [],
    });
    expect(reached(dataset, ['a'], 99, 'out')).toEqual(['a', 'b']);
  });

  it('goes along the given rows alone', () => {
    const {columns, actors: list} = makeDataset({
      actors: [makeActor('a'), makeActor('b'), makeActor('c')],
      relations: [makeRelation('ab', 'a', 'b'), makeRelation('ac', 'a', 'c')],
      statements: [],
    });
    const rows = BitSet.from(columns.size, row => row === 1);
    const met = reach(columns, rows, [list.placeOf('a')!], 5, 'both');
    expect(['b', 'c'].map(id => met.has(list.placeOf(id)!))).toEqual([false, true]);
  });
});
