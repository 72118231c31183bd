import {describe, expect, it} from 'vitest';
import {describeProblem, formatPath} from '../../../src/model/problem.ts';

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

  it('says just the message about the whole file', () => {
    const problem = {code: 'not-json', severity: 'error', path: '', message: 'broken'} as const;
    expect(describeProblem(problem)).toBe('broken');
  });
});
