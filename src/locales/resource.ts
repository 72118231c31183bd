/**
 * Makes Fluent's resources of our texts, each language at its first use: parsing 200 patterns takes about a
 * millisecond, and most pages need one or two languages.
 */
import {FluentResource} from '@fluent/bundle';
import {ar} from './ar.ts';
import {en} from './en.ts';
import {es} from './es.ts';
import {fr} from './fr.ts';
import type {Texts} from './messages.ts';

const TEXTS = {en, ar, es, fr} as const satisfies Readonly<Record<string, Texts>>;

/** A language that the interface speaks. */
export type Language = keyof typeof TEXTS;

export const LANGUAGES = Object.keys(TEXTS) as readonly Language[];

const resources = new Map<Language, FluentResource>();

export function resourceOf(language: Language): FluentResource {
  let resource = resources.get(language);
  if (resource === undefined) {
    const source = Object.entries(TEXTS[language]).map(([id, pattern]) => `${id} = ${unfold(pattern)}`);
    const text = source.join('\n');
    resource = new FluentResource(language === 'fr' ? typeset(text) : text);
    resources.set(language, resource);
  }
  return resource;
}

/** Breaks the line before each variant of a choice and before its end, as Fluent's grammar wants it. */
function unfold(pattern: string): string {
  const isChoice: boolean[] = [];
  return pattern.replace(/\{|\}|->| (?=\*?\[[a-z]+\])/g, sign => {
    if (sign === '{') isChoice.push(false);
    else if (sign === '->') isChoice[isChoice.length - 1] = true;
    else if (sign === '}') return isChoice.pop() === true ? '\n}' : sign;
    else if (isChoice.at(-1) === true) return '\n ';
    return sign;
  });
}

/** Puts the spaces of French typography inside quotation marks and before signs of two parts. */
function typeset(text: string): string {
  return text
    .replaceAll('« ', '«\u202F')
    .replace(/ (?=[»;!?])/g, '\u202F')
    .replace(/ (?=:)/g, '\u00A0');
}
