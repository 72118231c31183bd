import {readFileSync} from 'node:fs';
import * as fc from 'fast-check';
import {describe, expect, it} from 'vitest';
import {graphSchema} from '../../../src/cli/graph-schema.ts';
import {CLOSED, FACETS} from '../../../src/filter/filter-spec.ts';
import {parseDocument} from '../../../src/model/parse-document.ts';
import {LISTS} from '../../../src/model/parse-file.ts';
import {ACTOR_KINDS, CATEGORIES, STANCES, STATUSES, VERDICTS} from '../../../src/model/vocabulary.ts';
import {isRecord} from '../../../src/util/is-record.ts';
import {readArticleText} from '../../support/make-dataset.ts';
import {makeActor, makeFile, makeRelation, makeStatement} from '../../support/make-file.ts';
import {damaged} from '../../support/mutations.ts';
import {schemaFaults} from '../../support/schema-faults.ts';

const read = (path: string) => readFileSync(new URL(`../../../${path}`, import.meta.url), 'utf8');
const shipped = JSON.parse(read('graph-data/actor-graph.schema.json')) as Record<string, unknown>;
const faultsOf = (file: unknown) => schemaFaults(shipped, file);

interface Described {
  readonly description?: string;
}

/** What is said of a field of the entries of a list. */
function fieldOf(list: string, field: string): Described {
  const lists = shipped['properties'] as Record<string, {items: {properties: Record<string, Described>}}>;
  return lists[list]!.items.properties[field]!;
}

/** All values that `keyword` has anywhere in a schema. */
function valuesOf(keyword: string, schema: unknown): unknown[] {
  if (Array.isArray(schema)) return schema.flatMap(part => valuesOf(keyword, part));
  if (!isRecord(schema)) return [];
  return Object.entries(schema).flatMap(([key, part]) => [
    ...(key === keyword ? [part] : []),
    ...valuesOf(keyword, part),
  ]);
}

