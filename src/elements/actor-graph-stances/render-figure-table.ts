/** Renders a table of figures: each opens the sentences behind it, in a row of its own below. */
import {html, nothing, type TemplateResult} from 'lit';
import type {Locale} from '../../locales/locale.ts';
import type {Dataset} from '../../model/dataset.ts';
import {targetPhrase} from '../../model/sentence.ts';
import {renderLink} from '../internal/render-link.ts';
import {renderRelationRow, renderStatementRow, type SelectById} from '../internal/render-sentence.ts';
import {renderStanceMark} from '../internal/render-stance-mark.ts';
import type {TableSort} from '../../state/reading.ts';
import {
  hasSentences,
  type Figure,
  type FigureColumn,
  type FigureRow,
  type FigureTable,
} from './figure-table.ts';

/** Place of a figure in its table. */
export interface Place {
  readonly row: number;
  readonly column: number;
}

export interface TableState {
  readonly dataset: Dataset;
  readonly locale: Locale;
  readonly selection: string | undefined;
  /** The figure whose sentences are shown. */
  readonly open: Place | undefined;
  /** Rows to render at most. */
  readonly most: number;
  readonly onSelect: SelectById;
  readonly onToggle: (place: Place) => void;
  readonly sort: TableSort | undefined;
  readonly onSort: (column: string) => void;
}

export function renderFigureTable(table: FigureTable, state: TableState): TemplateResult {
  const {caption, corner, columns, rows} = table;
  return html`<table>
    <caption class="visually-hidden">
      ${caption}
    </caption>
    <thead>
      <tr>
        ${[{id: '', label: corner}, ...columns].map(column => renderHead(column, state))}
      </tr>
    </thead>
    <tbody>
      ${rows.slice(0, state.most).map((row, i) => renderRow(table, row, i, state))}
    </tbody>
  </table>`;
}

function renderHead({id, label}: FigureColumn, {sort, onSort}: TableState): TemplateResult {
  const order = sort?.column !== id ? undefined : sort.isDescending ? 'descending' : 'ascending';
  return html`<th scope="col" aria-sort=${order ?? 'none'}>
    <button
      class="sort"
      @click=${() => {
        onSort(id);
      }}
    >
      <bdi>${label}</bdi
      >${order === undefined ? nothing : html`<span class="order" aria-hidden="true">${order === 'descending' ? '▼' : '▲'}</span>`}
    </button>
  </th>`;
}

function renderRow(table: FigureTable, row: FigureRow, i: number, state: TableState): TemplateResult {
  const opened = state.open?.row === i ? row.figures[state.open.column] : undefined;
  return html`<tr>
      <th scope="row">${renderNames(row, state)}</th>
      ${row.figures.map((figure, column) =>
        figure === undefined
          ? html`<td></td>`
          : html`<td>${renderFigure(figure, {row: i, column}, table, state)}</td>`,
      )}
    </tr>
    ${
      opened === undefined
        ? nothing
        : html`<tr class="behind">
            <td id="behind" colspan=${table.columns.length + 1}>
              <div class="box">${renderSentences(opened, state)}</div>
            </td>
          </tr>`
    }`;
}

function renderNames(
  {actors, isDirected}: FigureRow,
  {dataset, locale, onSelect}: TableState,
): TemplateResult {
  const links = actors.map(id =>
    renderLink(targetPhrase(id, dataset), () => {
      onSelect(id);
    }),
  );
  if (isDirected !== true) return html`${locale.join(links)}`;
  const arrow = ` ${locale.t('arrow')} `;
  return html`${links.map((link, i) => html`${i > 0 ? arrow : ''}${link}`)}`;
}

function renderFigure(figure: Figure, place: Place, table: FigureTable, state: TableState): TemplateResult {
  if (!hasSentences(figure)) {
    return html`<span class="nought muted">${figure.text}</span>`;
  }
  const isOpen = state.open?.row === place.row && state.open.column === place.column;
  const {actors} = table.rows[place.row]!;
  const {locale} = state;
  const label = locale.t('figure-label', {
    figure: figure.text,
    names: locale.list(actors.map(id => targetPhrase(id, state.dataset))),
    column: table.columns[place.column]?.label ?? '',
    meaning: figure.label,
  });
  return html`<button
    class="figure"
    data-place=${`${place.row} ${place.column}`}
    aria-expanded=${isOpen}
    aria-controls=${isOpen ? 'behind' : nothing}
    aria-label=${label}
    title=${figure.label}
    @click=${() => {
      state.onToggle(place);
    }}
  >
    ${figure.stance === undefined ? nothing : renderStanceMark(figure.stance)}
    <span>${figure.text}</span>
  </button>`;
}

function renderSentences({statements, relations}: Figure, state: TableState): TemplateResult {
  const {dataset, locale, selection, onSelect} = state;
  const current = (id: string) => (id === selection ? 'true' : 'false');
  return html`<ul class="sentences">
    ${statements.map(
      item =>
        html`<li aria-current=${current(item.id)}>
          ${renderStatementRow(item, dataset, onSelect, locale)}
        </li>`,
    )}
    ${relations.map(
      item =>
        html`<li aria-current=${current(item.id)}>${renderRelationRow(item, dataset, onSelect, locale)}</li>`,
    )}
  </ul>`;
}
