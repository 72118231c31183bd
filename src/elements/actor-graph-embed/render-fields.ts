/** The fields of the dialog: what each looks like, and what it hands on when the reader changes it. */
import {html, nothing, type TemplateResult} from 'lit';

/** A list to choose one of. */
export function renderChoice(
  label: string,
  chosen: string,
  options: readonly (readonly [value: string, text: string])[],
  onChoose: (value: string) => void,
): TemplateResult {
  return html`<label class="choice">
    <span class="label">${label}</span>
    <select
      @change=${(event: Event) => {
        onChoose((event.target as HTMLSelectElement).value);
      }}
    >
      ${options.map(
        ([value, text]) => html`<option value=${value} ?selected=${value === chosen}>${text}</option>`,
      )}
    </select>
  </label>`;
}

/** One of several kinds, or something to have or not to have. */
export function renderTick(
  type: 'radio' | 'checkbox',
  label: string,
  isTicked: boolean,
  onTick: (isTicked: boolean) => void,
): TemplateResult {
  return html`<label>
    <input
      type=${type}
      name=${type === 'radio' ? 'kind' : 'parts'}
      .checked=${isTicked}
      @change=${(event: Event) => {
        onTick((event.target as HTMLInputElement).checked);
      }}
    />
    ${label}
  </label>`;
}

const LEAST_SIZE = 280;
const MOST_SIZE = 5000;

/** A number of pixels that a graph can be shown in; what lies beyond is brought within. */
export function renderSize(label: string, size: number, onChange: (size: number) => void): TemplateResult {
  return html`<label>
    ${label}
    <input
      type="number"
      min=${LEAST_SIZE}
      max=${MOST_SIZE}
      step="10"
      .value=${String(size)}
      @change=${(event: Event) => {
        const input = event.target as HTMLInputElement;
        const wanted = Math.round(input.valueAsNumber);
        const next = Number.isNaN(wanted) ? size : Math.min(MOST_SIZE, Math.max(LEAST_SIZE, wanted));
        input.value = String(next);
        onChange(next);
      }}
    />
  </label>`;
}

/** An address; `fault` says what is wrong with it, if anything is. */
export function renderAddress(
  label: string,
  value: string,
  fault: string | undefined,
  onInput: (value: string) => void,
): TemplateResult {
  return html`<label class="address">
    <span class="label">${label}</span>
    <input
      type="text"
      inputmode="url"
      dir="ltr"
      spellcheck="false"
      placeholder="https://"
      .value=${value}
      aria-invalid=${fault !== undefined}
      @input=${(event: Event) => {
        onInput((event.target as HTMLInputElement).value);
      }}
    />
    ${fault === undefined ? nothing : html`<span class="missing">${fault}</span>`}
  </label>`;
}
