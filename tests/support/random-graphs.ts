/**
 * Random small graphs and filters: few ids, kinds and dates, so that they meet often.
 */
import * as fc from 'fast-check';
import {createFilterIndex, type FilterIndex} from '../../src/filter/filter-index.ts';
import type {FilterGroup, FilterSpec} from '../../src/filter/filter-spec.ts';
import {createDataset} from '../../src/model/dataset.ts';
import {CATEGORIES, STANCES, STATUSES} from '../../src/model/vocabulary.ts';
import {parseFile} from './make-dataset.ts';
import type {GraphFile} from './make-file.ts';

const ACTORS = ['a0', 'a1', 'a2', 'a3', 'a4'];
const KINDS = ['person', 'state', 'military'];
const TYPES = ['hits', 'bombs', 'meets', 'denounces'];
const TOPICS = ['t0', 't1'];
const numbered = (letter: string, count: number) => Array.from({length: count}, (_, i) => `${letter}${i}`);
const RELATIONS = numbered('r', 5);
const STATEMENTS = numbered('s', 4);
const DATES = [
  '2022',
  '2023',
  '2023-06',
  '../2022',
  '2023/..',
  '2023-06-15',
  '2022-12~',
  '2023-06?/2023-07%',
];
const WORDS = ['alpha', 'beta', 'gamma'];

const some = (ids: readonly string[]) =>
  fc.uniqueArray(fc.constantFrom(...ids), {minLength: 1, maxLength: 2});
const maybe = <T>(value: fc.Arbitrary<T>) => fc.option(value, {nil: undefined});
const status = fc.constantFrom(...STATUSES);
const words = fc.uniqueArray(fc.constantFrom(...WORDS), {minLength: 1}).map(list => list.join(' '));

// An end may be an earlier relation, so that no circle arises.
const relation = (id: string, earlier: readonly string[]) => {
  const ends = some([...ACTORS, ...earlier]);
  const fields = {
    type: fc.constantFrom(...TYPES),
    status,
    when: maybe(fc.constantFrom(...DATES)),
    note: words,
  };
  return fc
    .oneof(
      {weight: 4, arbitrary: fc.record({...fields, from: ends, to: ends})},
      {weight: 1, arbitrary: fc.record({...fields, between: fc.subarray(ACTORS, {minLength: 2})})},
    )
    .map((parts): GraphFile => ({id, ...parts}));
};

const statement = (id: string, targets: readonly string[]) =>
  fc
    .record({
      by: some(ACTORS),
      summary: words,
      status,
      when: maybe(fc.constantFrom(...DATES)),
      topic: maybe(fc.constantFrom(...TOPICS)),
      about: fc.array(
        fc.record({
          on: fc.constantFrom(...targets),
          stance: fc.constantFrom(...STANCES),
          verb: maybe(fc.constantFrom(...TYPES)),
        }),
        {maxLength: 3},
      ),
    })
    .map((parts): GraphFile => ({id, ...parts}));

/**
 * Arbitrary of a graph file. `aboutDeeds` is whether statements may be about relations; `times`
 * makes it so many times as large, for what happens beyond the 32 rows of one word.
 */
export function randomFile({aboutDeeds = true, times = 1} = {}): fc.Arbitrary<GraphFile> {
  const relationIds = numbered('r', times * RELATIONS.length);
  const statementIds = numbered('s', times * STATEMENTS.length);
  const deeds = aboutDeeds ? [...relationIds, ...relationIds, ...statementIds] : [];
  const targets = [...ACTORS, ...TOPICS, ...deeds];
  return fc
    .record({
      kinds: fc.array(fc.constantFrom(...KINDS), {minLength: ACTORS.length, maxLength: ACTORS.length}),
      relations: fc.tuple(...relationIds.map((id, i) => relation(id, relationIds.slice(0, i)))),
      statements: fc.tuple(...statementIds.map(id => statement(id, targets))),
    })
    .map(({kinds, relations, statements}) => ({
      format: 'actor-graph/1',
      actors: ACTORS.map((id, i) => ({id, name: `${id} ${WORDS[i % 2]!}`, kind: kinds[i]})),
      relationTypes: TYPES.map((id, i) => ({
        id,
        label: id,
        category: CATEGORIES[i],
        parent: id === 'bombs' ? 'hits' : null,
      })),
      topics: TOPICS.map(id => ({id, label: id})),
      relations,
      statements,
    }));
}

/** Arbitrary of the filter index of such a file. */
export function randomIndex(options?: Parameters<typeof randomFile>[0]): fc.Arbitrary<FilterIndex> {
  return randomFile(options).map(file => {
    const text = JSON.stringify(file);
    const index = createFilterIndex(createDataset(parseFile(JSON.parse(text))));
    // A counterexample is printed as the file that it comes from.
    return Object.defineProperty(index, fc.toStringMethod, {value: () => text});
  });
}

const FACET_VALUES = {
  layer: ['deed', 'said'],
  category: CATEGORIES.slice(0, 4),
  type: TYPES,
  stance: STANCES,
  topic: TOPICS,
  speaker: ACTORS,
  'actor-kind': KINDS,
  status: STATUSES,
} as const;

const facetGroup = fc
  .constantFrom(...(Object.keys(FACET_VALUES) as (keyof typeof FACET_VALUES)[]))
  .chain(by =>
    fc
      .tuple(fc.subarray([...FACET_VALUES[by]]), fc.boolean())
      .map(([values, except]): FilterGroup => (except ? {by, except: values} : {by, values})),
  );

const dateGroup = fc
  .tuple(fc.constantFrom(...DATES), fc.constantFrom(true, false, 'only' as const))
  .map(([span, undated]): FilterGroup => ({by: 'date', span, undated}));

const textGroup = fc
  .constantFrom('', 'alpha', 'ALPH', 'beta gamma', 'a1', 'hits', 'nowhere')
  .map((query): FilterGroup => ({by: 'text', query}));

const neighbourhoodGroup = fc
  .record({of: fc.subarray(ACTORS), steps: fc.nat(3), direction: fc.constantFrom('out', 'in', 'both')})
  .map((group): FilterGroup => ({by: 'neighbourhood', ...group}));

const onlyGroup = fc
  .subarray([
    ...ACTORS,
    ...RELATIONS,
    ...STATEMENTS,
    's0#0',
    's0#1',
    's0#-1',
    's1#0',
    's2#2',
    's3#07',
    'nothing',
  ])
  .map((ids): FilterGroup => ({by: 'only', ids}));

/** Arbitraries of one group of a filter, by what it asks for. */
export const groupsOf = {
  facet: facetGroup,
  date: dateGroup,
  text: textGroup,
  neighbourhood: neighbourhoodGroup,
  only: onlyGroup,
};

/** Arbitrary of a filter with at most four of `groups`. */
export function randomSpec(
  groups: readonly fc.Arbitrary<FilterGroup>[] = Object.values(groupsOf),
): fc.Arbitrary<FilterSpec> {
  return fc.record({
    groups: fc.array(fc.oneof(...groups), {maxLength: 4}),
    isolated: fc.constantFrom('hide', 'show'),
  });
}

/** Arbitrary of such a filter, which mostly shows some items whatever its groups say. */
export function randomSpecWithAlso(): fc.Arbitrary<FilterSpec> {
  const ids = [...ACTORS, ...RELATIONS, ...STATEMENTS];
  const also = fc.uniqueArray(fc.constantFrom(...ids), {maxLength: 3});
  return fc
    .tuple(randomSpec(), also)
    .map(([spec, list]) => (list.length === 0 ? spec : {...spec, also: list}));
}
