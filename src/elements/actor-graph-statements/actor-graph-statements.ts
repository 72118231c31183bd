import {css, html, nothing, type TemplateResult} from 'lit';
import {select} from '../../state/actions.ts';
import {selectVisible} from '../../state/selectors.ts';
import {controls} from '../internal/controls.styles.ts';
import {PanelElement} from '../internal/panel-element.ts';
import {tokens} from '../internal/tokens.styles.ts';
import {renderRelationRow, renderStatementRow} from '../internal/render-sentence.ts';

/** More rows than anybody reads, and as many as a browser lays out without a pause. */
const MOST_ROWS = 1000;

/**
 * All that the picture shows as sentences: the same in words, for reading, for the keyboard
 * and for screen readers.
 *
 * @tag actor-graph-statements
 */
export class ActorGraphStatements extends PanelElement {
  static override styles = [
    tokens,
    controls,
    css`
      :host {
        padding: 12px 16px;
        overflow: auto;
        background: var(--actor-graph-background);
      }
      h3 {
        margin-block: 0.8em 0.2em;
      }
      h3:first-child {
        margin-block-start: 0;
      }
    `,
  ];

  protected override render(): TemplateResult | typeof nothing {
    const {graph, selection} = this.state;
    if (graph === undefined) return nothing;
    const {dataset} = graph;
    const visible = selectVisible(this.state);
    const onSelect = (id: string) => {
      this.act(select(id));
    };
    const statements = dataset.document.statements.filter(({id}) => visible.has(id));
    const relations = dataset.document.relations.filter(({id}) => visible.has(id));
    return html`
      ${this.#renderList('Said', statements, selection, item => renderStatementRow(item, dataset, onSelect))}
      ${this.#renderList('Did', relations, selection, item => renderRelationRow(item, dataset, onSelect))}
      ${statements.length + relations.length === 0 ? html`<p>Nothing passes the filter. Reset it to see more.</p>` : nothing}
    `;
  }

  #renderList<T extends {readonly id: string}>(
    title: string,
    items: readonly T[],
    selection: string | undefined,
    row: (item: T) => TemplateResult,
  ): TemplateResult | typeof nothing {
    if (items.length === 0) return nothing;
    const rest = items.length - MOST_ROWS;
    return html`
      <h3>${title} (${items.length})</h3>
      <ul class="sentences">
        ${items
          .slice(0, MOST_ROWS)
          .map(item => html`<li aria-current=${item.id === selection ? 'true' : 'false'}>${row(item)}</li>`)}
      </ul>
      ${rest > 0 ? html`<p class="muted">${rest} more are not listed. Filter to see them.</p>` : nothing}
    `;
  }
}
