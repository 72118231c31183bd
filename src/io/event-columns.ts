/**
 * Understands which column of a table of events says what: by the names in its first row, or by
 * their number where it has none.
 */

/** What a column may say of an event. */
export type EventField = 'source' | 'type' | 'target' | 'date' | 'end' | 'code' | 'class' | 'url';

export interface EventColumns {
  /** Positions of the columns that are understood. */
  readonly fields: ReadonlyMap<EventField, number>;
  /** Names of the columns that are kept as they are, by position. */
  readonly extra: ReadonlyMap<number, string>;
  /** Whether the first row is the table's head. */
  readonly hasHeader: boolean;
  /** Number of columns. */
  readonly width: number;
}

/** Names of columns, without case, spaces and punctuation; the first that a table has is taken. */
const NAMES: Readonly<Record<EventField, readonly string[]>> = {
  source: ['source', 'subject', 'from', 'sourcename', 'actor1name', 'actor1', 'sender', 'initiator', 'head'],
  target: ['target', 'object', 'to', 'targetname', 'actor2name', 'actor2', 'receiver', 'recipient', 'tail'],
  type: [
    'type',
    'relation',
    'predicate',
    'verb',
    'relationtype',
    'eventtype',
    'eventtext',
    'cameocodedescription',
    'event',
    'label',
    'action',
  ],
  date: ['date', 'when', 'eventdate', 'sqldate', 'day', 'start', 'startdate', 'time', 'timestamp', 'year'],
  end: ['end', 'enddate', 'until'],
  code: ['cameo', 'cameocode', 'eventcode', 'code'],
  class: ['quadclass', 'category'],
  url: ['url', 'sourceurl', 'link'],
};

/** Of wide tables (GDELT has 61 columns) only these are kept besides what is understood. */
const KEPT_OF_WIDE = ['globaleventid', 'goldsteinscale', 'nummentions', 'avgtone', 'actiongeofullname'];
const WIDE = 25;

/** GDELT's export has no header; its columns are those of the event database, version 1 (58) or 2 (61). */
const GDELT_WIDTHS = new Map([
  [58, 57],
  [61, 60],
]);

/** Returns what separates the cells of a line. */
export function delimiterOf(line: string): string {
  if (line.includes('\t')) return '\t';
  return line.split(';').length > line.split(',').length ? ';' : ',';
}

/** Returns the columns that a first row names; nothing if it does not name who acts on whom. */
export function readHeader(cells: readonly string[]): EventColumns | undefined {
  const names = cells.map(foldName);
  const fields = new Map<EventField, number>();
  for (const [field, known] of Object.entries(NAMES) as [EventField, readonly string[]][]) {
    const name = known.find(candidate => names.includes(candidate));
    if (name !== undefined) fields.set(field, names.indexOf(name));
  }
  if (!fields.has('source') || !fields.has('target')) return undefined;
  const used = new Set(fields.values());
  const extra = new Map(
    cells
      .map((cell, i): [number, string] => [i, cell.trim()])
      .filter(([i, name]) => name !== '' && !used.has(i))
      .filter(([i]) => cells.length <= WIDE || KEPT_OF_WIDE.includes(names[i]!)),
  );
  return {fields, extra, hasHeader: true, width: cells.length};
}

/** Returns the columns of a table whose first row is its head or already an event; nothing if they are not known. */
export function findColumns(cells: readonly string[]): EventColumns | undefined {
  const named = readHeader(cells);
  if (named !== undefined) return named;
  const url = GDELT_WIDTHS.get(cells.length);
  if (url !== undefined && /^\d{8}$/.test(cells[1] ?? '')) {
    const fields = new Map<EventField, number>([
      ['date', 1],
      ['source', 6],
      ['target', 16],
      ['code', 26],
      ['class', 29],
      ['url', url],
    ]);
    const extra = new Map([
      [0, 'GLOBALEVENTID'],
      [30, 'GoldsteinScale'],
      [31, 'NumMentions'],
      [34, 'AvgTone'],
    ]);
    return {fields, extra, hasHeader: false, width: cells.length};
  }
  if (cells.length < 3 || cells.length > 5 || cells.slice(0, 3).some(cell => cell.trim() === ''))
    return undefined;
  // Subject, relation, object and date, as ICEWS and the data sets made from it have them.
  const isDated = /^\d{4}(?:-?\d\d)?(?:-?\d\d)?(?!\d)/.test(cells[3]?.trim() ?? '');
  if (cells.length > 3 && !isDated) return undefined;
  const fields = new Map<EventField, number>([
    ['source', 0],
    ['type', 1],
    ['target', 2],
  ]);
  if (isDated) fields.set('date', 3);
  return {fields, extra: new Map(), hasHeader: false, width: cells.length};
}

function foldName(name: string): string {
  return name.toLowerCase().replace(/[^\p{L}\p{N}]/gu, '');
}
