/**
 * Writes a graph as plain HTML, for readers without scripts and for feeds: a picture, what it is of, and
 * everything that is done and said as sentences with their quotations, dates and sources.
 *
 * No script, no style sheet, no class that anybody has to know, nothing to load. All of it is escaped, for it is data.
 */
import {itemSentence, itemTrail, originalOf} from '../../elements/actor-graph-statements/row-words.ts';
import {dataLanguage} from '../../elements/internal/data-language.ts';
import {formatDated} from '../../elements/internal/format-time-span.ts';
import {localeFor, type Locale} from '../../locales/locale.ts';
import type {Dataset} from '../../model/dataset.ts';
import type {Source} from '../../model/document.ts';
import type {ListItem} from '../../state/list-rows.ts';
import {element, writeMarkup, type Markup} from '../../util/markup.ts';
import {safeUrl} from '../../util/safe-url.ts';

export interface FallbackOptions {
  /** The picture, as our own SVG writer has written it. */
  readonly picture?: string | undefined;
  /** How many headings there are above on the page: 1 makes the fallback's own an `h2`. Default 1. */
  readonly depth?: number;
}

/** Returns the fragment, one sentence to a line, so that a difference between two of them can be read. */
export function writeFallback(dataset: Dataset, {picture, depth = 1}: FallbackOptions = {}): string {
  const {title, description, language, statements, relations, sources} = dataset.document;
  const locale = localeFor(language);
  const heading = (text: string, below: number) => element(`h${Math.min(6, depth + below)}`, {}, text);
  const said = statements.map((statement): ListItem => ({layer: 'said', statement}));
  const done = relations.map((relation): ListItem => ({layer: 'did', relation}));
  const lists = [
    [locale.t('layer-said'), said],
    [locale.t('layer-deed'), done],
  ] as const;
  const lines = [
    writeMarkup(heading(title, 1)),
    ...(description === undefined ? [] : [writeMarkup(element('p', {}, description))]),
    ...(picture === undefined ? [] : [`<figure>${asWideAsItsPlace(picture)}</figure>`]),
    ...lists.flatMap(([name, items]) =>
      items.length === 0
        ? []
        : [
            writeMarkup(heading(name, 2)),
            '<ul>',
            ...items.map(item => writeMarkup(sentence(item, dataset, locale))),
            '</ul>',
          ],
    ),
    ...(sources.length === 0
      ? []
      : [
          writeMarkup(heading(locale.t('sources', {count: sources.length}), 2)),
          '<ul>',
          ...sources.map(source => writeMarkup(sourceEntry(source, locale))),
          '</ul>',
        ]),
  ];
  const [start = '', end = ''] = writeMarkup(element('div', {...dataLanguage(dataset)}, '|')).split('|');
  return `${[start, ...lines, end].join('\n')}\n`;
}

/** A policy that forbids styles in markup forbids this one too; the picture then keeps its size. */
function asWideAsItsPlace(picture: string): string {
  if (!picture.startsWith('<svg ')) throw new Error('the picture of a fallback has to be SVG');
  return picture.replace('<svg ', '<svg style="max-width: 100%; height: auto" ');
}

function sentence(item: ListItem, dataset: Dataset, locale: Locale): Markup {
  const words = itemSentence(item, dataset).map(({text, role}) => {
    if (role === undefined || role === 'verb') return text;
    // Names and quotations may be written in the other direction.
    return element('bdi', {}, text);
  });
  const original = originalOf(item);
  const trail = itemTrail(item, dataset, locale);
  return element(
    'li',
    {},
    ...words,
    ...(original === undefined ? [] : [' (', element('bdi', {lang: original.language}, original.text), ')']),
    ...(trail === '' ? [] : [' ', element('small', {}, trail)]),
  );
}

/** What was read, with a link if it has an address that may be followed. */
function sourceEntry({title, url, publisher, published}: Source, locale: Locale): Markup {
  const href = safeUrl(url);
  const name = element('cite', {}, title);
  const dated = formatDated(publisher, published, locale);
  return element(
    'li',
    {},
    href === undefined ? name : element('a', {href, rel: 'noopener noreferrer nofollow'}, name),
    ...(dated === '' ? [] : [' ', element('small', {}, dated)]),
  );
}
