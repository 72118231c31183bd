import {html, nothing, type TemplateResult} from 'lit';
import {state} from 'lit/decorators.js';
import {ifDefined} from 'lit/directives/if-defined.js';
import type {HiddenItem, Reason} from '../../filter/why-hidden.ts';
import {itemText} from '../../model/sentence.ts';
import type {Action} from '../../state/actions.ts';
import {bringBack, canLift, liftReason} from '../../state/bring-back.ts';
import {selectHidden, selectHiddenCount, type HiddenGroup} from '../../state/hidden-rows.ts';
import {selectView} from '../../state/selectors.ts';
import {controls} from '../internal/controls.styles.ts';
import {dataLanguage} from '../internal/data-language.ts';
import {PanelElement} from '../internal/panel-element.ts';
import {tokens} from '../internal/tokens.styles.ts';
import {styles} from './actor-graph-hidden.styles.ts';
import {reasonLabel} from './reason-label.ts';

/** Rows at a time, of reasons and of what one of them hides: thousands are hidden where a view is small. */
const PAGE = 20;

/**
 * What the filter hides: how much, for which reasons, and what; with a way back for one item, or
 * for all that one reason keeps away.
 *
 * @tag actor-graph-hidden
 * @summary What the filter hides, for which reasons, and the way back.
 */
export class ActorGraphHidden extends PanelElement {
  static override styles = [tokens, controls, styles];

  /** Nothing is computed before the reader asks. */
  @state() private isOpen = false;
  /** Label of the reason that is unfolded: it outlives changes of the filter. */
  @state() private unfolded: string | undefined;
  @state() private reasonPage = 0;
  @state() private itemPage = 0;

  /** What the reader has pressed is about to go: the focus stays near. */
  #keepsFocus = false;

  protected override updated(): void {
    const isLost = this.#keepsFocus && this.shadowRoot?.activeElement === null;
    this.#keepsFocus = false;
    if (!isLost) return;
    const last = [...this.renderRoot.querySelectorAll<HTMLElement>('.items li button')].at(-1);
    (last ?? this.renderRoot.querySelector<HTMLElement>('.toggle, summary'))?.focus();
  }

