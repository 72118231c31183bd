/**
 * The rows of the corpus of hostile files that concern reading, each with what becomes of it:
 * `shown` without a word, `warned` of but shown, or `refused` with a code. Rows about bytes on
 * the wire are in read-source.test.ts, rows about drawing in the tests of view and elements.
 */
import {describe, expect, it} from 'vitest';
import {applyFilter} from '../../../src/filter/apply-filter.ts';
import {createFilterIndex} from '../../../src/filter/filter-index.ts';
import type {LoadedGraph} from '../../../src/io/assemble-graph.ts';
import {readGraph} from '../../../src/io/read-graph.ts';
import type {Dataset} from '../../../src/model/dataset.ts';
import {FormatError} from '../../../src/model/errors.ts';
import {makeActor, makeFile, makeRelation, makeStatement, type GraphFile} from '../../support/make-file.ts';
import {HOSTILE_IDS} from '../../support/mutations.ts';
import {referenceFaults} from '../../support/reference-faults.ts';

/** What becomes of a file: the code with which it is refused, or the codes of its problems. */
function outcome(text: string): string[] | string {
  try {
    return readGraph(text).problems.map(({code}) => code);
  } catch (error) {
    if (error instanceof FormatError) return error.code;
    throw error;
  }
}

const textOf = (overrides: GraphFile) =>
  JSON.stringify(makeFile({relations: [], statements: [], ...overrides}));
const actorsText = (...actors: unknown[]) => textOf({actors});
const deedText = (fields: GraphFile) => textOf({relations: [makeRelation('r', 'biden', 'militias', fields)]});
const viewText = (positions: string) =>
  textOf({views: [{id: 'v', title: 'V', positions: 'HERE'}]}).replace('"HERE"', positions);

type Row = readonly [row: string, what: string, text: string];

const refused: readonly (readonly [...Row, code: string])[] = [
  ['2', 'an empty file', '', 'empty'],
  ['3', 'a log-in page', '<!doctype html><form>', 'not-json'],
  ['8', 'a guard against hijacking before the JSON', ")]}',\n{}", 'not-json'],
  ['9', 'a list', '[]', 'not-a-graph'],
  ['9', 'a text', '"graph"', 'not-a-graph'],
  ['9', 'a number', '5', 'not-a-graph'],
  ['9', 'null', 'null', 'not-a-graph'],
  ['9', 'an object without the lists', '{}', 'not-a-graph'],
  ['9', 'another kind of graph', '{"nodes": "x", "edges": []}', 'not-a-graph'],
];

