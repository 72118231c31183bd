/** Writes EDTF spans for people, in the interface's language. */
import {ENGLISH, type Locale} from '../../locales/locale.ts';
import type {Source} from '../../model/document.ts';
import {parseTimeSpan, type TimeSpan} from '../../model/time-span.ts';

// Seasons (2001-21) and years before the common era are left as the file writes them.
const PLAIN = /^(\d{4})(?:-(0[1-9]|1[0-2])(?:-(\d\d))?)?([~?%]?)$/;
const DAY_ONLY = /^\d{4}-\d\d-\d\d$/;
/** Some languages have an article before a day, and another word for “about” after “since”. */
const MARKS = {
  '~': {alone: 'date-about', day: 'date-about-day', bound: 'date-about-bound'},
  '?': {alone: 'date-perhaps', day: 'date-perhaps-day', bound: 'date-perhaps'},
  '%': {alone: 'date-perhaps-about', day: 'date-perhaps-about-day', bound: 'date-perhaps-about-bound'},
} as const;

// The same objects for every date: lists have thousands.
const YEAR = {year: 'numeric'} as const;
const MONTH = {...YEAR, month: 'long'} as const;
const DAY = {...MONTH, day: 'numeric'} as const;

/** Returns for instance "28 December 2023", "until December 2017", "about 2007"; else the EDTF itself. */
export function formatTimeSpan({text}: TimeSpan, locale: Locale = ENGLISH): string {
  const [start, end, ...more] = text.split('/');
  if (start === undefined || more.length > 0) return text;
  if (end === undefined) return formatDate(start, locale) ?? text;
  const from = isOpen(start) ? '' : formatDate(start, locale, true);
  const to = isOpen(end) ? '' : formatDate(end, locale, true);
  if (from === undefined || to === undefined) return text;
  if (from === '' && to === '') return locale.t('date-ever');
  if (from === '') return locale.t(DAY_ONLY.test(end) ? 'date-until-day' : 'date-until', {date: to});
  if (to === '') return locale.t(DAY_ONLY.test(start) ? 'date-since-day' : 'date-since', {date: from});
  const areDays = DAY_ONLY.test(start) && DAY_ONLY.test(end);
  return locale.t(areDays ? 'date-between-days' : 'date-between', {from, to});
}

/** Returns for instance "The National, 28 December 2023"; what there is of both. */
export function formatDated(name: string | undefined, when: TimeSpan | undefined, locale: Locale): string {
  if (when === undefined) return name ?? '';
  const date = formatTimeSpan(when, locale);
  return name === undefined ? date : locale.t('name-and-date', {name, date});
}

/** Returns what the first sources are called, at most so many, with their dates; several texts of one publisher are one name. */
export function sourceNames(sources: readonly Source[], most: number, locale: Locale): string[] {
  const names = new Set<string>();
  for (const {publisher, title, published} of sources) {
    if (names.size === most) break;
    names.add(formatDated(publisher ?? title, published, locale));
  }
  return [...names];
}

function isOpen(bound: string): boolean {
  return bound === '' || bound === '..';
}

/** A date by itself, or as an end of a span. */
function formatDate(edtf: string, locale: Locale, isBound = false): string | undefined {
  const match = PLAIN.exec(edtf);
  if (match === null) return undefined;
  const [, year = '', month, day, mark = ''] = match;
  if (year === '0000') return undefined;
  const time = new Date(0).setUTCFullYear(Number(year), Number(month ?? 1) - 1, Number(day ?? 1));
  const date = locale.date(time, day !== undefined ? DAY : month !== undefined ? MONTH : YEAR);
  if (!isMark(mark)) return date;
  return locale.t(MARKS[mark][isBound ? 'bound' : day === undefined ? 'alone' : 'day'], {date});
}

/** Returns an EDTF text as people write it; one that is no date stays as it is. */
export function formatSpanText(text: string, locale = ENGLISH): string {
  const span = parseTimeSpan(text);
  return span === undefined ? text : formatTimeSpan(span, locale);
}

function isMark(mark: string): mark is keyof typeof MARKS {
  return mark in MARKS;
}
