/**
 * Where the bins of a time axis lie in pixels, and what is written under them. Knows no
 * data but the bins, and no markup.
 */
import type {Locale} from '../../locales/locale.ts';
import type {TimeBin} from '../../model/time-bins.ts';

export interface AxisLabel {
  readonly text: string;
  /** Middle of the text. */
  readonly x: number;
}

/** What several bins have in common, for instance the month of some days. */
export interface Context extends AxisLabel {
  readonly from: number;
  readonly to: number;
}

/** A folded stretch needs less room: nothing begins or ends in it. */
const GAP_WIDTH = 0.6;
const CHARACTER = 6.2;
const SPACE = 5;

/** Returns the edges of the bins between two places: one more than there are bins. */
export function binEdges(bins: readonly TimeBin[], left: number, right: number): number[] {
  const widths = bins.map(({grain}) => (grain === 'gap' ? GAP_WIDTH : 1));
  const total = widths.reduce((sum, width) => sum + width, 0);
  let x = left;
  return [left, ...widths.map(width => (x += (width / total) * (right - left)))];
}

/** Returns the position of the bin at a place; beyond the ends, the outermost. */
export function binAt(edges: readonly number[], x: number): number {
  const inner = edges.slice(1, -1);
  return inner.filter(edge => edge <= x).length;
}

/** Returns the names of the bins, as many as find room. */
export function unitLabels(bins: readonly TimeBin[], edges: readonly number[], locale: Locale): AxisLabel[] {
  const labels = bins.flatMap((bin, i) => {
    const text = unitText(bin, locale);
    return text === undefined ? [] : [{text, x: (edges[i]! + edges[i + 1]!) / 2}];
  });
  return thatFit(labels);
}

/** Returns the month over days and the year over months: once wherever it changes. */
export function contextLabels(bins: readonly TimeBin[], edges: readonly number[], locale: Locale): Context[] {
  const runs: {text: string; from: number; to: number}[] = [];
  let isOpen = false;
  for (const [i, bin] of bins.entries()) {
    const text = contextText(bin, locale);
    const last = runs.at(-1);
    if (text !== undefined && isOpen && last?.text === text) last.to = edges[i + 1]!;
    else if (text !== undefined) runs.push({text, from: edges[i]!, to: edges[i + 1]!});
    // Days go on after a folded week; a year in between ends the run.
    if (bin.grain !== 'gap') isOpen = text !== undefined;
  }
  return thatFit(runs.map(run => ({...run, x: (run.from + run.to) / 2})));
}

function thatFit<TLabel extends AxisLabel>(labels: readonly TLabel[]): TLabel[] {
  let end = -Infinity;
  return labels.filter(({text, x}) => {
    const half = (text.length * CHARACTER) / 2;
    if (x - half < end) return false;
    end = x + half + SPACE;
    return true;
  });
}

function unitText({first, last, grain}: TimeBin, locale: Locale): string | undefined {
  if (grain === 'gap') return undefined;
  if (grain === 'day') return locale.date(first, {day: 'numeric'});
  if (grain === 'month') return locale.date(first, {month: 'short'});
  const start = yearText(first, locale);
  if (grain === 'year') return start;
  const years = new Date(last).getUTCFullYear() - new Date(first).getUTCFullYear() + 1;
  if (years === 10 && first > COMMON_ERA) return locale.t('decade', {year: start});
  return locale.t('year-range', {from: start, to: yearText(last, locale)});
}

function contextText({first, grain}: TimeBin, locale: Locale): string | undefined {
  if (grain === 'day') return locale.date(first, {month: 'short', year: 'numeric'});
  return grain === 'month' ? yearText(first, locale) : undefined;
}

const COMMON_ERA = new Date(0).setUTCFullYear(1, 0, 1);

function yearText(time: number, locale: Locale): string {
  return locale.date(time, {year: 'numeric', ...(time < COMMON_ERA ? {era: 'short'} : {})});
}
