import {describe, expect, it} from 'vitest';
import {isRecord} from '../../../src/util/is-record.ts';

describe('isRecord', () => {
  it.each([[{}], [{a: 1}], [Object.create(null)]])('takes the object %j', value => {
    expect(isRecord(value)).toBe(true);
  });

  it.each([[null], [undefined], [[]], ['text'], [0], [true]])('refuses %j', value => {
    expect(isRecord(value)).toBe(false);
  });
});
