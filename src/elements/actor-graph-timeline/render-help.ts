/** Says how the timeline is read and used. */
import {html, type TemplateResult} from 'lit';
import {MOST_LINEAR} from './render-chart.ts';

export function renderHelp(): TemplateResult {
  return html`<div id="help" .popover=${'auto'}>
    <p>
      The axis is made from the dates in the data: days where they name days, months or years elsewhere, all
      equally wide. // marks folded time in which nothing begins or ends.
    </p>
    <p>
      Pale bars are all there is; darker ones what the other filters let through; full ones what is shown now.
      If any part holds more than ${MOST_LINEAR}, heights grow with the square root of the number. What lasts
      is counted in every part that it reaches.
    </p>
    <p>
      Striped: reached only through an open beginning or end, so nobody says whether it was then. Arrowheads
      at the ends: some begin or end at an unknown time. ~ marks approximate or uncertain dates.
    </p>
    <p>
      Click a part or drag across several to filter; drag the handles, or move them with the arrow keys, Page
      up, Page down, Home and End. Escape, a double click or “All dates” shows everything again.
    </p>
  </div>`;
}
