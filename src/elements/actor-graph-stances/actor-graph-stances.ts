import {html, nothing, type TemplateResult, type PropertyValues} from 'lit';
import {state} from 'lit/decorators.js';
import type {Locale} from '../../locales/locale.ts';
import type {PlainId} from '../../locales/messages.ts';
import type {Dataset} from '../../model/dataset.ts';
import {NORMALISATIONS, type Normalisation} from '../../model/derived/congruence.ts';
import type {Scope} from '../../model/derived/scope.ts';
import {targetPhrase} from '../../model/sentence.ts';
import {STANCES} from '../../model/vocabulary.ts';
import {select} from '../../state/actions.ts';
import {openTable, setNormalisation, sortTable, toggleCell} from '../../state/reading-actions.ts';
import {isSameCell, TABLES, type Cell, type TableName, type TableSort} from '../../state/reading.ts';
import {selectVisible} from '../../state/selectors.ts';
import {controls} from '../internal/controls.styles.ts';
import {PanelElement} from '../internal/panel-element.ts';
import {renderStanceMark} from '../internal/render-stance-mark.ts';
import {stanceMark} from '../internal/stance-mark.styles.ts';
import {tokens} from '../internal/tokens.styles.ts';
import {styles} from './actor-graph-stances.styles.ts';
import {congruenceFigures} from './congruence-figures.ts';
import {hasSentences, type FigureTable} from './figure-table.ts';
import {renderFigureTable, type Place} from './render-figure-table.ts';
import {sayDoFigures} from './say-do-figures.ts';
import {stancesFigures} from './stances-figures.ts';
import {sortRows} from './sort-rows.ts';
import {talksAboutFigures} from './talks-about-figures.ts';
import {voiceFigures} from './voice-figures.ts';

type MakeFigures = (
  dataset: Dataset,
  scope: Scope,
  locale: Locale,
  normalisation: Normalisation,
) => FigureTable;
const SEGMENTS = {
  stances: {title: 'stances', figures: stancesFigures},
  'talks-about': {title: 'table-talks-about', figures: talksAboutFigures},
  'say-do': {title: 'table-say-do', figures: sayDoFigures},
  voice: {title: 'table-voice', figures: voiceFigures},
  congruence: {title: 'table-congruence', figures: congruenceFigures},
} as const satisfies Readonly<Record<TableName, {readonly title: PlainId; readonly figures: MakeFigures}>>;

/** More rows than anybody compares at once; the rest comes on demand. */
const MOST_ROWS = 200;

/**
 * What the statements come to: stances at a glance, who talks about whom, words beside deeds, who is
 * heard, who agrees. Behind every figure are its sentences.
 *
 * @tag actor-graph-stances
 * @summary The figures that statements come to.
 */
export class ActorGraphStances extends PanelElement {
  static override styles = [tokens, controls, stanceMark, styles];

  @state() private most = MOST_ROWS;

  /** In the table's own order: to sort it is no reason to count all statements again. */
  #figures: FigureTable | undefined;
  #figuresOf: readonly unknown[] = [];
  #sort: TableSort | undefined;
  #computed: FigureTable | undefined;
  #table: TableName | undefined;

