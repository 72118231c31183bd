import * as fc from 'fast-check';
import {describe, expect, it} from 'vitest';
import {applyFilter} from '../../../src/filter/apply-filter.ts';
import type {FilterIndex} from '../../../src/filter/filter-index.ts';
import type {FilterGroup, FilterSpec} from '../../../src/filter/filter-spec.ts';
import {whyHidden, type HiddenItem} from '../../../src/filter/why-hidden.ts';
import {makeIndex} from '../../support/make-dataset.ts';
import {makeActor, makeRelation, makeStatement, type GraphFile} from '../../support/make-file.ts';
import {naiveRefusals} from '../../support/naive-filter.ts';
import {randomIndex, randomSpecWithAlso} from '../../support/random-graphs.ts';

function hidden(index: FilterIndex, spec: FilterSpec): HiddenItem[] {
  return whyHidden(index, spec, applyFilter(index, spec).visible);
}

/** The reasons for one item of the small graph: kind, and value if there is one. */
function reasonsFor(id: string, groups: readonly FilterGroup[], overrides: GraphFile = {}): string[] {
  const items = hidden(makeIndex(overrides), {groups, isolated: 'hide'});
  const item = items.find(candidate => candidate.id === id);
  if (item === undefined) throw new Error(`${id} is not hidden`);
  return item.reasons.map(reason =>
    'group' in reason
      ? [reason.kind, reason.group.by, ...('value' in reason ? [String(reason.value)] : [])].join(' ')
      : reason.kind,
  );
}

describe('whyHidden', () => {
  it('names just the groups that refuse', () => {
    fc.assert(
      fc.property(randomIndex(), randomSpecWithAlso(), (index, spec) => {
        const named = hidden(index, spec).map(({id, reasons}) => {
          const groups = reasons.flatMap(reason =>
            'group' in reason ? [spec.groups.indexOf(reason.group)] : [],
          );
          return [id, [...new Set(groups)].sort()] as const;
        });
        expect(new Map(named)).toEqual(new Map(naiveRefusals(index.dataset, spec)));
      }),
      {seed: 11, numRuns: 400},
    );
  });

  it('lists each item that is not shown, once', () => {
    fc.assert(
      fc.property(randomIndex(), randomSpecWithAlso(), (index, spec) => {
        const {counts} = applyFilter(index, spec).visible;
        const items = hidden(index, spec);
        expect(new Set(items.map(({id}) => id)).size).toBe(items.length);
        for (const kind of ['actor', 'relation', 'statement'] as const)
          expect(items.filter(item => item.kind === kind).length).toBe(
            counts[kind].total - counts[kind].shown,
          );
      }),
      {seed: 12, numRuns: 200},
    );
  });

  it('names all that stands in the way: without it the item is shown, or has nobody at its ends', () => {
    fc.assert(
      fc.property(randomIndex(), randomSpecWithAlso(), (index, spec) => {
        for (const {id, kind: item, reasons} of hidden(index, spec)) {
          // An actor may have to be looked for besides, once he needs no line.
          if (item === 'actor') continue;
          const refusing = reasons.flatMap(reason => ('group' in reason ? [reason.group] : []));
          const groups = spec.groups.filter(group => !refusing.includes(group));
          const open: FilterSpec = {groups, isolated: 'show'};
          const left = hidden(index, open).find(item => item.id === id);
          expect(left?.reasons.map(({kind}) => kind) ?? ['ends']).toEqual(['ends']);
        }
      }),
      {seed: 13, numRuns: 100},
    );
  });

  it('gives a reason for everything', () => {
    fc.assert(
      fc.property(randomIndex(), randomSpecWithAlso(), (index, spec) => {
        for (const {reasons} of hidden(index, spec)) expect(reasons.length).toBeGreaterThan(0);
      }),
      {seed: 14, numRuns: 100},
    );
  });

  it('names the value that is refused', () => {
    expect(reasonsFor('us-strikes', [{by: 'type', except: ['strikes']}])).toEqual(['value type strikes']);
  });

  it('names the more general type where that is refused', () => {
    expect(reasonsFor('us-strikes', [{by: 'type', except: ['attacks']}])).toEqual(['value type attacks']);
  });

  it('names the item’s own value where others are wanted', () => {
    expect(reasonsFor('us-strikes', [{by: 'type', values: ['orders']}])).toEqual(['value type strikes']);
  });

  it('says that a value is missing', () => {
    const statements = [makeStatement('bare', 'biden', 'militias', {about: []})];
    expect(reasonsFor('bare', [{by: 'stance', values: ['for']}], {statements})).toEqual([
      'value stance undefined',
    ]);
  });

  it('tells what has no date from what lies outside the dates', () => {
    const relations = [
      makeRelation('old', 'biden', 'militias', {when: '2003'}),
      makeRelation('undated', 'biden', 'militias'),
    ];
    const groups: FilterGroup[] = [{by: 'date', span: '2020/2023'}];
    expect(reasonsFor('old', groups, {relations, statements: []})).toEqual(['group date']);
    expect(reasonsFor('undated', groups, {relations, statements: []})).toEqual(['undated date']);
  });

  it('names every group that refuses', () => {
    const groups: FilterGroup[] = [
      {by: 'layer', values: ['said']},
      {by: 'text', query: 'nowhere'},
    ];
    expect(reasonsFor('us-strikes', groups)).toEqual(['value layer deed', 'group text']);
  });

  it('names the kinds of those at its ends', () => {
    const actors = [makeActor('state', {kind: 'state'}), makeActor('person')];
    const relations = [makeRelation('deed', 'person', 'state')];
    const groups: FilterGroup[] = [{by: 'actor-kind', except: ['state']}];
    expect(reasonsFor('deed', groups, {actors, relations, statements: []})).toEqual([
      'value actor-kind state',
    ]);
  });

  it('tells an actor without lines from one whose lines are hidden', () => {
    const actors = ['lonely', 'biden', 'militias'].map(id => makeActor(id));
    const relations = [makeRelation('deed', 'biden', 'militias')];
    const groups: FilterGroup[] = [{by: 'layer', values: ['said']}];
    const file = {actors, relations, statements: []};
    expect(reasonsFor('lonely', groups, file)).toEqual(['no-lines']);
    expect(reasonsFor('biden', groups, file)).toEqual(['lines-hidden']);
  });

  it('asks of a statement with several targets for no more than its nearest one', () => {
    const about = [
      {on: 'militias', stance: 'against'},
      {on: 'us-troops', stance: 'for'},
    ];
    const statements = [makeStatement('both', 'biden', 'militias', {about, status: 'claimed'})];
    const groups: FilterGroup[] = [
      {by: 'stance', values: ['for']},
      {by: 'status', except: ['claimed']},
    ];
    expect(reasonsFor('both', groups, {statements})).toEqual(['value status claimed']);
  });
});
