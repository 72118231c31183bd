/** A thread of statements in the order in which they can be read, each with whom it answers or contradicts. */
import {html, nothing, type TemplateResult} from 'lit';
import type {Dataset} from '../../model/dataset.ts';
import type {Thread} from '../../model/derived/statement-threads.ts';
import type {Statement} from '../../model/document.ts';
import {nameAll, sentenceLocale, sentenceText} from '../../model/sentence.ts';
import {shorten} from '../../util/clean-text.ts';
import {renderLink} from '../internal/render-link.ts';
import {renderStatementRow} from '../internal/render-sentence.ts';
import type {Context} from './render-comparison.ts';

/** `left` tells whose side a statement is on. */
export function renderThread(
  thread: Thread,
  left: string,
  {dataset, locale, selection, onSelect}: Context,
): TemplateResult {
  const links = (id: 'answers-whom' | 'contradicts-what', others: readonly Statement[]) =>
    others.length === 0
      ? nothing
      : html`<p class="reply">
          <span aria-hidden="true">${locale.dir === 'rtl' ? '↲' : '↳'} </span>${locale.weave(id, {
            whom: others.map((other, i) => {
              const link = renderLink(shortened(other, dataset), () => {
                onSelect(other.id);
              });
              return html`${i > 0 ? '; ' : ''}${link}`;
            }),
          })}
        </p>`;
  return html`<ol class="thread sentences">
    ${thread.map(
      ({statement, answers, contradicts}) =>
        html`<li
          class=${statement.by.includes(left) ? 'left' : 'right'}
          aria-current=${statement.id === selection ? 'true' : 'false'}
        >
          ${renderStatementRow(statement, dataset, onSelect, locale)} ${links('answers-whom', answers)}
          ${links('contradicts-what', contradicts)}
        </li>`,
    )}
  </ol>`;
}

/** Whose words they are, and their beginning: enough to find the statement above. */
function shortened(statement: Statement, dataset: Dataset): string {
  const words = statement.quote[0];
  const locale = sentenceLocale(dataset);
  const text = words === undefined ? shorten(statement.summary, 70) : locale.quote(shorten(words, 60));
  return locale.t('who-says-words', {who: sentenceText(nameAll(statement.by, dataset)), words: text});
}
