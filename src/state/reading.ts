/**
 * What the reader has open beside the graph's own view, filter and selection: which lens, which
 * table and which figure of it, whom he compares, what he looks for in the list. All of it belongs
 * to an address. What nobody would send along (a half-typed date, a hover, a zoom) stays with its panel.
 */
import type {Pair} from '../model/derived/choose-pair.ts';
import type {Normalisation} from '../model/derived/congruence.ts';
import {STANCES} from '../model/vocabulary.ts';
import type {Grouping} from './list-rows.ts';

/** What takes turns in the place of the picture. */
export const LENSES = ['graph', 'list', 'stances', 'compare'] as const;
/** All that takes turns in a narrow container: there the panels are sheets as well. */
export const SHEETS = [...LENSES, 'filter', 'details'] as const;
export type Sheet = (typeof SHEETS)[number];

/**
 * The tables of what statements come to, with the ids of their columns. The stances have a column for
 * each topic of the graph.
 */
export const TABLE_COLUMNS = {
  stances: undefined,
  'talks-about': [...STANCES, 'balance'],
  'say-do': ['says', 'does', 'cooperation', 'conflict', 'match'],
  voice: ['quoted', 'mentions', 'gap', 'deeds'],
  congruence: ['agree', 'congruence', 'oppose', 'conflict'],
} as const satisfies Readonly<Record<string, readonly string[] | undefined>>;
export type TableName = keyof typeof TABLE_COLUMNS;
export const TABLES = Object.keys(TABLE_COLUMNS) as readonly TableName[];

/** A figure of a table, named by what it is about: it is the same one after others have come. */
export interface Cell {
  /** Ids of the one or two actors whom the row is about. */
  readonly row: readonly string[];
  /** Id of a topic, or of a column of `TABLE_COLUMNS`. */
  readonly column: string;
}

/** The order of a table's rows. */
export interface TableSort {
  /** Id of a column as in `Cell`; empty: by the names of the rows. */
  readonly column: string;
  readonly isDescending: boolean;
}

export interface Reading {
  readonly sheet: Sheet;
  /** Nothing until the reader has opened or closed it: it is open where there is room. */
  readonly timeline: 'open' | 'closed' | undefined;
  /** What the list is grouped by; nothing where the list's own attribute says it. */
  readonly grouping: Grouping | undefined;
  /** What is looked for in the list. It hides nothing. */
  readonly find: string;
  readonly table: TableName;
  readonly normalisation: Normalisation;
  /** Nothing: the table's own order, what matters most first. */
  readonly sort: TableSort | undefined;
  /** The figure whose sentences are shown; there may be none such at the moment. */
  readonly cell: Cell | undefined;
  /** Whom the reader wants to compare; whom he does compare says `selectPair`. */
  readonly pair: Partial<Pair>;
}

export const INITIAL_READING: Reading = {
  sheet: 'graph',
  timeline: undefined,
  grouping: undefined,
  find: '',
  table: 'stances',
  normalisation: 'average-activity',
  sort: undefined,
  cell: undefined,
  pair: {},
};

/** What is left for another graph: nothing that names anything in this one. */
export function forAnotherGraph(reading: Reading): Reading {
  return {...reading, find: '', sort: undefined, cell: undefined, pair: {}};
}

export function isLens(sheet: Sheet): sheet is (typeof LENSES)[number] {
  return (LENSES as readonly string[]).includes(sheet);
}

/** The lens that a sheet leaves in sight: a panel lies beside the picture or on top of it. */
export function lensOf({sheet}: Reading): (typeof LENSES)[number] {
  return isLens(sheet) ? sheet : 'graph';
}

export function isSameCell(a: Cell | undefined, b: Cell | undefined): boolean {
  if (a === undefined || b === undefined) return a === b;
  return a.column === b.column && a.row.length === b.row.length && a.row.every((id, i) => id === b.row[i]);
}
