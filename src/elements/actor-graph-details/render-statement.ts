/** A statement: the words, who said them to whom, what about, and what answers or contradicts it. */
import {html, nothing, type TemplateResult} from 'lit';
import type {Dataset} from '../../model/dataset.ts';
import type {Statement} from '../../model/document.ts';
import {speechAct} from '../../model/sentence.ts';
import {facetLabel} from '../internal/facet-labels.ts';
import {formatTimeSpan} from '../internal/format-time-span.ts';
import {formatEvidence, renderSentence, type SelectById} from '../internal/render-sentence.ts';
import {
  renderExtra,
  renderFact,
  renderNames,
  renderSaidAbout,
  renderStatements,
  renderUnfound,
  renderVerdict,
} from './render-parts.ts';

export function renderStatement(
  statement: Statement,
  dataset: Dataset,
  onSelect: SelectById,
  unfound?: 'all' | 'some',
): TemplateResult {
  const {
    id,
    by,
    quote,
    summary,
    as,
    to,
    at,
    when,
    kind,
    topic,
    status,
    verdict,
    note,
    original,
    evidence,
    extra,
  } = statement;
  const linked = (key: 'answers' | 'contradicts' | 'repeats', backwards = false) =>
    dataset.document.statements.filter(other =>
      backwards ? other[key].includes(id) : statement[key].includes(other.id),
    );
  const contradicts = new Set([...linked('contradicts'), ...linked('contradicts', true)]);
  return html`
    <h2 class="title">${renderSentence(speechAct(statement, dataset), id, onSelect)}</h2>
    ${quote.map(words => html`<blockquote><bdi>“${words}”</bdi></blockquote>`)} ${renderUnfound(unfound)}
    ${original === undefined ? nothing : html`<blockquote lang=${original.language} dir="auto">${original.text}</blockquote>`}
    <p class="description" dir="auto">${summary}</p>
    ${note === undefined ? nothing : html`<p class="note muted" dir="auto">${note}</p>`}
    <dl>
      ${statement.about.map(about =>
        renderFact(
          facetLabel('stance', about.stance, dataset),
          html`${about.verb === undefined ? '' : `${facetLabel('type', about.verb, dataset)} `}${
            dataset.topics.has(about.on)
              ? dataset.topics.get(about.on)?.label
              : renderNames([about.on], dataset, onSelect)
          }`,
        ),
      )}
      ${renderFact('Speaker', renderNames(by, dataset, onSelect))} ${renderFact('Called in the source', as)}
      ${renderFact('Speaks for', renderNames(statement.for, dataset, onSelect))}
      ${renderFact('To', renderNames(to, dataset, onSelect))}
      ${renderFact('At', at === undefined || !dataset.actors.has(at) ? at : renderNames([at], dataset, onSelect))}
      ${renderFact('When', when === undefined ? undefined : formatTimeSpan(when))}
      ${renderFact('Topic', topic === undefined ? undefined : dataset.topics.get(topic)?.label)}
      ${renderFact('Form', kind)}
      ${renderFact('How sure', status === 'reported' ? undefined : facetLabel('status', status, dataset))}
      ${renderFact('Verdict', renderVerdict(verdict, dataset))}
      ${renderFact('Written in', formatEvidence(evidence, dataset))} ${renderExtra(extra)}
      ${renderExtra(dataset.topics.get(topic ?? '')?.extra)}
    </dl>
    ${renderStatements('Contradicts', [...contradicts], dataset, onSelect)}
    ${renderStatements('Answers', linked('answers'), dataset, onSelect)}
    ${renderStatements('Is answered by', linked('answers', true), dataset, onSelect)}
    ${renderStatements('Repeats', linked('repeats'), dataset, onSelect)}
    ${renderStatements('Is repeated by', linked('repeats', true), dataset, onSelect)}
    ${renderSaidAbout(id, 'Who says what about it', dataset, onSelect)}
  `;
}
