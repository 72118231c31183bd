/** The line above the picture: what is shown, how much of it, and ways to more or less. */
import {html, nothing, type TemplateResult} from 'lit';
import {ifDefined} from 'lit/directives/if-defined.js';
import type {Locale} from '../../locales/locale.ts';
import {showEverything, showView, type Action} from '../../state/actions.ts';
import type {ExplorerState} from '../../state/explorer-state.ts';
import type {Reading} from '../../state/reading.ts';
import {
  selectEverythingCounts,
  selectIsEverything,
  selectStep,
  selectView,
  selectVisible,
} from '../../state/selectors.ts';
import {dataLanguage} from '../internal/data-language.ts';
import {renderReset} from '../internal/render-reset.ts';

/** How much room the explorer has: the stylesheet knows which; here both have their own answer. */
export type Room = 'roomy' | 'small';

/** Whether the timeline is open: until the reader decides it is where there is room, and nowhere else. */
export function timelineIn({timeline}: Reading): Readonly<Record<Room, boolean>> {
  return {roomy: timeline !== 'closed', small: timeline === 'open'};
}

/** Both answers, for the stylesheet. */
export function timelineClasses(reading: Reading): string {
  const {roomy, small} = timelineIn(reading);
  return `${roomy ? 'open-roomy' : ''} ${small ? 'open-small' : ''}`;
}

/** The timeline itself, below the picture. */
export function renderTimeline(reading: Reading): TemplateResult {
  return html`<actor-graph-timeline
    class=${timelineClasses(reading)}
    part="timeline"
  ></actor-graph-timeline>`;
}

export interface BarOptions {
  readonly act: (action: Action) => void;
  /** Whether the timeline is open, by room; nothing where there is none. */
  readonly timeline: Readonly<Record<Room, boolean>> | undefined;
  readonly onTimeline: (room: Room) => void;
  /** Stands at the end: the menu of what can be taken along, and what is wrong with the link that led here. */
  readonly end: unknown;
}

export function renderBar(state: ExplorerState, locale: Locale, options: BarOptions): TemplateResult {
  const {actor, relation, statement} = selectVisible(state).counts;
  const title = selectStep(state)?.step.title ?? selectView(state)?.title;
  return html`<div class="bar" part="bar">
    <span class="question">
      ${
        title === undefined
          ? html`<bdi>${locale.t(selectIsEverything(state) ? 'everything' : 'filtered')}</bdi>`
          : html`<bdi lang=${ifDefined(dataLanguage(state.graph!.dataset).lang)}>${title}</bdi>`
      }
      <span class="muted"
        >${locale.t('shown-of', {
          actors: locale.t('actors-of', actor),
          lines: locale.t('lines-of', {
            shown: relation.shown + statement.shown,
            total: relation.total + statement.total,
          }),
        })}</span
      >
    </span>
    ${renderMoreOrBack(state, locale, options)} ${renderReset(locale, options.act)}
    ${renderTimelineButton('roomy', locale, options)} ${renderTimelineButton('small', locale, options)}
    ${options.end}
  </div>`;
}

/** One button for both ways, so that it keeps the focus. */
function renderMoreOrBack(
  state: ExplorerState,
  locale: Locale,
  {act}: BarOptions,
): TemplateResult | typeof nothing {
  const [first] = state.graph!.views;
  const hasAll = selectIsEverything(state);
  const back = first === undefined || first.view === selectView(state) ? undefined : first.view.id;
  if (hasAll && back === undefined) return nothing;
  const count = selectEverythingCounts(state).actor.shown;
  return html`<button
    class="button"
    @click=${() => {
      act(hasAll ? showView(back!) : showEverything);
    }}
  >
    ${hasAll ? locale.t('back-to-overview') : locale.t('show-everything', {actors: locale.t('actors', {count})})}
  </button>`;
}

function renderTimelineButton(
  room: Room,
  locale: Locale,
  {timeline, onTimeline}: BarOptions,
): TemplateResult | typeof nothing {
  if (timeline === undefined) return nothing;
  const icon = html`<svg viewBox="0 0 16 16" aria-hidden="true">
    <path d="M1 14.5h14M3.5 12V8M8 12V2m4.5 10V6"></path>
  </svg>`;
  return html`<button
    class="button ${room}"
    aria-label=${locale.t('timeline')}
    aria-pressed=${timeline[room]}
    @click=${() => {
      onTimeline(room);
    }}
  >
    ${room === 'roomy' ? locale.t('timeline') : icon}
  </button>`;
}
