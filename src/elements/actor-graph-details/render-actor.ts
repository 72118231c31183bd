/** An actor: who it is, what it says and does, what is said about and done to it. */
import {html, nothing, type TemplateResult} from 'lit';
import type {Dataset} from '../../model/dataset.ts';
import type {Actor} from '../../model/document.ts';
import {kindLabel} from '../internal/facet-labels.ts';
import {formatEvidence, type SelectById} from '../internal/render-sentence.ts';
import {
  renderAddress,
  renderExtra,
  renderFact,
  renderRelations,
  renderSaidAbout,
  renderStatements,
} from './render-parts.ts';

export function renderActor(actor: Actor, dataset: Dataset, onSelect: SelectById): TemplateResult {
  const {id, name, kind, aliases, description, sameAs, evidence, extra} = actor;
  const relations = dataset.relationsOf.get(id) ?? [];
  const does = relations.filter(({from, between}) => from.includes(id) || between.includes(id));
  const suffers = relations.filter(({to}) => to.includes(id));
  const onDeeds = does.flatMap(deed =>
    (dataset.saidAbout.get(deed.id) ?? []).map(({statement}) => statement),
  );
  return html`
    <h2 class="title"><bdi>${name}</bdi></h2>
    <p class="muted">${kindLabel(kind)}</p>
    ${description === undefined ? nothing : html`<p class="description">${description}</p>`}
    <dl>
      ${renderFact('Also called', aliases.join(', '))}
      ${renderFact('Named in', formatEvidence(evidence, dataset))}
      ${sameAs.map(address => renderFact('Same as', renderAddress(address)))} ${renderExtra(extra)}
    </dl>
    ${renderStatements('Says', dataset.statementsBy.get(id) ?? [], dataset, onSelect)}
    ${renderRelations('Does', does, dataset, onSelect)}
    ${renderRelations('Is done to', suffers, dataset, onSelect)}
    ${renderSaidAbout(id, 'Is spoken about', dataset, onSelect)}
    ${renderStatements('What it does is spoken about', [...new Set(onDeeds)], dataset, onSelect)}
  `;
}
