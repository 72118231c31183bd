/** The table of who agrees and who conflicts with whom, in one normalisation. */
import type {Dataset} from '../../model/dataset.ts';
import {
  CONGRUENCE_HELP,
  normalise,
  offeredCongruences,
  type Normalisation,
} from '../../model/derived/congruence.ts';
import type {Scope} from '../../model/derived/scope.ts';
import {TABLE_COLUMNS} from '../../state/reading.ts';
import {formatWeight} from '../internal/format-figure.ts';
import {countOf, labelled, saidFigure, type FigureTable} from './figure-table.ts';

const LABELS = {agree: 'Agree on', congruence: 'Congruence', oppose: 'Oppose on', conflict: 'Conflict'};

export function congruenceFigures(dataset: Dataset, scope: Scope, normalisation: Normalisation): FigureTable {
  const {pairs, reason} = offeredCongruences(dataset, scope);
  return {
    caption: 'Who agrees with whom',
    help: CONGRUENCE_HELP,
    corner: 'Two speakers',
    columns: labelled(TABLE_COLUMNS.congruence, LABELS),
    rows: pairs.map(({a, b, activity, congruence, conflict, agreeing, opposing}) => {
      const agreement = formatWeight(normalise(congruence, activity, normalisation));
      const opposition = formatWeight(normalise(conflict, activity, normalisation));
      return {
        actors: [a, b],
        joint: 'and',
        figures: [
          saidFigure(String(congruence), `agree on ${countOf(congruence, 'issue')}`, agreeing),
          saidFigure(agreement, `congruence ${agreement}`, agreeing),
          saidFigure(String(conflict), `oppose on ${countOf(conflict, 'issue')}`, opposing),
          saidFigure(opposition, `conflict ${opposition}`, opposing),
        ],
      };
    }),
    empty: reason ?? '',
  };
}
