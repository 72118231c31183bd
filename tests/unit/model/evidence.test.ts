import * as fc from 'fast-check';
import {describe, expect, it} from 'vitest';
import {parseEvidence} from '../../../src/model/evidence.ts';

describe('parseEvidence', () => {
  it('reads a source and a paragraph', () => {
    expect(parseEvidence('national#p9')).toEqual({source: 'national', paragraph: 9});
  });

  it('reads a source alone', () => {
    expect(parseEvidence('national')).toEqual({source: 'national'});
  });

  it.each([
    '',
    '#p9',
    'national#',
    'national#p',
    'national#p0',
    'national#9',
    'national#p-1',
    'a b#p1',
    'national#p1#p2',
  ])('finds no place in %j', text => {
    expect(parseEvidence(text)).toBeUndefined();
  });

  it('reads what it is written from', () => {
    const source = fc.stringMatching(/^[^#\s]+$/, {maxLength: 20});
    fc.assert(
      fc.property(source, fc.integer({min: 1, max: 999_999}), (id, paragraph) => {
        expect(parseEvidence(`${id}#p${paragraph}`)).toEqual({source: id, paragraph});
      }),
      {seed: 1},
    );
  });
});
