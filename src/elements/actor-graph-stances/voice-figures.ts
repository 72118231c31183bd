/** The table of who is heard and who is spoken about. */
import type {Locale} from '../../locales/locale.ts';
import type {Dataset} from '../../model/dataset.ts';
import type {Scope} from '../../model/derived/scope.ts';
import {voices, type Voice} from '../../model/derived/voice.ts';
import {TABLE_COLUMNS} from '../../state/reading.ts';
import {formatPoints, formatShare} from '../internal/format-figure.ts';
import {doneFigure, labelled, saidFigure, type Figure, type FigureTable} from './figure-table.ts';

export function voiceFigures(dataset: Dataset, scope: Scope, locale: Locale): FigureTable {
  return {
    caption: locale.t('voice-caption'),
    help: locale.t('voice-help'),
    corner: locale.t('voice-corner'),
    columns: labelled(TABLE_COLUMNS.voice, {
      quoted: locale.t('column-quoted'),
      mentions: locale.t('column-mentions'),
      gap: locale.t('column-gap'),
      deeds: locale.t('column-deeds'),
    }),
    rows: voices(dataset, scope).map(voice => {
      const {length} = voice.mentions;
      const share = formatShare(voice.attention, locale);
      const gap = formatPoints(voice.gap, locale);
      const mentions = locale.t('mentioned-in', {statements: locale.t('statements', {count: length})});
      const both = [...new Set([...voice.quoted, ...voice.mentions])];
      return {
        actors: [voice.actor],
        figures: [
          quotedFigure(voice, locale),
          saidFigure(`${share} · ${locale.number(length)}`, length, mentions, voice.mentions),
          saidFigure(gap, voice.gap, locale.t('gap-is', {value: gap}), both),
          doneFigure(voice.deeds, locale),
        ],
      };
    }),
    empty: locale.t('voice-empty'),
  };
}

function quotedFigure({quoted, words, wordCount}: Voice, locale: Locale): Figure | undefined {
  if (quoted.length === 0)
    return {
      text: locale.t('never'),
      order: 0,
      label: locale.t('never-quoted'),
      statements: [],
      relations: [],
    };
  const count = locale.t('words', {count: Math.round(wordCount)});
  return saidFigure(
    `${formatShare(words, locale)} · ${count}`,
    wordCount,
    locale.t('quoted-words', {words: count}),
    quoted,
  );
}
