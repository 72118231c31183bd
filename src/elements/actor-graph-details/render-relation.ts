/** A deed: what, when, where, how many, how sure, and who says what about it. */
import {html, type TemplateResult} from 'lit';
import {ifDefined} from 'lit/directives/if-defined.js';
import type {Relation} from '../../model/document.ts';
import {relationSentence} from '../../model/sentence.ts';
import {dataLanguage} from '../internal/data-language.ts';
import {facetLabel} from '../internal/facet-labels.ts';
import {formatTimeSpan} from '../internal/format-time-span.ts';
import {formatEvidence, renderSentence} from '../internal/render-sentence.ts';
import {
  renderExtra,
  renderFact,
  renderNames,
  renderParagraph,
  renderRelations,
  renderSaidAbout,
  renderText,
  renderUnfound,
  renderVerdict,
  type DetailsContext,
} from './render-parts.ts';

export function renderRelation(
  relation: Relation,
  context: DetailsContext,
  unfound?: 'all' | 'some',
): TemplateResult {
  const {dataset, locale, onSelect} = context;
  const {id, type, when, where, numbers, status, by, verdict, note, evidence, extra} = relation;
  const {category, cameo, extra: typeExtra} = dataset.types.get(type) ?? {};
  const kind = category === undefined ? '' : facetLabel('category', category, dataset, locale);
  const {lang, dir} = dataLanguage(dataset);
  return html`
    <h2 class="title" lang=${ifDefined(lang)} dir=${dir}>
      ${renderSentence(relationSentence(relation, dataset), id, onSelect)}
    </h2>
    ${renderParagraph(note, context, 'note')}
    <dl>
      ${renderFact(locale.t('when'), when === undefined ? undefined : formatTimeSpan(when, locale))}
      ${renderFact(locale.t('where'), renderNames(where, context))}
      ${numbers.map(({what, text}) => renderFact(what, renderText(text, context)))}
      ${renderFact(locale.t('how-sure'), status === 'reported' ? undefined : locale.t(`status-${status}`))}
      ${renderFact(locale.t('according-to'), renderNames(by, context))}
      ${renderFact(locale.t('verdict'), renderVerdict(verdict, context))}
      ${renderFact(locale.t('kind'), `${kind}${cameo === undefined ? '' : ` · CAMEO ${cameo}`}`)}
      ${renderFact(locale.t('written-in'), formatEvidence(evidence, dataset, locale))}
      ${renderExtra(extra, locale)} ${renderExtra(typeExtra, locale)}
    </dl>
    ${renderUnfound(unfound, locale)} ${renderSaidAbout(id, 'who-says-what', context)}
    ${renderRelations('leads-to', dataset.relationsOf.get(id) ?? [], context)}
  `;
}
