import {html, nothing, type TemplateResult, type PropertyValues} from 'lit';
import type {NeighbourhoodGroup} from '../../filter/filter-spec.ts';
import {select, setGroup} from '../../state/actions.ts';
import {controls} from '../internal/controls.styles.ts';
import {PanelElement} from '../internal/panel-element.ts';
import {tokens} from '../internal/tokens.styles.ts';
import {styles} from './actor-graph-details.styles.ts';
import {ListLengths} from './list-lengths.ts';
import {renderActor} from './render-actor.ts';
import {renderOverview} from './render-overview.ts';
import type {DetailsContext} from './render-parts.ts';
import {renderPictureChoices} from './render-picture-choices.ts';
import {renderRelation} from './render-relation.ts';
import {renderStatement} from './render-statement.ts';

/**
 * What is known about the selected item, in sentences, with the place where each is written;
 * without a selection the overview, with the author's questions as ways in.
 *
 * @tag actor-graph-details
 * @summary The selected item in sentences, or the overview with its questions.
 */
export class ActorGraphDetails extends PanelElement {
  static override styles = [tokens, controls, styles];

  readonly #lengths = new ListLengths(this);
  /** What the lists are of: other items begin with short ones. */
  #listed: readonly unknown[] = [];
  #hadFocus = false;

  protected override willUpdate(changed: PropertyValues): void {
    super.willUpdate(changed);
    const {graph, viewId, step, selection} = this.state;
    const listed = [graph, viewId, step, selection];
    if (listed.some((part, i) => part !== this.#listed[i])) this.#lengths.forget();
    this.#listed = listed;
    this.#hadFocus = this.shadowRoot?.activeElement != null;
  }

  protected override updated(): void {
    if (!this.#hadFocus || this.shadowRoot?.activeElement != null) return;
    // What the reader has just activated is gone: the keyboard goes on at the new title.
    this.#focusTitle();
  }

  /** Puts the focus on the title, as soon as that is the one of what is selected. */
  override focus(): void {
    void this.updateComplete.then(() => {
      this.#focusTitle();
    });
  }

  #focusTitle(): void {
    const title = this.renderRoot.querySelector<HTMLElement>('.title');
    title?.setAttribute('tabindex', '-1');
    title?.focus();
  }

  protected override render(): TemplateResult | typeof nothing {
    const {graph, selection, filter, unfound} = this.state;
    if (graph === undefined) return nothing;
    const act = this.act.bind(this);
    const {locale} = this;
    if (selection === undefined) return renderOverview(this.state, locale, act, this.#lengths);
    const onSelect = (id: string) => {
      this.act(select(id));
    };
    const onNeighbourhood = (group: NeighbourhoodGroup | undefined) => {
      this.act(setGroup('neighbourhood', group));
    };
    const {dataset} = graph;
    const context: DetailsContext = {dataset, locale, onSelect, lengths: this.#lengths};
    const actor = dataset.actors.get(selection);
    const relation = dataset.relations.get(selection);
    const statement = dataset.statements.get(selection);
    return html`
      <button
        class="button close"
        @click=${() => {
          this.act(select(undefined));
        }}
      >
        ${locale.t('overview')}
      </button>
      ${actor === undefined ? nothing : renderPictureChoices(this.state, actor.id, locale, act)}
      ${actor === undefined ? nothing : renderActor(actor, context, filter, onNeighbourhood)}
      ${relation === undefined ? nothing : renderRelation(relation, context, unfound.get(selection))}
      ${statement === undefined ? nothing : renderStatement(statement, context, unfound.get(selection))}
    `;
  }
}