  /** Carries out what takes away the row that the reader is at. */
  #actAndStay(action: Action): void {
    this.#keepsFocus = this.shadowRoot?.activeElement !== null;
    this.act(action);
  }

  protected override forget(): void {
    this.unfolded = undefined;
    this.reasonPage = 0;
    this.itemPage = 0;
  }

  protected override render(): TemplateResult | typeof nothing {
    const {graph, leftOut} = this.state;
    if (graph === undefined) return nothing;
    const count = selectHiddenCount(this.state);
    return html`<details
      ?open=${this.isOpen}
      @toggle=${(event: Event) => {
        this.isOpen = (event.target as HTMLDetailsElement).open;
      }}
    >
      <summary>${this.locale.t(leftOut === 'fade' ? 'hidden-or-faded' : 'hidden-count', {count})}</summary>
      ${this.isOpen ? this.#renderReasons(count) : nothing}
    </details>`;
  }

  #renderReasons(count: number): TemplateResult {
    if (count === 0) return html`<p class="muted">${this.locale.t('hidden-none')}</p>`;
    const groups = selectHidden(this.state);
    const page = clampPage(this.reasonPage, groups.length);
    return html`<p class="muted">${this.locale.t('hidden-under-each')}</p>
      <ul class="reasons" role="list" aria-label=${this.locale.t('hidden-reasons')}>
        ${pageOf(groups, page).map((group, i) => this.#renderReason(group, page * PAGE + i, groups.length))}
      </ul>
      ${this.#renderPages(page, groups.length, this.locale.t('hidden-reasons'), next => {
        this.reasonPage = next;
      })}`;
  }

  #renderReason(group: HiddenGroup, index: number, size: number): TemplateResult {
    const {reason, items} = group;
    const label = this.#label(reason);
    const isUnfolded = label === this.unfolded;
    return html`<li aria-posinset=${index + 1} aria-setsize=${size}>
      <div class="reason">
        <button
          class="toggle"
          aria-expanded=${isUnfolded}
          @click=${() => {
            this.unfolded = isUnfolded ? undefined : label;
            this.itemPage = 0;
          }}
        >
          <bdi>${label}</bdi> <span class="count">${this.locale.number(items.length)}</span>
        </button>
        ${
          canLift(reason)
            ? html`<button
                class="small lift"
                aria-label=${this.locale.t('hidden-show-all-of', {reason: label})}
                @click=${() => {
                  this.#actAndStay(liftReason(reason));
                }}
              >
                ${this.locale.t('hidden-show-all')}
              </button>`
            : nothing
        }
      </div>
      ${isUnfolded ? this.#renderItems(group) : nothing}
    </li>`;
  }

  #renderItems({reason, items}: HiddenGroup): TemplateResult {
    const page = clampPage(this.itemPage, items.length);
    return html`<ul class="items" role="list" aria-label=${this.#label(reason)}>
        ${pageOf(items, page).map((item, i) => this.#renderItem(item, reason, page * PAGE + i, items.length))}
      </ul>
      ${this.#renderPages(page, items.length, this.#label(reason), next => {
        this.itemPage = next;
      })}`;
  }

  #renderItem(item: HiddenItem, under: Reason, index: number, size: number): TemplateResult {
    const words = itemText(item.id, this.state.graph!.dataset);
    const others = item.reasons.filter(reason => reason !== under).map(reason => this.#label(reason));
    return html`<li aria-posinset=${index + 1} aria-setsize=${size}>
      <span class="words">
        <bdi lang=${ifDefined(dataLanguage(this.state.graph!.dataset).lang)}>${words}</bdi>
        ${others.length === 0 ? nothing : html`<span class="muted"><bdi>${this.locale.t('hidden-also', {reasons: this.locale.list(others)})}</bdi></span>`}
      </span>
      <button
        class="small"
        aria-label=${this.locale.t('hidden-show-one', {words})}
        @click=${() => {
          this.#actAndStay(bringBack(item.id));
        }}
      >
        ${this.locale.t('hidden-show')}
      </button>
    </li>`;
  }

  /** Buttons to the page before and after; none where there is one page only. */
  #renderPages(
    page: number,
    count: number,
    what: string,
    onPage: (page: number) => void,
  ): TemplateResult | typeof nothing {
    if (count <= PAGE) return nothing;
    const last = lastPage(count);
    const {locale} = this;
    const isRightToLeft = locale.dir === 'rtl';
    const step = (id: 'page-previous' | 'page-next', sign: string, next: number) =>
      html`<button
        class="small ${id}"
        aria-label=${locale.t(id, {name: what})}
        aria-disabled=${next < 0 || next > last}
        @click=${() => {
          if (next >= 0 && next <= last) onPage(next);
        }}
      >
        ${sign}
      </button>`;
    const range = {from: page * PAGE + 1, to: Math.min(count, (page + 1) * PAGE), total: count};
    return html`<div class="pages">
      ${step('page-previous', isRightToLeft ? '›' : '‹', page - 1)}
      <span class="muted">${locale.t('page-range', range)}</span>
      ${step('page-next', isRightToLeft ? '‹' : '›', page + 1)}
    </div>`;
  }

  #label(reason: Reason): string {
    return reasonLabel(reason, this.state.graph!.dataset, selectView(this.state)?.title, this.locale);
  }
}

function pageOf<T>(list: readonly T[], page: number): readonly T[] {
  return list.slice(page * PAGE, (page + 1) * PAGE);
}

function lastPage(count: number): number {
  return Math.max(0, Math.ceil(count / PAGE) - 1);
}

/** What is brought back may leave fewer pages than before. */
function clampPage(page: number, count: number): number {
  return Math.min(page, lastPage(count));
}
