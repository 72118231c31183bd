/** The table of stances: speakers by topics. */
import type {Dataset} from '../../model/dataset.ts';
import type {Position} from '../../model/derived/positions.ts';
import type {Scope} from '../../model/derived/scope.ts';
import {stanceTable, STANCE_TABLE_HELP} from '../../model/derived/stance-table.ts';
import {STANCES} from '../../model/vocabulary.ts';
import {facetLabel} from '../internal/facet-labels.ts';
import {countOf, type Figure, type FigureTable} from './figure-table.ts';

export function stancesFigures(dataset: Dataset, scope: Scope): FigureTable {
  const {topics, rows} = stanceTable(dataset, scope);
  return {
    caption: 'Stances of speakers on topics',
    help: STANCE_TABLE_HELP,
    corner: 'Speaker',
    columns: topics.map(id => ({id, label: dataset.topics.get(id)?.label ?? id})),
    rows: rows.map(({actor, cells}) => ({
      actors: [actor],
      figures: topics.map(topic => {
        const position = cells.get(topic);
        return position === undefined ? undefined : stanceFigure(position, dataset);
      }),
    })),
    empty: 'No statement that is shown belongs to a topic.',
  };
}

function stanceFigure({stance, tally, statements}: Position, dataset: Dataset): Figure {
  const name = (value: (typeof STANCES)[number]) => facetLabel('stance', value, dataset).toLowerCase();
  const parts = STANCES.filter(value => tally[value] > 0).map(value => `${tally[value]} ${name(value)}`);
  // The word is short in the cell; what the cell is made of goes into the label.
  const made = parts.length > 1 ? `: stances ${parts.join(', ')}` : '';
  return {
    stance,
    text: `${stance} ${statements.length}`,
    label: `${name(stance)}, ${countOf(statements.length, 'statement')}${made}`,
    statements,
    relations: [],
  };
}
