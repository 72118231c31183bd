/**
 * What the timeline counts: deeds and statements in each bin, in all, under the filter of the
 * moment at any date, and shown.
 */
import type {Visible} from '../../filter/visible.ts';
import {countInBins, type BinCounts} from '../../model/bin-counts.ts';
import type {Dataset} from '../../model/dataset.ts';
import {makeTimeBins, type TimeBin} from '../../model/time-bins.ts';
import type {TimeSpan} from '../../model/time-span.ts';

export interface LayerCounts {
  readonly deed: BinCounts;
  readonly said: BinCounts;
  /** Items of both layers that bear no date. */
  readonly undated: number;
  /** Dated items, each once. */
  readonly dated: {readonly deed: number; readonly said: number};
}

/** Makes the axis of a dataset, with at most `limit` bins. */
export function datasetBins(dataset: Dataset, limit: number): TimeBin[] {
  const {relations, statements} = dataset.document;
  return makeTimeBins([...spansOf(relations), ...spansOf(statements)], limit);
}

/** Counts what `visible` has; everything if it is left out. */
export function countLayers(dataset: Dataset, bins: readonly TimeBin[], visible?: Visible): LayerCounts {
  const keep = <T extends {readonly id: string}>(items: readonly T[]) =>
    visible === undefined ? items : items.filter(({id}) => visible.has(id));
  const relations = keep(dataset.document.relations);
  const statements = keep(dataset.document.statements);
  const [deeds, said] = [spansOf(relations), spansOf(statements)];
  return {
    deed: countInBins(bins, deeds),
    said: countInBins(bins, said),
    undated: relations.length + statements.length - deeds.length - said.length,
    dated: {deed: deeds.length, said: said.length},
  };
}

function spansOf(items: readonly {readonly when?: TimeSpan | undefined}[]): TimeSpan[] {
  return items.flatMap(({when}) => when ?? []);
}
