import {html, nothing, type TemplateResult} from 'lit';
import {state} from 'lit/decorators.js';
import {NORMALISATIONS, type Normalisation} from '../../model/derived/congruence.ts';
import {STANCES} from '../../model/vocabulary.ts';
import {select} from '../../state/actions.ts';
import type {OpenGraph} from '../../state/explorer-state.ts';
import {selectVisible} from '../../state/selectors.ts';
import type {Visible} from '../../filter/visible.ts';
import {controls} from '../internal/controls.styles.ts';
import {formatCount} from '../internal/format-count.ts';
import {PanelElement} from '../internal/panel-element.ts';
import {renderStanceMark} from '../internal/render-stance-mark.ts';
import {stanceMark} from '../internal/stance-mark.styles.ts';
import {tokens} from '../internal/tokens.styles.ts';
import {styles} from './actor-graph-stances.styles.ts';
import {congruenceFigures} from './congruence-figures.ts';
import type {FigureTable} from './figure-table.ts';
import {renderFigureTable, type Place} from './render-figure-table.ts';
import {sayDoFigures} from './say-do-figures.ts';
import {stancesFigures} from './stances-figures.ts';
import {talksAboutFigures} from './talks-about-figures.ts';
import {voiceFigures} from './voice-figures.ts';

const SEGMENTS = {
  stances: {label: 'Stances', figures: stancesFigures},
  'talks-about': {label: 'Who talks about whom', figures: talksAboutFigures},
  'say-do': {label: 'Say and do', figures: sayDoFigures},
  voice: {label: 'Voice', figures: voiceFigures},
  congruence: {label: 'Congruence', figures: congruenceFigures},
} as const;
type Segment = keyof typeof SEGMENTS;

const NORMALISATION_LABELS: Readonly<Record<Normalisation, string>> = {
  'average-activity': 'Average activity',
  jaccard: 'Jaccard',
  cosine: 'Cosine',
};

/** More rows than anybody compares at once; the rest comes on demand. */
const MOST_ROWS = 200;

/**
 * What the statements come to: stances at a glance, who talks about whom, words beside deeds, who is
 * heard, who agrees. Behind every figure are its sentences.
 *
 * @tag actor-graph-stances
 */
export class ActorGraphStances extends PanelElement {
  static override styles = [tokens, controls, stanceMark, styles];

  @state() private segment: Segment = 'stances';
  @state() private normalisation: Normalisation = 'average-activity';
  @state() private open: Place | undefined;
  @state() private most = MOST_ROWS;

  #computed: FigureTable | undefined;
  #computedOf: readonly unknown[] = [];

  protected override willUpdate(): void {
    super.willUpdate();
    const {graph} = this.state;
    if (graph === undefined) {
      this.#computed = undefined;
      this.#computedOf = [];
      return;
    }
    // Most changes of the state are selections, which change no figure.
    const visible = selectVisible(this.state);
    const basis = [graph.dataset, visible, this.segment, this.normalisation];
    if (basis.every((part, i) => part === this.#computedOf[i])) return;
    if (this.#computedOf.length > 0) this.open = undefined;
    this.#computedOf = basis;
    this.#computed = this.#figures(graph, visible);
  }

  protected override render(): TemplateResult | typeof nothing {
    const {graph, selection} = this.state;
    const table = this.#computed;
    if (graph === undefined || table === undefined) return nothing;
    const rest = table.rows.length - this.most;
    return html`
      <div class="head">
        <div class="segments" role="group" aria-label="Table">
          ${Object.entries(SEGMENTS).map(
            ([key, {label}]) =>
              html`<button
                class="button"
                aria-pressed=${key === this.segment}
                @click=${() => {
                  this.segment = key as Segment;
                  this.most = MOST_ROWS;
                }}
              >
                ${label}
              </button>`,
          )}
        </div>
        ${this.segment === 'stances' && table.rows.length > 0 ? renderLegend() : nothing}
        ${this.segment === 'congruence' && table.rows.length > 0 ? this.#renderNormalisation() : nothing}
        <details>
          <summary>How this is counted</summary>
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
                selection,
                open: this.open,
                most: this.most,
                onSelect: id => {
                  this.act(select(id));
                },
                onToggle: place => {
                  this.#toggle(place);
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
                        Show more (${formatCount(rest)} rows are left)
                      </button>
                    </p>`
                  : nothing
              }
            </div>`
      }
    `;
  }

  #figures({dataset}: OpenGraph, visible: Visible): FigureTable {
    return SEGMENTS[this.segment].figures(dataset, visible, this.normalisation);
  }

  #renderNormalisation(): TemplateResult {
    return html`<label>
      Divided by
      <select
        @change=${(event: Event) => {
          this.normalisation = (event.target as HTMLSelectElement).value as Normalisation;
        }}
      >
        ${NORMALISATIONS.map(
          value =>
            html`<option value=${value} ?selected=${value === this.normalisation}>
              ${NORMALISATION_LABELS[value]}
            </option>`,
        )}
      </select>
    </label>`;
  }

  #toggle(place: Place): void {
    const isOpen = this.open?.row === place.row && this.open.column === place.column;
    this.open = isOpen ? undefined : place;
  }

  /** Escape closes what is open and goes back to its figure; arrows go from figure to figure. */
  #onKeydown(event: KeyboardEvent): void {
    if (event.key === 'Escape' && this.open !== undefined) {
      event.stopPropagation();
      const {row, column} = this.open;
      this.open = undefined;
      this.#focusFigure(row, column);
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
    const isRtl = getComputedStyle(this).direction === 'rtl';
    const columns = this.#computed?.columns.length ?? 0;
    const rows = Math.min(this.#computed?.rows.length ?? 0, this.most);
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

/** The marks with their names; the words stand in the cells as well. */
function renderLegend(): TemplateResult {
  const names = {for: 'for', against: 'against', neutral: 'neutral', mixed: 'mixed: both for and against'};
  return html`<div class="legend muted">
    ${STANCES.map(stance => html`<span>${renderStanceMark(stance)} ${names[stance]}</span>`)}
    <span>The number counts statements; open it to read them.</span>
  </div>`;
}
