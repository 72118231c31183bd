/** Parts that the details of actors, relations and statements share. */
import {html, nothing, type TemplateResult} from 'lit';
import type {Dataset, Said} from '../../model/dataset.ts';
import type {Relation, Statement, Verdict} from '../../model/document.ts';
import {targetPhrase} from '../../model/sentence.ts';
import {STANCES} from '../../model/vocabulary.ts';
import {cleanText, shorten} from '../../util/clean-text.ts';
import {safeUrl} from '../../util/safe-url.ts';
import {facetLabel} from '../internal/facet-labels.ts';
import {renderLink} from '../internal/render-link.ts';
import {
  formatEvidence,
  renderRelationRow,
  renderStatementRow,
  type SelectById,
} from '../internal/render-sentence.ts';

export type Rendered = TemplateResult | typeof nothing;

/** A titled list of sentences with their number; nothing if there are none. */
export function renderSentences<T extends Relation | Statement>(
  title: string,
  items: readonly T[],
  row: (item: T) => TemplateResult,
): Rendered {
  if (items.length === 0) return nothing;
  return html`<section>
    <h3>${title} (${items.length})</h3>
    <ul class="sentences">
      ${items.map(item => html`<li>${row(item)}</li>`)}
    </ul>
  </section>`;
}

export function renderStatements(
  title: string,
  items: readonly Statement[],
  dataset: Dataset,
  onSelect: SelectById,
): Rendered {
  return renderSentences(title, items, item => renderStatementRow(item, dataset, onSelect));
}

export function renderRelations(
  title: string,
  items: readonly Relation[],
  dataset: Dataset,
  onSelect: SelectById,
): Rendered {
  return renderSentences(title, items, item => renderRelationRow(item, dataset, onSelect));
}

/** Who says what about an item, the stances side by side where they differ. */
export function renderSaidAbout(id: string, title: string, dataset: Dataset, onSelect: SelectById): Rendered {
  const said = dataset.saidAbout.get(id) ?? [];
  if (said.length === 0) return nothing;
  const sides = STANCES.map(stance => ({
    stance,
    said: said.filter(({about}) => about.stance === stance),
  })).filter(side => side.said.length > 0);
  return html`<section>
    <h3>${title} (${new Set(said.map(({statement}) => statement.id)).size})</h3>
    <div class="sides">
      ${sides.map(
        side =>
          html`<div>
            <h4>${facetLabel('stance', side.stance, dataset)}</h4>
            <ul class="sentences">
              ${statementsOf(side.said).map(item => html`<li>${renderStatementRow(item, dataset, onSelect)}</li>`)}
            </ul>
          </div>`,
      )}
    </div>
  </section>`;
}

function statementsOf(said: readonly Said[]): Statement[] {
  return [...new Set(said.map(({statement}) => statement))];
}

/** That the text beside the graph does not have the words; nothing if it has them, or if there is no such text. */
export function renderUnfound(unfound: 'all' | 'some' | undefined): Rendered {
  if (unfound === undefined) return nothing;
  const words = unfound === 'all' ? 'These words' : 'Some of these words';
  return html`<p class="unfound note muted">${words} were not found in the text beside the graph.</p>`;
}

/** One row of a definition list; nothing without a value. */
export function renderFact(term: string, value: unknown): Rendered {
  if (value === undefined || value === '' || value === nothing) return nothing;
  return html`<dt>${term}</dt>
    <dd>${value}</dd>`;
}

/** Names as links, with commas between. */
export function renderNames(ids: readonly string[], dataset: Dataset, onSelect: SelectById): Rendered {
  if (ids.length === 0) return nothing;
  return html`${ids.map(
    (id, i) =>
      html`${i > 0 ? ', ' : ''}${renderLink(targetPhrase(id, dataset), () => {
        onSelect(id);
      })}`,
  )}`;
}

export function renderVerdict(verdict: Verdict | undefined, dataset: Dataset): Rendered {
  if (verdict === undefined) return nothing;
  const place = formatEvidence(verdict.evidence, dataset);
  return html`<strong>${verdict.value}</strong>${verdict.note === undefined ? '' : `: ${verdict.note}`}
    ${place === '' ? nothing : html`<span class="muted">${place}</span>`}`;
}

/** An address as a link if it is safe to follow, else as text. */
export function renderAddress(address: string): TemplateResult {
  const url = safeUrl(address);
  if (url === undefined) return html`<bdi>${shorten(cleanText(address), 200)}</bdi>`;
  return html`<a href=${url} target="_blank" rel="noopener noreferrer nofollow">${shorten(url, 80)}</a>`;
}

/** Fields of the file that the format does not know: shown as they are. */
export function renderExtra(extra: ReadonlyMap<string, unknown> | undefined): Rendered {
  if (extra === undefined) return nothing;
  return html`${[...extra].map(([key, value]) => renderFact(shorten(cleanText(key), 60), html`<bdi>${shorten(plain(value), 300)}</bdi>`))}`;
}

function plain(value: unknown): string {
  if (typeof value === 'string') return cleanText(value);
  try {
    return cleanText(JSON.stringify(value));
  } catch {
    return 'too deeply nested to be shown';
  }
}
