import {describe, expect, it} from 'vitest';
import {DEFAULT_FILTER} from '../../../src/filter/filter-spec.ts';
import {readViews} from '../../../src/filter/read-views.ts';
import {describeProblem} from '../../../src/model/problem.ts';
import {makeDataset} from '../../support/make-dataset.ts';

const read = (...filters: readonly unknown[]) =>
  readViews(makeDataset({views: filters.map((filter, i) => ({id: `v${i}`, title: 'A view', filter}))}));

const problemsOf = (group: unknown) => read({groups: [group]}).problems.map(describeProblem);

describe('readViews', () => {
  it('reads the filter of every view', () => {
    const {views} = read(undefined, {groups: [{by: 'status', values: ['denied']}]});
    expect(views.map(({filter}) => filter.groups)).toEqual([
      DEFAULT_FILTER.groups,
      [{by: 'status', values: ['denied']}],
    ]);
  });

  it('reports what it does not understand, with its path', () => {
    expect(read(undefined, {groups: [5]}).problems).toMatchObject([
      {code: 'invalid-filter', path: 'views[1].filter.groups[0]'},
    ]);
  });

  it.each([
    {by: 'type', values: ['attacks']},
    {by: 'topic', except: ['foreign-troops']},
    {by: 'speaker', values: ['biden']},
    {by: 'actor-kind', values: ['a kind of its own']},
    {by: 'neighbourhood', of: ['biden'], steps: 1},
    {by: 'only', ids: ['biden', 'us-strikes', 'terrorist-acts', 'terrorist-acts#0']},
    {by: 'text', query: 'nowhere'},
  ])('finds all that %j names', group => {
    expect(problemsOf(group)).toEqual([]);
  });

  it.each([
    [{by: 'type', values: ['atacks']}, "relation type; did you mean 'attacks'?"],
    [{by: 'topic', except: ['troops']}, 'topic'],
    [{by: 'speaker', values: ['bidn']}, "actor; did you mean 'biden'?"],
    [{by: 'neighbourhood', of: ['us-strikes'], steps: 1}, 'actor'],
    [{by: 'only', ids: ['us-strike']}, "actor, relation or statement; did you mean 'us-strikes'?"],
    [{by: 'only', ids: ['terrorist-acts#1']}, 'actor, relation or statement'],
    [{by: 'only', ids: ['constructor']}, 'actor, relation or statement'],
  ])('reports what %j names in vain', (group, what) => {
    expect(problemsOf(group)[0]).toContain(`but there is no such ${what}`);
  });

  it('reports every such name, with the path of its view', () => {
    const groups = [{by: 'type', except: ['atacks', 'orders', 'meats']}];
    expect(read(undefined, {groups}).problems).toMatchObject([
      {
        code: 'unknown-reference',
        severity: 'error',
        path: 'views[1].filter.groups',
        message:
          "the group on type names 'atacks', but there is no such relation type; did you mean 'attacks'?",
      },
      {
        code: 'unknown-reference',
        severity: 'error',
        path: 'views[1].filter.groups',
        message: "the group on type names 'meats', but there is no such relation type; did you mean 'meets'?",
      },
    ]);
  });

  it('makes no guess where nothing is alike', () => {
    expect(problemsOf({by: 'topic', values: ['weather']})).toEqual([
      "views[0] (v0).filter.groups: the group on topic names 'weather', but there is no such topic",
    ]);
  });

  it.each(['terrorist-acts#', 'terrorist-acts#-1', 'us-strikes#0', '#0', 'terrorist-acts#0#0'])(
    'takes %s for no line of a statement',
    id => {
      expect(problemsOf({by: 'only', ids: [id]})).toHaveLength(1);
    },
  );

  it('keeps a name that is not there, for it filters nothing', () => {
    const group = {by: 'type', except: ['atacks']};
    expect(read({groups: [group]}).views[0]?.filter.groups[0]).toEqual(group);
  });
});
