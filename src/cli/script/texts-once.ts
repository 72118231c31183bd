/**
 * Writes the ids of messages once for all languages. In the sources each language is a table that can be read by
 * itself, with the same 500 ids; in a script they would be there four times, too far apart for gzip to see it.
 */
import type {Plugin} from 'vite';
import {ar} from '../../locales/ar.ts';
import {en} from '../../locales/en.ts';
import {es} from '../../locales/es.ts';
import {fr} from '../../locales/fr.ts';
import type {Texts} from '../../locales/messages.ts';

const LANGUAGES: Readonly<Record<string, Texts>> = {ar, es, fr};

export function textsOnce(): Plugin {
  return {
    name: 'texts-once',
    load: {
      filter: {id: /\/src\/locales\/(?:ar|es|fr)\.ts$/},
      handler(id) {
        const language = id.slice(-5, -3);
        return writeTexts(language, LANGUAGES[language]!);
      },
    },
  };
}

/** Returns a module like that of the language, in which a text has its id from its place in English. */
export function writeTexts(language: string, texts: Texts): string {
  const list = Object.keys(en).map(id => texts[id as keyof Texts]);
  return `import {en} from './en.ts';
const texts = ${JSON.stringify(list.join('\n'))}.split('\\n');
export const ${language} = Object.fromEntries(Object.keys(en).map((id, i) => [id, texts[i]]));
`;
}
