/** A statement: the words, who said them to whom, what about, and what answers or contradicts it. */
import {html, nothing, type TemplateResult} from 'lit';
import {ifDefined} from 'lit/directives/if-defined.js';
import {directionOf} from '../../locales/direction.ts';
import type {About, Statement} from '../../model/document.ts';
import {sentenceLocale, speechAct} from '../../model/sentence.ts';
import {dataLanguage} from '../internal/data-language.ts';
import {facetLabel} from '../internal/facet-labels.ts';
import {formatTimeSpan} from '../internal/format-time-span.ts';
import {formatEvidence, renderSentence} from '../internal/render-sentence.ts';
import {
  renderExtra,
  renderFact,
  renderNames,
  renderParagraph,
  renderSaidAbout,
  renderStatements,
  renderText,
  renderUnfound,
  renderVerdict,
  type DetailsContext,
  type Rendered,
} from './render-parts.ts';

export function renderStatement(
  statement: Statement,
  context: DetailsContext,
  unfound?: 'all' | 'some',
): TemplateResult {
  const {dataset, locale, onSelect} = context;
  const {id, by, summary, as, to, at, when, kind, topic, status, verdict, note, evidence, extra} = statement;
  const linked = (key: 'answers' | 'contradicts' | 'repeats', backwards = false) =>
    dataset.document.statements.filter(other =>
      backwards ? other[key].includes(id) : statement[key].includes(other.id),
    );
  const contradicts = new Set([...linked('contradicts'), ...linked('contradicts', true)]);
  const {lang, dir} = dataLanguage(dataset);
  const isActor = at !== undefined && dataset.actors.has(at);
  return html`
    <h2 class="title" lang=${ifDefined(lang)} dir=${dir}>
      ${renderSentence(speechAct(statement, dataset), id, onSelect)}
    </h2>
    ${renderWords(statement, context)} ${renderUnfound(unfound, locale)} ${renderParagraph(summary, context)}
    ${renderParagraph(note, context, 'note muted')}
    <dl>
      ${statement.about.map(about => renderTarget(about, context))}
      ${renderFact(locale.t('speaker'), renderNames(by, context))}
      ${renderFact(locale.t('called-in-source'), renderText(as, context))}
      ${renderFact(locale.t('speaks-for'), renderNames(statement.for, context))}
      ${renderFact(locale.t('to'), renderNames(to, context))}
      ${renderFact(locale.t('at'), isActor ? renderNames([at], context) : renderText(at, context))}
      ${renderFact(locale.t('when'), when === undefined ? undefined : formatTimeSpan(when, locale))}
      ${renderFact(locale.t('topic'), renderText(dataset.topics.get(topic ?? '')?.label, context))}
      ${renderFact(locale.t('form'), renderText(kind, context))}
      ${renderFact(locale.t('how-sure'), status === 'reported' ? undefined : locale.t(`status-${status}`))}
      ${renderFact(locale.t('verdict'), renderVerdict(verdict, context))}
      ${renderFact(locale.t('written-in'), formatEvidence(evidence, dataset, locale))}
      ${renderExtra(extra, locale)} ${renderExtra(dataset.topics.get(topic ?? '')?.extra, locale)}
    </dl>
    ${renderStatements('contradicts', [...contradicts], context)}
    ${renderStatements('answers', linked('answers'), context)}
    ${renderStatements('answered-by', linked('answers', true), context)}
    ${renderStatements('repeats', linked('repeats'), context)}
    ${renderStatements('repeated-by', linked('repeats', true), context)}
    ${renderSaidAbout(id, 'who-says-what', context)}
  `;
}

/** The quotation, beside it what it was translated from, each in its own language and direction. */
function renderWords({quote, original}: Statement, {dataset, locale}: DetailsContext): TemplateResult {
  const {lang, dir} = dataLanguage(dataset);
  const quotes = quote.map(
    words =>
      html`<blockquote lang=${ifDefined(lang)} dir=${dir}>
        <bdi>${sentenceLocale(dataset).quote(words)}</bdi>
      </blockquote>`,
  );
  if (original === undefined) return html`${quotes}`;
  const {language, text} = original;
  const name = locale.t('original', {language: locale.languageName(language)});
  return html`<div class="translated">
    ${quotes.length === 0 ? nothing : html`<div>${quotes}</div>`}
    <figure>
      <blockquote lang=${language} dir=${directionOf(language)}>${text}</blockquote>
      <figcaption class="muted">${name}</figcaption>
    </figure>
  </div>`;
}

function renderTarget({on, stance, verb}: About, context: DetailsContext): Rendered {
  const {dataset, locale} = context;
  const {lang, dir} = dataLanguage(dataset);
  const topic = dataset.topics.get(on)?.label;
  const words = verb === undefined ? nothing : renderText(facetLabel('type', verb, dataset, locale), context);
  return renderFact(
    locale.t(`stance-${stance}`),
    html`<bdi lang=${ifDefined(lang)} dir=${dir}
      >${words} ${topic === undefined ? renderNames([on], context) : renderText(topic, context)}</bdi
    >`,
  );
}
