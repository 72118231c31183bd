/** A thread of statements in the order in which they can be read, each with whom it answers or contradicts. */
import {html, nothing, type TemplateResult} from 'lit';
import type {Dataset} from '../../model/dataset.ts';
import type {Thread} from '../../model/derived/statement-threads.ts';
import type {Statement} from '../../model/document.ts';
import {nameAll, sentenceText} from '../../model/sentence.ts';
import {shorten} from '../../util/clean-text.ts';
import {renderLink} from '../internal/render-link.ts';
import {renderStatementRow, type SelectById} from '../internal/render-sentence.ts';

/** `left` tells whose side a statement is on. */
export function renderThread(
  thread: Thread,
  left: string,
  {dataset, selection, onSelect}: {dataset: Dataset; selection: string | undefined; onSelect: SelectById},
): TemplateResult {
  const links = (verb: string, others: readonly Statement[]) =>
    others.length === 0
      ? nothing
      : html`<p class="reply">
          <span aria-hidden="true">↳ </span>${verb}
          ${others.map(
            (other, i) =>
              html`${i > 0 ? '; ' : ''}${renderLink(shortened(other, dataset), () => {
                onSelect(other.id);
              })}`,
          )}
        </p>`;
  return html`<ol class="thread sentences">
    ${thread.map(
      ({statement, answers, contradicts}) =>
        html`<li
          class=${statement.by.includes(left) ? 'left' : 'right'}
          aria-current=${statement.id === selection ? 'true' : 'false'}
        >
          ${renderStatementRow(statement, dataset, onSelect)} ${links('answers', answers)}
          ${links('contradicts', contradicts)}
        </li>`,
    )}
  </ol>`;
}

/** Whose words they are, and their beginning: enough to find the statement above. */
function shortened(statement: Statement, dataset: Dataset): string {
  const words = statement.quote[0];
  const text = words === undefined ? statement.summary : `“${shorten(words, 60)}”`;
  return `${sentenceText(nameAll(statement.by, dataset))}: ${shorten(text, 70)}`;
}
