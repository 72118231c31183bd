import {describe, expect, it} from 'vitest';
import {localeFor, localeOfData} from '../../../src/locales/locale.ts';
import {LANGUAGES} from '../../../src/locales/resource.ts';

const arabic = localeFor('ar');
const isolated = (text: string) => `\u2068${text}\u2069`;

describe('localeFor', () => {
  it.each([
    ['ar', 'ar', 'ar', 'rtl'],
    ['ar-IQ', 'ar', 'ar-IQ', 'rtl'],
    ['AR_iq', 'ar', 'ar-IQ', 'rtl'],
    ['fr-CA', 'fr', 'fr-CA', 'ltr'],
    ['es-419', 'es', 'es-419', 'ltr'],
    ['en-US', 'en', 'en-US', 'ltr'],
    ['de', 'en', 'en', 'ltr'],
    ['fa-IR', 'en', 'en', 'ltr'],
    ['arc', 'en', 'en', 'ltr'],
    ['', 'en', 'en', 'ltr'],
    ['not a language', 'en', 'en', 'ltr'],
    ['__proto__', 'en', 'en', 'ltr'],
  ])('speaks for “%s” the language %s as %s, %s', (asked, language, tag, dir) => {
    expect(localeFor(asked)).toMatchObject({language, tag, dir});
  });

  it('returns the same locale for the same tag, and for another way of writing it', () => {
    expect(localeFor('ar-IQ')).toBe(localeFor('ar_iq'));
  });
});

describe('localeOfData', () => {
  it('keeps lists and direction of a language that the interface does not speak', () => {
    expect(localeOfData('de').join(['A', 'B', 'C']).join('')).toBe('A, B und C');
    expect(localeOfData('fa').dir).toBe('rtl');
  });

  it('takes data that do not say their language for English', () => {
    expect(localeOfData(undefined)).toBe(localeFor('en'));
  });
});

describe('t', () => {
  it.each([
    [0, 'لا أطراف'],
    [1, 'طرف واحد'],
    [2, 'طرفان'],
    [3, '3 أطراف'],
    [11, '11 طرفًا'],
    [100, '100 طرف'],
    [103, '103 أطراف'],
  ])('chooses the Arabic form for %d', (count, text) => {
    expect(arabic.t('actors', {count})).toBe(text);
  });

  it('takes nought for one in French and for several in English', () => {
    expect(localeFor('fr').t('actors', {count: 0})).toBe('0 acteur');
    expect(localeFor('en').t('actors', {count: 0})).toBe('0 actors');
  });

  it.each([
    ['en', '12,345 actors'],
    ['es', '12.345 actores'],
    ['fr', '12\u202F345 acteurs'],
    ['ar', '12,345 طرفًا'],
    ['ar-IQ', '١٢٬٣٤٥ طرفًا'],
  ])('writes numbers with the separators and digits of %s', (tag, text) => {
    expect(localeFor(tag).t('actors', {count: 12_345})).toBe(text);
  });

  it('isolates an Arabic name in an English sentence', () => {
    expect(localeFor('en').t('announce-selected', {name: 'محمد شياع السوداني'})).toBe(
      `Selected: ${isolated('محمد شياع السوداني')}.`,
    );
  });

  it('isolates an English name, and a date, in an Arabic sentence', () => {
    expect(arabic.t('announce-selected', {name: 'Joe Biden'})).toBe(`المحدَّد: ${isolated('Joe Biden')}.`);
    expect(arabic.t('date-since', {date: '2014'})).toBe(`منذ ${isolated('2014')}`);
  });

  it('leaves a Latin name in an English sentence as it is', () => {
    expect(localeFor('en').t('announce-selected', {name: 'Joe Biden'})).toBe('Selected: Joe Biden.');
  });

  it('reads nothing in a name but the name', () => {
    const name = '{ $count } <b> \uE000who\uE001 [one]';
    expect(localeFor('en').t('announce-selected', {name})).toBe(`Selected: ${name}.`);
  });
});

describe('weave', () => {
  it('puts parts where the language wants them', () => {
    const verb = {verb: 1};
    const who = {who: 1};
    expect(localeFor('en').weave('sentence-said', {who, verb})).toEqual([who, ' ', verb]);
    expect(arabic.weave('sentence-said', {who, verb})).toEqual([verb, ' ', who]);
  });

  it('chooses forms by values beside the parts', () => {
    const parts = {who: ['A'], deed: ['B']};
    expect(localeFor('es').weave('claimed-by', parts, {subjects: 2})).toEqual([['A'], ' afirman: ', ['B']]);
    expect(localeFor('es').weave('claimed-by', parts, {subjects: 1})).toEqual([['A'], ' afirma: ', ['B']]);
  });

  it('does the same for other parts of the same message', () => {
    const locale = localeFor('fr');
    expect(locale.weave('sentence-words', {said: 1, words: 2})).toEqual([1, '\u00A0: ', 2]);
    expect(locale.weave('sentence-words', {words: 4, said: 3})).toEqual([3, '\u00A0: ', 4]);
  });
});

describe('lists', () => {
  it.each([
    ['en', 'a, b and c'],
    ['es', 'a, b y c'],
    ['fr', 'a, b et c'],
    ['ar', 'a وb وc'],
  ])('are joined as %s does it', (tag, text) => {
    expect(localeFor(tag).join(['a', 'b', 'c']).join('')).toBe(text);
  });

  it('turn the Spanish y into e where it has to', () => {
    expect(localeFor('es').join(['Siria', 'Irak'], String).join('')).toBe('Siria e Irak');
  });

  it('keep what they are made of', () => {
    const [a, b] = [{name: 'A'}, {name: 'B'}];
    expect(localeFor('en').join([a, b], ({name}) => name)).toEqual([a, ' and ', b]);
  });
});

describe('a locale', () => {
  it.each(LANGUAGES)('%s names the languages of originals', tag => {
    expect(localeFor(tag).languageName('ar')).not.toBe('ar');
  });

  it('returns a tag that is none as it is', () => {
    expect(localeFor('en').languageName('klingon!')).toBe('klingon!');
  });

  it.each([
    ['en', '“a”'],
    ['es', '«a»'],
    ['fr', '«\u202Fa\u202F»'],
    ['ar', `«${isolated('a')}»`],
  ])('%s quotes as its newspapers do', (tag, text) => {
    expect(localeFor(tag).quote('a')).toBe(text);
  });
});
