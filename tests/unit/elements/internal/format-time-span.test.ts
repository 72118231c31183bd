import * as fc from 'fast-check';
import {describe, expect, it} from 'vitest';
import {formatTimeSpan} from '../../../../src/elements/internal/format-time-span.ts';
import {localeFor} from '../../../../src/locales/locale.ts';
import {parseTimeSpan} from '../../../../src/model/time-span.ts';

/** What a reader sees of an EDTF text that a file may have. */
function format(text: string, language?: string): string {
  const span = parseTimeSpan(text);
  if (span === undefined) throw new Error(`${text} is no EDTF date`);
  return formatTimeSpan(span, localeFor(language));
}

const MONTHS = 'January February March April May June July August September October November December'.split(
  ' ',
);

describe('formatTimeSpan', () => {
  it.each([
    ['2023', '2023'],
    ['2023-12', 'December 2023'],
    ['2023-12-28', '28 December 2023'],
    ['2024-02-29', '29 February 2024'],
    ['0800-12-25', '25 December 800'],
  ])('writes %s as %s', (text, words) => {
    expect(format(text)).toBe(words);
  });

  it.each([
    ['2007~', 'about 2007'],
    ['2017-12~', 'about December 2017'],
    ['2007?', 'perhaps 2007'],
    ['2023-12-28%', 'perhaps about 28 December 2023'],
  ])('says how sure the date is: %s', (text, words) => {
    expect(format(text)).toBe(words);
  });

  it.each([
    ['2023-12-27/2023-12-28', '27 December 2023 to 28 December 2023'],
    ['2003/2011-12', '2003 to December 2011'],
    ['2003~/2011', 'about 2003 to 2011'],
  ])('writes the interval %s with both ends', (text, words) => {
    expect(format(text)).toBe(words);
  });

  it.each([
    ['../2017-12', 'until December 2017'],
    ['/2017-12', 'until December 2017'],
    ['2014/..', 'since 2014'],
    ['2014/', 'since 2014'],
    ['../..', 'at any time'],
  ])('writes the open interval %s as %s', (text, words) => {
    expect(format(text)).toBe(words);
  });

  it.each([
    '199X',
    '~2017',
    '2001-21',
    '-0044-03-15',
    '0000',
    '2023-12-28T10:00:00',
    '2017-12-2X/..',
    '../~2017',
  ])('leaves %s as it is, rather than saying less', text => {
    expect(format(text)).toBe(text);
  });

  it.each([
    ['ar', '2023-12-28', '28 ديسمبر 2023'],
    ['ar-IQ', '2023-12-28', '٢٨ كانون الأول ٢٠٢٣'],
    ['ar-SA', '2023-12-28', '٢٨ ديسمبر ٢٠٢٣'],
    ['es', '2023-12-28', '28 de diciembre de 2023'],
    ['fr', '2023-12-01', '1er décembre 2023'],
    ['en-US', '2023-12-28', 'December 28, 2023'],
  ])('speaks the language that it is told to: %s, %s', (language, text, words) => {
    expect(format(text, language)).toBe(words);
  });

  it('keeps dates and the words around them apart where the line runs from right to left', () => {
    expect(format('../2017-12', 'ar')).toBe('حتى \u2068ديسمبر 2017\u2069');
  });

  it('writes every day of the calendar as that day', () => {
    const first = new Date('0001-01-01T00:00:00Z');
    const last = new Date('9999-12-31T00:00:00Z');
    fc.assert(
      fc.property(fc.date({min: first, max: last, noInvalidDate: true}), date => {
        const month = MONTHS[date.getUTCMonth()];
        expect(format(date.toISOString().slice(0, 10))).toBe(
          `${date.getUTCDate()} ${month} ${date.getUTCFullYear()}`,
        );
      }),
      {seed: 1, numRuns: 300},
    );
  });

  it.each([
    ['fr', '../2023-12-28', 'jusqu’au 28 décembre 2023'],
    ['fr', '../2023-12', 'jusqu’à décembre 2023'],
    ['fr', '2023-12-25/2023-12-28', 'du 25 décembre 2023 au 28 décembre 2023'],
    ['fr', '2003/2011', '2003 – 2011'],
    ['fr', '1996-11/1997-01-28', 'novembre 1996 – 28 janvier 1997'],
    ['fr', '2023-12-28~', 'vers le 28 décembre 2023'],
    ['fr', '2017-12~', 'vers décembre 2017'],
    ['fr', '2017-12~/..', 'depuis environ décembre 2017'],
    ['es', '2023-12-28?', 'quizá el 28 de diciembre de 2023'],
    ['es', '2017-12~/..', 'desde aproximadamente diciembre de 2017'],
    ['es', '2023-12-28/..', 'desde el 28 de diciembre de 2023'],
    ['es', '2003/2023-12-28', '2003 – 28 de diciembre de 2023'],
  ])('gives days their article in %s: %s', (language, text, words) => {
    expect(format(text, language)).toBe(words);
  });
});
