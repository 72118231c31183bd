/**
 * Writes what the reader has open as parameters of an address, and reads it back. Of a panel that is
 * not open nothing is written, and what it had stays as it is.
 */
import {escapeItem, escapeText, unescapeText} from '../filter/escape-text.ts';
import type {Param} from '../filter/filter-codec.ts';
import type {Dataset} from '../model/dataset.ts';
import type {Pair} from '../model/derived/choose-pair.ts';
import {NORMALISATIONS} from '../model/derived/congruence.ts';
import {decodeIds, encodeIds} from './id-list.ts';
import {GROUPINGS} from './list-rows.ts';
import {
  INITIAL_READING,
  SHEETS,
  TABLE_COLUMNS,
  TABLES,
  type Cell,
  type Reading,
  type TableSort,
} from './reading.ts';

/** Every key of these parameters. */
export const READING_KEYS: ReadonlySet<string> = new Set([
  'panel',
  'timeline',
  'group',
  'find',
  'table',
  'divided',
  'sort',
  'cell',
  'pair',
]);

export interface DecodedReading {
  readonly reading: Reading;
  /** What the parameters name and the graph does not have. */
  readonly unknown: readonly string[];
  /** What nobody can make sense of. */
  readonly malformed: readonly Param[];
}

/** Returns what tells the part of `reading` that is on the screen from how an explorer begins. */
export function encodeReading(reading: Reading): readonly Param[] {
  const {sheet, timeline, grouping, find, table, normalisation, sort, cell, pair} = reading;
  const params: Param[] = [];
  const add = <T>(key: string, value: T, initial: T, text = String(value)) => {
    if (value !== initial) params.push([key, text]);
  };
  add('panel', sheet, INITIAL_READING.sheet);
  if (sheet === 'list') {
    add('group', grouping, undefined);
    add('find', find, '', escapeText(find));
  } else if (sheet === 'stances') {
    add('table', table, INITIAL_READING.table);
    if (table === 'congruence') add('divided', normalisation, INITIAL_READING.normalisation);
    if (sort !== undefined) params.push(['sort', encodeSort(sort)]);
    if (cell !== undefined) params.push(['cell', encodeIds([...cell.row, cell.column])]);
  } else if (sheet === 'compare') {
    const {left, right} = pair;
    if (right !== undefined) params.push(['pair', encodeIds([left ?? '', right])]);
    else if (left !== undefined) params.push(['pair', encodeIds([left])]);
  }
  add('timeline', timeline, undefined);
  return params;
}

/** Returns `before` with what the parameters say. Keys of others are no business of it. */
export function decodeReading(params: readonly Param[], before: Reading, dataset: Dataset): DecodedReading {
  const values = new Map(params.filter(([key]) => READING_KEYS.has(key)).toReversed());
  const unknown: string[] = [];
  const malformed: Param[] = [];
  const read = <T>(key: string, parse: (value: string) => T | undefined): T | undefined => {
    const value = values.get(key);
    if (value === undefined) return undefined;
    const parsed = parse(value);
    if (parsed === undefined) malformed.push([key, value]);
    return parsed;
  };
  const known = (names: readonly string[], has: (name: string) => boolean) => {
    const missing = names.filter(name => !has(name));
    unknown.push(...missing);
    return missing.length === 0;
  };
  const isActor = (id: string) => dataset.actors.has(id);

  const sheet = read('panel', oneOf(SHEETS)) ?? INITIAL_READING.sheet;
  const timeline = read('timeline', oneOf(['open', 'closed'] as const));
  const grouping = read('group', oneOf(GROUPINGS));
  const find = read('find', unescapeText) ?? '';
  const table = read('table', oneOf(TABLES)) ?? INITIAL_READING.table;
  const normalisation = read('divided', oneOf(NORMALISATIONS)) ?? INITIAL_READING.normalisation;
  const wantedSort = read('sort', decodeSort);
  const named = read('cell', decodeCell);
  const columns: readonly string[] | undefined = TABLE_COLUMNS[table];
  const isColumn = (id: string) => columns?.includes(id) ?? dataset.topics.has(id);
  const hasRow = named !== undefined && known(named.row, isActor);
  const cell = hasRow && known([named.column], isColumn) ? named : undefined;
  const sort =
    wantedSort !== undefined && known([wantedSort.column], id => id === '' || isColumn(id))
      ? wantedSort
      : undefined;
  const wanted = read('pair', decodePair) ?? INITIAL_READING.pair;
  const pair = known(Object.values(wanted), isActor) ? wanted : onlyKnown(wanted, isActor);

  const reading: Reading = {
    ...before,
    sheet,
    timeline,
    ...(sheet === 'list' && {grouping, find}),
    ...(sheet === 'stances' && {table, sort, cell}),
    ...(sheet === 'stances' && table === 'congruence' && {normalisation}),
    ...(sheet === 'compare' && {pair}),
  };
  return {reading, unknown, malformed};
}

function oneOf<T extends string>(names: readonly T[]): (value: string) => T | undefined {
  return value => names.find(name => name === value);
}

/** One or two actors and a column. */
function decodeCell(value: string): Cell | undefined {
  const ids = decodeIds(value);
  const column = ids?.at(-1);
  if (ids === undefined || column === undefined || ids.length < 2 || ids.length > 3) return undefined;
  return {row: ids.slice(0, -1), column};
}

/** A column, the highest first after a hyphen; no column: the names. */
function encodeSort({column, isDescending}: TableSort): string {
  return (isDescending ? '-' : '') + escapeItem(column);
}

function decodeSort(value: string): TableSort | undefined {
  const isDescending = value.startsWith('-');
  const column = unescapeText(isDescending ? value.slice(1) : value);
  return column === undefined ? undefined : {column, isDescending};
}

/** Two actors, or one of them. */
function decodePair(value: string): Partial<Pair> | undefined {
  const ids = decodeIds(value);
  if (ids === undefined || ids.length > 2) return undefined;
  const [left, right] = ids;
  return {...(left && {left}), ...(right && {right})};
}

function onlyKnown({left, right}: Partial<Pair>, isKnown: (id: string) => boolean): Partial<Pair> {
  return {
    ...(left !== undefined && isKnown(left) && {left}),
    ...(right !== undefined && isKnown(right) && {right}),
  };
}
