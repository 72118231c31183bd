/**
 * Makes the rows of the list for paper: the same words, with nothing to press. Thousands are made
 * while the browser waits, so these are nodes made by hand: as templates with links they take ten
 * times as long.
 */
import type {Dataset} from '../../model/dataset.ts';
import type {Grouping, ListRow} from '../../state/list-rows.ts';
import {formatCount} from '../internal/format-count.ts';
import {headingText, itemSentence, itemTrail} from './row-words.ts';

export function printRows(rows: readonly ListRow[], dataset: Dataset, grouping: Grouping): DocumentFragment {
  const fragment = document.createDocumentFragment();
  for (const row of rows) {
    const item = add(fragment, 'li', `row ${row.kind}`);
    item.setAttribute('aria-level', String(row.kind === 'heading' ? 1 : row.level));
    item.setAttribute('aria-posinset', String(row.position));
    item.setAttribute('aria-setsize', String(row.size));
    if (row.kind === 'heading') {
      const heading = add(item, 'h3');
      add(heading, 'bdi').append(headingText(row, grouping));
      heading.append(' ');
      add(heading, 'span', 'muted').append(formatCount(row.count));
      continue;
    }
    const sentence = add(item, 'div', 'sentence');
    for (const {role, text} of itemSentence(row.item, dataset)) {
      if (role === undefined) sentence.append(text);
      // Names may be written in the other direction.
      else if (role === 'quote') add(add(sentence, 'q'), 'bdi').append(text);
      else add(sentence, 'bdi', role).append(text);
    }
    const trail = itemTrail(row.item, dataset);
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
