import * as fc from 'fast-check';
import {describe, expect, it} from 'vitest';
import {applyFilter} from '../../../src/filter/apply-filter.ts';
import type {FilterIndex} from '../../../src/filter/filter-index.ts';
import {
  DEFAULT_FILTER,
  FACETS,
  type FacetName,
  type FilterGroup,
  type FilterSpec,
} from '../../../src/filter/filter-spec.ts';
import type {ItemKind, Visible} from '../../../src/filter/visible.ts';
import {makeIndex} from '../../support/make-dataset.ts';
import {makeActor, makeRelation, makeStatement, type GraphFile} from '../../support/make-file.ts';
import {naiveFilter} from '../../support/naive-filter.ts';
import {groupsOf, randomIndex, randomSpec, randomSpecWithAlso} from '../../support/random-graphs.ts';
import {readRows, rowValues} from '../../support/read-rows.ts';

const KINDS = ['actor', 'relation', 'statement'] as const;
const EMPTY: FilterSpec = {groups: [], isolated: 'show'};

function idsOf(visible: Visible, kind: ItemKind): string[] {
  const ids: string[] = [];
  visible.forEach(kind, id => ids.push(id));
  return ids;
}

/** All that is shown, as ids, targets of statements as `id#index`. */
function shownBy(index: FilterIndex, spec: FilterSpec): string[] {
  const {visible} = applyFilter(index, spec);
  const targets = readRows(index.dataset).flatMap(row =>
    row.layer === 'said' && visible.hasTarget(row.id, row.index) ? [`${row.id}#${row.index}`] : [],
  );
  return [...KINDS.flatMap(kind => idsOf(visible, kind)), ...targets];
}

/** The same of the small graph, without the targets. */
function shown(
  groups: readonly FilterGroup[],
  overrides: GraphFile = {},
  isolated: 'hide' | 'show' = 'hide',
) {
  return shownBy(makeIndex(overrides), {groups, isolated}).filter(id => !id.includes('#'));
}

