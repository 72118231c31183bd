import {describe, expect, it} from 'vitest';
import {locateProblems} from '../../../src/io/locate-problems.ts';
import type {Problem} from '../../../src/model/problem.ts';

const A = {name: 'a.json', text: '{\n"actors": [\n{"id": "a"}]}'};
const B = {name: 'b.json', text: '{"actors": [\n\n{"id": "b"},\n\n{"id": "it\'s"}]}'};

const problem = (path: string, fields: Partial<Problem> = {}): Problem => ({
  code: 'invalid-value',
  severity: 'error',
  path,
  message: '',
  ...fields,
});
const placeOf = (path: string, files = [A, B], fields: Partial<Problem> = {}) => {
  const [found] = locateProblems([problem(path, fields)], files);
  return [found?.file, found?.line];
};

describe('locateProblems', () => {
  it('finds an entry by its position in the file that the problem names', () => {
    expect(placeOf('actors[1].kind', [A, B], {file: 'b.json'})).toEqual(['b.json', 5]);
  });

  it('finds an entry by its position in the only file, which it does not name', () => {
    expect(placeOf('actors[0].kind', [A])).toEqual([undefined, 3]);
  });

  it('finds an entry by its id in whichever file has it', () => {
    expect(placeOf("actors['b'].evidence")).toEqual(['b.json', 3]);
  });

  it('finds an id with a quotation mark in it', () => {
    expect(placeOf("actors['it's'].evidence")).toEqual(['b.json', 5]);
  });

  it.each(['actors[9]', "actors['nobody']", 'title', ''])('leaves a problem at “%s” as it is', path => {
    expect(placeOf(path, [A])).toEqual([undefined, undefined]);
  });

  it('keeps a line that is known', () => {
    expect(placeOf('actors[0]', [A], {line: 77})).toEqual([undefined, 77]);
  });
});
