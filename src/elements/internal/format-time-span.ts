/** Writes EDTF spans for people, with `Intl`. */
import {parseTimeSpan, type TimeSpan} from '../../model/time-span.ts';

// Seasons (2001-21) and years before the common era are left as the file writes them.
const PLAIN = /^(\d{4})(?:-(0[1-9]|1[0-2])(?:-(\d\d))?)?([~?%]?)$/;
const MARKS: Readonly<Record<string, string>> = {
  '': '',
  '~': 'about ',
  '?': 'perhaps ',
  '%': 'perhaps about ',
};

/** Returns for instance "28 December 2023", "until December 2017", "about 2007"; else the EDTF itself. */
export function formatTimeSpan({text}: TimeSpan, locale = 'en-GB'): string {
  const [start, end, ...more] = text.split('/');
  if (start === undefined || more.length > 0) return text;
  if (end === undefined) return formatDate(start, locale) ?? text;
  const from = isOpen(start) ? '' : formatDate(start, locale);
  const to = isOpen(end) ? '' : formatDate(end, locale);
  if (from === undefined || to === undefined) return text;
  if (from === '' && to === '') return 'at any time';
  if (from === '') return `until ${to}`;
  if (to === '') return `since ${from}`;
  return `${from} to ${to}`;
}

function isOpen(bound: string): boolean {
  return bound === '' || bound === '..';
}

function formatDate(edtf: string, locale: string): string | undefined {
  const match = PLAIN.exec(edtf);
  if (match === null) return undefined;
  const [, year = '', month, day, mark = ''] = match;
  if (year === '0000') return undefined;
  const date = new Date(0);
  date.setUTCFullYear(Number(year), Number(month ?? 1) - 1, Number(day ?? 1));
  return `${MARKS[mark] ?? ''}${dateFormat(locale, month !== undefined, day !== undefined).format(date)}`;
}

// Making one takes longer than the sentence around it, and lists have thousands.
const formats = new Map<string, Intl.DateTimeFormat>();

function dateFormat(locale: string, hasMonth: boolean, hasDay: boolean): Intl.DateTimeFormat {
  const key = `${locale} ${hasMonth} ${hasDay}`;
  let format = formats.get(key);
  if (format === undefined) {
    const options: Intl.DateTimeFormatOptions = {timeZone: 'UTC', year: 'numeric'};
    if (hasMonth) options.month = 'long';
    if (hasDay) options.day = 'numeric';
    format = new Intl.DateTimeFormat(locale, options);
    formats.set(key, format);
  }
  return format;
}

/** Returns an EDTF text as people write it; one that is no date stays as it is. */
export function formatSpanText(text: string): string {
  const span = parseTimeSpan(text);
  return span === undefined ? text : formatTimeSpan(span);
}
