import {html, nothing, type TemplateResult} from 'lit';
import {live} from 'lit/directives/live.js';
import type {FacetName} from '../../filter/filter-spec.ts';
import {relationSentence, sentenceText, speechAct} from '../../model/sentence.ts';
import {sortByHierarchy, typeChain} from '../../model/type-hierarchy.ts';
import {ACTOR_KINDS, CATEGORIES, STANCES, STATUSES, type Category} from '../../model/vocabulary.ts';
import {
  resetFilter,
  setGroup,
  setIsolated,
  setLeftOut,
  showAll,
  showOnly,
  toggleValue,
  type Action,
} from '../../state/actions.ts';
import {sendBack} from '../../state/bring-back.ts';
import {
  selectFacets,
  selectIsFiltered,
  selectIsImplied,
  selectIsOn,
  selectViewFacets,
  selectVisible,
} from '../../state/selectors.ts';
import {controls} from '../internal/controls.styles.ts';
import {facetLabel} from '../internal/facet-labels.ts';
import {PanelElement} from '../internal/panel-element.ts';
import {tokens} from '../internal/tokens.styles.ts';
import {styles} from './actor-graph-filter.styles.ts';
import {renderLineSample, renderShape} from './samples.ts';

/** Items that were brought back one by one and are named one by one; more are counted. */
const MOST_SINGLE = 5;

/**
 * The legend that is the filter: every value of every facet with its sample, its label and
 * how many items it would show.
 *
 * @tag actor-graph-filter
 * @summary The legend that is the filter.
 * @csspart dates - The timeline in small.
 */
export class ActorGraphFilter extends PanelElement {
  static override styles = [tokens, controls, styles];

  protected override render(): TemplateResult | typeof nothing {
    const {graph, leftOut, filter} = this.state;
    if (graph === undefined) return nothing;
    const {locale} = this;
    const {actor, relation, statement} = selectVisible(this.state).counts;
    const shown = {
      actors: locale.t('actors-of', actor),
      deeds: locale.t('deeds-of', relation),
      statements: locale.t('statements-of', statement),
    };
    return html`
      <div class="head">
        <h2>${locale.t('legend-and-filter')}</h2>
        <button
          class="button"
          ?disabled=${!selectIsFiltered(this.state)}
          @click=${() => {
            this.act(resetFilter);
          }}
        >
          ${locale.t('reset-filter')}
        </button>
      </div>
      <p class="muted">${locale.t('shown-each', shown)}</p>
      <p class="key">${locale.t('legend-key')}</p>
      <div class="head">
        <span id="left-out">${locale.t('left-out')}</span>
        <span class="sides" role="group" aria-labelledby="left-out">
          <button
            class="button"
            aria-pressed=${leftOut === 'hide'}
            @click=${() => {
              this.act(setLeftOut('hide'));
            }}
          >
            ${locale.t('left-out-hide')}</button
          ><button
            class="button"
            aria-pressed=${leftOut === 'fade'}
            @click=${() => {
              this.act(setLeftOut('fade'));
            }}
          >
            ${locale.t('left-out-fade')}
          </button>
        </span>
      </div>
      <actor-graph-hidden .store=${this.storeInUse}></actor-graph-hidden>
      ${this.#renderOwnGroups()}
      ${this.#renderFacet('layer', ['deed', 'said'], value => renderLineSample({said: value === 'said'}))}
      ${this.#renderTypes()}
      ${this.#renderFacet('stance', STANCES, stance => renderLineSample({said: true, stance}))}
      ${this.#renderFacet('topic', [...graph.dataset.topics.keys()])}
      ${this.#renderFacet('speaker', [...graph.dataset.statementsBy.keys()])}
      ${this.#renderFacet('actor-kind', this.#actorKinds(), renderShape)}
      ${this.#renderFacet('status', STATUSES, status => renderLineSample({status}))} ${this.#renderDates()}
      <div class="row">
        <label>
          <input
            type="checkbox"
            .checked=${filter.isolated === 'show'}
            @change=${(event: Event) => {
              this.act(setIsolated((event.target as HTMLInputElement).checked ? 'show' : 'hide'));
            }}
          />
          <span class="name">${locale.t('keep-isolated')}</span>
        </label>
      </div>
    `;
  }

