/**
 * Makes the rows of the list for paper: the same words, with nothing to press. Thousands are made
 * while the browser waits, so these are nodes made by hand: as templates with links they take ten
 * times as long.
 */
import {directionOf} from '../../locales/direction.ts';
import type {ListRow} from '../../state/list-rows.ts';
import {dataLanguage} from '../internal/data-language.ts';
import type {RowContext} from './render-row.ts';
import {headingText, itemSentence, itemTrail, originalOf} from './row-words.ts';

export function printRows(
  rows: readonly ListRow[],
  {dataset, grouping, locale}: Pick<RowContext, 'dataset' | 'grouping' | 'locale'>,
): DocumentFragment {
  const {lang = '', dir} = dataLanguage(dataset);
  const fragment = document.createDocumentFragment();
  for (const row of rows) {
    const item = add(fragment, 'li', `row ${row.kind}`);
    item.setAttribute('aria-level', String(row.kind === 'heading' ? 1 : row.level));
    item.setAttribute('aria-posinset', String(row.position));
    item.setAttribute('aria-setsize', String(row.size));
    if (row.kind === 'heading') {
      const heading = add(item, 'h3');
      add(heading, 'bdi').append(headingText(row, grouping, locale));
      heading.append(' ');
      add(heading, 'span', 'muted').append(locale.number(row.count));
      continue;
    }
    const sentence = add(item, 'div', 'sentence');
    if (lang !== '') sentence.lang = lang;
    sentence.dir = dir;
    for (const {role, text} of itemSentence(row.item, dataset)) {
      if (role === undefined) sentence.append(text);
      // Names may be written in the other direction.
      else if (role === 'quote') add(add(sentence, 'q'), 'bdi').append(text);
      else add(sentence, 'bdi', role).append(text);
    }
    const original = originalOf(row.item);
    if (original !== undefined) {
      const words = add(item, 'div', 'original');
      words.lang = original.language;
      words.dir = directionOf(original.language);
      add(words, 'q').append(original.text);
    }
    const trail = itemTrail(row.item, dataset, locale);
    if (trail !== '') add(item, 'div', 'muted').append(trail);
  }
  return fragment;
}

function add(parent: Node, tag: string, className?: string): HTMLElement {
  const element = document.createElement(tag);
  if (className !== undefined) element.className = className;
  parent.appendChild(element);
  return element;
}
