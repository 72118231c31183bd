/** Every message in every language: that it can be written, and with all that English has in it. */
import {FluentBundle} from '@fluent/bundle';
import {describe, expect, it} from 'vitest';
import {ar} from '../../../src/locales/ar.ts';
import {en} from '../../../src/locales/en.ts';
import {es} from '../../../src/locales/es.ts';
import {fr} from '../../../src/locales/fr.ts';
import type {MessageId} from '../../../src/locales/messages.ts';
import {LANGUAGES, resourceOf, type Language} from '../../../src/locales/resource.ts';

const TEXTS: Readonly<Record<Language, Readonly<Record<string, string>>>> = {en, ar, es, fr};
const IDS = Object.keys(en) as MessageId[];

/** The names after `$`, each once. */
function variablesOf(pattern: string): string[] {
  return [...new Set([...pattern.matchAll(/\$(\w+)/g)].map(([, name = '']) => name))].sort();
}

/** What chooses a form, or is written as a number. */
const NUMBERS = ['count', 'shown', 'total', 'subjects', 'step', 'drawn', 'lines'];

/** A message with sample values; what Fluent finds wrong with it throws. */
function write(language: Language, id: MessageId, number: number): string {
  const bundle = new FluentBundle(language, {useIsolating: false});
  bundle.addResource(resourceOf(language, id));
  const values: Record<string, string | number> = {};
  for (const name of variablesOf(en[id])) values[name] = NUMBERS.includes(name) ? number : `<${name}>`;
  return bundle.formatPattern(bundle.getMessage(id)!.value!, values);
}

describe.each(LANGUAGES)('the messages in %s', language => {
  it('are all parsed', () => {
    const bundle = new FluentBundle(language);
    expect(IDS.flatMap(id => bundle.addResource(resourceOf(language, id)))).toEqual([]);
    expect(IDS.filter(id => !bundle.hasMessage(id))).toEqual([]);
  });

  it('can be written for every number', () => {
    const wrong = IDS.flatMap(id =>
      [0, 1, 2, 3, 11, 100, 1.5]
        .map(number => write(language, id, number))
        .filter(text => /[{}[\]]|->/.test(text)),
    );
    expect(wrong).toEqual([]);
  });

  it('ask for nothing that English does not give, and leave no name out', () => {
    // A form for one may leave the number out; a name is never left out.
    const names = (id: string, texts: Readonly<Record<string, string>>) =>
      variablesOf(texts[id] ?? '').filter(name => !NUMBERS.includes(name));
    const numbers = (id: string) =>
      variablesOf(TEXTS[language][id] ?? '').filter(name => NUMBERS.includes(name));
    expect(IDS.filter(id => names(id, TEXTS[language]).join() !== names(id, en).join())).toEqual([]);
    expect(IDS.filter(id => !numbers(id).every(name => variablesOf(en[id]).includes(name)))).toEqual([]);
  });

  it('choose among forms that the language has, with one for all other numbers', () => {
    const categories = new Intl.PluralRules(language).resolvedOptions().pluralCategories;
    const forms = Object.entries(TEXTS[language]).flatMap(([id, pattern]) =>
      [...pattern.matchAll(/ \*?\[(\w+)\]/g)].map(([, form = '']) => [id, form] as const),
    );
    expect(forms.filter(([, form]) => !categories.some(category => category === form))).toEqual([]);
    const choices = Object.values(TEXTS[language]).map(
      pattern => pattern.split('->').length - pattern.split('*[other]').length,
    );
    expect(choices.every(difference => difference === 0)).toBe(true);
  });

  it('stand on one line, without spaces at their ends', () => {
    expect(
      Object.values(TEXTS[language]).filter(text => text !== text.trim() || text.includes('\n')),
    ).toEqual([]);
  });
});

describe('the messages in French', () => {
  it('have narrow spaces inside quotation marks and before signs of two parts', () => {
    const wrong = IDS.map(id => write('fr', id, 2)).filter(text => /« | [»:;!?]/.test(text));
    expect(wrong).toEqual([]);
  });
});

describe('the messages in Arabic', () => {
  it('have Arabic commas and no Latin ones', () => {
    expect(IDS.map(id => write('ar', id, 3)).filter(text => /[,;?]/.test(text))).toEqual([]);
  });
});
