import * as v from 'valibot';
import {describe, expect, it} from 'vitest';
import {salvage} from '../../../src/model/salvage.ts';
import {relationSchema} from '../../../src/model/schema/relation.ts';
import {statementSchema} from '../../../src/model/schema/statement.ts';

const relation = {id: 'r', type: 'attacks', from: 'a', to: 'b'};
const statement = {id: 's', by: 'a', summary: 'words'};
const good = {on: 'militias', stance: 'for'};

/** The places that were refused, as dotted paths. */
function refusedIn(schema: v.GenericSchema, value: unknown): string[] {
  return salvage(schema, value).refusals.map(({keys}) => keys.join('.'));
}

describe('salvage', () => {
  it('returns a valid item without refusals', () => {
    expect(salvage(relationSchema, relation).refusals).toEqual([]);
  });

  it('outputs what the schema outputs', () => {
    expect(salvage(relationSchema, relation).output).toEqual(v.parse(relationSchema, relation));
  });

  it('loses a bad optional field, not the item', () => {
    expect(salvage(relationSchema, {...relation, when: 'yesterday'}).output).toEqual(
      v.parse(relationSchema, relation),
    );
  });

  it('loses the item with a bad required field', () => {
    expect(salvage(relationSchema, {...relation, type: null}).output).toBeUndefined();
  });

  it('names a required field that is missing', () => {
    expect(salvage(relationSchema, {id: 'r', type: undefined}).refusals).toEqual([
      {keys: ['type'], missing: true, message: 'is missing; this field is required'},
    ]);
  });

  it.each([null, 5, 'text', true, []])('outputs nothing for the item %j', value => {
    expect(salvage(relationSchema, value).output).toBeUndefined();
  });

  it('loses one entry of a list, not the list', () => {
    const {output} = salvage(statementSchema, {...statement, about: [good, null, 5, {...good, on: 'biden'}]});
    expect(output?.about.map(({on}) => on)).toEqual(['militias', 'biden']);
  });

  it('loses a list entry with a bad required field, not the list', () => {
    const {output} = salvage(statementSchema, {...statement, about: [{...good, stance: 'angry'}, good]});
    expect(output?.about).toEqual([good]);
  });

  it('loses an optional field of a list entry, not the entry', () => {
    const {output} = salvage(statementSchema, {...statement, about: [{...good, words: ''}]});
    expect(output?.about).toEqual([good]);
  });

  it('reports everything that is wrong, each once', () => {
    const value = {...relation, when: 'yesterday', phrase: 5, evidence: ['national#p1', 'no place', 'a#p0']};
    expect(refusedIn(relationSchema, value)).toEqual(['phrase', 'when', 'evidence.1', 'evidence.2']);
  });

  it('names entries by where they stand in the file, though earlier ones are gone', () => {
    const about = [null, {...good, stance: 'angry'}, 7, {...good, stance: 'sad'}, good];
    expect(refusedIn(statementSchema, {...statement, about})).toEqual([
      'about.0',
      'about.1.stance',
      'about.2',
      'about.3.stance',
    ]);
  });

  it('keeps a good entry, however many bad ones are between', () => {
    const bad = {...good, stance: 'angry'};
    const {output} = salvage(statementSchema, {
      ...statement,
      about: [null, bad, null, bad, null, bad, good],
    });
    expect(output?.about).toEqual([good]);
  });

  it('loses a number that is wrong in two ways, not what it stands in', () => {
    const evidence = {source: 'national', paragraph: -0.5};
    expect(salvage(relationSchema, {...relation, evidence}).output?.evidence).toEqual([{source: 'national'}]);
  });

  it('hands out what was lost with a required field, without what was refused', () => {
    const about = [null, {on: 'militias', stance: 'angry', words: ''}, good];
    expect(salvage(statementSchema, {...statement, about}).lost).toEqual([
      {keys: ['about', 1], value: {on: 'militias'}},
    ]);
  });

  it('hands out a lost item with its lists as they stand in the file', () => {
    const about = [null, good];
    const {lost} = salvage(statementSchema, {...statement, by: [], about});
    const [{value} = {value: undefined}] = lost;
    expect([lost.map(({keys}) => keys), (value as {about: unknown[]}).about[1]]).toEqual([[[]], good]);
  });

  it('hands out nothing of what is only missing a field that it can do without', () => {
    expect(salvage(relationSchema, {...relation, when: 'yesterday'}).lost).toEqual([]);
  });

  it('says briefly what stands where something else has to', () => {
    const [refusal] = salvage(relationSchema, {...relation, numbers: 'x'.repeat(1_000_000)}).refusals;
    expect(refusal?.message.length).toBeLessThan(120);
  });

  it('takes time by the size of the item, not by its square', () => {
    const start = performance.now();
    salvage(statementSchema, {...statement, about: Array.from({length: 20_000}, () => null)});
    expect(performance.now() - start).toBeLessThan(2000);
  });

  it('does not touch the item', () => {
    const item = {...statement, about: [null, good], when: 'yesterday'};
    const before = structuredClone(item);
    salvage(statementSchema, item);
    expect(item).toEqual(before);
  });
});
