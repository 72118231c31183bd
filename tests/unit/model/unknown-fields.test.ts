import * as fc from 'fast-check';
import * as v from 'valibot';
import {describe, expect, it} from 'vitest';
import {LISTS} from '../../../src/model/parse-file.ts';
import {statementSchema} from '../../../src/model/schema/statement.ts';
import {unknownFields} from '../../../src/model/unknown-fields.ts';
import {isRecord} from '../../../src/util/is-record.ts';
import {readArticleText} from '../../support/make-dataset.ts';

/** Every object in `value` by its path, as long as it is made of lists and objects. */
function objectsIn(value: unknown, path = ''): [path: string, object: Record<string, unknown>][] {
  if (Array.isArray(value)) return value.flatMap((part, i) => objectsIn(part, `${path}[${i}]`));
  if (!isRecord(value)) return [];
  const inner = Object.entries(value).flatMap(([key, part]) =>
    objectsIn(part, path === '' ? key : `${path}.${key}`),
  );
  return [[path, value], ...inner];
}

const statement = {id: 's', by: 'a', summary: 'words', about: [{on: 'b', stance: 'for'}]};

describe('unknownFields', () => {
  it('finds nothing in an item of known fields', () => {
    expect(unknownFields(statementSchema, statement)).toEqual(new Map());
  });

  it('finds fields of the item', () => {
    expect(unknownFields(statementSchema, {...statement, mood: 'calm'})).toEqual(new Map([['mood', 'calm']]));
  });

  it('finds fields in lists, by their place', () => {
    const about = [...statement.about, {on: 'c', stance: 'for', confidence: 0.5}];
    expect(unknownFields(statementSchema, {...statement, about})).toEqual(
      new Map([['about[1].confidence', 0.5]]),
    );
  });

  it('finds fields in objects, by their path', () => {
    const original = {language: 'ar', text: 'x', translator: 'me'};
    expect(unknownFields(statementSchema, {...statement, original})).toEqual(
      new Map([['original.translator', 'me']]),
    );
  });

  it.each([
    [{source: 'n', type: 'TextQuoteSelector'}, 'evidence.type'],
    [['n#p1', {source: 'n', type: 'TextQuoteSelector'}], 'evidence[1].type'],
  ])('finds fields in the evidence %j', (evidence, path) => {
    expect(unknownFields(statementSchema, {...statement, evidence})).toEqual(
      new Map([[path, 'TextQuoteSelector']]),
    );
  });

  it('takes the places of a view for ids, not for fields', () => {
    const view = {id: 'v', title: 'A view', positions: {biden: [0, 0]}, filter: {mood: 'calm'}};
    expect(unknownFields(LISTS.views, view)).toEqual(new Map());
  });

  it('leaves a value whole that it does not know', () => {
    const more = {deep: {er: [1]}};
    expect(unknownFields(statementSchema, {...statement, more}).get('more')).toBe(more);
  });

  it.each(['__proto__', 'constructor', 'prototype'])('drops the field %s', key => {
    const item: unknown = JSON.parse(`{${JSON.stringify(key)}: 1}`);
    expect(unknownFields(statementSchema, item)).toEqual(new Map());
  });

  it.each(['toString', 'hasOwnProperty'])('keeps the field %s, which is just a name', key => {
    expect(unknownFields(v.object({}), {[key]: 1})).toEqual(new Map([[key, 1]]));
  });

  it.each([null, 5, 'text', []])('finds nothing in %j', value => {
    expect(unknownFields(statementSchema, value)).toEqual(new Map());
  });

  it('finds a field wherever it is planted, and nothing else', () => {
    const place = {source: 'n', paragraph: 1, exact: 'x'};
    const whole = {
      ...statement,
      original: {language: 'ar', text: 'x'},
      verdict: {value: 'disputed', evidence: ['n#p1', place]},
      about: [...statement.about, {on: 'c', stance: 'for', verb: 'd'}],
      evidence: {...place},
    };
    fc.assert(
      fc.property(fc.nat(), fc.jsonValue(), (choice, value) => {
        const copy = structuredClone(whole);
        const objects = objectsIn(copy);
        const [path, object] = objects[choice % objects.length]!;
        object['planted'] = value;
        const key = path === '' ? 'planted' : `${path}.planted`;
        expect(unknownFields(statementSchema, copy)).toEqual(new Map([[key, value]]));
      }),
      {seed: 1, numRuns: 100},
    );
  });

  it.each(Object.entries(LISTS))('finds nothing in the %s of the article', (name, schema) => {
    const file = JSON.parse(readArticleText()) as Record<string, readonly unknown[]>;
    const found = file[name]?.flatMap(item => [...unknownFields(schema, item).keys()]);
    expect(found).toEqual([]);
  });
});
