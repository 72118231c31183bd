import * as v from 'valibot';
import {describe, expect, it} from 'vitest';
import {statementSchema} from '../../../src/model/schema/statement.ts';
import {unknownFields} from '../../../src/model/unknown-fields.ts';

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
});