describe('applyFilter', () => {
  it('shows what the design says it shows', () => {
    fc.assert(
      fc.property(randomIndex(), randomSpecWithAlso(), (index, spec) => {
        const {actors, relations, statements, targets} = naiveFilter(index.dataset, spec);
        expect(shownBy(index, spec)).toEqual([...actors, ...relations, ...statements, ...targets]);
      }),
      {seed: 1, numRuns: 250},
    );
  });

  it('shows it in graphs of more than a word of rows as well', () => {
    fc.assert(
      fc.property(randomIndex({times: 6}), randomSpec(), (index, spec) => {
        const {actors, relations, statements, targets} = naiveFilter(index.dataset, spec);
        expect(shownBy(index, spec)).toEqual([...actors, ...relations, ...statements, ...targets]);
      }),
      {seed: 14, numRuns: 60},
    );
  });

  it('shows everything for an empty filter', () => {
    fc.assert(
      fc.property(randomIndex(), index => {
        const {counts} = applyFilter(index, EMPTY).visible;
        for (const kind of KINDS) expect(counts[kind].shown).toBe(counts[kind].total);
      }),
      {seed: 2, numRuns: 50},
    );
  });

  it('shows what is named besides, with the actors at its ends, and nothing else that is refused', () => {
    const index = makeIndex();
    const spec: FilterSpec = {groups: [{by: 'type', values: []}], isolated: 'hide', also: ['us-strikes']};
    expect(shownBy(index, spec)).toEqual(['militias', 'us-military', 'us-strikes']);
  });

  it('gives the same answer for the same question', () => {
    fc.assert(
      fc.property(randomIndex(), randomSpec(), (index, spec) => {
        expect(shownBy(index, spec)).toEqual(shownBy(index, spec));
      }),
      {seed: 3, numRuns: 50},
    );
  });

  it('leaves out no more when a group is said twice', () => {
    fc.assert(
      fc.property(randomIndex(), randomSpec(), (index, spec) => {
        const twice = {...spec, groups: [...spec.groups, ...spec.groups]};
        expect(shownBy(index, twice)).toEqual(shownBy(index, spec));
      }),
      {seed: 4, numRuns: 100},
    );
  });

  it('does not mind the order of groups', () => {
    fc.assert(
      fc.property(randomIndex(), randomSpec(), (index, spec) => {
        const reversed = {...spec, groups: spec.groups.toReversed()};
        expect(shownBy(index, reversed)).toEqual(shownBy(index, spec));
      }),
      {seed: 5, numRuns: 100},
    );
  });

  it('counts what it shows', () => {
    fc.assert(
      fc.property(randomIndex(), randomSpec(), (index, spec) => {
        const {visible} = applyFilter(index, spec);
        for (const kind of KINDS) expect(visible.counts[kind].shown).toBe(idsOf(visible, kind).length);
      }),
      {seed: 6, numRuns: 50},
    );
  });

  it('counts as total what there is, whatever it shows', () => {
    fc.assert(
      fc.property(randomIndex(), randomSpec(), ({dataset, ...index}, spec) => {
        const {actor, relation, statement} = applyFilter({dataset, ...index}, spec).visible.counts;
        expect([actor.total, relation.total, statement.total]).toEqual([
          dataset.actors.size,
          dataset.relations.size,
          dataset.statements.size,
        ]);
      }),
      {seed: 7, numRuns: 50},
    );
  });

  it('shows someone at both ends of every deed that it shows', () => {
    fc.assert(
      fc.property(randomIndex(), randomSpec(), (index, spec) => {
        const {visible} = applyFilter(index, spec);
        for (const {layer, id, from, to} of readRows(index.dataset)) {
          if (layer === 'said' || !visible.has(id)) continue;
          const ends = [from, to].map(ids => [...ids].some(actor => visible.has(actor)));
          expect(ends).toEqual([true, true]);
        }
      }),
      {seed: 8, numRuns: 150},
    );
  });

  it('shows a speaker of every statement that it shows', () => {
    fc.assert(
      fc.property(randomIndex(), randomSpec(), (index, spec) => {
        const {visible} = applyFilter(index, spec);
        const shownStatements = [...index.dataset.statements.values()].filter(({id}) => visible.has(id));
        expect(shownStatements.every(({by}) => by.some(actor => visible.has(actor)))).toBe(true);
      }),
      {seed: 9, numRuns: 100},
    );
  });

  it('shows only actors with a line, unless they are named, found or wanted', () => {
    fc.assert(
      fc.property(
        randomIndex(),
        randomSpec([groupsOf.facet, groupsOf.date, groupsOf.neighbourhood]),
        (index, spec) => {
          const {visible} = applyFilter(index, {...spec, isolated: 'hide'});
          const rows = readRows(index.dataset).filter(row =>
            row.layer === 'deed' ? visible.has(row.id) : visible.hasTarget(row.id, row.index),
          );
          const linked = new Set(rows.flatMap(({from, to}) => [...from, ...to]));
          expect(idsOf(visible, 'actor').filter(id => !linked.has(id))).toEqual([]);
        },
      ),
      {seed: 10, numRuns: 100},
    );
  });

  it('works on a graph without anything', () => {
    const nothing = {actors: [], relations: [], statements: [], topics: [], relationTypes: []};
    expect(
      shown(
        [
          {by: 'text', query: 'a'},
          {by: 'neighbourhood', of: ['a'], steps: 2},
        ],
        nothing,
        'show',
      ),
    ).toEqual([]);
  });
});

describe('a deed that a shown statement is about', () => {
  const said: FilterGroup = {by: 'layer', values: ['said']};

  it('is shown though it fails a group', () => {
    expect(shown([said])).toContain('militia-attacks');
  });

  it('brings those at its ends with it', () => {
    expect(shown([said])).toEqual([
      'militias',
      'us-troops',
      'iraqi-government',
      'militia-attacks',
      'terrorist-acts',
    ]);
  });

  it('is not shown if it is denied', () => {
    const relations = [makeRelation('militia-attacks', 'militias', 'us-troops', {status: 'denied'})];
    expect(shown([...DEFAULT_FILTER.groups], {relations})).toEqual([
      'militias',
      'iraqi-government',
      'terrorist-acts',
    ]);
  });

  it('is not shown if the list of what to show does not have it', () => {
    expect(shown([{by: 'only', ids: ['iraqi-government', 'militias', 'terrorist-acts']}])).not.toContain(
      'militia-attacks',
    );
  });
});

