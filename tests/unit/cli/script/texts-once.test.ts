/** That languages are the same in a script, in which their ids are written once. */
import {join} from 'node:path';
import {build} from 'vite';
import {expect, it} from 'vitest';
import {textsOnce} from '../../../../src/cli/script/texts-once.ts';
import {ar} from '../../../../src/locales/ar.ts';
import {es} from '../../../../src/locales/es.ts';
import {fr} from '../../../../src/locales/fr.ts';

const locales = join(import.meta.dirname, '../../../../src/locales');

it.each(Object.entries({ar, es, fr}))('the texts of %s keep their ids', async (language, texts) => {
  const result = await build({
    configFile: false,
    logLevel: 'error',
    plugins: [textsOnce()],
    build: {
      write: false,
      lib: {entry: join(locales, `${language}.ts`), formats: ['es']},
    },
  });
  const [output] = Array.isArray(result) ? result : [];
  const {code} = output!.output[0];
  const module = (await import(`data:text/javascript,${encodeURIComponent(code)}`)) as Record<
    string,
    unknown
  >;
  expect(module[language]).toEqual(texts);
  expect(code.split('reset-all-explained')).toHaveLength(2);
});
