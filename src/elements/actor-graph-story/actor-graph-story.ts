import {html, nothing, type TemplateResult, type PropertyValues} from 'lit';
import {ifDefined} from 'lit/directives/if-defined.js';
import {endStory, nextStep, previousStep, showStep} from '../../state/actions.ts';
import {selectStep} from '../../state/selectors.ts';
import {controls} from '../internal/controls.styles.ts';
import {dataLanguage} from '../internal/data-language.ts';
import {PanelElement} from '../internal/panel-element.ts';
import {renderRichText} from '../internal/render-rich-text.ts';
import {tokens} from '../internal/tokens.styles.ts';
import {styles} from './actor-graph-story.styles.ts';

/**
 * Tells the author's story step by step, while the picture brings out what each step is about.
 * Shows nothing while no story is told.
 *
 * @tag actor-graph-story
 * @summary The story: a step's title and text, buttons, arrow keys and a dot for each step.
 */
export class ActorGraphStory extends PanelElement {
  static override styles = [tokens, controls, styles];

  #wasTold = false;
  #focus: 'panel' | 'surroundings' | undefined;

  protected override willUpdate(changed: PropertyValues): void {
    super.willUpdate(changed);
    const isTold = this.state.step !== undefined;
    if (isTold === this.#wasTold) return;
    this.#wasTold = isTold;
    const root = this.getRootNode();
    const isFocusNear = root instanceof ShadowRoot && root.activeElement !== null;
    // The button that began or ended the story is gone with it: the keyboard goes on here, or around.
    // A story that begins with the page, from its address, takes no focus from anybody.
    if (isTold && isFocusNear) this.#focus = 'panel';
    else if (!isTold && this.shadowRoot?.activeElement != null) this.#focus = 'surroundings';
  }

  protected override updated(): void {
    const focus = this.#focus;
    this.#focus = undefined;
    if (focus === 'panel') this.renderRoot.querySelector<HTMLElement>('.next')?.focus();
    if (focus === 'surroundings') this.closest<HTMLElement>('[tabindex]')?.focus();
  }

  protected override render(): TemplateResult | typeof nothing {
    const {graph, step = 0} = this.state;
    const current = selectStep(this.state)?.step;
    if (graph === undefined || current === undefined) return nothing;
    const {story} = graph;
    const {locale} = this;
    const isLast = step === story.length - 1;
    return html`<section class="story" aria-label=${locale.t('story')} @keydown=${this.#onKeydown}>
      <div class="head">
        <span class="muted">${locale.t('story-place', {step: step + 1, total: story.length})}</span>
        <button class="button end" @click=${this.#end}>${locale.t('story-end')}</button>
      </div>
      <div class="text" aria-live="polite" lang=${ifDefined(dataLanguage(graph.dataset).lang)}>
        <h2><bdi>${current.title}</bdi></h2>
        ${renderRichText(current.text)}
      </div>
      <div class="steps">
        <ol class="dots" aria-label=${locale.t('story-steps')}>
          ${story.map(
            ({step: {title}}, i) =>
              html`<li>
                <button
                  class="dot"
                  title=${title}
                  aria-label=${locale.t('story-step', {step: i + 1, title})}
                  aria-current=${i === step ? 'step' : 'false'}
                  @click=${() => {
                    this.act(showStep(i));
                  }}
                ></button>
              </li>`,
          )}
        </ol>
        <button class="button previous" aria-disabled=${step === 0} @click=${this.#previous}>
          ${locale.t('previous')}
        </button>
        <button class="button next" @click=${this.#next}>
          ${locale.t(isLast ? 'back-to-overview' : 'next')}
        </button>
      </div>
    </section>`;
  }

  readonly #next = () => {
    this.act(nextStep);
  };

  readonly #previous = () => {
    this.act(previousStep);
  };

  readonly #end = () => {
    this.act(endStory);
  };

  readonly #onKeydown = (event: KeyboardEvent) => {
    if (event.altKey || event.ctrlKey || event.metaKey || event.shiftKey) return;
    const {step = 0, graph} = this.state;
    const last = (graph?.story.length ?? 0) - 1;
    const [forwards, backwards] =
      this.locale.dir === 'rtl' ? ['ArrowLeft', 'ArrowRight'] : ['ArrowRight', 'ArrowLeft'];
    // The last step ends with its button alone: holding the key down must not close the story.
    if (event.key === forwards && step < last) this.act(nextStep);
    else if (event.key === backwards) this.act(previousStep);
    else if (event.key === 'Home') this.act(showStep(0));
    else if (event.key === 'End') this.act(showStep(last));
    else return;
    event.preventDefault();
  };
}