  protected override willUpdate(changed: PropertyValues): void {
    super.willUpdate(changed);
    const {graph, reading} = this.state;
    if (reading.table !== this.#table) this.most = MOST_ROWS;
    this.#table = reading.table;
    if (graph === undefined) {
      this.#computed = undefined;
      this.#figures = undefined;
      this.#figuresOf = [];
      return;
    }
    // Most changes of the state are selections, which change no figure.
    const visible = selectVisible(this.state);
    const basis = [graph.dataset, visible, reading.table, reading.normalisation, this.locale];
    const isCounted = basis.every((part, i) => part === this.#figuresOf[i]);
    if (this.#figures === undefined || !isCounted) {
      const {figures} = SEGMENTS[reading.table];
      this.#figures = figures(graph.dataset, visible, this.locale, reading.normalisation);
      this.#figuresOf = basis;
    } else if (reading.sort === this.#sort) return;
    this.#sort = reading.sort;
    const nameOf = (id: string) => targetPhrase(id, graph.dataset);
    this.#computed = sortRows(this.#figures, reading.sort, nameOf, this.locale);
  }

  protected override render(): TemplateResult | typeof nothing {
    const {graph, selection, reading} = this.state;
    const table = this.#computed;
    const {locale} = this;
    if (graph === undefined || table === undefined) return nothing;
    const open = placeOf(reading.cell, table);
    // A link may lead to a row further down than we begin with.
    const most = Math.max(this.most, (open?.row ?? 0) + 1);
    const rest = table.rows.length - most;
    return html`
      <div class="head">
        <div class="segments" role="group" aria-label=${locale.t('table')}>
          ${TABLES.map(
            name =>
              html`<button
                class="button"
                aria-pressed=${name === reading.table}
                @click=${() => {
                  this.act(openTable(name));
                }}
              >
                ${locale.t(SEGMENTS[name].title)}
              </button>`,
          )}
        </div>
        ${reading.table === 'stances' && table.rows.length > 0 ? renderLegend(table, locale) : nothing}
        ${reading.table === 'congruence' && table.rows.length > 0 ? this.#renderNormalisation(reading.normalisation) : nothing}
        <details>
          <summary>${locale.t('how-counted')}</summary>
          <p>${table.help}</p>
        </details>
      </div>
      ${
        table.rows.length === 0
          ? html`<p class="none">${table.empty}</p>`
          : html`<div
              class="scroller"
              role="region"
              aria-label=${table.caption}
              tabindex="0"
              @keydown=${this.#onKeydown}
            >
              ${renderFigureTable(table, {
                dataset: graph.dataset,
                locale,
                selection,
                open,
                most,
                onSelect: id => {
                  this.act(select(id));
                },
                sort: reading.sort,
                onSort: column => {
                  this.act(sortTable(column));
                },
                onToggle: place => {
                  this.act(toggleCell(cellAt(place, table)));
                },
              })}
              ${
                rest > 0
                  ? html`<p class="none">
                      <button
                        class="button"
                        @click=${() => {
                          this.most += MOST_ROWS;
                        }}
                      >
                        ${locale.t('more-rows', {count: rest})}
                      </button>
                    </p>`
                  : nothing
              }
            </div>`
      }
    `;
  }

  #renderNormalisation(current: Normalisation): TemplateResult {
    return html`<label>
      ${this.locale.t('divided-by')}
      <select
        @change=${(event: Event) => {
          this.act(setNormalisation((event.target as HTMLSelectElement).value as Normalisation));
        }}
      >
        ${NORMALISATIONS.map(
          value =>
            html`<option value=${value} ?selected=${value === current}>
              ${this.locale.t(`normalisation-${value}`)}
            </option>`,
        )}
      </select>
    </label>`;
  }

  /** Escape closes what is open and goes back to its figure; arrows go from figure to figure. */
  #onKeydown(event: KeyboardEvent): void {
    const table = this.#computed;
    const open = table === undefined ? undefined : placeOf(this.state.reading.cell, table);
    if (event.key === 'Escape' && open !== undefined) {
      event.stopPropagation();
      this.act(toggleCell(undefined));
      this.#focusFigure(open.row, open.column);
      return;
    }
    const moves: Readonly<Record<string, readonly [number, number]>> = {
      ArrowUp: [-1, 0],
      ArrowDown: [1, 0],
      ArrowLeft: [0, -1],
      ArrowRight: [0, 1],
    };
    const move = moves[event.key];
    const from = (event.target as HTMLElement).dataset['place']?.split(' ').map(Number);
    if (move === undefined || from === undefined || event.ctrlKey || event.altKey || event.metaKey) return;
    event.preventDefault();
    let [row = 0, column = 0] = from;
    const isRtl = this.locale.dir === 'rtl';
    const columns = table?.columns.length ?? 0;
    const rows = table?.rows.length ?? 0;
    do {
      row += move[0];
      column += isRtl ? -move[1] : move[1];
    } while (row >= 0 && row < rows && column >= 0 && column < columns && !this.#focusFigure(row, column));
  }

  #focusFigure(row: number, column: number): boolean {
    const figure = this.renderRoot.querySelector<HTMLElement>(`[data-place="${row} ${column}"]`);
    figure?.focus();
    return figure !== null;
  }
}

/** Returns where a figure stands; nothing if the table has none such. */
function placeOf(cell: Cell | undefined, table: FigureTable): Place | undefined {
  if (cell === undefined) return undefined;
  const column = table.columns.findIndex(({id}) => id === cell.column);
  const row = table.rows.findIndex(({actors}) => isSameCell({row: actors, column: cell.column}, cell));
  const figure = table.rows[row]?.figures[column];
  return figure !== undefined && hasSentences(figure) ? {row, column} : undefined;
}

function cellAt({row, column}: Place, table: FigureTable): Cell {
  return {row: table.rows[row]!.actors, column: table.columns[column]!.id};
}

/** The marks with their names; the words stand in the cells as well. */
function renderLegend({rows, columns}: FigureTable, locale: Locale): TemplateResult {
  return html`<div class="legend muted">
    ${STANCES.map(stance => html`<span>${renderStanceMark(stance)} ${locale.t(stance === 'mixed' ? 'mixed-means' : stance)}</span>`)}
    <span
      >${locale.t('stances-size', {speakers: rows.length, topics: columns.length})}
      ${locale.t('number-counts')}</span
    >
  </div>`;
}
