import {fileURLToPath} from 'node:url';
import {describe, expect, it} from 'vitest';
import {describeType, renderFormat} from '../../../../src/cli/site/render-format.ts';

const SCHEMA = fileURLToPath(new URL('../../../../graph-data/actor-graph.schema.json', import.meta.url));

describe('describeType', () => {
  it.each([
    [{type: 'string'}, 'text'],
    [{anyOf: [{type: 'string'}, {type: 'number'}]}, 'id'],
    [{type: 'array', items: {anyOf: [{type: 'string'}, {type: 'number'}]}}, 'list of ids'],
    [{enum: ['for', 'against', 'mixed']}, 'for, against or mixed'],
    [{const: 'actor-graph/1'}, '"actor-graph/1"'],
    [{type: 'array', prefixItems: [{type: 'number'}, {type: 'number'}]}, '[number, number]'],
    [{}, 'anything'],
  ] as const)('says of %j that it is %s', (schema, words) => {
    expect(describeType(schema)).toBe(words);
  });
});

describe('renderFormat', () => {
  it('has a table for every list of the format', async () => {
    const {text} = await renderFormat(SCHEMA);
    const lists = [
      'sources',
      'actors',
      'relationTypes',
      'relations',
      'statements',
      'topics',
      'views',
      'story',
    ];
    expect(lists.filter(list => !text.includes(`id="${list}"`))).toEqual([]);
  });

  it('tells what is in a statement’s about', async () => {
    expect((await renderFormat(SCHEMA)).text).toContain('<dt><code>stance</code></dt>');
  });
});
