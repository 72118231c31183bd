/** The legend's samples: a line as the canvas draws it, and the silhouette of an actor kind. */
import {html, svg, type TemplateResult} from 'lit';
import type {Category, Stance, Status} from '../../model/vocabulary.ts';
import {shapeName, shapePoints} from '../../view/actor-shapes.ts';

export interface LineLook {
  readonly category?: Category | undefined;
  readonly said?: boolean;
  readonly stance?: Stance;
  readonly status?: Status;
}

/** Returns a short line with the dash, weight, arrowhead and colour that the canvas uses. */
export function renderLineSample({category, said = false, stance, status}: LineLook): TemplateResult {
  const thin = status === 'claimed' || status === 'inferred';
  const classes = [
    'line',
    category ?? 'plain',
    said ? 'said' : '',
    thin ? 'thin' : '',
    status === 'planned' ? 'hollow' : '',
  ];
  return html`<svg class=${classes.join(' ')} viewBox="0 0 36 12" aria-hidden="true">
    <path class="stroke" d="M1 6H${stance === 'against' ? 33 : 26}" />
    ${status === 'denied' ? svg`<path class="stroke bar" d="M15 2v8"/>` : ''} ${renderHead(stance)}
  </svg>`;
}

function renderHead(stance: Stance | undefined): TemplateResult {
  if (stance === 'against') return svg`<path class="stroke bar" d="M34 1v10"/>`;
  if (stance === 'neutral') return svg`<path class="head" d="M25 1l10 5-10 5 3-5z"/>`;
  if (stance === 'mixed') return svg`<path class="head" d="M25 6l5-5 5 5-5 5z"/>`;
  return svg`<path class="head" d="M26 1.5l9 4.5-9 4.5z"/>`;
}

/** Returns the silhouette of an actor kind. */
export function renderShape(kind: string): TemplateResult {
  const points = shapePoints(shapeName(kind))
    .map(([x, y]) => `${x},${y}`)
    .join(' ');
  return html`<svg class="shape" viewBox="-1.15 -1.15 2.3 2.3" aria-hidden="true">
    <polygon points=${points} />
  </svg>`;
}
