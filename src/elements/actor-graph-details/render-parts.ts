/** Parts that the details of actors, relations and statements share. */
import {html, nothing, type TemplateResult} from 'lit';
import {ifDefined} from 'lit/directives/if-defined.js';
import type {Locale} from '../../locales/locale.ts';
import type {PlainId} from '../../locales/messages.ts';
import type {Dataset, Said} from '../../model/dataset.ts';
import type {Relation, Statement, Verdict} from '../../model/document.ts';
import {targetPhrase} from '../../model/sentence.ts';
import {STANCES} from '../../model/vocabulary.ts';
import {cleanText, shorten} from '../../util/clean-text.ts';
import {safeUrl} from '../../util/safe-url.ts';
import {dataLanguage} from '../internal/data-language.ts';
import {facetLabel} from '../internal/facet-labels.ts';
import {renderLink} from '../internal/render-link.ts';
import {
  formatEvidence,
  renderRelationRow,
  renderStatementRow,
  type SelectById,
} from '../internal/render-sentence.ts';
import type {ListLengths} from './list-lengths.ts';

export type Rendered = TemplateResult | typeof nothing;

/** What everything in the details is made from. */
export interface DetailsContext {
  readonly dataset: Dataset;
  readonly locale: Locale;
  readonly onSelect: SelectById;
  readonly lengths: ListLengths;
}

/** A titled list of sentences with their number, long ones cut; nothing if there are none. */
export function renderSentences<T extends Relation | Statement>(
  title: PlainId,
  items: readonly T[],
  {locale, lengths}: DetailsContext,
  row: (item: T) => TemplateResult,
): Rendered {
  if (items.length === 0) return nothing;
  return html`<section>
    <h3>${locale.t('titled-count', {title: locale.t(title), count: items.length})}</h3>
    ${lengths.render(title, items, locale, row)}
  </section>`;
}

export function renderStatements(
  title: PlainId,
  items: readonly Statement[],
  context: DetailsContext,
): Rendered {
  const {dataset, onSelect, locale} = context;
  return renderSentences(title, items, context, item => renderStatementRow(item, dataset, onSelect, locale));
}

export function renderRelations(
  title: PlainId,
  items: readonly Relation[],
  context: DetailsContext,
): Rendered {
  const {dataset, onSelect, locale} = context;
  return renderSentences(title, items, context, item => renderRelationRow(item, dataset, onSelect, locale));
}

/** Who says what about an item, the stances side by side where they differ. */
export function renderSaidAbout(id: string, title: PlainId, context: DetailsContext): Rendered {
  const {dataset, onSelect, locale, lengths} = context;
  const said = dataset.saidAbout.get(id) ?? [];
  if (said.length === 0) return nothing;
  const sides = STANCES.map(stance => ({
    stance,
    said: said.filter(({about}) => about.stance === stance),
  })).filter(side => side.said.length > 0);
  const count = new Set(said.map(({statement}) => statement.id)).size;
  return html`<section>
    <h3>${locale.t('titled-count', {title: locale.t(title), count})}</h3>
    <div class="sides">
      ${sides.map(
        side =>
          html`<div>
            <h4>${facetLabel('stance', side.stance, dataset, locale)}</h4>
            ${lengths.render(`${title} ${side.stance}`, statementsOf(side.said), locale, item =>
              renderStatementRow(item, dataset, onSelect, locale),
            )}
          </div>`,
      )}
    </div>
  </section>`;
}

function statementsOf(said: readonly Said[]): Statement[] {
  return [...new Set(said.map(({statement}) => statement))];
}

/** That the text beside the graph does not have the words; nothing if it has them, or if there is no such text. */
export function renderUnfound(unfound: 'all' | 'some' | undefined, locale: Locale): Rendered {
  if (unfound === undefined) return nothing;
  return html`<p class="unfound note muted">${locale.t(`unfound-${unfound}`)}</p>`;
}

/** One row of a definition list; nothing without a value. */
export function renderFact(term: string, value: unknown): Rendered {
  if (value === undefined || value === '' || value === nothing) return nothing;
  return html`<dt>${term}</dt>
    <dd>${value}</dd>`;
}

/** Text from the data, in their language. */
export function renderText(text: string | undefined, {dataset}: DetailsContext): Rendered {
  if (text === undefined) return nothing;
  return html`<bdi lang=${ifDefined(dataLanguage(dataset).lang)}>${text}</bdi>`;
}

/** A paragraph from the data, in their language and direction. */
export function renderParagraph(
  text: string | undefined,
  {dataset}: DetailsContext,
  className = 'description',
): Rendered {
  if (text === undefined) return nothing;
  return html`<p class=${className} lang=${ifDefined(dataLanguage(dataset).lang)} dir="auto">${text}</p>`;
}

/** Names as links, listed as the interface's language lists. */
export function renderNames(ids: readonly string[], {dataset, locale, onSelect}: DetailsContext): Rendered {
  if (ids.length === 0) return nothing;
  const {lang} = dataLanguage(dataset);
  const links = ids.map(id => {
    const link = renderLink(targetPhrase(id, dataset), () => {
      onSelect(id);
    });
    return html`<span lang=${ifDefined(lang)}>${link}</span>`;
  });
  return html`${locale.join(links)}`;
}

export function renderVerdict(verdict: Verdict | undefined, context: DetailsContext): Rendered {
  if (verdict === undefined) return nothing;
  const {dataset, locale} = context;
  const {value, note, evidence} = verdict;
  const place = formatEvidence(evidence, dataset, locale);
  const name = html`<strong>${locale.t(`verdict-${value}`)}</strong>`;
  return html`${
    note === undefined
      ? name
      : locale.weave('name-and-note', {name, note: html`${renderText(note, context)}`})
  }
  ${place === '' ? nothing : html`<span class="muted"><bdi dir=${locale.dir}>${place}</bdi></span>`}`;
}

/** An address as a link if it is safe to follow, else as text. */
export function renderAddress(address: string): TemplateResult {
  const url = safeUrl(address);
  if (url === undefined) return html`<bdi>${shorten(cleanText(address), 200)}</bdi>`;
  return html`<a href=${url} target="_blank" rel="noopener noreferrer nofollow" dir="ltr"
    >${shorten(url, 80)}</a
  >`;
}

/** Fields of the file that the format does not know: shown as they are. */
export function renderExtra(extra: ReadonlyMap<string, unknown> | undefined, locale: Locale): Rendered {
  if (extra === undefined) return nothing;
  return html`${[...extra].map(([key, value]) =>
    renderFact(shorten(cleanText(key), 60), html`<bdi>${shorten(plain(value, locale), 300)}</bdi>`),
  )}`;
}

function plain(value: unknown, locale: Locale): string {
  if (typeof value === 'string') return cleanText(value);
  try {
    return cleanText(JSON.stringify(value));
  } catch {
    return locale.t('too-deep');
  }
}
