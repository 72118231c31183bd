/** A table of a reference page, which scrolls by itself where the page is too narrow for it. */
import {markup, type Html} from './markup.ts';

/** A name in code, what is to be said beside it, and what its other columns hold. */
export interface TableRow {
  readonly name: string;
  readonly note?: string | undefined;
  readonly cells: readonly (string | Html | undefined | readonly (string | Html | undefined)[])[];
}

/** Returns the table with a title over every column; each row is headed by its name. `label` is what it is a table of. */
export function renderTable(label: string, titles: readonly string[], rows: readonly TableRow[]): Html {
  return markup`<div class="scroll" role="group" tabindex="0" aria-label="${label}">
    <table>
      <thead>
        <tr>${titles.map(title => markup`<th scope="col">${title}</th>`)}</tr>
      </thead>
      <tbody>
        ${rows.map(
          ({name, note, cells}) =>
            markup`<tr>
              <th scope="row"><code>${name}</code>${note}</th>
              ${cells.map(cell => markup`<td>${cell}</td>`)}
            </tr>`,
        )}
      </tbody>
    </table>
  </div>`;
}
