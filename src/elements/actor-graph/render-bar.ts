/** The line above the picture: what is shown, how much of it, and ways to more or less. */
import {html, nothing, type TemplateResult} from 'lit';
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
import {formatCount} from '../internal/format-count.ts';

/** How much room the explorer has: the stylesheet knows which; here both have their own answer. */
export type Room = 'roomy' | 'small';

/** Whether the timeline is open: until the reader decides it is where there is room, and nowhere else. */
export function timelineIn({timeline}: Reading): Readonly<Record<Room, boolean>> {
  return {roomy: timeline !== 'closed', small: timeline === 'open'};
}

export interface BarOptions {
  readonly act: (action: Action) => void;
  /** Whether the timeline is open, by room; nothing where there is none. */
  readonly timeline: Readonly<Record<Room, boolean>> | undefined;
  readonly onTimeline: (room: Room) => void;
  /** Stands at the end: copying a link, and what is wrong with the one that led here. */
  readonly address: unknown;
}

export function renderBar(state: ExplorerState, options: BarOptions): TemplateResult {
  const {actor, relation, statement} = selectVisible(state).counts;
  const title = selectStep(state)?.step.title ?? selectView(state)?.title;
  return html`<div class="bar" part="bar">
    <span class="question">
      <bdi>${title ?? (selectIsEverything(state) ? 'Everything' : 'Filtered')}</bdi>
      <span class="muted"
        >${formatCount(actor.shown)} of ${formatCount(actor.total)} actors,
        ${formatCount(relation.shown + statement.shown)} of ${formatCount(relation.total + statement.total)}
        deeds and statements</span
      >
    </span>
    ${renderMoreOrBack(state, options)} ${renderTimelineButton('roomy', options)}
    ${renderTimelineButton('small', options)} ${options.address}
  </div>`;
}

/** One button for both ways, so that it keeps the focus. */
function renderMoreOrBack(state: ExplorerState, {act}: BarOptions): TemplateResult | typeof nothing {
  const [first] = state.graph!.views;
  const hasAll = selectIsEverything(state);
  const back = first === undefined || first.view === selectView(state) ? undefined : first.view.id;
  if (hasAll && back === undefined) return nothing;
  const count = formatCount(selectEverythingCounts(state).actor.shown);
  return html`<button
    class="button"
    @click=${() => {
      act(hasAll ? showView(back!) : showEverything);
    }}
  >
    ${hasAll ? 'Back to the overview' : `Show everything (${count} actors)`}
  </button>`;
}

function renderTimelineButton(
  room: Room,
  {timeline, onTimeline}: BarOptions,
): TemplateResult | typeof nothing {
  if (timeline === undefined) return nothing;
  const icon = html`<svg viewBox="0 0 16 16" aria-hidden="true">
    <path d="M1 14.5h14M3.5 12V8M8 12V2m4.5 10V6"></path>
  </svg>`;
  return html`<button
    class="button ${room}"
    aria-label="Timeline"
    aria-pressed=${timeline[room]}
    @click=${() => {
      onTimeline(room);
    }}
  >
    ${room === 'roomy' ? 'Timeline' : icon}
  </button>`;
}
