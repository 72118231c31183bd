/**
 * The language of the data, for `lang` and `dir` of what is made of them: names, sentences and summaries keep
 * theirs whatever the interface speaks.
 */
import type {Direction} from '../../locales/direction.ts';
import {sentenceLocale} from '../../model/sentence.ts';
import type {Dataset} from '../../model/dataset.ts';

export interface DataLanguage {
  /** Nothing where the file does not say. */
  readonly lang: string | undefined;
  /** `auto` lets the text itself decide, where nobody says. */
  readonly dir: Direction | 'auto';
}

export function dataLanguage(dataset: Dataset): DataLanguage {
  const {language} = dataset.document;
  return {lang: language, dir: language === undefined ? 'auto' : sentenceLocale(dataset).dir};
}
