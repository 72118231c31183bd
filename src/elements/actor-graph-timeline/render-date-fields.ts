/**
 * Two fields for exact dates: for days between the bins, and for who types faster than he drags.
 * Knows no filter.
 */
import {html, type TemplateResult} from 'lit';
import type {Locale} from '../../locales/locale.ts';
import {parseTimeSpan} from '../../model/time-span.ts';

/** What stands in the fields; empty where it is open. */
export interface Dates {
  readonly from: string;
  readonly to: string;
}

/** `isHalf` is whether they are no window yet. `onDates` is called after each change that the reader has finished. */
export function renderDateFields(
  dates: Dates,
  isHalf: boolean,
  locale: Locale,
  onDates: (dates: Dates) => void,
): TemplateResult {
  const isDate = (text: string) => text === '' || parseTimeSpan(text) !== undefined;
  const areDates = isDate(dates.from) && isDate(dates.to);
  const field = (name: keyof Dates, label: string) =>
    html`<label>
      ${label}
      <input
        type="text"
        dir="ltr"
        placeholder=${name === 'from' ? '2003' : '2023-12-28'}
        .value=${dates[name]}
        aria-invalid=${isHalf && (areDates || !isDate(dates[name]))}
        aria-describedby="form"
        @change=${(event: Event) => {
          onDates({...dates, [name]: (event.target as HTMLInputElement).value.trim()});
        }}
      />
    </label>`;
  return html`<div class="dates" role="group" aria-label=${locale.t('exact-dates')}>
    ${field('from', locale.t('date-from'))} ${field('to', locale.t('date-to'))}
    <p class="muted" id="form" role="status">
      ${locale.t(isHalf && areDates ? 'date-backwards' : 'date-form')}
    </p>
  </div>`;
}