describe('the default filter', () => {
  it('hides what is denied', () => {
    const relations = [makeRelation('r', 'biden', 'militias', {status: 'denied'})];
    expect(shownBy(makeIndex({relations, statements: []}), DEFAULT_FILTER)).toEqual([]);
  });

  it.each(['reported', 'claimed', 'planned', 'inferred'])('shows what is %s', status => {
    const relations = [makeRelation('r', 'biden', 'militias', {status})];
    expect(shownBy(makeIndex({relations, statements: []}), DEFAULT_FILTER)).toContain('r');
  });
});

describe('a group on a facet', () => {
  it('takes a type for its parent too', () => {
    expect(shown([{by: 'type', values: ['attacks']}])).toContain('us-strikes');
  });

  it('does not take a parent for its types', () => {
    expect(shown([{by: 'type', values: ['strikes']}])).not.toContain('militia-attacks');
  });

  it('shows nothing that has the field for an empty list', () => {
    expect(shown([{by: 'layer', values: []}])).toEqual([]);
  });

  it('leaves alone what does not have the field', () => {
    expect(shown([{by: 'stance', values: []}])).toContain('us-strikes');
  });

  it('hides a line when the only actor at one end is hidden', () => {
    const actors = [makeActor('a', {kind: 'state'}), makeActor('b')];
    const relations = [makeRelation('r', 'a', 'b'), makeRelation('q', 'b', 'a')];
    expect(shown([{by: 'actor-kind', except: ['state']}], {actors, relations, statements: []})).toEqual([]);
  });

  it('shows a statement whose target is hidden, for it has a speaker', () => {
    const actors = [makeActor('a', {kind: 'state'}), makeActor('b')];
    const statements = [makeStatement('words', 'b', 'a')];
    expect(shown([{by: 'actor-kind', except: ['state']}], {actors, relations: [], statements})).toEqual([
      'b',
      'words',
    ]);
  });

  it('shows one target of a statement and not the other', () => {
    const about = [
      {on: 'biden', stance: 'for'},
      {on: 'militias', stance: 'against'},
    ];
    const index = makeIndex({statements: [makeStatement('words', 'us-troops', '', {about})]});
    const {visible} = applyFilter(index, {groups: [{by: 'stance', values: ['against']}], isolated: 'hide'});
    expect([visible.hasTarget('words', 0), visible.hasTarget('words', 1)]).toEqual([false, true]);
  });
});

describe('a group on dates', () => {
  const dated = (when: string) => ({
    relations: [makeRelation('r', 'biden', 'militias', {when})],
    statements: [],
  });

  it.each([
    ['2023-12-28', '2023-12-28'],
    ['2023', '2023-12-28/2024'],
    ['../2017', '2017-12-31/2018'],
    ['2014/..', '2023'],
    ['2017-12~', '2017-12-31'],
  ])('shows what is dated %s in %s', (when, span) => {
    expect(shown([{by: 'date', span}], dated(when))).toContain('r');
  });

  it.each([
    ['2023-12-28', '2023-12-29'],
    ['../2017', '2018'],
    ['2014/..', '../2013'],
  ])('hides what is dated %s in %s', (when, span) => {
    expect(shown([{by: 'date', span}], dated(when))).not.toContain('r');
  });

  it('hides what has no date', () => {
    expect(shown([{by: 'date', span: '../..'}])).toEqual([]);
  });

  it('shows what has no date on demand', () => {
    expect(shown([{by: 'date', span: '1900', undated: true}])).toContain('us-strikes');
    expect(shown([{by: 'date', span: '../..', undated: 'only'}])).toEqual(
      shown([{by: 'date', span: '1900', undated: true}]),
    );
  });

  it('changes nothing if it has no date itself', () => {
    expect(shown([{by: 'date', span: 'yesterday'}])).toContain('us-strikes');
  });
});