const warned: readonly (readonly [...Row, codes: readonly string[]])[] = [
  ['1', 'a truncated file', actorsText(makeActor('a')).slice(0, -2), ['not-json']],
  ['6', 'letters that were lost', actorsText(makeActor('a', {name: 'S\uFFFDnchez'})), ['invalid-value']],
  ['7', 'NaN', deedText({weight: 'HERE'}).replace('"HERE"', 'NaN'), ['not-json']],
  ['7', 'a comma after the last entry', actorsText(makeActor('a')).replace(/\}$/, ',}'), ['not-json']],
  ['7', 'a comment', `// mine\n${actorsText(makeActor('a'))}`, ['not-json']],
  ['8', 'one object a line', `${actorsText(makeActor('a'))}\n{}`, ['not-json']],
  [
    '10',
    'null, a number and a text as actors',
    actorsText(null, 5, 'text'),
    ['invalid-value', 'invalid-value', 'invalid-value'],
  ],
  ['11', 'an actor without an id', actorsText({name: 'A', kind: 'person'}), ['missing-value']],
  [
    '11',
    'ids of other types',
    actorsText(makeActor(null), makeActor({}), makeActor([1]), makeActor(true)),
    ['invalid-id', 'invalid-id', 'invalid-id', 'invalid-id'],
  ],
  ['12', 'an empty id', actorsText(makeActor('')), ['invalid-id']],
  ['12', 'an id of 5,001 characters', actorsText(makeActor('x'.repeat(5001))), ['invalid-id']],
  ['15', 'an id that two actors have', actorsText(makeActor('a'), makeActor('a')), ['duplicate-id']],
  [
    '16',
    'an id that an actor and a relation have',
    textOf({relations: [makeRelation('biden', 'biden', 'militias')]}),
    ['duplicate-id'],
  ],
  ['17', 'the ids 1 and "1"', actorsText(makeActor(1), makeActor('1')), ['duplicate-id']],
  [
    '18',
    'an end that is not there',
    textOf({relations: [makeRelation('r', 'biden', 'nobody')]}),
    ['unknown-actor'],
  ],
  [
    '19',
    'a relation without an end',
    textOf({relations: [makeRelation('r', 'biden', undefined)]}),
    ['missing-value'],
  ],
  [
    '23',
    'a parent type that is not there',
    textOf({relationTypes: [{id: 'a', label: 'a', category: 'structural', parent: 'zzz'}]}),
    ['unknown-type'],
  ],
  ['24', 'a position that is a number', viewText('{"biden": 5}'), ['invalid-value']],
  ['24', 'a position that is infinite', viewText('{"biden": [0, 1e999]}'), ['invalid-value']],
  ['24', 'a position out of all bounds', viewText('{"biden": [0, 1e308]}'), ['invalid-value']],
  ['24', 'a position with a unit', viewText('{"biden": ["12px", 0]}'), ['invalid-value']],
  ['24', 'a position that is null', viewText('{"biden": [null, null]}'), ['invalid-value', 'invalid-value']],
  ['36', 'the 30th of February', deedText({when: '2023-02-30'}), ['invalid-value']],
  ['36', 'a month of one digit', deedText({when: '2023-5-1'}), ['invalid-value']],
  ['36', 'a time with a space before it', deedText({when: '2023-01-01 10:00'}), ['invalid-value']],
  ['37', 'the 13th month', deedText({when: '2023-13-01'}), ['invalid-value']],
  ['37', 'a date with slashes', deedText({when: '31/12/2023'}), ['invalid-value']],
  ['37', 'a date in words', deedText({when: 'yesterday'}), ['invalid-value']],
  ['37', 'an empty date', deedText({when: ''}), ['invalid-value']],
  ['37', 'a date with small placeholders', deedText({when: '19xx'}), ['invalid-value']],
  ['38', 'an interval that ends before it starts', deedText({when: '2024/2023'}), ['invalid-value']],
  ['47', 'a type that nobody declared', deedText({type: 'bombards'}), ['unknown-type']],
  [
    '47',
    'a category of its own',
    textOf({relationTypes: [{id: 'a', label: 'a', category: 'magic'}]}),
    ['invalid-value'],
  ],
  ['48', 'a format from the future', textOf({format: 'actor-graph/9'}), ['unsupported-format']],
  ...[
    'javascript:alert(1)',
    'data:text/html,x',
    'vbscript:x',
    '//host/x',
    '\\\\host',
    'https:x',
    'https://u:p@host/',
    'http://[::1',
  ].map((url): readonly [...Row, readonly string[]] => [
    '34',
    `the address ${url}`,
    textOf({sources: [{id: 'national', title: 'T', url}]}),
    ['unsafe-url'],
  ]),
];

const shown: readonly Row[] = [
  ['4', 'a byte order mark', `\uFEFF${actorsText(makeActor('a'))}`],
  [
    '8',
    'a field twice, of which the last counts',
    '{"title": "T", "format": "x", "format": "actor-graph/1", "actors": []}',
  ],
  ['9', 'a graph without anything', '{"format": "actor-graph/1", "title": "T", "actors": []}'],
  ['11', 'a number as an id', actorsText(makeActor(17))],
  [
    '12',
    'a blank id, a long one, and one with half a surrogate pair',
    actorsText(makeActor(' '), makeActor('x'.repeat(5000)), makeActor('\uD800')),
  ],
  ...HOSTILE_IDS.map((id): Row => [
    '13',
    `the id ${id}`,
    textOf({
      actors: [makeActor(id), makeActor('b')],
      relations: [makeRelation('r', id, 'b'), makeRelation('q', 'b', id)],
      statements: [makeStatement('s', id, 'r')],
    }),
  ]),
  ['14', 'a field called __proto__', actorsText(makeActor('a', {x: 1})).replace('"x"', '"__proto__"')],
  [
    '20',
    'fifty relations of an actor to himself',
    textOf({relations: Array.from({length: 50}, (_, i) => makeRelation(`r${i}`, 'biden', 'biden'))}),
  ],
  [
    '22',
    'many relations between two',
    textOf({relations: Array.from({length: 500}, (_, i) => makeRelation(`r${i}`, 'biden', 'militias'))}),
  ],
  [
    '23',
    'parent types that go round in a circle',
    textOf({
      relationTypes: ['a', 'b', 'c'].map((id, i) => ({
        id,
        label: id,
        category: 'structural',
        parent: ['b', 'a', 'c'][i],
      })),
    }),
  ],
  ['32', 'ids of punctuation', actorsText(makeActor('"]\\,#.:>'), makeActor('[id="x"]'), makeActor('a b'))],
  [
    '33',
    'fields that a renderer would understand',
    actorsText(makeActor('a', {style: {width: 1e9}, classes: {}, position: {x: 1}, scratch: 1})),
  ],
  ['35', 'an image', actorsText(makeActor('a', {image: 'data:image/svg+xml,<svg/>'}))],
  ...['0000', '-0001', '2023', '2023-05'].map((when): Row => ['38', `the date ${when}`, deedText({when})]),
  [
    '47',
    'five hundred types',
    textOf({
      relationTypes: Array.from({length: 500}, (_, i) => ({
        id: `t${i}`,
        label: `t${i}`,
        category: 'structural',
      })),
    }),
  ],
];

