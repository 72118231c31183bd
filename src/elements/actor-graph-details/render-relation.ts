/** A deed: what, when, where, how many, how sure, and who says what about it. */
import {html, nothing, type TemplateResult} from 'lit';
import type {Dataset} from '../../model/dataset.ts';
import type {Relation} from '../../model/document.ts';
import {relationSentence} from '../../model/sentence.ts';
import {facetLabel} from '../internal/facet-labels.ts';
import {formatTimeSpan} from '../internal/format-time-span.ts';
import {formatEvidence, renderSentence, type SelectById} from '../internal/render-sentence.ts';
import {
  renderExtra,
  renderFact,
  renderNames,
  renderRelations,
  renderSaidAbout,
  renderUnfound,
  renderVerdict,
} from './render-parts.ts';

export function renderRelation(
  relation: Relation,
  dataset: Dataset,
  onSelect: SelectById,
  unfound?: 'all' | 'some',
): TemplateResult {
  const {id, type, when, where, numbers, status, by, verdict, note, evidence, extra} = relation;
  const {category, cameo, extra: typeExtra} = dataset.types.get(type) ?? {};
  const kind = category === undefined ? '' : facetLabel('category', category, dataset);
  return html`
    <h2 class="title">${renderSentence(relationSentence(relation, dataset), id, onSelect)}</h2>
    ${note === undefined ? nothing : html`<p class="note" dir="auto">${note}</p>`}
    <dl>
      ${renderFact('When', when === undefined ? undefined : formatTimeSpan(when))}
      ${renderFact('Where', renderNames(where, dataset, onSelect))}
      ${numbers.map(({what, text}) => renderFact(what, text))}
      ${renderFact('How sure', status === 'reported' ? undefined : facetLabel('status', status, dataset))}
      ${renderFact('According to', renderNames(by, dataset, onSelect))}
      ${renderFact('Verdict', renderVerdict(verdict, dataset))}
      ${renderFact('Kind', `${kind}${cameo === undefined ? '' : ` · CAMEO ${cameo}`}`)}
      ${renderFact('Written in', formatEvidence(evidence, dataset))} ${renderExtra(extra)}
      ${renderExtra(typeExtra)}
    </dl>
    ${renderUnfound(unfound)} ${renderSaidAbout(id, 'Who says what about it', dataset, onSelect)}
    ${renderRelations('Leads to, or comes from', dataset.relationsOf.get(id) ?? [], dataset, onSelect)}
  `;
}
