/** Renders one of the two handles at the ends of the timeline's window: a slider, with its date in words. */
import {html, type TemplateResult} from 'lit';
import type {Locale} from '../../locales/locale.ts';
import {spanText} from '../../model/span-text.ts';
import type {TimeBin} from '../../model/time-bins.ts';
import {formatSpanText} from '../internal/format-time-span.ts';
import type {BinRange} from './date-range.ts';
import type {Chart} from './render-chart.ts';

/** An end of the window. */
export type Edge = 'from' | 'to';

/** `span` is the window as EDTF; its ends may be open. */
export function renderThumb(
  edge: Edge,
  {bins, edges, locale}: Chart,
  range: BinRange,
  span: string,
  onStep: (event: KeyboardEvent, edge: Edge) => void,
): TemplateResult {
  return html`<div
    class="thumb ${edge}"
    role="slider"
    tabindex="0"
    data-x=${edges[range[edge]]!}
    aria-label=${locale.t(edge === 'from' ? 'shown-from' : 'shown-until')}
    aria-orientation="horizontal"
    aria-valuemin="0"
    aria-valuemax=${bins.length}
    aria-valuenow=${range[edge]}
    aria-valuetext=${dateText(edge, bins, span, locale)}
    @keydown=${(event: KeyboardEvent) => {
      onStep(event, edge);
    }}
  ></div>`;
}

/** The date at an end of the window; at an open one the outermost of the axis, and that there may be more. */
function dateText(edge: Edge, bins: readonly TimeBin[], span: string, locale: Locale): string {
  const [start = '..', end = start] = span.split('/');
  const written = edge === 'from' ? start : end;
  if (written !== '..' && written !== '') return formatSpanText(written, locale);
  const outermost = spanText(bins[0]!.first, bins.at(-1)!.last).split('/');
  const date = formatSpanText(edge === 'from' ? outermost[0]! : outermost.at(-1)!, locale);
  return locale.t(edge === 'from' ? 'date-or-before' : 'date-or-later', {date});
}
