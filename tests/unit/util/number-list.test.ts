import * as fc from 'fast-check';
import {expect, it} from 'vitest';
import {NumberList} from '../../../src/util/number-list.ts';

it('keeps all numbers in the order in which they came, however many', () => {
  fc.assert(
    fc.property(fc.array(fc.nat(), {maxLength: 300}), fc.nat(70), (numbers, capacity) => {
      const list = new NumberList(capacity);
      for (const number of numbers) list.push(number);
      expect([...list.finish()]).toEqual(numbers);
    }),
  );
});
