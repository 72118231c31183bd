/** What two speakers say, side by side: disagreement first. */
import {html, nothing, type TemplateResult} from 'lit';
import type {Locale} from '../../locales/locale.ts';
import type {PlainId} from '../../locales/messages.ts';
import type {Dataset} from '../../model/dataset.ts';
import type {Pair} from '../../model/derived/choose-pair.ts';
import type {Comparison, SharedIssue, Side} from '../../model/derived/compare-actors.ts';
import type {Statement} from '../../model/document.ts';
import {targetPhrase} from '../../model/sentence.ts';
import {renderStatementRow, type SelectById} from '../internal/render-sentence.ts';
import {renderStanceMark} from '../internal/render-stance-mark.ts';

export interface Context {
  readonly dataset: Dataset;
  readonly locale: Locale;
  readonly pair: Pair;
  readonly selection: string | undefined;
  readonly onSelect: SelectById;
}

type Rendered = TemplateResult | typeof nothing;

/** Returns a section with what both say on each issue; nothing without any. */
export function renderIssues(title: PlainId, issues: readonly SharedIssue[], context: Context): Rendered {
  if (issues.length === 0) return nothing;
  const {dataset, locale, pair} = context;
  return html`<section>
    <h3>${locale.t('titled-count', {title: locale.t(title), count: issues.length})}</h3>
    ${issues.map(
      ({issue, left, right}) =>
        html`<article>
          <h4>
            <bdi
              >${issue === undefined ? contradictionTitle([...left.statements, ...right.statements], context) : targetPhrase(issue, dataset)}</bdi
            >
          </h4>
          <div class="sides">
            ${renderSide(pair.left, left, context)} ${renderSide(pair.right, right, context)}
          </div>
        </article>`,
    )}
  </section>`;
}

/** Returns the sections with what only one of them speaks about. */
export function renderOnly({onlyLeft, onlyRight}: Comparison, context: Context): Rendered {
  if (onlyLeft.length + onlyRight.length === 0) return nothing;
  const {locale, pair} = context;
  const side = (statements: readonly Statement[]): Side => ({stance: undefined, statements});
  return html`<section>
    <h3>${locale.t('only-one')}</h3>
    <div class="sides">
      ${onlyLeft.length === 0 ? html`<div></div>` : renderSide(pair.left, side(onlyLeft), context)}
      ${onlyRight.length === 0 ? html`<div></div>` : renderSide(pair.right, side(onlyRight), context)}
    </div>
  </section>`;
}

/** Names the topics of statements that contradict each other, so that several such issues can be told apart. */
function contradictionTitle(statements: readonly Statement[], {dataset, locale}: Context): string {
  const topics = new Set(statements.flatMap(({topic}) => dataset.topics.get(topic ?? '')?.label ?? []));
  return topics.size === 0
    ? locale.t('they-contradict')
    : locale.t('they-contradict-on', {topics: locale.list([...topics])});
}

function renderSide(speaker: string, {stance, statements}: Side, context: Context): TemplateResult {
  const {dataset, locale} = context;
  return html`<div>
    <p class="who">
      <bdi>${targetPhrase(speaker, dataset)}</bdi>
      ${
        stance === undefined
          ? nothing
          : html`<span class="stance">${renderStanceMark(stance)} ${locale.t(stance)}</span>`
      }
    </p>
    ${renderStatementList(statements, context)}
  </div>`;
}

export function renderStatementList(
  statements: readonly Statement[],
  {dataset, locale, selection, onSelect}: Context,
): TemplateResult {
  return html`<ul class="sentences">
    ${statements.map(
      item =>
        html`<li aria-current=${item.id === selection ? 'true' : 'false'}>
          ${renderStatementRow(item, dataset, onSelect, locale)}
        </li>`,
    )}
  </ul>`;
}
