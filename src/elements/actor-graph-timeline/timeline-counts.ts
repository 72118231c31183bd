/**
 * What the timeline counts: deeds and statements in each bin, in all, under the filter of the
 * moment at any date, and shown.
 */
import type {Visible} from '../../filter/visible.ts';
import {countInBins, type BinCounts} from '../../model/bin-counts.ts';
import type {Dataset} from '../../model/dataset.ts';
import {countSpans, type SpanCounts} from '../../model/span-counts.ts';
import {makeTimeBins, type TimeBin} from '../../model/time-bins.ts';

export interface LayerCounts extends Pick<SpanCounts, 'undated' | 'dated'> {
  readonly deed: BinCounts;
  readonly said: BinCounts;
}

/** Makes the axis of a dataset, with at most `limit` bins. */
export function datasetBins(dataset: Dataset, limit: number): TimeBin[] {
  const {deed, said} = countSpans(dataset);
  return makeTimeBins([...deed, ...said], limit);
}

/** Counts what `visible` has; everything if it is left out. */
export function countLayers(dataset: Dataset, bins: readonly TimeBin[], visible?: Visible): LayerCounts {
  const {deed, said, undated, dated} = countSpans(dataset, visible);
  return {deed: countInBins(bins, deed), said: countInBins(bins, said), undated, dated};
}
