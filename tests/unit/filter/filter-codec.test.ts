import * as fc from 'fast-check';
import {describe, expect, it} from 'vitest';
import {decodeFilter, encodeFilter, type Param} from '../../../src/filter/filter-codec.ts';
import {DEFAULT_FILTER, type FilterGroup, type FilterSpec} from '../../../src/filter/filter-spec.ts';
import {parseFilter} from '../../../src/filter/parse-filter.ts';
import {HOSTILE_IDS} from '../../support/mutations.ts';
import {randomSpec, randomSpecWithAlso} from '../../support/random-graphs.ts';

/** Ids as no sane file has them. */
const id = fc.oneof(
  fc.string({unit: 'binary', minLength: 1, maxLength: 6}),
  fc.string({unit: fc.constantFrom(...Array.from(',-*.!%=&;:#+ ~'), '👍'), minLength: 1, maxLength: 6}),
  fc.constantFrom<string>(
    ...HOSTILE_IDS,
    '*',
    '-',
    '-a',
    'a,b',
    '\ud800',
    'x\udc00y',
    '!d800',
    '%',
    '%zz',
    '.1.out',
  ),
);
const ids = fc.uniqueArray(id, {maxLength: 4});
const strangeGroup = fc.oneof(
  fc.record({by: fc.constantFrom('type', 'topic', 'speaker', 'actor-kind'), values: ids}),
  fc.record({by: fc.constantFrom('type', 'topic', 'speaker', 'actor-kind'), except: ids}),
  fc.record({by: fc.constant('text'), query: fc.oneof(id, fc.constant(''))}),
  fc.record({by: fc.constant('only'), ids}),
  fc.record({by: fc.constant('neighbourhood'), of: ids, steps: fc.nat(99)}),
  fc.record({
    by: fc.constant('date'),
    span: fc.constantFrom(
      '2023',
      '../2022',
      '2023/..',
      '../..',
      '2023-12~/2024',
      '2014/',
      '/2014',
      '2023-12-28T12:00',
    ),
    undated: fc.constantFrom(true, false, 'only'),
  }),
) as fc.Arbitrary<FilterGroup>;

const strangeSpec = fc
  .tuple(randomSpec([strangeGroup]), ids)
  .map(([spec, also]): FilterSpec => ({...spec, also}));
const anySpec = fc.oneof(randomSpecWithAlso(), strangeSpec).map(spec => parseFilter(spec).spec);

const text = (params: readonly Param[]) => params.map(([key, value]) => `${key}=${value}`).join('&');

function encode(filter: FilterSpec, base: FilterSpec = DEFAULT_FILTER): string {
  return text(encodeFilter(filter, base));
}

describe('encodeFilter and decodeFilter', () => {
  it('give back every filter, whatever it differs from and whatever its ids contain', () => {
    fc.assert(
      fc.property(anySpec, anySpec, (filter, base) => {
        const params = encodeFilter(filter, base);
        expect(decodeFilter(params, base)).toEqual({filter, malformed: []});
      }),
      {seed: 7, numRuns: 600},
    );
  });

  it('use no character that divides an address', () => {
    fc.assert(
      fc.property(anySpec, filter => {
        for (const [key, value] of encodeFilter(filter, DEFAULT_FILTER)) {
          expect(key).toMatch(/^[a-z-]+$/);
          expect(value).toMatch(/^[\w.~!*%,+/-]*$/);
        }
      }),
      {seed: 8, numRuns: 300},
    );
  });

  it('write nothing for a filter that is its base', () => {
    fc.assert(
      fc.property(anySpec, filter => {
        expect(encodeFilter(filter, filter)).toEqual([]);
      }),
      {seed: 9},
    );
  });
});

describe('encodeFilter', () => {
  it.each<[FilterGroup, string]>([
    [{by: 'type', except: ['visits', 'leads']}, 'type=-visits,-leads'],
    [{by: 'stance', values: ['against']}, 'stance=against'],
    [{by: 'text', query: 'air strikes'}, 'text=air+strikes'],
    [{by: 'date', span: '2023-12/..'}, 'from=2023-12'],
    [{by: 'date', span: '../2017-12~', undated: true}, 'to=2017-12~&undated='],
    [{by: 'date', span: '../..', undated: 'only'}, 'undated=only'],
    [{by: 'date', span: '2023/..', undated: 'only'}, 'from=2023&undated=only'],
    [{by: 'date', span: '2023-12', undated: 'only'}, 'date=2023-12,only'],
    [{by: 'date', span: '2023-12'}, 'date=2023-12'],
    [{by: 'neighbourhood', of: ['militias'], steps: 1, direction: 'out'}, 'near=militias.1.out'],
    [{by: 'only', ids: ['a', 'b#0']}, 'only=a,b%230'],
  ])('writes %j in a few words', (group, expected) => {
    expect(encode({...DEFAULT_FILTER, groups: [...DEFAULT_FILTER.groups, group]})).toBe(expected);
  });

  it('says which groups of the base are gone', () => {
    expect(encode({groups: [], isolated: 'show'})).toBe('without=status&isolated=show');
  });
});

describe('decodeFilter', () => {
  const malformed = (...params: Param[]) => decodeFilter(params, DEFAULT_FILTER).malformed;

  it.each<Param>([
    ['stance', 'angry'],
    ['stance', '%E0%A4%A'],
    ['type', '-a,b'],
    ['date', 'yesterday'],
    ['from', 'yesterday'],
    ['near', 'militias'],
    ['near', 'militias.1.up'],
    ['text', '%'],
    ['without', 'reason'],
    ['isolated', 'maybe'],
    ['filter', 'other'],
  ])('says that %s=%s makes no sense', (key, value) => {
    expect(malformed([key, value])).toEqual([[key, value]]);
  });

  it('changes nothing for what makes no sense', () => {
    expect(decodeFilter([['stance', 'angry']], DEFAULT_FILTER).filter).toEqual(DEFAULT_FILTER);
  });

  it('leaves keys of others alone', () => {
    expect(decodeFilter([['view', 'start']], DEFAULT_FILTER)).toEqual({
      filter: DEFAULT_FILTER,
      malformed: [],
    });
  });

  it('throws for no text', () => {
    const param = fc.tuple(
      fc.constantFrom('type', 'near', 'from', 'date', 'without', '__proto__'),
      fc.string(),
    );
    fc.assert(
      fc.property(fc.array(param), params => {
        expect(Array.isArray(decodeFilter(params, DEFAULT_FILTER).filter.groups)).toBe(true);
      }),
      {seed: 10},
    );
  });
});
