import * as fc from 'fast-check';
import {describe, expect, it} from 'vitest';
import {sortByHierarchy, typeChain} from '../../../src/model/type-hierarchy.ts';
import {makeDataset} from '../../support/make-dataset.ts';

/** The types of a graph, given as `id` or `id < parent`. */
function typesOf(...lines: readonly string[]) {
  const relationTypes = lines.map(line => {
    const [id, parent] = line.split(' < ');
    return {id, label: id, category: 'structural', parent: parent ?? null};
  });
  return makeDataset({relationTypes, relations: [], statements: []}).types;
}

describe('typeChain', () => {
  it('begins with the type itself and goes up', () => {
    expect(typeChain('c', typesOf('a', 'b < a', 'c < b'))).toEqual(['c', 'b', 'a']);
  });

  it('ends where parents go round in a circle', () => {
    expect(typeChain('a', typesOf('a < b', 'b < a'))).toEqual(['a', 'b']);
  });

  it('is a type alone that is not declared', () => {
    expect(typeChain('constructor', typesOf('a'))).toEqual(['constructor']);
  });
});

describe('sortByHierarchy', () => {
  const sorted = (...lines: readonly string[]) => {
    const types = typesOf(...lines);
    return sortByHierarchy([...types.values()], types).map(({id}) => id);
  };

  it('keeps the order of the file', () => {
    expect(sorted('b', 'a', 'c')).toEqual(['b', 'a', 'c']);
  });

  it('puts special cases right after what they are cases of', () => {
    expect(sorted('a2 < a', 'b', 'a', 'b1 < b', 'a1 < a2')).toEqual(['b', 'b1', 'a', 'a2', 'a1']);
  });

  it('puts a special case where its parent would stand, if that is not among them', () => {
    const types = typesOf('b', 'a', 'c', 'a1 < a');
    const selected = ['b', 'c', 'a1'].map(id => types.get(id)!);
    expect(sortByHierarchy(selected, types).map(({id}) => id)).toEqual(['b', 'a1', 'c']);
  });

  it('leaves the list that it is given as it is', () => {
    const types = typesOf('a1 < a', 'a');
    const selected = Object.freeze([...types.values()]);
    expect(sortByHierarchy(selected, types).map(({id}) => id)).toEqual(['a', 'a1']);
  });

  it('goes through the types as one who walks the tree from its roots', () => {
    // Type i is a case of a type before it in `tree`, or of none; the file has them in any order.
    const tree = fc.array(fc.option(fc.nat(), {nil: undefined}), {minLength: 1, maxLength: 12});
    const shuffled = tree.chain(parents => {
      const lines = parents.map((choice, i) =>
        choice === undefined || i === 0 ? `t${i}` : `t${i} < t${choice % i}`,
      );
      return fc.shuffledSubarray(lines, {minLength: lines.length});
    });
    fc.assert(
      fc.property(shuffled, lines => {
        const pairs = lines.map(line => line.split(' < '));
        const walk = (parent: string | undefined): string[] =>
          pairs.filter(pair => pair[1] === parent).flatMap(([id = '']) => [id, ...walk(id)]);
        expect(sorted(...lines)).toEqual(walk(undefined));
      }),
      {seed: 1, numRuns: 300},
    );
  });

  it('keeps every type, though parents go round in a circle', () => {
    expect(sorted('a < b', 'b < a', 'c').toSorted()).toEqual(['a', 'b', 'c']);
  });
});
