import * as fc from 'fast-check';
import {describe, expect, it} from 'vitest';
import {DEFAULT_FILTER, isFacetGroup, type FilterGroup} from '../../../src/filter/filter-spec.ts';
import {parseFilter} from '../../../src/filter/parse-filter.ts';
import {describeProblem} from '../../../src/model/problem.ts';
import {HOSTILE_IDS} from '../../support/mutations.ts';
import {groupsOf, randomSpecWithAlso} from '../../support/random-graphs.ts';

const againstOnly: FilterGroup = {by: 'stance', values: ['against']};

function problemsOf(value: unknown): string[] {
  return parseFilter(value, ['views', 2, 'filter']).problems.map(describeProblem);
}

describe('parseFilter', () => {
  it.each([undefined, null])('takes %j for the default filter', value => {
    expect(parseFilter(value)).toEqual({spec: DEFAULT_FILTER, problems: []});
  });

  it.each([{}, {groups: []}, {isolated: 'hide'}])('takes %j for the default filter', value => {
    expect(parseFilter(value)).toEqual({spec: DEFAULT_FILTER, problems: []});
  });

  it('hides what is denied too, unless something is said about status', () => {
    expect(parseFilter({groups: [againstOnly]}).spec.groups).toEqual([againstOnly, ...DEFAULT_FILTER.groups]);
  });

  it.each<FilterGroup>([
    {by: 'status', values: ['denied']},
    {by: 'only', ids: ['biden']},
  ])('adds nothing to %j', group => {
    expect(parseFilter({groups: [group]}).spec.groups).toEqual([group]);
  });

  it('reads every filter that it has understood once as it understood it', () => {
    fc.assert(
      fc.property(randomSpecWithAlso(), filter => {
        const {spec} = parseFilter(filter);
        expect(parseFilter(JSON.parse(JSON.stringify(spec)))).toEqual({spec, problems: []});
      }),
      {seed: 1},
    );
  });

  it.each(Object.entries(groupsOf))('understands every group of the kind %s', (_, groups) => {
    fc.assert(
      fc.property(groups, group => {
        const {spec, problems} = parseFilter({groups: [group]});
        expect([spec.groups[0], problems]).toEqual([group, []]);
      }),
      {seed: 2, numRuns: 50},
    );
  });

  it.each([5, 'text', true, []])('says how to write a filter instead of %j', value => {
    expect(problemsOf(value)).toEqual([
      'views[2].filter: has to be an object such as {"groups": [{"by": "stance", "values": ["against"]}]}',
    ]);
  });

  it.each(['group', ...HOSTILE_IDS])('reports the field %s, which filters do not have', key => {
    const filter: unknown = JSON.parse(`{${JSON.stringify(key)}: []}`);
    expect(problemsOf(filter)).toEqual([
      `views[2].filter.${key}: is no part of a filter; it has "groups", "isolated" and "also"`,
    ]);
  });

  it('reports groups that are no list', () => {
    expect(problemsOf({groups: {by: 'stance'}})).toEqual([
      'views[2].filter.groups: has to be a list of groups in brackets',
    ]);
  });

  it('reports what cannot become of actors without lines', () => {
    expect(problemsOf({isolated: 'fade'})).toEqual(['views[2].filter.isolated: has to be "hide" or "show"']);
  });

  it('asks whether another kind of group was meant', () => {
    expect(problemsOf({groups: [againstOnly, {by: 'stances', values: []}]})).toEqual([
      "views[2].filter.groups[1]: nothing is filtered by 'stances'; did you mean 'stance'? It is left out",
    ]);
  });

  it.each([null, 5, 'stance', [], {}, {by: 5}])('says what a group has to be instead of %j', group => {
    expect(problemsOf({groups: [group]})[0]).toMatch(
      /^views\[2\]\.filter\.groups\[0\]: has to be an object with "by", one of layer, /,
    );
  });

  it.each([
    [{by: 'date', span: 'yesterday'}, 'write {"by": "date", "span": "2023-12-24/2023-12-28"}'],
    [{by: 'text', query: 5}, 'write {"by": "text", "query": "strikes"}'],
    [
      {by: 'neighbourhood', of: ['a'], steps: -1},
      'write {"by": "neighbourhood", "of": ["an-actor"], "steps": 1}',
    ],
    [{by: 'only', values: ['a']}, 'write {"by": "only", "ids": ["an-actor", "a-relation"]}'],
    [
      {by: 'stance', values: ['angry']},
      'has "angry", which is none of for, against, neutral, mixed; the group is left out',
    ],
    [
      {by: 'type', values: [], except: []},
      'write {"by": "type", "values": ["…"]} or {"by": "type", "except": ["…"]}',
    ],
  ])('says how to write %j', (group, remedy) => {
    expect(problemsOf({groups: [group]})[0]).toContain(remedy);
  });

  it('says which value is none of those that there are', () => {
    expect(problemsOf({groups: [{by: 'stance', values: ['for', 'angry']}]})).toEqual([
      'views[2].filter.groups[0]: has "angry", which is none of for, against, neutral, mixed; the group is left out',
    ]);
  });

  it('says briefly which', () => {
    const [problem] = problemsOf({groups: [{by: 'stance', values: ['x'.repeat(1_000_000)]}]});
    expect(problem?.length).toBeLessThan(250);
  });

  it('keeps the groups that it understands', () => {
    expect(parseFilter({groups: [null, againstOnly, {by: 'x'}]}).spec.groups).toContainEqual(againstOnly);
  });

  it('keeps sixteen groups, no more', () => {
    const groups = Array.from({length: 40}, (): FilterGroup => ({by: 'status', values: ['reported']}));
    expect(parseFilter({groups}).spec.groups).toHaveLength(16);
  });

  it('throws for no JSON', () => {
    fc.assert(
      fc.property(fc.jsonValue(), fc.jsonValue(), (value, group) => {
        expect(Array.isArray(parseFilter(value).spec.groups)).toBe(true);
        expect(Array.isArray(parseFilter({groups: [group]}).spec.groups)).toBe(true);
      }),
      {seed: 3},
    );
  });
});

describe('isFacetGroup', () => {
  it.each<FilterGroup>([againstOnly, {by: 'type', except: []}])('knows %j, which lists values', group => {
    expect(isFacetGroup(group)).toBe(true);
  });

  it.each<FilterGroup>([
    {by: 'date', span: '2023'},
    {by: 'text', query: ''},
    {by: 'only', ids: []},
    {by: 'neighbourhood', of: [], steps: 1},
  ])('knows %j, which does not', group => {
    expect(isFacetGroup(group)).toBe(false);
  });
});