describe('graph-data/actor-graph.schema.json', () => {
  it('is what `npm run schema` writes', () => {
    expect(read('graph-data/actor-graph.schema.json')).toBe(`${JSON.stringify(graphSchema(), null, 2)}\n`);
  });

  it.each(['actor-graph.schema.json', 'iraq-coalition-2023-12-28.json'])(
    'is JSON Schema 2020-12: %s',
    name => {
      const {$schema} = JSON.parse(read(`graph-data/${name}`)) as {$schema: string};
      expect($schema).toBe(
        name.endsWith('.schema.json')
          ? 'https://json-schema.org/draft/2020-12/schema'
          : './actor-graph.schema.json',
      );
    },
  );

  it('describes the article’s file', () => {
    expect(faultsOf(JSON.parse(readArticleText()))).toEqual([]);
  });

  it('describes the README’s example', () => {
    const [, example = ''] = /^```json\n(.*?)^```/ms.exec(read('README.md')) ?? [];
    expect(faultsOf(JSON.parse(example))).toEqual([]);
  });

  it('describes the small file of the tests', () => {
    expect(faultsOf(makeFile())).toEqual([]);
  });

  it('describes a file that uses every shape of a value', () => {
    const file = makeFile({
      $schema: './actor-graph.schema.json',
      actors: [makeActor(7, {aliases: 'one', sameAs: ['a', 'b'], plural: true, evidence: ['national#p1']})],
      relations: [
        makeRelation('r', [7, 'r2'], 7, {
          evidence: [
            {source: 'national', paragraph: 2, exact: 'x', prefix: '', suffix: '', start: 0, end: 1},
          ],
          numbers: [{what: 'dead', text: 'about five', value: 5}],
          verdict: {value: 'disputed', evidence: 'national', note: 'x'},
          when: '../2023',
        }),
        {id: 'r2', type: 'meets', between: [7, 8], status: 'planned', by: 7},
      ],
      statements: [makeStatement('s', 7, 'r', {quote: ['a', 'b'], original: {language: 'ar', text: 'x'}})],
      views: [{id: 'v', title: 'V', select: 'r', positions: {7: [0, -1.5]}, narrow: {}}],
      colour: 'kept',
    });
    expect(faultsOf(file)).toEqual([]);
  });

  it.each([
    {by: 'type', values: ['attacks']},
    {by: 'status', except: []},
    {by: 'date', span: '2023', undated: true},
    {by: 'text', query: ''},
    {by: 'neighbourhood', of: ['biden'], steps: 2, direction: 'out'},
    {by: 'only', ids: ['biden']},
  ])('describes the filter group %j', group => {
    expect(faultsOf(makeFile({views: [{id: 'v', title: 'V', filter: {groups: [group]}}]}))).toEqual([]);
  });

  it.each([
    ['a format of another kind', {format: 'actor-graph/2'}],
    ['a file without a title', {title: undefined}],
    ['a list that is none', {actors: {}}],
    ['an actor without a name', {actors: [{id: 'a', kind: 'person'}]}],
    [
      'a stance that there is not',
      {statements: [makeStatement('s', 'biden', 'biden', {about: [{on: 'a', stance: 'angry'}]})]},
    ],
    ['a status that there is not', {relations: [makeRelation('r', 'biden', 'biden', {status: 'rumoured'})]}],
    ['a category that there is not', {relationTypes: [{id: 't', label: 't', category: 'war'}]}],
    ['a verdict that there is not', {relations: [makeRelation('r', 'a', 'b', {verdict: {value: 'true'}})]}],
    ['a paragraph 0', {actors: [makeActor('a', {evidence: {source: 'national', paragraph: 0}})]}],
    ['a place without a second number', {views: [{id: 'v', title: 'V', positions: {biden: [1]}}]}],
    ['a place that is no number', {views: [{id: 'v', title: 'V', positions: {biden: [1, '2']}}]}],
    ['a place far out', {views: [{id: 'v', title: 'V', positions: {biden: [1e9, 0]}}]}],
    [
      'a filter on what is none',
      {views: [{id: 'v', title: 'V', filter: {groups: [{by: 'mood', values: []}]}}]},
    ],
    ['a filter with a part too much', {views: [{id: 'v', title: 'V', filter: {group: []}}]}],
  ])('refuses %s', (_, overrides) => {
    const file: unknown = JSON.parse(JSON.stringify(makeFile(overrides)));
    expect(faultsOf(file)).not.toEqual([]);
  });

  it('refuses no file that is read without an error', () => {
    fc.assert(
      fc.property(damaged(makeFile({views: [{id: 'v', title: 'V', positions: {biden: [0, 1]}}]})), file => {
        fc.pre(readsWell(file));
        expect(faultsOf(file)).toEqual([]);
      }),
      {seed: 1, numRuns: 150},
    );
  });

  it.each([
    ['categories', CATEGORIES],
    ['stances', STANCES],
    ['statuses', STATUSES],
    ['verdicts', VERDICTS],
  ])('lists the %s', (_, values) => {
    expect(valuesOf('enum', shipped)).toContainEqual(values);
  });

  it('names every usual kind of actor', () => {
    const {description = ''} = fieldOf('actors', 'kind');
    expect(ACTOR_KINDS.filter(name => !description.includes(name))).toEqual([]);
  });

  it.each([
    ['of a text', 'relations', 'phrase', 'A noun phrase'],
    ['of one or several', 'relations', 'from', 'Who does it'],
    ['of a date', 'statements', 'when', 'EDTF'],
    ['of a choice', 'actors', 'plural', 'The name is a plural'],
    ['of places', 'views', 'positions', 'Actor id → [x, y]'],
    ['of a filter', 'views', 'filter', 'What is shown'],
  ])('says what a field means: %s', (_, list, field, meaning) => {
    expect(fieldOf(list, field).description).toContain(meaning);
  });

  it('completes every kind of filter', () => {
    const constants = valuesOf('const', shipped);
    expect(
      [...FACETS, 'date', 'text', 'neighbourhood', 'only'].filter(by => !constants.includes(by)),
    ).toEqual([]);
  });

  it('completes the values of filters that are closed lists', () => {
    expect(valuesOf('enum', shipped)).toEqual(expect.arrayContaining(Object.values(CLOSED)));
  });

  it('describes every list of a file', () => {
    expect(Object.keys(shipped['properties'] as object)).toEqual(expect.arrayContaining(Object.keys(LISTS)));
  });

  it('refers to nothing outside itself', () => {
    expect([...valuesOf('$ref', shipped), ...valuesOf('$defs', shipped)]).toEqual([]);
  });
});

/** Keys that are dropped unread. */
const HOSTILE = /"(?:__proto__|constructor|prototype)":/;

/** Whether nothing in the file is refused for what it looks like. That null may stand for no list is a kindness of the reader. */
function readsWell(file: unknown): boolean {
  const {document, problems} = parseDocument(file);
  if (document === undefined || !isRecord(file) || Object.values(file).includes(null)) return false;
  const codes = ['invalid-value', 'missing-value', 'invalid-id', 'unsupported-format'];
  return !problems.some(({code}) => codes.includes(code)) && !HOSTILE.test(JSON.stringify(file));
}
