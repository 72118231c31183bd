import {describe, expect, it} from 'vitest';
import {parseJson} from '../../../src/io/parse-json.ts';
import {FormatError} from '../../../src/model/errors.ts';

/** What is said of a text that can be read in part, or not at all. */
function messageOf(text: string): string | undefined {
  try {
    return parseJson(text).problems[0]?.message;
  } catch (error) {
    if (error instanceof FormatError) return `${error.code}: ${error.message}`;
    throw error;
  }
}

describe('parseJson', () => {
  it('returns the value of valid JSON', () => {
    expect(parseJson('{"a": [1, "two", null]}')).toEqual({value: {a: [1, 'two', null]}, problems: []});
  });

  it('strips a byte order mark', () => {
    expect(parseJson('\uFEFF{"a": 1}')).toEqual({value: {a: 1}, problems: []});
  });

  it.each(['', ' \n\t', '\uFEFF'])('says of %j that it is empty', text => {
    expect(messageOf(text)).toMatch(/^empty: The file is empty/);
  });

  it.each(['<!doctype html><title>Log in</title>', '\n <html>', '<?xml version="1.0"?>'])(
    'says of %j that it is a web page',
    text => {
      expect(messageOf(text)).toMatch(/^not-json: This is a web page or XML/);
    },
  );

  it.each([
    ['{"actors": [\n  {"id": "a"', 'Line 2, column 13: the file breaks off here; part of it is missing.'],
    ['{"actors": [\n  {"id": "a', 'Line 2, column 10: a text has no closing quotation mark.'],
    ['{"actors": [\n  {"id": "a" "name": "b"}]}', 'Line 2, column 14: a comma is missing before this.'],
    ['{\n"actors" []}', 'Line 2, column 10: a colon is missing before this.'],
    ['{"actors": NaN}', 'Line 1, column 12: this is neither text in double quotation marks'],
    ['{"a": 1}\r\n{"b": 2}', 'Line 2, column 1: more follows after the end of the graph'],
    ['{"a": "x\ny"}', 'Line 1, column 7:'],
    ["{'a': 1}", 'Line 1, column 2: this is neither text in double quotation marks'],
    ['{"a": 1,}', 'Line 1, column 9: a name in double quotation marks is expected (or the comma before'],
    ['{"a": 1 /* why */}', 'Line 1, column 9: JSON has no comments; take it out.'],
  ])('says where and why %j breaks', (text, message) => {
    expect(messageOf(text)).toContain(message);
  });

  it('keeps what can be read of a truncated file', () => {
    expect(parseJson('{"actors": [{"id": "a"}, {"id": "b"').value).toEqual({actors: [{id: 'a'}, {id: 'b'}]});
  });

  it('keeps what stands behind a missing comma', () => {
    expect(parseJson('{"a": 1 "b": 2}').value).toEqual({a: 1, b: 2});
  });

  it.each([")]}',\n{}", 'hello', '-', 'undefined'])('says of %j that it is not JSON', text => {
    expect(messageOf(text)).toMatch(/^not-json: This is not JSON. Line 1, column 1: /);
  });

  it('warns of letters that were lost, with the first place', () => {
    expect(parseJson('{"a":\n "S\uFFFDnchez \uFFFD"}').problems).toEqual([
      {
        code: 'invalid-value',
        severity: 'warning',
        path: '',
        message:
          'Line 2, column 4: some letters could not be read, because the file is not saved as UTF-8. Save it as UTF-8.',
      },
    ]);
  });

  it('warns of lost letters in a broken file too', () => {
    expect(parseJson('{"a": "\uFFFD"').problems).toHaveLength(2);
  });

  it('reads deep nesting', () => {
    const depth = 50_000;
    expect(parseJson('['.repeat(depth) + ']'.repeat(depth)).problems).toEqual([]);
  });

  it('says of a broken file that is nested too deeply that it cannot be read', () => {
    expect(messageOf('['.repeat(200_000))).toMatch(/^not-json: .*nested too deeply/);
  });

  it.each(['{"__proto__": {"polluted": 1}}', '{"__proto__": {"polluted": 1},}'])(
    'leaves Object.prototype as it was for %s',
    text => {
      parseJson(text);
      expect({}).not.toHaveProperty('polluted');
    },
  );
});
