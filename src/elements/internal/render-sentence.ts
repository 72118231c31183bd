/** Renders sentences: actors as links to them, the verb as the link to the sentence itself. */
import {html, nothing, type TemplateResult} from 'lit';
import type {Dataset} from '../../model/dataset.ts';
import type {Evidence} from '../../model/evidence.ts';
import type {Relation, Statement} from '../../model/document.ts';
import {
  nameAll,
  sentenceText,
  passiveSentence,
  relationSentence,
  statementSentence,
  type Sentence,
} from '../../model/sentence.ts';
import {shorten} from '../../util/clean-text.ts';
import {formatTimeSpan} from './format-time-span.ts';
import {renderLink} from './render-link.ts';

export type SelectById = (id: string) => void;

/** Renders a sentence about the item with `id`; `onSelect` gets what the reader clicks. */
export function renderSentence(sentence: Sentence, id: string, onSelect: SelectById): TemplateResult {
  return html`${sentence.map(segment => {
    const target = segment.role === 'verb' ? id : segment.id;
    if (segment.role === 'quote') return html`<q><bdi>${segment.text}</bdi></q>`;
    if (segment.role === undefined || target === undefined) return segment.text;
    return renderLink(
      segment.text,
      () => {
        onSelect(target);
      },
      segment.role,
    );
  })}`;
}

export function renderStatementRow(
  statement: Statement,
  dataset: Dataset,
  onSelect: SelectById,
): TemplateResult {
  const sentence = renderSentence(statementSentence(statement, dataset), statement.id, onSelect);
  return html`<div>${sentence}</div>
    ${renderTrail(statement, dataset)} ${renderContradicted(statement, dataset, onSelect)}`;
}

/** Whom a statement contradicts: each name leads to what was said. */
function renderContradicted(
  {contradicts}: Statement,
  dataset: Dataset,
  onSelect: SelectById,
): TemplateResult | typeof nothing {
  const others = contradicts.flatMap(id => dataset.statements.get(id) ?? []);
  if (others.length === 0) return nothing;
  return html`<div class="muted">
    Contradicts
    ${others.map((other, i) => {
      const words = other.quote.length === 0 ? '' : ` (“${shorten(other.quote.join(' … '), 32)}”)`;
      const name = `${sentenceText(nameAll(other.by, dataset))}${words}`;
      return html`${i > 0 ? ', ' : ''}${renderLink(name, () => {
        onSelect(other.id);
      })}`;
    })}
  </div>`;
}

/** A relation from the point of view of those to whom it happens. */
export function renderPassiveRow(relation: Relation, dataset: Dataset, onSelect: SelectById): TemplateResult {
  const sentence = renderSentence(passiveSentence(relation, dataset), relation.id, onSelect);
  return html`<div>${sentence}</div>
    ${renderTrail(relation, dataset)}`;
}

export function renderRelationRow(
  relation: Relation,
  dataset: Dataset,
  onSelect: SelectById,
): TemplateResult {
  const sentence = renderSentence(relationSentence(relation, dataset), relation.id, onSelect);
  return html`<div>${sentence}</div>
    ${renderTrail(relation, dataset)}`;
}

/** Figures, date and place in the source, in one quiet line. */
function renderTrail(item: Relation | Statement, dataset: Dataset): TemplateResult | typeof nothing {
  const {when, evidence} = item;
  const figures = 'numbers' in item ? item.numbers.map(({text}) => text).join(', ') : '';
  const parts = [
    figures,
    when === undefined ? undefined : formatTimeSpan(when),
    formatEvidence(evidence, dataset),
  ].filter(part => part !== undefined && part !== '');
  return parts.length === 0 ? nothing : html`<div class="muted">${parts.join(' · ')}</div>`;
}

// Made once: that takes longer than a list.
const listFormat = new Intl.ListFormat('en');

/** Returns for instance "The National, paragraphs 9 and 16", with the exact words if they are given; empty without evidence. */
export function formatEvidence(evidence: readonly Evidence[], {sources}: Pick<Dataset, 'sources'>): string {
  const bySource = new Map<string, Evidence[]>();
  for (const place of evidence) bySource.set(place.source, [...(bySource.get(place.source) ?? []), place]);
  const places = [...bySource].map(([id, found]) => {
    const source = sources.get(id);
    // A publisher of several texts does not tell which of them is meant.
    const isAlone = ![...sources.values()].some(
      other => other !== source && other.publisher === source?.publisher,
    );
    const name = (isAlone ? source?.publisher : undefined) ?? source?.title ?? id;
    const paragraphs = [...new Set(found.flatMap(({paragraph}) => paragraph ?? []))].sort((a, b) => a - b);
    const numbers = listFormat.format(paragraphs.map(String));
    const where = paragraphs.length === 0 ? '' : `, paragraph${paragraphs.length > 1 ? 's' : ''} ${numbers}`;
    return [`${name}${where}`, ...found.flatMap(({exact}) => (exact === undefined ? [] : `“${exact}”`))].join(
      ': ',
    );
  });
  return places.join('; ');
}
