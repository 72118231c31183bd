/** The table of who agrees and who conflicts with whom, in one normalisation. */
import type {Locale} from '../../locales/locale.ts';
import type {Dataset} from '../../model/dataset.ts';
import {
  LEAST,
  normalise,
  offeredCongruences,
  type CongruenceGap,
  type Normalisation,
} from '../../model/derived/congruence.ts';
import type {Scope} from '../../model/derived/scope.ts';
import {TABLE_COLUMNS} from '../../state/reading.ts';
import {formatWeight} from '../internal/format-figure.ts';
import {labelled, saidFigure, type FigureTable} from './figure-table.ts';

export function congruenceFigures(
  dataset: Dataset,
  scope: Scope,
  locale: Locale,
  normalisation: Normalisation,
): FigureTable {
  const {pairs, reason} = offeredCongruences(dataset, scope);
  return {
    caption: locale.t('congruence-caption'),
    help: locale.t('congruence-help'),
    corner: locale.t('congruence-corner'),
    columns: labelled(TABLE_COLUMNS.congruence, {
      agree: locale.t('column-agree'),
      congruence: locale.t('column-congruence'),
      oppose: locale.t('column-oppose'),
      conflict: locale.t('column-conflict'),
    }),
    rows: pairs.map(({a, b, activity, congruence, conflict, agreeing, opposing}) => {
      const agreed = normalise(congruence, activity, normalisation);
      const opposed = normalise(conflict, activity, normalisation);
      const agreement = formatWeight(agreed, locale);
      const opposition = formatWeight(opposed, locale);
      return {
        actors: [a, b],
        figures: [
          saidFigure(
            locale.number(congruence),
            congruence,
            locale.t('agree-on', {count: congruence}),
            agreeing,
          ),
          saidFigure(agreement, agreed, locale.t('congruence-is', {value: agreement}), agreeing),
          saidFigure(locale.number(conflict), conflict, locale.t('oppose-on', {count: conflict}), opposing),
          saidFigure(opposition, opposed, locale.t('conflict-is', {value: opposition}), opposing),
        ],
      };
    }),
    empty: reason === undefined ? '' : explain(reason, locale),
  };
}

function explain(reason: CongruenceGap, locale: Locale): string {
  switch (reason) {
    case 'few-statements':
      return locale.t('congruence-few-statements', {count: LEAST.statements});
    case 'few-issues':
      return locale.t('congruence-few-issues', {count: LEAST.issues});
    default:
      return locale.t(`congruence-${reason}`);
  }
}
