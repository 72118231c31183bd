/** Renders sentences: actors as links to them, the verb as the link to the sentence itself. */
import {html, nothing, type TemplateResult} from 'lit';
import {ifDefined} from 'lit/directives/if-defined.js';
import {directionOf} from '../../locales/direction.ts';
import {ENGLISH, type Locale} from '../../locales/locale.ts';
import type {Dataset} from '../../model/dataset.ts';
import type {Evidence} from '../../model/evidence.ts';
import type {Relation, Source, Statement} from '../../model/document.ts';
import {
  nameAll,
  sentenceText,
  passiveSentence,
  relationSentence,
  sentenceLocale,
  statementSentence,
  type Sentence,
} from '../../model/sentence.ts';
import {shorten} from '../../util/clean-text.ts';
import {dataLanguage} from './data-language.ts';
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
  locale = ENGLISH,
): TemplateResult {
  return html`${renderLine(statementSentence(statement, dataset), statement.id, dataset, onSelect)}
  ${renderOriginal(statement.original)} ${renderTrail(statement, dataset, locale)}
  ${renderContradicted(statement, dataset, onSelect, locale)}`;
}

/** A sentence on a line of its own, in the language and direction of the data. */
function renderLine(sentence: Sentence, id: string, dataset: Dataset, onSelect: SelectById): TemplateResult {
  const {lang, dir} = dataLanguage(dataset);
  return html`<div lang=${ifDefined(lang)} dir=${dir}>${renderSentence(sentence, id, onSelect)}</div>`;
}

/** The words that were translated, in their own language and direction; `write` may mark some of them. */
export function renderOriginal(
  original: Statement['original'],
  write: (text: string) => unknown = text => text,
): TemplateResult | typeof nothing {
  if (original === undefined) return nothing;
  const {language, text} = original;
  return html`<div class="original" lang=${language} dir=${directionOf(language)}>
    <q>${write(text)}</q>
  </div>`;
}

/** Whom a statement contradicts: each name leads to what was said. */
function renderContradicted(
  {contradicts}: Statement,
  dataset: Dataset,
  onSelect: SelectById,
  locale: Locale,
): TemplateResult | typeof nothing {
  const {lang} = dataLanguage(dataset);
  const others = contradicts.flatMap(id => dataset.statements.get(id) ?? []);
  if (others.length === 0) return nothing;
  const links = others.map(other => {
    const name = sentenceText(nameAll(other.by, dataset));
    const words = shorten(other.quote.join(' … '), 32);
    // In the data's quotation marks: both are theirs.
    const text = words === '' ? name : sentenceLocale(dataset).t('name-and-words', {name, words});
    const link = renderLink(text, () => {
      onSelect(other.id);
    });
    return html`<span lang=${ifDefined(lang)}>${link}</span>`;
  });
  return html`<div class="muted">${locale.weave('contradicts-whom', {whom: locale.join(links)})}</div>`;
}

/** A relation from the point of view of those to whom it happens. */
export function renderPassiveRow(
  relation: Relation,
  dataset: Dataset,
  onSelect: SelectById,
  locale = ENGLISH,
): TemplateResult {
  return renderRelationRow(relation, dataset, onSelect, locale, passiveSentence);
}

export function renderRelationRow(
  relation: Relation,
  dataset: Dataset,
  onSelect: SelectById,
  locale = ENGLISH,
  sentence = relationSentence,
): TemplateResult {
  return html`${renderLine(sentence(relation, dataset), relation.id, dataset, onSelect)}
  ${renderTrail(relation, dataset, locale)}`;
}

/** Figures, date and place in the source, in one quiet line. */
function renderTrail(
  item: Relation | Statement,
  dataset: Dataset,
  locale: Locale,
): TemplateResult | typeof nothing {
  const {when, evidence} = item;
  const figures = 'numbers' in item ? item.numbers.map(({text}) => locale.isolate(text)) : [];
  const parts = [
    figures.join(', '),
    when === undefined ? '' : formatTimeSpan(when, locale),
    formatEvidence(evidence, dataset, locale),
  ].filter(part => part !== '');
  return parts.length === 0 ? nothing : html`<div class="muted">${renderParts(parts, locale)}</div>`;
}

/** What the locale has written, one after the other. Names in it are isolated already: `auto` would follow the first of them. */
export function renderParts(parts: readonly string[], {dir}: Locale): TemplateResult[] {
  return parts.map((part, i) => html`${i > 0 ? ' · ' : ''}<bdi dir=${dir}>${part}</bdi>`);
}

/** Returns for instance "The National, paragraphs 9 and 16", with the exact words if they are given; empty without evidence. */
export function formatEvidence(
  evidence: readonly Evidence[],
  {sources}: Pick<Dataset, 'sources'>,
  locale = ENGLISH,
): string {
  const bySource = new Map<string, Evidence[]>();
  for (const place of evidence) bySource.set(place.source, [...(bySource.get(place.source) ?? []), place]);
  const places = [...bySource].map(([id, found]) => {
    const source = sources.get(id);
    const name = publisherAlone(source, sources) ?? source?.title ?? id;
    const paragraphs = [...new Set(found.flatMap(({paragraph}) => paragraph ?? []))].sort((a, b) => a - b);
    const numbers = locale.join(paragraphs.map(number => locale.number(number))).join('');
    const count = paragraphs.length;
    const place = count === 0 ? name : locale.t('place', {source: name, count, numbers});
    return found
      .flatMap(({exact}) => (exact === undefined ? [] : locale.quote(exact)))
      .reduce((before, words) => locale.t('place-quoted', {place: before, words}), place);
  });
  return places.join('; ');
}

/** Publishers of more than one of the sources. */
const severalBy = new WeakMap<Dataset['sources'], ReadonlySet<string>>();

/** The publisher of a source, if of no other: one of several texts does not tell which of them is meant. */
function publisherAlone(source: Source | undefined, sources: Dataset['sources']): string | undefined {
  const several = severalBy.get(sources) ?? publishersOfSeveral(sources);
  severalBy.set(sources, several);
  const {publisher} = source ?? {};
  return publisher === undefined || several.has(publisher) ? undefined : publisher;
}

function publishersOfSeveral(sources: Dataset['sources']): Set<string> {
  const [once, several] = [new Set<string>(), new Set<string>()];
  for (const {publisher} of sources.values()) {
    if (publisher === undefined) continue;
    if (once.has(publisher)) several.add(publisher);
    once.add(publisher);
  }
  return several;
}
