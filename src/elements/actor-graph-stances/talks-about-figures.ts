/** The table of who talks about whom: a row for each pair, a column for each stance. */
import type {Locale} from '../../locales/locale.ts';
import type {Dataset} from '../../model/dataset.ts';
import type {Scope} from '../../model/derived/scope.ts';
import {talksAbout} from '../../model/derived/talks-about.ts';
import {STANCES} from '../../model/vocabulary.ts';
import {TABLE_COLUMNS} from '../../state/reading.ts';
import {formatSigned} from '../internal/format-figure.ts';
import {labelled, saidFigure, type Figure, type FigureTable} from './figure-table.ts';

export function talksAboutFigures(dataset: Dataset, scope: Scope, locale: Locale): FigureTable {
  return {
    caption: locale.t('table-talks-about'),
    help: locale.t('talks-about-help'),
    corner: locale.t('talks-about-corner'),
    columns: labelled(TABLE_COLUMNS['talks-about'], {
      for: locale.t('stance-for'),
      against: locale.t('stance-against'),
      neutral: locale.t('stance-neutral'),
      mixed: locale.t('column-mixed'),
      balance: locale.t('column-balance'),
    }),
    rows: talksAbout(dataset, scope).map(({speaker, about, tally, balance, statements}) => {
      const signed = formatSigned(balance, locale);
      return {
        actors: [speaker, about],
        isDirected: true,
        figures: [
          ...STANCES.map((stance): Figure | undefined =>
            tally[stance] === 0
              ? undefined
              : {
                  stance,
                  text: locale.number(tally[stance]),
                  order: tally[stance],
                  label: locale.t('stance-count', {count: tally[stance]}),
                  statements: statements[stance],
                  relations: [],
                },
          ),
          saidFigure(signed, balance, locale.t('balance-is', {value: signed}), [
            ...new Set(STANCES.flatMap(stance => statements[stance])),
          ]),
        ],
      };
    }),
    empty: locale.t('talks-about-empty'),
  };
}
