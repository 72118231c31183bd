import {describe, expect, it} from 'vitest';
import {describeProblem, formatPath, type Problem} from '../../../src/model/problem.ts';

describe('formatPath', () => {
  it.each([
    [['relations', 12, 'to'], 'relations[12].to'],
    [['views', 0, 'filter', 'groups', 1], 'views[0].filter.groups[1]'],
    [['views', 0, 'positions', 'us-military'], 'views[0].positions.us-military'],
    [['extra', 'two words'], 'extra["two words"]'],
    [['__proto__'], '__proto__'],
    [['a"b'], '["a\\"b"]'],
    [[], ''],
  ])('writes %j as %s', (keys, path) => {
    expect(formatPath(keys)).toBe(path);
  });
});

describe('describeProblem', () => {
  it('puts the path before the message', () => {
    const problem = {
      code: 'unknown-actor',
      severity: 'error',
      path: 'relations[12].to',
      message: 'no actor',
    } as const;
    expect(describeProblem(problem)).toBe('relations[12].to: no actor');
  });

  const at = (path: string, place: Partial<Problem>) =>
    describeProblem({code: 'unknown-actor', severity: 'error', path, message: 'no actor', ...place});

  it('says which entry that is, and on which line it begins', () => {
    expect(at('relations[12].to', {id: 'us-strikes', line: 214})).toBe(
      'relations[12] (us-strikes, line 214).to: no actor',
    );
  });

  it('does not repeat an id that is in the path', () => {
    expect(at("statements['theft'].quote", {id: 'theft', line: 9})).toBe(
      "statements['theft'] (line 9).quote: no actor",
    );
  });

  it('names the file first', () => {
    expect(at('story[0].view', {file: 'b.json'})).toBe('b.json: story[0].view: no actor');
  });

  it('cuts an id that is endless', () => {
    expect(at('actors[0]', {id: 'x'.repeat(5000)}).length).toBeLessThan(100);
  });

  it('says just the message about the whole file', () => {
    const problem = {code: 'not-json', severity: 'error', path: '', message: 'broken'} as const;
    expect(describeProblem(problem)).toBe('broken');
  });
});
