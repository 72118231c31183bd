import {describe, expect, it} from 'vitest';
import {PartSharer} from '../../../src/model/part-sharer.ts';

const share = (...items: readonly Record<string, unknown>[]) => {
  const sharer = new PartSharer();
  for (const item of items) sharer.share(item);
  return items;
};

describe('PartSharer', () => {
  it.each([
    ['empty lists', [], []],
    ['lists of the same id', ['a'], ['a']],
    ['the same place in a source', [{source: 's', paragraph: 2}], [{source: 's', paragraph: 2}]],
  ])('makes one of %s', (_, one, other) => {
    const [first, second] = share({list: one}, {list: other});
    expect(second!['list']).toBe(first!['list']);
  });

  it.each([
    ['ids', ['a'], ['b']],
    ['paragraphs', [{source: 's', paragraph: 2}], [{source: 's', paragraph: 3}]],
    ['words', [{source: 's', exact: 'this'}], [{source: 's', exact: 'that'}]],
    ['an id and a source', ['s'], [{source: 's'}]],
  ])('tells apart different %s', (_, one, other) => {
    expect(share({list: one}, {list: other})).toEqual([{list: one}, {list: other}]);
  });

  it('changes nothing that an item says', () => {
    const item = {
      id: 'x',
      from: ['a'],
      to: ['b', 'c'],
      by: [],
      when: undefined,
      note: 'n',
      about: [{on: 'a'}],
    };
    expect(share(item)).toStrictEqual([item]);
  });
});
