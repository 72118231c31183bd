/** The table of who talks about whom: a row for each pair, a column for each stance. */
import type {Dataset} from '../../model/dataset.ts';
import type {Scope} from '../../model/derived/scope.ts';
import {talksAbout, TALKS_ABOUT_HELP} from '../../model/derived/talks-about.ts';
import {STANCES} from '../../model/vocabulary.ts';
import {TABLE_COLUMNS} from '../../state/reading.ts';
import {formatSigned} from '../internal/format-figure.ts';
import {countOf, labelled, saidFigure, type Figure, type FigureTable} from './figure-table.ts';

const LABELS = {for: 'For', against: 'Against', neutral: 'Neutral', mixed: 'Mixed', balance: 'Balance'};

export function talksAboutFigures(dataset: Dataset, scope: Scope): FigureTable {
  return {
    caption: 'Who talks about whom',
    help: TALKS_ABOUT_HELP,
    corner: 'Speaker → spoken about',
    columns: labelled(TABLE_COLUMNS['talks-about'], LABELS),
    rows: talksAbout(dataset, scope).map(({speaker, about, tally, balance, statements}) => ({
      actors: [speaker, about],
      joint: '→',
      figures: [
        ...STANCES.map((stance): Figure | undefined =>
          tally[stance] === 0
            ? undefined
            : {
                stance,
                text: String(tally[stance]),
                label: countOf(tally[stance], 'stance'),
                statements: statements[stance],
                relations: [],
              },
        ),
        saidFigure(formatSigned(balance), `balance ${formatSigned(balance)}`, [
          ...new Set(STANCES.flatMap(stance => statements[stance])),
        ]),
      ],
    })),
    empty: 'No statement that is shown is about an actor or what an actor does.',
  };
}
