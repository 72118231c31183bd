/**
 * What one table of figures shows, as plain data: every figure with the sentences behind it.
 * How it is drawn, and which figure is open, is not known here.
 */
import type {Locale} from '../../locales/locale.ts';
import type {Relation, Statement} from '../../model/document.ts';
import type {Stance} from '../../model/vocabulary.ts';

export interface Figure {
  /** Drawn as a mark before the text. */
  readonly stance?: Stance;
  readonly text: string;
  /** What rows are sorted by in the figure's column. */
  readonly order: number;
  /** What the figure says, for those who do not see its place: "for, 2 statements". */
  readonly label: string;
  readonly statements: readonly Statement[];
  readonly relations: readonly Relation[];
}

export interface FigureRow {
  /** The one or two actors whom the row is about. */
  readonly actors: readonly [string] | readonly [string, string];
  /** Whether the second is whom the first speaks of or acts on; else both have the same part in it. */
  readonly isDirected?: boolean;
  /** One for each column; nothing where there is nothing to count. */
  readonly figures: readonly (Figure | undefined)[];
}

/** A column, with the id under which an address names it. */
export interface FigureColumn {
  readonly id: string;
  readonly label: string;
}

export interface FigureTable {
  readonly caption: string;
  /** The formula in words. */
  readonly help: string;
  /** Head of the column of names. */
  readonly corner: string;
  readonly columns: readonly FigureColumn[];
  readonly rows: readonly FigureRow[];
  /** What to say in place of a table without rows. */
  readonly empty: string;
}

/** Returns the fixed columns of a table, each with its label. */
export function labelled<TId extends string>(
  ids: readonly TId[],
  labels: Readonly<Record<TId, string>>,
): FigureColumn[] {
  return ids.map(id => ({id, label: labels[id]}));
}

/** Whether there is something behind a figure; nothing stands behind a nought. */
export function hasSentences({statements, relations}: Figure): boolean {
  return statements.length + relations.length > 0;
}

/** Returns the number of the deeds that are behind it, or nothing without any. */
export function doneFigure(relations: readonly Relation[], locale: Locale): Figure | undefined {
  const count = relations.length;
  if (count === 0) return undefined;
  return {
    text: locale.number(count),
    order: count,
    label: locale.t('deeds', {count}),
    statements: [],
    relations,
  };
}

/** Returns a figure that rests on statements, or nothing without any. */
export function saidFigure(
  text: string,
  order: number,
  label: string,
  statements: readonly Statement[],
): Figure | undefined {
  return statements.length === 0 ? undefined : {text, order, label, statements, relations: []};
}
