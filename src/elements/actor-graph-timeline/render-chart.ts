/**
 * Draws the timeline: two rows of bars over one axis. What is shown stands in front of what could be
 * shown at other dates, and that in front of all there is. Takes numbers, knows no store.
 */
import {nothing, svg, type SVGTemplateResult} from 'lit';
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
}

type Layer = 'deed' | 'said';
const ROW_HEIGHT = 23;
/** Up to here a single item is half a pixel high or more. */
export const MOST_LINEAR = 46;
/** Where the bars of each row stand. */
const BASE: Readonly<Record<Layer, number>> = {deed: 26, said: 52};
export const PLOT_HEIGHT = 54;
export const CHART_HEIGHT = 86;

export function renderChart(chart: Chart): SVGTemplateResult {
  const {bins, edges, pointed, range} = chart;
  const left = edges[0]!;
  const right = edges.at(-1)!;
  return svg`
    <defs>
      ${(['deed', 'said'] as const).map(
        layer => svg`<pattern id="open-${layer}" width="4" height="4" patternUnits="userSpaceOnUse" patternTransform="rotate(45)">
          <rect class=${layer} width="1.4" height="4"></rect>
        </pattern>`,
      )}
    </defs>
    ${pointed === undefined ? nothing : svg`<rect class="pointed" x=${edges[pointed]!} y="0" width=${edges[pointed + 1]! - edges[pointed]!} height=${PLOT_HEIGHT}></rect>`}
    ${range === undefined ? nothing : svg`<rect class="window" x=${edges[range.from]!} y="0.5" width=${edges[range.to]! - edges[range.from]!} height=${PLOT_HEIGHT - 1}></rect>`}
    ${(['deed', 'said'] as const).map(layer => renderRow(layer, chart))}
    <path class="axis" d="M${left} ${PLOT_HEIGHT}H${right}"></path>
    ${bins.map((bin, i) => renderMark(bin, edges[i]!, edges[i + 1]!))}
    ${unitLabels(bins, edges).map(({text, x}) => svg`<text x=${x} y="67">${text}</text>`)}
    ${contextLabels(bins, edges).map(
      ({text, x, from, to}) => svg`<path class="axis" d="M${from + 2} 70.5H${to - 2}"></path>
        <text class="context" x=${x} y="80">${text}</text>`,
    )}
  `;
}

function renderRow(layer: Layer, {bins, edges, total, now, shown}: Chart): SVGTemplateResult {
  const greatest = Math.max(1, ...total.deed.all, ...total.said.all);
  // In a large graph by the square root, so that one can be seen beside a thousand.
  const scale = greatest > MOST_LINEAR ? Math.sqrt : (share: number) => share;
  const height = (count: number) => (count === 0 ? 0 : Math.max(2, ROW_HEIGHT * scale(count / greatest)));
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
    ${all.approximate.map((count, i) =>
      count === 0
        ? nothing
        : svg`<text class="about" x=${(edges[i]! + edges[i + 1]!) / 2} y=${Math.max(BASE[layer] - ROW_HEIGHT + 7, BASE[layer] - height(all.all[i]!) - 1)}>~</text>`,
    )}
    ${all.openStarts === 0 ? nothing : svg`<path class=${layer} d="M${left - 12} ${middle}l6 -4v8z"></path>`}
    ${all.openEnds === 0 ? nothing : svg`<path class=${layer} d="M${right + 12} ${middle}l-6 -4v8z"></path>`}
  </g>`;
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
