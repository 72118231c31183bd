/** The words of a row of the list: for showing it, for finding it and for saying that it is selected. */
import type {Locale} from '../../locales/locale.ts';
import type {PlainId} from '../../locales/messages.ts';
import type {Dataset} from '../../model/dataset.ts';
import type {Statement} from '../../model/document.ts';
import {relationSentence, statementSentence, type Sentence} from '../../model/sentence.ts';
import {contentOf, type HeadingRow, type Grouping, type ListItem} from '../../state/list-rows.ts';
import {formatTimeSpan} from '../internal/format-time-span.ts';
import {formatEvidence} from '../internal/render-sentence.ts';
import type {RowFinder} from './row-finder.ts';

/** What the last group is called, whose rows lack what the list is grouped by. */
const REST: Readonly<Record<Exclude<Grouping, 'none'>, PlainId>> = {
  speaker: 'rest-speaker',
  target: 'rest-target',
  topic: 'rest-topic',
  year: 'rest-date',
  day: 'rest-date',
};

export function headingText({label}: HeadingRow, grouping: Grouping, locale: Locale): string {
  if (label === undefined) return grouping === 'none' ? '' : locale.t(REST[grouping]);
  if (grouping !== 'year' && grouping !== 'day') return label;
  return formatTimeSpan({text: label, first: 0, last: 0, approximate: false}, locale);
}

export function itemSentence(item: ListItem, dataset: Dataset): Sentence {
  return item.layer === 'said'
    ? statementSentence(item.statement, dataset)
    : relationSentence(item.relation, dataset);
}

/** What the words of a statement were translated from, if they were. */
export function originalOf(item: ListItem): Statement['original'] {
  return item.layer === 'said' ? item.statement.original : undefined;
}

/** Date and place in the source; empty if neither is known. */
export function itemTrail(item: ListItem, dataset: Dataset, locale: Locale): string {
  const {when, evidence} = contentOf(item);
  const date = when === undefined ? '' : formatTimeSpan(when, locale);
  return [date, formatEvidence(evidence, dataset, locale)]
    .filter(part => part !== '')
    .map(part => locale.isolate(part))
    .join(' · ');
}

/** At which hit the reader is, of how many; while they are still looked for, how far that has come. */
export function hitsText(
  {hits, progress}: Pick<RowFinder, 'hits' | 'progress'>,
  position: number,
  locale: Locale,
): string {
  const total = hits.length;
  if (progress < 1) {
    // Rounded down: all of them are there at 100 %, and not before.
    const percent = locale.number(Math.floor(progress * 100) / 100, {style: 'percent'});
    return locale.t('hits-so-far', {count: total, percent});
  }
  if (total === 0) return locale.t('hits-none');
  const at = hits.indexOf(position);
  return at < 0 ? locale.number(total) : locale.t('hit-place', {hit: at + 1, total});
}
