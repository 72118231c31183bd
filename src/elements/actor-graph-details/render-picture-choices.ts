/** What the reader can do with an actor's place in a picture that does not hold everybody. */
import {html, nothing, type TemplateResult} from 'lit';
import type {Locale} from '../../locales/locale.ts';
import type {Action} from '../../state/actions.ts';
import type {ExplorerState} from '../../state/explorer-state.ts';
import {showFewerOf, showMoreOf, STEP, togglePin} from '../../state/picture-actions.ts';
import {selectIsChosen, selectPicture} from '../../state/select-picture.ts';

/** The same as the badge at the actor's node, for the keyboard; and pinning. */
export function renderPictureChoices(
  state: ExplorerState,
  id: string,
  locale: Locale,
  act: (action: Action) => void,
): TemplateResult | typeof nothing {
  if (!selectIsChosen(state)) return nothing;
  const more = selectPicture(state)?.chosen.more.get(id) ?? 0;
  const isPinned = state.picture.pinned.includes(id);
  return html`<div class="choices" role="group" aria-label=${locale.t('in-the-picture')}>
    ${
      more > 0
        ? html`<span>${locale.t('linked-not-drawn', {count: more})}</span>
            <button
              class="button"
              @click=${() => {
                act(showMoreOf(id));
              }}
            >
              ${locale.t('draw-more', {count: Math.min(STEP, more)})}
            </button>`
        : nothing
    }
    ${
      state.picture.expanded.has(id)
        ? html`<button
            class="button"
            @click=${() => {
              act(showFewerOf(id));
            }}
          >
            ${locale.t('draw-fewer')}
          </button>`
        : nothing
    }
    <button
      class="button"
      aria-pressed=${isPinned}
      @click=${() => {
        act(togglePin(id));
      }}
    >
      ${locale.t('keep-in-picture')}
    </button>
  </div>`;
}
