/** The words of rows as they are searched: each folded once, at the first search, since most readers make none. */
import type {Locale} from '../../locales/locale.ts';
import type {Dataset} from '../../model/dataset.ts';
import {sentenceText} from '../../model/sentence.ts';
import {contentOf, type ListRow} from '../../state/list-rows.ts';
import {foldForSearch} from '../../util/fold-text.ts';
import {itemSentence, itemTrail, originalOf} from './row-words.ts';

export class FoldedWords {
  readonly dataset: Dataset;
  /** Dates and places are found as they are written. */
  readonly locale: Locale;
  readonly #words = new WeakMap<object, string>();

  constructor(dataset: Dataset, locale: Locale) {
    this.dataset = dataset;
    this.locale = locale;
  }

  /** Headings have none: the sentences under one are found. */
  readonly of = (row: ListRow): string => {
    if (row.kind === 'heading') return '';
    const {item} = row;
    const content = contentOf(item);
    let words = this.#words.get(content);
    if (words === undefined) {
      // A line each, so that nothing is found across their border.
      const lines = [
        sentenceText(itemSentence(item, this.dataset)),
        originalOf(item)?.text ?? '',
        itemTrail(item, this.dataset, this.locale),
      ];
      words = lines.map(foldForSearch).join('\n');
      this.#words.set(content, words);
    }
    return words;
  };
}
