/** The table of who is heard and who is spoken about. */
import type {Dataset} from '../../model/dataset.ts';
import type {Scope} from '../../model/derived/scope.ts';
import {voices, VOICE_HELP} from '../../model/derived/voice.ts';
import {TABLE_COLUMNS} from '../../state/reading.ts';
import {formatPoints, formatShare} from '../internal/format-figure.ts';
import {countOf, labelled, saidFigure, type FigureTable} from './figure-table.ts';

const LABELS = {quoted: 'Quoted', mentions: 'Spoken about', gap: 'Gap', deeds: 'Deeds'};

export function voiceFigures(dataset: Dataset, scope: Scope): FigureTable {
  return {
    caption: 'Who is quoted, and who is spoken about',
    help: VOICE_HELP,
    corner: 'Actor',
    columns: labelled(TABLE_COLUMNS.voice, LABELS),
    rows: voices(dataset, scope).map(voice => {
      const words = countOf(Math.round(voice.wordCount), 'word');
      const mentions = countOf(voice.mentions.length, 'statement');
      const both = [...new Set([...voice.quoted, ...voice.mentions])];
      return {
        actors: [voice.actor],
        figures: [
          voice.quoted.length === 0
            ? {text: 'never', label: 'never quoted', statements: [], relations: []}
            : saidFigure(`${formatShare(voice.words)} · ${words}`, `quoted, ${words}`, voice.quoted),
          saidFigure(
            `${formatShare(voice.attention)} · ${voice.mentions.length}`,
            `spoken about in ${mentions}`,
            voice.mentions,
          ),
          saidFigure(formatPoints(voice.gap), `gap ${formatPoints(voice.gap)}`, both),
          voice.deeds.length === 0
            ? undefined
            : {
                text: String(voice.deeds.length),
                label: countOf(voice.deeds.length, 'deed'),
                statements: [],
                relations: voice.deeds,
              },
        ],
      };
    }),
    empty: 'Nobody is shown.',
  };
}
