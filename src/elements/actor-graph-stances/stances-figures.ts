/** The table of stances: speakers by topics. */
import type {Locale} from '../../locales/locale.ts';
import type {Dataset} from '../../model/dataset.ts';
import type {Position} from '../../model/derived/positions.ts';
import type {Scope} from '../../model/derived/scope.ts';
import {stanceTable} from '../../model/derived/stance-table.ts';
import {STANCES, type Stance} from '../../model/vocabulary.ts';
import type {Figure, FigureTable} from './figure-table.ts';

export function stancesFigures(dataset: Dataset, scope: Scope, locale: Locale): FigureTable {
  const {topics, rows} = stanceTable(dataset, scope);
  return {
    caption: locale.t('stances-caption'),
    help: locale.t('stances-help'),
    corner: locale.t('speaker'),
    columns: topics.map(id => ({id, label: dataset.topics.get(id)?.label ?? id})),
    rows: rows.map(({actor, cells}) => ({
      actors: [actor],
      figures: topics.map(topic => {
        const position = cells.get(topic);
        return position === undefined ? undefined : stanceFigure(position, locale);
      }),
    })),
    empty: locale.t('stances-empty'),
  };
}

/** From one side to the other; among those who take the same, who says most. */
const SIDES: Readonly<Record<Stance, number>> = {for: 3, mixed: 2, neutral: 1, against: 0};
const LARGEST_COUNT = 1e9;

function stanceFigure({stance, tally, statements}: Position, locale: Locale): Figure {
  const count = statements.length;
  const name = locale.t(stance);
  const held = STANCES.filter(value => tally[value] > 0);
  const meaning = {stance: name, statements: locale.t('statements', {count})};
  const parts = held.map(value => locale.t('stance-part', {count: tally[value], stance: locale.t(value)}));
  return {
    stance,
    text: locale.t('stance-figure', {stance: name, count}),
    order: SIDES[stance] * LARGEST_COUNT + count,
    // The word is short in the cell; what the cell is made of goes into the label.
    label:
      held.length > 1
        ? locale.t('stance-meaning-made', {...meaning, parts: locale.join(parts).join('')})
        : locale.t('stance-meaning', meaning),
    statements,
    relations: [],
  };
}
