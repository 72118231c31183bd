import * as fc from 'fast-check';
import {describe, expect, it} from 'vitest';
import {spanText} from '../../../src/model/span-text.ts';
import {parseTimeSpan} from '../../../src/model/time-span.ts';

const roundTrip = (text: string) => {
  const {first, last} = parseTimeSpan(text)!;
  return spanText(first, last);
};

describe('spanText', () => {
  it.each([
    '2003',
    '2017-12',
    '2023-12-28',
    '2024-02-29',
    '2003/2017-11',
    '2004/2023-12-24',
    '../2023-12-28',
    '2017-12/..',
    '../..',
    '2023-01-01',
    '-0044',
    '0000/0099',
  ])('writes %s as a person would', text => {
    expect(roundTrip(text)).toBe(text);
  });

  it('writes whole months and years as such', () => {
    expect(roundTrip('2023-01-01/2023-12-31')).toBe('2023');
    expect(roundTrip('2023-02-01/2023-02-28')).toBe('2023-02');
  });

  it('denotes the same days as what was given', () => {
    const day = fc
      .date({min: new Date('0000-01-01'), max: new Date('9999-12-31'), noInvalidDate: true})
      .map(date => date.toISOString().slice(0, 10));
    fc.assert(
      fc.property(day, day, (a, b) => {
        const {first, last} = parseTimeSpan(a < b ? `${a}/${b}` : `${b}/${a}`)!;
        expect(parseTimeSpan(spanText(first, last))).toMatchObject({first, last});
      }),
      {seed: 20231228},
    );
  });
});
