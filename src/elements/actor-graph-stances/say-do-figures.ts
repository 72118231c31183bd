/** The table of words beside deeds, a row for each pair that has both. */
import type {Locale} from '../../locales/locale.ts';
import type {Dataset} from '../../model/dataset.ts';
import {sayDo} from '../../model/derived/say-do.ts';
import type {Scope} from '../../model/derived/scope.ts';
import {STANCES} from '../../model/vocabulary.ts';
import {TABLE_COLUMNS} from '../../state/reading.ts';
import {formatSigned} from '../internal/format-figure.ts';
import {doneFigure, labelled, saidFigure, type FigureTable} from './figure-table.ts';

export function sayDoFigures(dataset: Dataset, scope: Scope, locale: Locale): FigureTable {
  return {
    caption: locale.t('say-do-caption'),
    help: locale.t('say-do-help'),
    corner: locale.t('say-do-corner'),
    columns: labelled(TABLE_COLUMNS['say-do'], {
      says: locale.t('column-says'),
      does: locale.t('column-does'),
      cooperation: locale.t('column-cooperation'),
      conflict: locale.t('column-conflict'),
      match: locale.t('column-match'),
    }),
    rows: sayDo(dataset, scope).map(({says, cooperation, conflict, does, match}) => {
      const statements = [...new Set(STANCES.flatMap(stance => says.statements[stance]))];
      const relations = [...cooperation, ...conflict];
      const said = formatSigned(says.balance, locale);
      const done = formatSigned(does, locale);
      const matching = locale.t(`match-${match}`);
      return {
        actors: [says.speaker, says.about],
        isDirected: true,
        figures: [
          saidFigure(said, says.balance, locale.t('says-is', {value: said}), statements),
          {text: done, order: does, label: locale.t('does-is', {value: done}), statements: [], relations},
          doneFigure(cooperation, locale),
          doneFigure(conflict, locale),
          {text: matching, order: Math.abs(says.balance - does), label: matching, statements, relations},
        ],
      };
    }),
    empty: locale.t('say-do-empty'),
  };
}
