/** The words of a row of the list: for showing it, for finding it and for saying that it is selected. */
import type {Dataset} from '../../model/dataset.ts';
import {relationSentence, statementSentence, type Sentence} from '../../model/sentence.ts';
import {contentOf, type HeadingRow, type Grouping, type ListItem} from '../../state/list-rows.ts';
import {formatCount} from '../internal/format-count.ts';
import {formatTimeSpan} from '../internal/format-time-span.ts';
import {formatEvidence} from '../internal/render-sentence.ts';
import type {RowFinder} from './row-finder.ts';

/** What a grouping is called, and what its last group is. */
export const GROUPING_LABELS: Readonly<Record<Grouping, {readonly name: string; readonly rest: string}>> = {
  speaker: {name: 'speaker or agent', rest: 'By nobody'},
  target: {name: 'target', rest: 'About nothing in particular'},
  topic: {name: 'topic', rest: 'No topic'},
  year: {name: 'year', rest: 'No date'},
  day: {name: 'day', rest: 'No date'},
  none: {name: 'nothing', rest: ''},
};

export function headingText({label}: HeadingRow, grouping: Grouping): string {
  if (label === undefined) return GROUPING_LABELS[grouping].rest;
  if (grouping !== 'year' && grouping !== 'day') return label;
  return formatTimeSpan({text: label, first: 0, last: 0, approximate: false});
}

export function itemSentence(item: ListItem, dataset: Dataset): Sentence {
  return item.layer === 'said'
    ? statementSentence(item.statement, dataset)
    : relationSentence(item.relation, dataset);
}

/** Date and place in the source; empty if neither is known. */
export function itemTrail(item: ListItem, dataset: Dataset): string {
  const {when, evidence} = contentOf(item);
  const date = when === undefined ? '' : formatTimeSpan(when);
  return [date, formatEvidence(evidence, dataset)].filter(part => part !== '').join(' · ');
}

/** At which hit the reader is, of how many; while they are still looked for, how far that has come. */
export function hitsText({hits, progress}: Pick<RowFinder, 'hits' | 'progress'>, position: number): string {
  const found = formatCount(hits.length);
  if (progress < 1) return `${found} so far, ${String(Math.floor(progress * 100))} %`;
  const at = hits.indexOf(position);
  return hits.length === 0 ? 'none' : at < 0 ? found : `${formatCount(at + 1)} of ${found}`;
}
