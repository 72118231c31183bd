/**
 * Makes Fluent's resources of our texts, each message at its first use: parsing all of a language takes several
 * milliseconds before anything is shown, and a page says a part of it.
 */
import {FluentResource} from '@fluent/bundle';
import {ar} from './ar.ts';
import {en} from './en.ts';
import {es} from './es.ts';
import {fr} from './fr.ts';
import type {MessageId, Texts} from './messages.ts';

const TEXTS = {en, ar, es, fr} as const satisfies Readonly<Record<string, Texts>>;

/** A language that the interface speaks. */
export type Language = keyof typeof TEXTS;

export const LANGUAGES = Object.keys(TEXTS) as readonly Language[];

/** Returns the resource that has one message of a language. */
export function resourceOf(language: Language, id: MessageId): FluentResource {
  const text = `${id} = ${unfold(TEXTS[language][id])}`;
  return new FluentResource(language === 'fr' ? typeset(text) : text);
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
