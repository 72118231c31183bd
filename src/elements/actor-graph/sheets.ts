/**
 * The parts of the explorer that take turns: four lenses on what is shown, and in a narrow
 * container the panels too.
 */
import {html, nothing, type TemplateResult} from 'lit';
import type {Locale} from '../../locales/locale.ts';
import type {ExplorerState} from '../../state/explorer-state.ts';
import {LENSES, lensOf, type Reading, type Sheet} from '../../state/reading.ts';

/** The switch between the lenses, for a wide container; the panels beside them stay. */
export function renderLenses(
  reading: Reading,
  locale: Locale,
  onSheet: (sheet: Sheet) => void,
): TemplateResult {
  return html`<div class="lenses" part="lenses" role="group" aria-label=${locale.t('shown-as')}>
    ${LENSES.map(lens => renderSwitch(lens, locale.t(lens), lensOf(reading), onSheet, 'button'))}
  </div>`;
}

/** What stands in the place of the picture, if anything does. */
export function renderLens(sheet: Sheet, locale: Locale): TemplateResult | typeof nothing {
  switch (sheet) {
    case 'list':
      return html`<actor-graph-statements
        part="list"
        role="region"
        aria-label=${locale.t('list')}
      ></actor-graph-statements>`;
    case 'stances':
      return html`<actor-graph-stances
        part="stances"
        role="region"
        aria-label=${locale.t('stances')}
      ></actor-graph-stances>`;
    case 'compare':
      return html`<actor-graph-compare
        part="compare"
        role="region"
        aria-label=${locale.t('compare')}
        tabindex="0"
      ></actor-graph-compare>`;
    default:
      return nothing;
  }
}

/** The legend beside the picture, which a narrow container shows when its tab is chosen; the details likewise. */
export function renderFilter(current: Sheet, locale: Locale): TemplateResult {
  return html`<section
    class="panel filter ${current === 'filter' ? 'open' : ''}"
    part="filter"
    aria-label=${locale.t('legend-and-filter')}
    tabindex="0"
  >
    <actor-graph-filter></actor-graph-filter>
    <slot name="filter"></slot>
  </section>`;
}

export function renderDetails(current: Sheet, locale: Locale): TemplateResult {
  return html`<section
    class="panel details ${current === 'details' ? 'open' : ''}"
    part="details"
    aria-label=${locale.t('details')}
    tabindex="0"
  >
    <actor-graph-story></actor-graph-story>
    <actor-graph-details></actor-graph-details>
    <slot name="details"></slot>
  </section>`;
}

/** The tabs of a narrow container: lenses and panels. */
export function renderTabs(
  {selection, graph, reading}: ExplorerState,
  panels: readonly Sheet[],
  locale: Locale,
  onSheet: (sheet: Sheet) => void,
): TemplateResult {
  // Without a selection the details are the overview with its questions, and say so.
  const isOverview = selection === undefined && (graph?.views.length ?? 0) > 1;
  return html`<nav class="tabs" part="tabs" aria-label=${locale.t('parts')}>
    ${[...LENSES, ...panels].map(sheet => {
      const label = locale.t(sheet === 'details' && isOverview ? 'questions' : sheet);
      return renderSwitch(sheet, label, reading.sheet, onSheet);
    })}
  </nav>`;
}

function renderSwitch(
  sheet: Sheet,
  label: string,
  current: Sheet,
  onSheet: (sheet: Sheet) => void,
  className = '',
): TemplateResult {
  return html`<button
    class=${className}
    aria-pressed=${sheet === current}
    @click=${() => {
      onSheet(sheet);
    }}
  >
    ${label}
  </button>`;
}
