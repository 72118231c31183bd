/** Says how the timeline is read and used. */
import {html, type TemplateResult} from 'lit';
import type {Locale} from '../../locales/locale.ts';
import {MOST_LINEAR} from './render-chart.ts';

export function renderHelp(locale: Locale): TemplateResult {
  return html`<div id="help" .popover=${'auto'}>
    <p>${locale.t('timeline-help-axis')}</p>
    <p>${locale.t('timeline-help-bars', {count: MOST_LINEAR})}</p>
    <p>${locale.t('timeline-help-marks')}</p>
    <p>${locale.t('timeline-help-use')}</p>
  </div>`;
}
