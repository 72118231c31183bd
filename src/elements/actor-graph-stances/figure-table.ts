/**
 * What one table of figures shows, as plain data: every figure with the sentences behind it.
 * How it is drawn, and which figure is open, is not known here.
 */
import type {Relation, Statement} from '../../model/document.ts';
import type {Stance} from '../../model/vocabulary.ts';

export interface Figure {
  /** Drawn as a mark before the text. */
  readonly stance?: Stance;
  readonly text: string;
  /** What the figure says, for those who do not see its place: "for, 2 statements". */
  readonly label: string;
  readonly statements: readonly Statement[];
  readonly relations: readonly Relation[];
}

export interface FigureRow {
  /** The one or two actors whom the row is about. */
  readonly actors: readonly [string] | readonly [string, string];
  /** What stands between two of them: an arrow, or "and". */
  readonly joint?: string;
  /** One for each column; nothing where there is nothing to count. */
  readonly figures: readonly (Figure | undefined)[];
}

export interface FigureTable {
  readonly caption: string;
  /** The formula in words. */
  readonly help: string;
  /** Head of the column of names. */
  readonly corner: string;
  readonly columns: readonly string[];
  readonly rows: readonly FigureRow[];
  /** What to say in place of a table without rows. */
  readonly empty: string;
}

/** Returns "1 statement", "2 statements". */
export function countOf(count: number, noun: string): string {
  return `${count} ${noun}${count === 1 ? '' : 's'}`;
}

/** Returns a figure that rests on statements, or nothing without any. */
export function saidFigure(
  text: string,
  label: string,
  statements: readonly Statement[],
): Figure | undefined {
  return statements.length === 0 ? undefined : {text, label, statements, relations: []};
}
