/** A mark for a stance that is told by its shape alone; the words beside it are the caller's. */
import {svg, type SVGTemplateResult, html, type TemplateResult} from 'lit';
import type {Stance} from '../../model/vocabulary.ts';

const SHAPES: Readonly<Record<Stance, SVGTemplateResult>> = {
  for: svg`<circle cx="8" cy="8" r="7" fill="currentColor"/><path class="sign" d="M4 8h8M8 4v8"/>`,
  against: svg`<rect x="1.5" y="1.5" width="13" height="13" fill="currentColor"/><path class="sign" d="M4 8h8"/>`,
  neutral: svg`<circle cx="8" cy="8" r="6" fill="none" stroke="currentColor" stroke-width="2"/>`,
  mixed: svg`<path d="M8 1 15 8 8 15Z" fill="currentColor"/><path d="M8 1 1 8 8 15Z" fill="none" stroke="currentColor" stroke-width="1.5"/>`,
};

/** The shape belongs to the text: whoever uses it writes the stance's name too. */
export function renderStanceMark(stance: Stance): TemplateResult {
  return html`<svg class="stance-mark" viewBox="0 0 16 16" width="14" height="14" aria-hidden="true">
    ${SHAPES[stance]}
  </svg>`;
}
