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

  it('keeps every type, though parents go round in a circle', () => {
    expect(sorted('a < b', 'b < a', 'c').toSorted()).toEqual(['a', 'b', 'c']);
  });
});
