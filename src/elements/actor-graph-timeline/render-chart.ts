/**
 * Draws the timeline: two rows of bars over one axis. What is shown stands in front of what could be
 * shown at other dates, and that in front of all there is. Takes numbers, knows no store.
 *
 * Time runs as the language is written. Places are counted from where it begins: shapes are mirrored as a
 * whole where that is on the right, and texts are put where they belong.
 */
import {nothing, svg, type SVGTemplateResult} from 'lit';
import type {Locale} from '../../locales/locale.ts';
import type {BinCounts} from '../../model/bin-counts.ts';
import type {TimeBin} from '../../model/time-bins.ts';
import {contextLabels, unitLabels} from './axis-labels.ts';
import type {LayerCounts} from './timeline-counts.ts';

export interface Chart {
  readonly bins: readonly TimeBin[];
  readonly edges: readonly number[];
  readonly total: LayerCounts;
  /** What the filter would show at any date. */
  readonly now: LayerCounts;
  readonly shown: LayerCounts;
  /** Bins that the filter lets through; absent without a filter by date. */
  readonly range: {readonly from: number; readonly to: number} | undefined;
  /** The bin under the pointer. */
  readonly pointed: number | undefined;
  readonly locale: Locale;
}

type Layer = 'deed' | 'said';
/** How high a number of items stands. */
type Height = (count: number) => number;
const ROW_HEIGHT = 23;
/** Up to here a single item is half a pixel high or more. */
export const MOST_LINEAR = 46;
/** Where the bars of each row stand. */
const BASE: Readonly<Record<Layer, number>> = {deed: 26, said: 52};
export const PLOT_HEIGHT = 54;
export const CHART_HEIGHT = 86;

export function renderChart(chart: Chart): SVGTemplateResult {
  const {bins, edges, locale, pointed, range} = chart;
  const left = edges[0]!;
  const right = edges.at(-1)!;
  const isMirrored = locale.dir === 'rtl';
  const place = (x: number) => (isMirrored ? left + right - x : x);
  const contexts = contextLabels(bins, edges, locale);
  const height = heightsOf(chart);
  return svg`
    <defs>
      ${(['deed', 'said'] as const).map(
        layer => svg`<pattern id="open-${layer}" width="4" height="4" patternUnits="userSpaceOnUse" patternTransform="rotate(45)">
          <rect class=${layer} width="1.4" height="4"></rect>
        </pattern>`,
      )}
    </defs>
    <g transform=${isMirrored ? `translate(${left + right}) scale(-1 1)` : nothing}>
    ${pointed === undefined ? nothing : svg`<rect class="pointed" x=${edges[pointed]!} y="0" width=${edges[pointed + 1]! - edges[pointed]!} height=${PLOT_HEIGHT}></rect>`}
    ${range === undefined ? nothing : svg`<rect class="window" x=${edges[range.from]!} y="0.5" width=${edges[range.to]! - edges[range.from]!} height=${PLOT_HEIGHT - 1}></rect>`}
    ${(['deed', 'said'] as const).map(layer => renderRow(layer, chart, height))}
    <path class="axis" d="M${left} ${PLOT_HEIGHT}H${right}"></path>
    ${bins.map((bin, i) => renderMark(bin, edges[i]!, edges[i + 1]!))}
    ${contexts.map(({from, to}) => svg`<path class="axis" d="M${from + 2} 70.5H${to - 2}"></path>`)}
    </g>
    ${(['deed', 'said'] as const).map(layer => renderAbout(layer, chart, height, place))}
    ${unitLabels(bins, edges, locale).map(({text, x}) => svg`<text x=${place(x)} y="67">${text}</text>`)}
    ${contexts.map(({text, x}) => svg`<text class="context" x=${place(x)} y="80">${text}</text>`)}
  `;
}

/** How high a number stands; in a large graph by the square root, so that one can be seen beside a thousand. */
function heightsOf({total}: Chart): Height {
  const greatest = Math.max(1, ...total.deed.all, ...total.said.all);
  const scale = greatest > MOST_LINEAR ? Math.sqrt : (share: number) => share;
  return count => (count === 0 ? 0 : Math.max(2, ROW_HEIGHT * scale(count / greatest)));
}

function renderRow(layer: Layer, chart: Chart, height: Height): SVGTemplateResult {
  const {bins, edges, total, now, shown} = chart;
  const bars = (counts: BinCounts, level: string) =>
    bins.map((_, i) => {
      const all = counts.all[i]!;
      if (all === 0) return nothing;
      const top = height(all);
      const sure = Math.min(top, height(all - counts.open[i]!));
      const x = edges[i]! + 1;
      const width = Math.max(1, edges[i + 1]! - edges[i]! - 2);
      return svg`
        ${sure === 0 ? nothing : svg`<rect class="${layer} ${level}" x=${x} y=${BASE[layer] - sure} width=${width} height=${sure}></rect>`}
        ${top === sure ? nothing : svg`<rect class="open ${level}" fill="url(#open-${layer})" x=${x} y=${BASE[layer] - top} width=${width} height=${top - sure}></rect>`}
      `;
    });
  const all = total[layer];
  const left = edges[0]!;
  const right = edges.at(-1)!;
  const middle = BASE[layer] - 4;
  return svg`<g>
    ${bars(all, 'total')} ${bars(now[layer], 'now')} ${bars(shown[layer], 'shown')}
    ${all.openStarts === 0 ? nothing : svg`<path class=${layer} d="M${left - 12} ${middle}l6 -4v8z"></path>`}
    ${all.openEnds === 0 ? nothing : svg`<path class=${layer} d="M${right + 12} ${middle}l-6 -4v8z"></path>`}
  </g>`;
}

/** The signs over bars that hold approximate or uncertain dates. */
function renderAbout(
  layer: Layer,
  {edges, total}: Chart,
  height: Height,
  place: (x: number) => number,
): SVGTemplateResult {
  const all = total[layer];
  return svg`${all.approximate.map((count, i) =>
    count === 0
      ? nothing
      : svg`<text class="about" x=${place((edges[i]! + edges[i + 1]!) / 2)} y=${Math.max(BASE[layer] - ROW_HEIGHT + 7, BASE[layer] - height(all.all[i]!) - 1)}>~</text>`,
  )}`;
}

/** A tick between bins; two slashes where time is folded. */
function renderMark({grain}: TimeBin, from: number, to: number): SVGTemplateResult {
  if (grain !== 'gap')
    return svg`<path class="axis" d="M${from} ${PLOT_HEIGHT}v3M${to} ${PLOT_HEIGHT}v3"></path>`;
  const x = (from + to) / 2;
  return svg`
    <path class="break-ground" d="M${x - 3} ${PLOT_HEIGHT}h6"></path>
    <path class="break" d="M${x - 4} ${PLOT_HEIGHT + 3}l3 -6M${x + 1} ${PLOT_HEIGHT + 3}l3 -6"></path>
  `;
}
