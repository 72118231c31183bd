import {html, nothing, svg, type TemplateResult} from 'lit';
import {state} from 'lit/decorators.js';
import type {DateGroup} from '../../filter/filter-spec.ts';
import type {Visible} from '../../filter/visible.ts';
import type {Dataset} from '../../model/dataset.ts';
import {spanText} from '../../model/span-text.ts';
import type {TimeBin} from '../../model/time-bins.ts';
import {setGroup} from '../../state/actions.ts';
import {openSheet} from '../../state/reading-actions.ts';
import type {Sheet} from '../../state/reading.ts';
import {selectVisible, selectVisibleAtAnyDate} from '../../state/selectors.ts';
import {controls} from '../internal/controls.styles.ts';
import {formatSpanText} from '../internal/format-time-span.ts';
import {PanelElement} from '../internal/panel-element.ts';
import {tokens} from '../internal/tokens.styles.ts';
import {styles} from './actor-graph-timeline.styles.ts';
import {binAt, binEdges} from './axis-labels.ts';
import {
  ALL_DATES,
  dateGroupOf,
  datesOf,
  groupOf,
  groupOfBin,
  groupOfDates,
  onlyUndated,
  rangeOf,
  showsUndated,
  spanOf,
  toggleUndated,
  type BinRange,
} from './date-range.ts';
import {CHART_HEIGHT, renderChart, type Chart} from './render-chart.ts';
import {renderDateFields, type Dates} from './render-date-fields.ts';
import {renderHelp} from './render-help.ts';
import {renderThumb, type Edge} from './render-thumb.ts';
import {countLayers, datasetBins, type LayerCounts} from './timeline-counts.ts';

/** Room beside the axis for handles and for the marks of open ends. */
const MARGIN = 28;
const LEAST_BIN = 12;
const MOST_BINS = 56;
/** In less, as in the legend, the fields for dates stand below the bars; else there is a button for them. */
const SLIM = 320;
/** Fewer pixels are a click, not a brush. */
const CLICK = 4;

/**
 * When it was done and said: a bar for each day, month or year that the data name, and a window
 * over them that filters.
 *
 * @tag actor-graph-timeline
 * @summary When it was done and said, and a window that filters by date.
 */
export class ActorGraphTimeline extends PanelElement {
  static override styles = [tokens, controls, styles];

  @state() private width = 0;
  /** The bin under the pointer. */
  @state() private pointed: number | undefined;
  /** The window while a pointer draws it; the filter follows when it is let go. */
  @state() private draft: BinRange | undefined;
  /** What stands in the two date fields while it is no window yet. */
  @state() private typed: Dates | undefined;