describe('a group on text', () => {
  it('finds a line by its type', () => {
    expect(shown([{by: 'text', query: 'strikes'}])).toContain('us-strikes');
  });

  it('finds a line by the name of an actor in it', () => {
    expect(shown([{by: 'text', query: 'Actor us-troops'}])).toContain('militia-attacks');
  });

  it('finds accents and capitals without them', () => {
    const actors = [makeActor('s', {name: 'Pedro Sánchez'})];
    expect(shown([{by: 'text', query: 'SANCHEZ'}], {actors, relations: [], statements: []})).toEqual(['s']);
  });

  it('wants all the words, in any order', () => {
    expect(shown([{by: 'text', query: 'says terrorist-acts nowhere'}])).toEqual([]);
  });

  it('finds an actor without lines by an alias', () => {
    const actors = [makeActor('s', {aliases: ['The Prime Minister']}), makeActor('t')];
    expect(shown([{by: 'text', query: 'prime'}], {actors, relations: [], statements: []}, 'show')).toEqual([
      's',
    ]);
  });

  it.each(['', '  '])('changes nothing if it is %j', query => {
    const actors = [makeActor('lonely'), makeActor('biden'), makeActor('militias')];
    const overrides = {actors, relations: [makeRelation('r', 'biden', 'militias')], statements: []};
    expect(shown([{by: 'text', query}], overrides)).toEqual(['biden', 'militias', 'r']);
  });

  it('hides actors that a view names and that do not match', () => {
    const groups: FilterGroup[] = [
      {by: 'only', ids: ['biden', 'militias', 'us-troops', 'militia-attacks']},
      {by: 'text', query: 'militia-attacks militias'},
    ];
    expect(shown(groups)).not.toContain('biden');
  });
});

describe('a group on a neighbourhood', () => {
  const chain = {
    actors: ['a', 'b', 'c', 'd', 'lonely'].map(id => makeActor(id)),
    relations: [makeRelation('ab', 'a', 'b'), makeRelation('bc', 'b', 'c'), makeRelation('cd', 'c', 'd')],
    statements: [],
  };

  it.each([
    [0, []],
    [1, ['a', 'b', 'ab']],
    [2, ['a', 'b', 'c', 'ab', 'bc']],
    [99, ['a', 'b', 'c', 'd', 'ab', 'bc', 'cd']],
  ])('keeps what is at most %i steps away', (steps, ids) => {
    expect(shown([{by: 'neighbourhood', of: ['a'], steps}], chain)).toEqual(ids);
  });

  it('follows the arrows on demand', () => {
    expect(shown([{by: 'neighbourhood', of: ['b'], steps: 1, direction: 'out'}], chain)).toEqual([
      'b',
      'c',
      'bc',
    ]);
  });

  it('goes against the arrows on demand', () => {
    expect(shown([{by: 'neighbourhood', of: ['b'], steps: 1, direction: 'in'}], chain)).toEqual([
      'a',
      'b',
      'ab',
    ]);
  });

  it('goes both ways along what is mutual', () => {
    const relations = [{id: 'meeting', type: 'meets', between: ['a', 'b']}];
    const group: FilterGroup = {by: 'neighbourhood', of: ['b'], steps: 1, direction: 'out'};
    expect(shown([group], {...chain, relations})).toEqual(['a', 'b', 'meeting']);
  });

  it('is measured along what the other groups leave', () => {
    const relations = [makeRelation('ab', 'a', 'b', {status: 'denied'}), makeRelation('bc', 'b', 'c')];
    const groups: FilterGroup[] = [{by: 'neighbourhood', of: ['a'], steps: 2}, ...DEFAULT_FILTER.groups];
    expect(shown(groups, {...chain, relations})).toEqual([]);
  });

  it('leaves out actors without a line, though they are wanted', () => {
    expect(shown([{by: 'neighbourhood', of: ['a'], steps: 1}], chain, 'show')).not.toContain('lonely');
  });
});

describe('a list of what to show', () => {
  it('shows just that', () => {
    const ids = ['militias', 'us-troops', 'biden', 'militia-attacks'];
    expect(shown([{by: 'only', ids}])).toEqual(ids);
  });

  it('shows those at the ends of its lines if it names no actors', () => {
    expect(shown([{by: 'only', ids: ['militia-attacks']}])).toEqual([
      'militias',
      'us-troops',
      'militia-attacks',
    ]);
  });

  it('hides a deed when either end is hidden', () => {
    expect(shown([{by: 'only', ids: ['militias', 'militia-attacks']}])).toEqual(['militias']);
  });

  it('shows a single target of a statement', () => {
    const about = ['biden', 'militias'].map(on => ({on, stance: 'for'}));
    const index = makeIndex({statements: [makeStatement('words', 'us-troops', '', {about})]});
    const {visible} = applyFilter(index, {groups: [{by: 'only', ids: ['words#1']}], isolated: 'hide'});
    expect([visible.hasTarget('words', 0), visible.hasTarget('words', 1)]).toEqual([false, true]);
  });
});