const all: readonly Row[] = [...refused, ...warned, ...shown].map(([row, what, text]) => [row, what, text]);

/** The parts of a file that can be shown, or nothing. */
function read(text: string): LoadedGraph | undefined {
  try {
    return readGraph(text);
  } catch (error) {
    if (error instanceof FormatError) return undefined;
    throw error;
  }
}

describe('a hostile file', () => {
  it.each(refused)('is refused (row %s): %s', (_, __, text, code) => {
    expect(outcome(text)).toBe(code);
  });

  it.each(warned)('is shown with a warning (row %s): %s', (_, __, text, codes) => {
    expect(outcome(text)).toEqual(codes);
  });

  it.each(shown)('is shown as any other (row %s): %s', (_, __, text) => {
    expect(outcome(text)).toEqual([]);
  });

  it('leaves Object.prototype as it was', () => {
    const before = Object.getOwnPropertyNames(Object.prototype);
    for (const [, , text] of all) read(text);
    expect(Object.getOwnPropertyNames(Object.prototype)).toEqual(before);
  });

  it('makes a graph whose references all hold', () => {
    const graphs = all.flatMap(([, , text]) => read(text)?.dataset.document ?? []);
    expect(graphs.flatMap(referenceFaults)).toEqual([]);
  });

  it('makes a graph that can be filtered', () => {
    const datasets = all.flatMap(([, , text]) => read(text)?.dataset ?? []);
    const everything = (dataset: Dataset) =>
      applyFilter(createFilterIndex(dataset), {groups: [], isolated: 'show'}).visible.counts.actor;
    for (const counts of datasets.map(everything)) expect(counts.shown).toBe(counts.total);
  });
});

describe('what stands in a hostile file', () => {
  const nameOf = (name: string) =>
    readGraph(actorsText(makeActor('a', {name}))).dataset.actors.get('a')?.name;

  it.each([
    ['27', '<img src=x onerror=alert(1)>', '<img src=x onerror=alert(1)>'],
    ['29', '\u202Eexe.gnp', 'exe.gnp'],
    ['30', 'كتائب (2023) 47', 'كتائب (2023) 47'],
    ['31', 'a\u0000\u0007\uFEFFb', 'ab'],
    ['31', `Z${'\u0301'.repeat(1000)}`, `Z${'\u0301'.repeat(8)}`],
    ['31', '👨‍👩‍👧‍👦', '👨‍👩‍👧‍👦'],
    ['44', '=1+1', '=1+1'],
    ['44', '@SUM(A1)', '@SUM(A1)'],
    ['44', 'a\t"b"\r\nc', 'a "b" c'],
  ])('becomes one clean line (row %s): %j', (_, name, clean) => {
    expect(nameOf(name)).toBe(clean);
  });

  it.each(['2023-02-30', 'yesterday', '2024/2023'])('costs the date, not the deed that is dated %s', when => {
    expect(readGraph(deedText({when})).dataset.relations.get('r')?.when).toBeUndefined();
  });

  it.each(['{"biden": [0, 1e999]}', '{"biden": ["12px", 0]}', '{"biden": [null, null]}'])(
    'costs the place, not the view with the places %s',
    positions => {
      expect(readGraph(viewText(positions)).dataset.document.views[0]?.positions).toEqual(new Map());
    },
  );

  it('is kept where the format does not define it, and nowhere else', () => {
    const text = actorsText(makeActor('a', {style: {width: 1e9}}));
    expect(readGraph(text).dataset.actors.get('a')).toMatchObject({
      extra: new Map([['style', {width: 1e9}]]),
    });
  });
});
