/** The table of words beside deeds, a row for each pair that has both. */
import type {Dataset} from '../../model/dataset.ts';
import {sayDo, SAY_DO_HELP, type SayDo} from '../../model/derived/say-do.ts';
import type {Scope} from '../../model/derived/scope.ts';
import type {Relation} from '../../model/document.ts';
import {STANCES} from '../../model/vocabulary.ts';
import {TABLE_COLUMNS} from '../../state/reading.ts';
import {formatSigned} from '../internal/format-figure.ts';
import {countOf, labelled, saidFigure, type Figure, type FigureTable} from './figure-table.ts';

const MATCHES: Readonly<Record<SayDo['match'], string>> = {
  opposite: 'differ',
  same: 'go together',
  open: 'open',
};

const LABELS = {
  says: 'Says',
  does: 'Does',
  cooperation: 'Cooperation',
  conflict: 'Conflict',
  match: 'Words and deeds',
};

export function sayDoFigures(dataset: Dataset, scope: Scope): FigureTable {
  return {
    caption: 'What one says about another, beside what one does',
    help: SAY_DO_HELP,
    corner: 'Who → to whom',
    columns: labelled(TABLE_COLUMNS['say-do'], LABELS),
    rows: sayDo(dataset, scope).map(({says, cooperation, conflict, does, match}) => {
      const statements = [...new Set(STANCES.flatMap(stance => says.statements[stance]))];
      const relations = [...cooperation, ...conflict];
      return {
        actors: [says.speaker, says.about],
        joint: '→',
        figures: [
          saidFigure(formatSigned(says.balance), `says ${formatSigned(says.balance)}`, statements),
          {text: formatSigned(does), label: `does ${formatSigned(does)}`, statements: [], relations},
          doneFigure(cooperation),
          doneFigure(conflict),
          {text: MATCHES[match], label: MATCHES[match], statements, relations},
        ],
      };
    }),
    empty: 'Nobody in what is shown both speaks about another and does something to him that counts.',
  };
}

function doneFigure(relations: readonly Relation[]): Figure | undefined {
  if (relations.length === 0) return undefined;
  return {
    text: String(relations.length),
    label: countOf(relations.length, 'deed'),
    statements: [],
    relations,
  };
}