describe('the counts of facets', () => {
  const without = (spec: FilterSpec, facet: FacetName) => spec.groups.filter(({by}) => by !== facet);
  /** Number of shown relations and statements with the value. */
  const having = (index: FilterIndex, visible: Visible, facet: FacetName, value: string) => {
    const rows = readRows(index.dataset).filter(row =>
      row.layer === 'deed' ? visible.has(row.id) : visible.hasTarget(row.id, row.index),
    );
    const fitting = rows.filter(row => rowValues(facet, row).includes(value));
    return new Set(fitting.map(({id}) => id)).size;
  };
  // A neighbourhood is measured anew for every filter, and one group alone can refuse actors: the
  // counts are for the picture that there is.
  const plainSpec = randomSpec([groupsOf.facet, groupsOf.date, groupsOf.text]).filter(
    ({groups}) => groups.filter(({by}) => by === 'actor-kind').length <= 1,
  );

  it('say how many items the value alone would show', () => {
    fc.assert(
      fc.property(randomIndex({aboutDeeds: false}), plainSpec, (index, spec) => {
        const {facets} = applyFilter(index, spec);
        for (const facet of FACETS) {
          if (facet === 'actor-kind') continue;
          for (const [value, count] of facets.get(facet)!) {
            const groups: FilterGroup[] = [...without(spec, facet), {by: facet, values: [value]}];
            const {visible} = applyFilter(index, {...spec, groups});
            expect([facet, value, count]).toEqual([facet, value, having(index, visible, facet, value)]);
          }
        }
      }),
      {seed: 11, numRuns: 60},
    );
  });

  it('leave out no value that would show something', () => {
    fc.assert(
      fc.property(randomIndex({aboutDeeds: false}), plainSpec, (index, spec) => {
        const {facets} = applyFilter(index, spec);
        for (const facet of FACETS) {
          if (facet === 'actor-kind') continue;
          const {visible} = applyFilter(index, {...spec, groups: without(spec, facet)});
          const values = new Set(readRows(index.dataset).flatMap(row => [...rowValues(facet, row)]));
          const showing = [...values].filter(value => having(index, visible, facet, value) > 0);
          expect([...facets.get(facet)!.keys()].sort()).toEqual(showing.sort());
        }
      }),
      {seed: 12, numRuns: 60},
    );
  });

  it('say how many actors of a kind have a line', () => {
    fc.assert(
      fc.property(
        randomIndex({aboutDeeds: false}),
        randomSpec([groupsOf.facet, groupsOf.date]),
        (index, spec) => {
          const counts = applyFilter(index, spec).facets.get('actor-kind')!;
          const {visible} = applyFilter(index, {groups: without(spec, 'actor-kind'), isolated: 'hide'});
          const kinds = idsOf(visible, 'actor').map(id => index.dataset.actors.get(id)!.kind);
          const expected = new Map(kinds.map(kind => [kind, kinds.filter(other => other === kind).length]));
          expect([...counts].sort()).toEqual([...expected].sort());
        },
      ),
      {seed: 13, numRuns: 100},
    );
  });

  it('count a statement once, however many of its targets have the value', () => {
    const about = ['biden', 'militias'].map(on => ({on, stance: 'against'}));
    const index = makeIndex({statements: [makeStatement('words', 'us-troops', '', {about})]});
    expect(applyFilter(index, EMPTY).facets.get('stance')).toEqual(new Map([['against', 1]]));
  });

  it('count what is denied, though it is hidden', () => {
    const index = makeIndex({
      relations: [makeRelation('r', 'biden', 'militias', {status: 'denied'})],
      statements: [],
    });
    expect(applyFilter(index, DEFAULT_FILTER).facets.get('status')).toEqual(new Map([['denied', 1]]));
  });
});