  #drag: {readonly start: number; readonly anchor: number; readonly edge: Edge | undefined} | undefined;
  /** Where the reader was before the undated items were listed. */
  #before: {readonly sheet: Sheet; readonly group: DateGroup | undefined} | undefined;
  #counted: {readonly keys: readonly unknown[]; readonly counts: LayerCounts}[] = [];
  #axis: {readonly dataset: Dataset; readonly limit: number; readonly bins: readonly TimeBin[]} | undefined;
  readonly #resizing = new ResizeObserver(([entry]) => {
    this.width = Math.round(entry!.contentRect.width);
  });

  override connectedCallback(): void {
    super.connectedCallback();
    this.width = this.clientWidth;
    this.#resizing.observe(this);
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#resizing.disconnect();
    this.#stop();
  }

  protected override render(): TemplateResult | typeof nothing {
    // Without width nobody sees it: a closed strip costs nothing.
    if (this.state.graph === undefined || this.width === 0) return nothing;
    const chart = this.#chart();
    const group = dateGroupOf(this.state.filter);
    return html`<div class=${group === undefined ? '' : 'filtered'} @keydown=${this.#onKeydown}>
      <div class="head">
        ${this.#renderKey('deed')} ${this.#renderKey('said')}
        <span class="readout">${this.#readout(chart, group)}</span>
        ${this.#renderTools(chart, group)}
      </div>
      ${
        chart.bins.length === 0
          ? html`<p class="muted none">${this.locale.t('no-dates')}</p>`
          : this.#renderPlot(chart, group)
      }
      ${this.#renderFields(group)} ${renderHelp(this.locale)}
    </div>`;
  }

  protected override updated(): void {
    for (const thumb of this.renderRoot.querySelectorAll<HTMLElement>('.thumb'))
      thumb.style.setProperty('--place', `${thumb.dataset['x'] ?? '0'}px`);
    // The browser then opens and closes them, and says on the button which it is.
    for (const button of this.renderRoot.querySelectorAll<HTMLButtonElement>('[data-opens]'))
      button.popoverTargetElement ??= this.renderRoot.querySelector(`#${button.dataset['opens'] ?? ''}`);
  }

  #renderKey(layer: 'deed' | 'said'): TemplateResult {
    return html`<span class="key"
      ><svg aria-hidden="true">${svg`<rect class=${layer} width="10" height="10" rx="2"></rect>`}</svg
      >${this.locale.t(`layer-${layer}`)}</span
    >`;
  }

  #renderTools({now}: Chart, group: DateGroup | undefined): TemplateResult {
    const {locale} = this;
    const isOnly = group?.undated === 'only';
    return html`<span class="tools">
      ${
        now.undated === 0
          ? nothing
          : html`<span class="undated">
              <button
                class="button"
                aria-pressed=${showsUndated(group)}
                @click=${() => {
                  this.act(setGroup('date', toggleUndated(dateGroupOf(this.state.filter))));
                }}
              >
                ${locale.t('undated', {count: now.undated})}
              </button>
              <button
                class="button"
                aria-pressed=${isOnly}
                aria-label=${locale.t(isOnly ? 'leave-undated' : 'list-undated')}
                @click=${isOnly ? this.#leaveUndated : this.#listUndated}
              >
                ${locale.t(isOnly ? 'back' : 'list')}
              </button>
            </span>`
      }
      ${
        this.width < SLIM
          ? nothing
          : html`<button class="button" data-opens="exact">${locale.t('exact-dates')}</button>`
      }
      <button class="button" aria-disabled=${group === undefined} @click=${this.#clear}>
        ${locale.t('all-dates')}
      </button>
      <button class="button" data-opens="help" aria-label=${locale.t('timeline-help')}>
        ${locale.dir === 'rtl' ? '؟' : '?'}
      </button>
    </span>`;
  }

  #renderFields(group: DateGroup | undefined): TemplateResult {
    const fields = renderDateFields(
      this.typed ?? datesOf(group),
      this.typed !== undefined,
      this.locale,
      this.#setDates,
    );
    return this.width < SLIM ? fields : html`<div id="exact" .popover=${'auto'}>${fields}</div>`;
  }

  #renderPlot(chart: Chart, group: DateGroup | undefined): TemplateResult {
    const {locale} = this;
    const {dated} = chart.total;
    const label = locale.t('timeline-of', {
      deeds: locale.t('deeds', {count: dated.deed}),
      statements: locale.t('statements', {count: dated.said}),
      span: this.#describe(chart.bins, {from: 0, to: chart.bins.length}),
    });
    return html`<div
      class="plot"
      @pointerdown=${this.#onPointerdown}
      @pointermove=${this.#onPointermove}
      @pointerup=${this.#onPointerup}
      @pointercancel=${this.#stop}
      @pointerleave=${this.#onPointerleave}
      @dblclick=${this.#clear}
    >
      <svg role="img" height=${CHART_HEIGHT} aria-label=${label}>${renderChart(chart)}</svg>
      ${this.#renderThumb('from', chart, group)} ${this.#renderThumb('to', chart, group)}
    </div>`;
  }

  #renderThumb(edge: Edge, chart: Chart, group: DateGroup | undefined): TemplateResult {
    const {bins} = chart;
    const span = this.draft === undefined ? (group?.span ?? ALL_DATES) : spanOf(bins, this.draft);
    return renderThumb(edge, chart, this.#range(bins, group), span, this.#step);
  }

  #readout({bins, pointed, total, shown, now}: Chart, group: DateGroup | undefined): string {
    const {locale} = this;
    if (this.draft !== undefined) return formatSpanText(spanOf(bins, this.draft), locale);
    if (pointed !== undefined) {
      const part = (layer: 'deed' | 'said') => ({
        shown: shown[layer].all[pointed]!,
        total: total[layer].all[pointed]!,
      });
      return locale.t('span-counts', {
        span: this.#describe(bins, {from: pointed, to: pointed + 1}),
        deeds: locale.t('deeds-of', part('deed')),
        statements: locale.t('statements-of', part('said')),
      });
    }
    if (group?.undated === 'only') return locale.t('without-date', {count: now.undated});
    const isAll = group === undefined || group.span === ALL_DATES;
    const {dated} = isAll ? now : shown;
    const counts = {
      deeds: locale.t('deeds', {count: dated.deed}),
      statements: locale.t('statements', {count: dated.said}),
    };
    if (isAll) return locale.t('with-date', counts);
    return locale.t('span-counts', {span: formatSpanText(group.span, locale), ...counts});
  }

  #describe(bins: readonly TimeBin[], {from, to}: BinRange): string {
    const [first, last] = [bins[from], bins[to - 1]];
    return first === undefined || last === undefined
      ? ''
      : formatSpanText(spanText(first.first, last.last), this.locale);
  }

  #chart(): Chart {
    const {dataset} = this.state.graph!;
    const room = this.width - 2 * MARGIN;
    const limit = Math.min(MOST_BINS, Math.max(3, Math.floor(room / LEAST_BIN)));
    if (this.#axis?.dataset !== dataset || this.#axis.limit !== limit)
      this.#axis = {dataset, limit, bins: datasetBins(dataset, limit)};
    const {bins} = this.#axis;
    const group = dateGroupOf(this.state.filter);
    return {
      bins,
      edges: binEdges(bins, MARGIN, Math.max(MARGIN + 1, this.width - MARGIN)),
      total: this.#count(bins, undefined),
      now: this.#count(bins, selectVisibleAtAnyDate(this.state)),
      shown: this.#count(bins, selectVisible(this.state)),
      range:
        (group === undefined || group.undated === 'only') && this.draft === undefined
          ? undefined
          : this.#range(bins, group),
      pointed: this.#drag === undefined ? this.pointed : undefined,
      locale: this.locale,
    };
  }

  /** Counting runs over all items; pointing at a bin must not. */
  #count(bins: readonly TimeBin[], visible: Visible | undefined): LayerCounts {
    const known = this.#counted.find(({keys}) => keys[0] === bins && keys[1] === visible);
    if (known !== undefined) return known.counts;
    const counts = countLayers(this.state.graph!.dataset, bins, visible);
    this.#counted = [{keys: [bins, visible], counts}, ...this.#counted].slice(0, 4);
    return counts;
  }

  #range(bins: readonly TimeBin[], group: DateGroup | undefined): BinRange {
    return this.draft ?? rangeOf(bins, group?.span ?? ALL_DATES);
  }

  #filterTo(range: BinRange): void {
    this.act(setGroup('date', groupOf(this.#axis!.bins, range, dateGroupOf(this.state.filter))));
  }

  readonly #setDates = (dates: Dates) => {
    const old = dateGroupOf(this.state.filter);
    const read = groupOfDates(dates, old);
    this.typed = read === undefined ? dates : undefined;
    if (read !== undefined) this.act(setGroup('date', read.group));
  };

  /** Shows what bears no date as sentences, and nothing else. */
  readonly #listUndated = () => {
    const group = dateGroupOf(this.state.filter);
    this.#before = {sheet: this.state.reading.sheet, group};
    this.act(state => openSheet('list')(setGroup('date', onlyUndated(group))(state)));
  };

  /** Goes back to the dates and the lens from before; after a link led here, to all dates. */
  readonly #leaveUndated = () => {
    const {sheet, group} = this.#before ?? {sheet: 'graph', group: undefined};
    this.#before = undefined;
    this.act(state => {
      const dated = setGroup('date', group)(state);
      return state.reading.sheet === 'list' ? openSheet(sheet)(dated) : dated;
    });
  };

  readonly #clear = () => {
    this.typed = undefined;
    if (dateGroupOf(this.state.filter) !== undefined) this.act(setGroup('date', undefined));
  };

  readonly #onKeydown = (event: KeyboardEvent) => {
    if (event.key !== 'Escape') return;
    // The browser closes what is open; that is all this key is for then.
    if (this.renderRoot.querySelector(':popover-open') !== null) {
      event.stopPropagation();
      return;
    }
    if (this.#drag !== undefined) this.#stop();
    else if (dateGroupOf(this.state.filter) !== undefined) this.#clear();
    else return;
    // The explorer around would clear the selection too.
    event.stopPropagation();
  };

  readonly #step = (event: KeyboardEvent, edge: Edge) => {
    const {bins} = this.#axis!;
    const range = this.#range(bins, dateGroupOf(this.state.filter));
    const page = Math.max(2, Math.round(bins.length / 8));
    const onwards = this.locale.dir === 'rtl' ? -1 : 1;
    const steps: Readonly<Record<string, number>> = {
      ArrowLeft: -onwards,
      ArrowDown: -1,
      ArrowRight: onwards,
      ArrowUp: 1,
      PageDown: -page,
      PageUp: page,
      Home: -bins.length,
      End: bins.length,
    };
    const step = steps[event.key];
    if (step === undefined || event.ctrlKey || event.metaKey || event.altKey) return;
    event.preventDefault();
    // One bin stays between the handles.
    const from = edge === 'from' ? clamp(range.from + step, 0, range.to - 1) : range.from;
    const to = edge === 'to' ? clamp(range.to + step, range.from + 1, bins.length) : range.to;
    if (from !== range.from || to !== range.to) this.#filterTo({from, to});
  };

  readonly #onPointerdown = (event: PointerEvent) => {
    if (event.button !== 0 || !event.isPrimary) return;
    const thumb = (event.target as Element).closest('.thumb');
    const edge = thumb === null ? undefined : thumb.matches('.from') ? 'from' : 'to';
    (event.currentTarget as Element).setPointerCapture(event.pointerId);
    const bin = this.#binUnder(event);
    const range = this.#range(this.#axis!.bins, dateGroupOf(this.state.filter));
    const anchor = edge === 'from' ? range.to - 1 : edge === 'to' ? range.from : bin;
    this.#drag = {start: event.clientX, anchor: Math.max(0, anchor), edge};
  };

  readonly #onPointermove = (event: PointerEvent) => {
    const bin = this.#binUnder(event);
    const drag = this.#drag;
    if (drag === undefined) {
      this.pointed = (event.target as Element).closest('.thumb') === null ? bin : undefined;
      return;
    }
    if (this.draft === undefined && Math.abs(event.clientX - drag.start) < CLICK) return;
    this.draft = {from: Math.min(drag.anchor, bin), to: Math.max(drag.anchor, bin) + 1};
  };

  readonly #onPointerup = () => {
    const {draft} = this;
    const drag = this.#drag;
    this.#stop();
    if (draft !== undefined) this.#filterTo(draft);
    else if (drag !== undefined && drag.edge === undefined)
      this.act(setGroup('date', groupOfBin(this.#axis!.bins[drag.anchor]!, dateGroupOf(this.state.filter))));
  };

  readonly #onPointerleave = () => {
    this.pointed = undefined;
  };

  readonly #stop = () => {
    this.#drag = undefined;
    this.draft = undefined;
  };

  #binUnder(event: PointerEvent): number {
    const {left, right} = (event.currentTarget as Element).getBoundingClientRect();
    const edges = binEdges(this.#axis!.bins, MARGIN, this.width - MARGIN);
    return binAt(edges, this.locale.dir === 'rtl' ? right - event.clientX : event.clientX - left);
  }
}

function clamp(value: number, least: number, most: number): number {
  return Math.min(most, Math.max(least, value));
}
