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
import {formatCount} from '../internal/format-count.ts';
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
    const {actor, relation, statement} = selectVisible(this.state).counts;
    return html`
      <div class="head">
        <h2>Legend and filter</h2>
        <button
          class="button"
          ?disabled=${!selectIsFiltered(this.state)}
          @click=${() => {
            this.act(resetFilter);
          }}
        >
          Reset filter
        </button>
      </div>
      <p class="muted">
        Shown: ${formatCount(actor.shown)} of ${formatCount(actor.total)} actors,
        ${formatCount(relation.shown)} of ${formatCount(relation.total)} deeds,
        ${formatCount(statement.shown)} of ${formatCount(statement.total)} statements.
      </p>
      <p class="key">
        Solid arrow = did. Dashed line = said. A dashed line that ends on an arrow is about that act.
      </p>
      <div class="head">
        <span id="left-out">What is filtered out</span>
        <span class="sides" role="group" aria-labelledby="left-out">
          <button
            class="button"
            aria-pressed=${leftOut === 'hide'}
            @click=${() => {
              this.act(setLeftOut('hide'));
            }}
          >
            Hide</button
          ><button
            class="button"
            aria-pressed=${leftOut === 'fade'}
            @click=${() => {
              this.act(setLeftOut('fade'));
            }}
          >
            Fade
          </button>
        </span>
      </div>
      <actor-graph-hidden .store=${this.storeInUse}></actor-graph-hidden>
      ${this.#renderOwnGroups()}
      ${this.#renderFacet('layer', 'Layers', ['deed', 'said'], value => renderLineSample({said: value === 'said'}))}
      ${this.#renderTypes()}
      ${this.#renderFacet('stance', 'Stance of what is said', STANCES, stance => renderLineSample({said: true, stance}))}
      ${this.#renderFacet('topic', 'Topics', [...graph.dataset.topics.keys()])}
      ${this.#renderFacet('speaker', 'Speakers', [...graph.dataset.statementsBy.keys()])}
      ${this.#renderFacet('actor-kind', 'Kinds of actors', this.#actorKinds(), renderShape)}
      ${this.#renderFacet('status', 'How sure it is', STATUSES, status => renderLineSample({status}))}
      ${this.#renderDates()}
      <div class="row">
        <label>
          <input
            type="checkbox"
            .checked=${filter.isolated === 'show'}
            @change=${(event: Event) => {
              this.act(setIsolated((event.target as HTMLInputElement).checked ? 'show' : 'hide'));
            }}
          />
          <span class="name">Keep actors that are left without links</span>
        </label>
      </div>
    `;
  }

  /** Groups that no row of the legend shows: each with a button that takes it away. */
  #renderOwnGroups(): TemplateResult | typeof nothing {
    const {dataset} = this.state.graph!;
    type Chip = {readonly label: string; readonly remove: Action};
    const also = this.state.filter.also ?? [];
    const single = also.length > MOST_SINGLE ? [] : also;
    const broughtBack = single.map((id): Chip => {
      return {label: `Also shown: ${this.#nameOf(id)}`, remove: sendBack(id)};
    });
    if (also.length > MOST_SINGLE)
      broughtBack.push({label: `Also shown: ${formatCount(also.length)} single items`, remove: sendBack()});
    const chips = this.state.filter.groups.flatMap((group): Chip[] => {
      if ('query' in group)
        return [{label: `Contains “${group.query}”`, remove: setGroup(group.by, undefined)}];
      if (!('steps' in group)) return [];
      const names = group.of.map(id => dataset.actors.get(id)?.name ?? id).join(', ');
      const steps = group.steps === 1 ? '1 step' : `${group.steps} steps`;
      const direction = {out: ' outwards', in: ' inwards', both: ''}[group.direction ?? 'both'];
      const label = `Within ${steps}${direction} of ${names}`;
      return [{label, remove: setGroup(group.by, undefined)}];
    });
    chips.push(...broughtBack);
    if (chips.length === 0) return nothing;
    return html`<ul class="chips" aria-label="Also filtered by">
      ${chips.map(
        ({label, remove}) =>
          html`<li>
            <bdi>${label}</bdi>
            <button
              class="only"
              aria-label=${`Remove: ${label}`}
              @click=${() => {
                this.act(remove);
              }}
            >
              remove
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
    facet: FacetName,
    title: string,
    values: readonly T[],
    sample: (value: T) => TemplateResult | typeof nothing = () => nothing,
  ): TemplateResult | typeof nothing {
    const present = values.filter(value => this.#matters(facet, value));
    if (present.length === 0) return nothing;
    return html`<details open>
      <summary>${title}</summary>
      ${this.#renderAll(facet, title)}
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

  #renderAll(facet: FacetName, title: string): TemplateResult {
    return html`<div class="all">
      <button
        class="only"
        aria-label=${`All: ${title}`}
        @click=${() => {
          this.act(showAll(facet, true));
        }}
      >
        all
      </button>
      <button
        class="only"
        aria-label=${`None: ${title}`}
        @click=${() => {
          this.act(showAll(facet, false));
        }}
      >
        none
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
      <summary>Types</summary>
      ${this.#renderAll('type', 'Types')}
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
    const on = selectIsOn(this.state, facet, value);
    const label = facetLabel(facet, value, this.state.graph!.dataset);
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
        <span class="count">${formatCount(count)}</span>
      </label>
      <button
        class="only"
        aria-label=${`Only ${label}`}
        @click=${() => {
          this.act(showOnly(facet, value));
        }}
      >
        only
      </button>
    </div>`;
  }

  /** The timeline in small; an explorer hides it while the large one is open. */
  #renderDates(): TemplateResult {
    return html`<details open part="dates">
      <summary>Dates</summary>
      <actor-graph-timeline .store=${this.store}></actor-graph-timeline>
    </details>`;
  }
}
