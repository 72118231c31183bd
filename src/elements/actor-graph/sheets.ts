/**
 * The parts of the explorer that take turns: four lenses on what is shown, and in a narrow
 * container the panels too.
 */
import {html, nothing, type TemplateResult} from 'lit';
import {LENSES, lensOf, type Reading, type Sheet} from '../../state/reading.ts';

const LABELS: Readonly<Record<(typeof LENSES)[number], string>> = {
  graph: 'Graph',
  list: 'List',
  stances: 'Stances',
  compare: 'Compare',
};

/** The switch between the lenses, for a wide container; the panels beside them stay. */
export function renderLenses(reading: Reading, onSheet: (sheet: Sheet) => void): TemplateResult {
  return html`<div class="lenses" part="lenses" role="group" aria-label="Shown as">
    ${LENSES.map(lens => renderSwitch(lens, LABELS[lens], lensOf(reading), onSheet, 'button'))}
  </div>`;
}

/** What stands in the place of the picture, if anything does. */
export function renderLens(sheet: Sheet): TemplateResult | typeof nothing {
  switch (sheet) {
    case 'list':
      return html`<actor-graph-statements
        part="list"
        role="region"
        aria-label="List"
      ></actor-graph-statements>`;
    case 'stances':
      return html`<actor-graph-stances
        part="stances"
        role="region"
        aria-label="Stances"
      ></actor-graph-stances>`;
    case 'compare':
      return html`<actor-graph-compare
        part="compare"
        role="region"
        aria-label="Compare"
        tabindex="0"
      ></actor-graph-compare>`;
    default:
      return nothing;
  }
}

/** The tabs of a narrow container: lenses and panels. */
export function renderTabs(
  current: Sheet,
  panels: readonly (readonly [Sheet, string])[],
  onSheet: (sheet: Sheet) => void,
): TemplateResult {
  const lenses = LENSES.map(lens => [lens, LABELS[lens]] as const);
  return html`<nav class="tabs" part="tabs" aria-label="Parts">
    ${[...lenses, ...panels].map(([sheet, label]) => renderSwitch(sheet, label, current, onSheet))}
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
