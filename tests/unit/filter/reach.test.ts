import * as fc from 'fast-check';
import {describe, expect, it} from 'vitest';
import {reach} from '../../../src/filter/reach.ts';
import {randomIndex} from '../../support/random-graphs.ts';

const actors = fc.subarray(['a0', 'a1', 'a2', 'a3']);
const direction = fc.constantFrom('out', 'in', 'both');

describe('reach', () => {
  it('reaches nobody else in no steps', () => {
    fc.assert(
      fc.property(randomIndex(), actors, direction, ({rows}, of, way) => {
        expect([...reach(rows, of, 0, way)]).toEqual(of);
      }),
      {seed: 1, numRuns: 50},
    );
  });

  it('reaches in two times n steps what n steps reach from where n steps lead', () => {
    fc.assert(
      fc.property(randomIndex(), actors, fc.nat(2), direction, ({rows}, of, steps, way) => {
        const again = reach(rows, [...reach(rows, of, steps, way)], steps, way);
        expect([...reach(rows, of, 2 * steps, way)].sort()).toEqual([...again].sort());
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
        (index, a, b, n) => {
          expect(reach(index.rows, [a], n, 'out').has(b)).toBe(reach(index.rows, [b], n, 'in').has(a));
        },
      ),
      {seed: 3, numRuns: 100},
    );
  });

  it('ends though the lines go round in a circle', () => {
    const row = {
      layer: 'deed',
      mutual: false,
      types: [],
      category: undefined,
      status: 'reported',
      when: undefined,
    } as const;
    const rows = [
      {...row, id: 'ab', from: new Set(['a']), to: new Set(['b'])},
      {...row, id: 'ba', from: new Set(['b']), to: new Set(['a'])},
    ];
    expect([...reach(rows, ['a'], 99, 'out')]).toEqual(['a', 'b']);
  });
});