  /** Groups that no row of the legend shows: each with a button that takes it away. */
  #renderOwnGroups(): TemplateResult | typeof nothing {
    const {locale} = this;
    const {dataset} = this.state.graph!;
    type Chip = {readonly label: string; readonly remove: Action};
    const also = this.state.filter.also ?? [];
    const single = also.length > MOST_SINGLE ? [] : also;
    const broughtBack = single.map((id): Chip => {
      return {label: locale.t('also-shown', {name: this.#nameOf(id)}), remove: sendBack(id)};
    });
    if (also.length > MOST_SINGLE)
      broughtBack.push({label: locale.t('also-shown-many', {count: also.length}), remove: sendBack()});
    const chips = this.state.filter.groups.flatMap((group): Chip[] => {
      if ('query' in group)
        return [{label: locale.t('contains', {words: group.query}), remove: setGroup(group.by, undefined)}];
      if (!('steps' in group)) return [];
      const names = locale.list(group.of.map(id => dataset.actors.get(id)?.name ?? id));
      const within = locale.t(`within-${group.direction ?? 'both'}`, {count: group.steps, names});
      return [{label: within, remove: setGroup(group.by, undefined)}];
    });
    chips.push(...broughtBack);
    if (chips.length === 0) return nothing;
    return html`<ul class="chips" aria-label=${locale.t('also-filtered-by')}>
      ${chips.map(
        ({label, remove}) =>
          html`<li>
            <bdi>${label}</bdi>
            <button
              class="only"
              aria-label=${locale.t('remove-filter', {name: label})}
              @click=${() => {
                this.act(remove);
              }}
            >
              ${locale.t('remove')}
            </button>
          </li>`,
      )}
    </ul>`;
  }

  #nameOf(id: string): string {
    const {dataset} = this.state.graph!;
    const relation = dataset.relations.get(id);
    const statement = dataset.statements.get(id);
    if (relation !== undefined) return sentenceText(relationSentence(relation, dataset));
    if (statement !== undefined) return sentenceText(speechAct(statement, dataset));
    return dataset.actors.get(id)?.name ?? id;
  }

  #actorKinds(): string[] {
    const used = new Set([...this.state.graph!.dataset.actors.values()].map(({kind}) => kind));
    const usual: readonly string[] = ACTOR_KINDS;
    return [...usual.filter(kind => used.has(kind)), ...[...used].filter(kind => !usual.includes(kind))];
  }

  #renderFacet<T extends string>(
    facet: Exclude<FacetName, 'category'>,
    values: readonly T[],
    sample: (value: T) => TemplateResult | typeof nothing = () => nothing,
  ): TemplateResult | typeof nothing {
    const present = values.filter(value => this.#matters(facet, value));
    if (present.length === 0) return nothing;
    return html`<details open>
      <summary>${this.locale.t(`facet-${facet}`)}</summary>
      ${this.#renderAll(facet)}
      <ul>
        ${present.map(value => html`<li>${this.#renderValue(facet, value, sample(value))}</li>`)}
      </ul>
    </details>`;
  }

  /** Rows do not come and go with what the reader filters: those of the view stay, and what is switched off. */
  #matters(facet: FacetName, value: string): boolean {
    const inView = selectViewFacets(this.state).get(facet)?.get(value) ?? 0;
    const now = selectFacets(this.state).get(facet)?.get(value) ?? 0;
    return inView > 0 || now > 0 || !selectIsOn(this.state, facet, value);
  }

  #renderAll(facet: Exclude<FacetName, 'category'>): TemplateResult {
    const {locale} = this;
    const name = locale.t(`facet-${facet}`);
    return html`<div class="all">
      <button
        class="only"
        aria-label=${locale.t('all-of', {name})}
        @click=${() => {
          this.act(showAll(facet, true));
        }}
      >
        ${locale.t('all')}
      </button>
      <button
        class="only"
        aria-label=${locale.t('none-of', {name})}
        @click=${() => {
          this.act(showAll(facet, false));
        }}
      >
        ${locale.t('none')}
      </button>
    </div>`;
  }

  #renderTypes(): TemplateResult {
    const {types, document} = this.state.graph!.dataset;
    const typesOfDeeds = new Set(document.relations.map(({type}) => type));
    const rows = (category: Category) => {
      const present = [...types.values()].filter(
        type => type.category === category && this.#matters('type', type.id),
      );
      return sortByHierarchy(present, types).map(({id}) => {
        const depth = Math.min(3, typeChain(id, types).length - 1);
        const sample = renderLineSample({category, said: !typesOfDeeds.has(id)});
        return html`<li class="depth-${depth}">${this.#renderValue('type', id, sample)}</li>`;
      });
    };
    return html`<details open>
      <summary>${this.locale.t('facet-type')}</summary>
      ${this.#renderAll('type')}
      ${CATEGORIES.filter(category => this.#matters('category', category)).map(
        category => html`
          ${this.#renderValue('category', category, renderLineSample({category}))}
          <ul class="types">
            ${rows(category)}
          </ul>
        `,
      )}
    </details>`;
  }

  #renderValue(facet: FacetName, value: string, sample: TemplateResult | typeof nothing): TemplateResult {
    const {locale} = this;
    const {dataset} = this.state.graph!;
    const on = selectIsOn(this.state, facet, value);
    const label = facetLabel(facet, value, dataset, locale);
    const count = selectFacets(this.state).get(facet)?.get(value) ?? 0;
    return html`<div class="row ${facet} ${on ? '' : 'off'}">
      <label>
        <input
          type="checkbox"
          .checked=${live(on)}
          ?disabled=${facet === 'type' && selectIsImplied(this.state, value)}
          @change=${() => {
            this.act(toggleValue(facet, value));
          }}
        />
        ${sample} <span class="name"><bdi>${label}</bdi></span>
        <span class="count">${locale.number(count)}</span>
      </label>
      <button
        class="only"
        aria-label=${locale.t('only-value', {name: label})}
        @click=${() => {
          this.act(showOnly(facet, value));
        }}
      >
        ${locale.t('only')}
      </button>
    </div>`;
  }

  /** The timeline in small; an explorer hides it while the large one is open. */
  #renderDates(): TemplateResult {
    return html`<details open part="dates">
      <summary>${this.locale.t('dates')}</summary>
      <actor-graph-timeline .store=${this.store}></actor-graph-timeline>
    </details>`;
  }
}
