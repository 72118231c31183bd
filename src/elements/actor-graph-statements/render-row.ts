/** Renders one row of the list, the words that were looked for marked; the row's keys are the list's business. */
import {html, nothing, type TemplateResult} from 'lit';
import {ifDefined} from 'lit/directives/if-defined.js';
import type {Locale} from '../../locales/locale.ts';
import type {Dataset} from '../../model/dataset.ts';
import {sentenceText} from '../../model/sentence.ts';
import type {Grouping, HeadingRow, ItemRow, ListRow} from '../../state/list-rows.ts';
import {matchRanges, type Range} from '../../util/match-ranges.ts';
import {dataLanguage} from '../internal/data-language.ts';
import {renderLink} from '../internal/render-link.ts';
import {renderOriginal, type SelectById} from '../internal/render-sentence.ts';
import {headingText, itemSentence, itemTrail, originalOf} from './row-words.ts';

/** What all rows of a list have in common while it is rendered. */
export interface RowContext {
  readonly dataset: Dataset;
  readonly locale: Locale;
  readonly grouping: Grouping;
  readonly selection: string | undefined;
  /** Key of the row that Tab leads to. */
  readonly active: string | undefined;
  /** What is looked for; empty if nothing. */
  readonly query: string;
  readonly onSelect: SelectById;
}

export function renderRow(row: ListRow, index: number, context: RowContext): TemplateResult {
  const {selection, active, query} = context;
  const isActive = row.key === active;
  // Links are reached by Tab from their row alone: thousands of stops would be a trap.
  const tab = isActive ? 0 : -1;
  const isSelected = row.id !== undefined && row.id === selection;
  return html`<li
    class="row ${row.kind} ${isActive && query !== '' ? 'at-hit' : ''}"
    data-index=${index}
    tabindex=${tab}
    aria-level=${row.kind === 'heading' ? 1 : row.level}
    aria-posinset=${row.position}
    aria-setsize=${row.size}
    aria-current=${ifDefined(isSelected ? 'true' : undefined)}
  >
    ${row.kind === 'heading' ? renderHeading(row, tab, context) : renderItem(row, tab, context)}
  </li>`;
}

function renderHeading(row: HeadingRow, tab: 0 | -1, context: RowContext): TemplateResult {
  const {dataset, grouping, locale, onSelect} = context;
  const {id} = row;
  const lang = id === undefined ? undefined : dataLanguage(dataset).lang;
  const text = headingText(row, grouping, locale);
  const select = () => {
    if (id !== undefined) onSelect(id);
  };
  return html`<h3>
    ${
      id === undefined
        ? html`<bdi>${text}</bdi>`
        : html`<span lang=${ifDefined(lang)}>${renderLink(text, select, 'group', tab)}</span>`
    }
    <span class="muted">${locale.number(row.count)}</span>
  </h3>`;
}

function renderItem({id, item}: ItemRow, tab: 0 | -1, context: RowContext) {
  const {dataset, locale, query, onSelect} = context;
  const {lang, dir} = dataLanguage(dataset);
  const sentence = itemSentence(item, dataset);
  const ranges = matchRanges(sentenceText(sentence), query);
  const trail = itemTrail(item, dataset, locale);
  let start = 0;
  const parts = sentence.map(segment => {
    const text = renderMarked(segment.text, start, ranges);
    start += segment.text.length;
    if (segment.role === 'quote') return html`<q><bdi>${text}</bdi></q>`;
    const target = segment.role === 'verb' ? id : segment.id;
    if (segment.role === undefined || target === undefined) return text;
    const select = () => {
      onSelect(target);
    };
    return renderLink(text, select, segment.role, tab);
  });
  return html`<div class="sentence" lang=${ifDefined(lang)} dir=${dir}>${parts}</div>
    ${renderOriginal(originalOf(item), text => renderMarked(text, 0, matchRanges(text, query)))}
    ${trail === '' ? nothing : html`<div class="muted">${renderMarked(trail, 0, matchRanges(trail, query))}</div>`}`;
}

/** The text that begins at `offset`, what lies in one of the ranges marked. */
function renderMarked(text: string, offset: number, ranges: readonly Range[]): TemplateResult[] {
  const parts: TemplateResult[] = [];
  let done = 0;
  for (const range of ranges) {
    const [start, end] = range.map(at => Math.min(Math.max(at - offset, 0), text.length)) as [number, number];
    if (start >= end) continue;
    parts.push(html`${text.slice(done, start)}<mark>${text.slice(start, end)}</mark>`);
    done = end;
  }
  return [...parts, html`${text.slice(done)}`];
}
