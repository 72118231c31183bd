/**
 * Reads a table of events, one a row: who did what to whom, and when.
 *
 * ICEWS and the data sets made from it, GDELT's exports, and any table whose first row names its
 * columns. The outcome is what a file of the format `actor-graph/1` would say, so that every check
 * is that of the format. Rows that say too little are left out and told, the first hundred one by one.
 */
import {FormatError} from '../model/errors.ts';
import {LISTS} from '../model/parse-file.ts';
import type {Problem} from '../model/problem.ts';
import {parseTimeSpan} from '../model/time-span.ts';
import type {Category} from '../model/vocabulary.ts';
import {CATEGORIES} from '../model/vocabulary.ts';
import {safeUrl} from '../util/safe-url.ts';
import {cameoCategory, cameoEventOfCode, cameoEventOfName} from './cameo-events.ts';
import type {FileHints} from './detect-format.ts';
import {delimiterOf, findColumns, type EventColumns, type EventField} from './event-columns.ts';
import {IdMaker} from './make-ids.ts';
import {splitTable, type TableRow} from './split-table.ts';
import {readTableNotes} from './table-notes.ts';

/** More bad rows than that are counted, not listed. */
const MOST_LISTED = 100;

/** Yields the number of rows read so far. Throws a FormatError if the columns are not known. */
export function* readEventTable(
  text: string,
  {name = ''}: FileHints = {},
): Generator<number, {value: unknown; problems: readonly Problem[]}> {
  const source = text.replace(/^\uFEFF/, '');
  const {notes, firstLine} = readTableNotes(source);
  const delimiter = delimiterOf(firstLine);
  let table: EventTable | undefined;
  let count = 0;
  for (const rows of splitTable(source, delimiter)) {
    for (const row of rows) {
      if (table === undefined) {
        table = new EventTable(columnsOf(row, delimiter));
        if (table.columns.hasHeader) continue;
      }
      table.add(row);
      count++;
    }
    yield count;
  }
  if (table === undefined) throw new FormatError('empty', 'The table is empty. It has one event a row.');
  return {value: table.toFile(notes, name), problems: table.problems};
}

function columnsOf(row: TableRow, delimiter: string): EventColumns {
  const columns = findColumns(row.cells);
  // Three words between commas may be anything, such as the names of other columns.
  const isSure = delimiter === '\t' || columns?.hasHeader === true || columns?.fields.has('date') === true;
  if (columns !== undefined && isSure) return columns;
  const found = row.cells.map(cell => cell.trim().slice(0, 30)).join(', ');
  throw new FormatError(
    'unknown-columns',
    `This is a table, but it is not known which of its columns says what. Name them in its first row: source, type, target and date. It begins with: ${found.slice(0, 200)}`,
  );
}

interface Entry {
  readonly id: string;
}

/** What has been read of a table. */
class EventTable {
  readonly columns: EventColumns;
  readonly #relations: Entry[] = [];
  readonly #actors = new Map<string, Entry>();
  readonly #types = new Map<string, Entry>();
  readonly #sources = new Map<string, Entry>();
  readonly #ids = new IdMaker();
  readonly #listed: Problem[] = [];
  #unlisted = 0;

  constructor(columns: EventColumns) {
    this.columns = columns;
  }

  get problems(): readonly Problem[] {
    if (this.#unlisted === 0) return this.#listed;
    const message = `${this.#unlisted.toLocaleString('en')} more rows have a problem like these`;
    return [...this.#listed, {code: 'invalid-row', severity: 'error', path: '', message}];
  }

  add({cells, line, fault}: TableRow): void {
    const report = (message: string) => {
      if (this.#listed.length >= MOST_LISTED) this.#unlisted++;
      else this.#listed.push({code: 'invalid-row', severity: 'error', path: '', line, message});
    };
    const text = (field: EventField) => cells[this.columns.fields.get(field) ?? -1]?.trim() ?? '';
    if (fault !== undefined) {
      report(
        `${fault}; the row is left out. A cell with a quotation mark in it is enclosed in them, and has each twice`,
      );
      return;
    }
    const [source, target] = [text('source'), text('target')];
    if (source === '' || target === '') {
      const missing =
        source !== ''
          ? 'nobody to whom'
          : target !== ''
            ? 'nobody who acts'
            : 'nobody who acts and nobody to whom';
      const width =
        cells.length < this.columns.width ? ` (it has ${cells.length} cells, not ${this.columns.width})` : '';
      report(`names ${missing}${width}; the row is left out`);
      return;
    }
    const type = this.#type(text('type'), text('code'), text('class'));
    const [from, to] = [this.#actor(source), this.#actor(target)];
    const when = this.#date(text('date'), text('end'), report);
    this.#relations.push({
      id: this.#ids.ofContent('event', from, type, to, when ?? ''),
      type,
      from,
      to,
      ...(when === undefined ? {} : {when}),
      ...this.#evidence(text('url')),
      ...this.#extra(cells),
    } as Entry);
  }

  /** The table as a file of the format. */
  toFile(notes: ReadonlyMap<string, string>, name: string): unknown {
    const title = notes.get('title') ?? (name.replace(/\.\w+$/, '') || 'Events');
    const own = notes.get('source');
    // Where the table says whence it comes, that is where each of its events is written.
    const table =
      own === undefined ? [] : [{id: 'table', title: own, kind: 'data set', url: notes.get('url')}];
    const relations =
      table.length === 0 ? this.#relations : this.#relations.map(item => ({evidence: 'table', ...item}));
    const rest = [...notes].filter(
      ([key]) => !['title', 'description', 'language', 'source', 'url'].includes(key),
    );
    return {
      format: 'actor-graph/1',
      title,
      description: notes.get('description'),
      language: notes.get('language'),
      sources: [...table, ...this.#sources.values()],
      actors: [...this.#actors.values()],
      relationTypes: [...this.#types.values()],
      relations,
      ...Object.fromEntries(rest),
    };
  }

  #actor(name: string): string {
    const known = this.#actors.get(name);
    if (known !== undefined) return known.id;
    const id = this.#ids.ofName(name);
    this.#actors.set(name, {id, name, kind: kindOf(name)} as Entry);
    return id;
  }

  #type(name: string, code: string, quad: string): string {
    const key = name === '' ? code : name;
    const known = this.#types.get(key);
    if (known !== undefined) return known.id;
    const event = cameoEventOfName(name) ?? cameoEventOfCode(code);
    const cameo = code === '' ? event?.code : code;
    const label = event?.label ?? (name === '' ? (code === '' ? 'acts on' : `event ${code}`) : name);
    const category = categoryOf(quad) ?? cameoCategory(cameo ?? '') ?? 'structural';
    const id = this.#ids.ofName(name === '' ? (event?.name ?? label) : name, 'type');
    this.#types.set(key, {id, label, category, ...(cameo === undefined ? {} : {cameo})} as Entry);
    return id;
  }

  #date(text: string, end: string, report: (message: string) => void): string | undefined {
    if (text === '') return undefined;
    const [first, last] = [text, end].map(plainDate);
    const when = last === undefined || last === '' || last === first ? first! : `${first!}/${last}`;
    if (parseTimeSpan(when) !== undefined) return when;
    report(`'${when.slice(0, 60)}' is no date such as 2014-12-31; the event is shown without one`);
    return undefined;
  }

  #evidence(url: string): {evidence?: string} {
    if (url === '') return {};
    const known = this.#sources.get(url);
    if (known !== undefined) return {evidence: known.id};
    const id = this.#ids.ofContent('source', url);
    const safe = safeUrl(url);
    const title = url.replace(/^[a-z]+:\/\/(?:www\.)?/i, '').slice(0, 100);
    this.#sources.set(url, {id, title, ...(safe === undefined ? {} : {url})} as Entry);
    return {evidence: id};
  }

  #extra(cells: readonly string[]): Record<string, string> {
    const extra: Record<string, string> = {};
    for (const [i, name] of this.columns.extra) {
      const value = cells[i]?.trim() ?? '';
      if (value !== '') extra[FIELDS.has(name) ? `${name} (column)` : name] = value;
    }
    return extra;
  }
}

/** Fields of a relation, which a column that is merely called alike must not fill. */
const FIELDS = new Set(Object.keys(LISTS.relations.entries));

/** GDELT writes days without hyphens, databases a time after them. */
function plainDate(text: string): string {
  const day = /^(\d{4})(\d\d)(\d\d)$/.exec(text);
  if (day !== null) return day.slice(1).join('-');
  return text.replace(/^(\d{4}-\d\d-\d\d)[T ]\d\d:.*$/, '$1');
}

/** GDELT's numbers of the quad classes, or our names of them. */
function categoryOf(text: string): Category | undefined {
  const classes: readonly Category[] = [
    'verbal-cooperation',
    'material-cooperation',
    'verbal-conflict',
    'material-conflict',
  ];
  return classes[Number(text) - 1] ?? CATEGORIES.find(category => category === text);
}

/** ICEWS names groups by their sector: `Military (Mali)`. Of others a table says no kind. */
function kindOf(name: string): string {
  const sector = /^(.*?)\s*\([^()]*\)$/.exec(name)?.[1] ?? '';
  return KINDS.find(([, words]) => words.test(sector))?.[0] ?? 'actor';
}

const KINDS: readonly (readonly [kind: string, words: RegExp])[] = [
  ['military', /\b(?:military|army|navy|air force|armed forces|defen[cs]e)\b/i],
  [
    'armed-group',
    /\b(?:rebel|insurgent|militant|militia|terrorist|combatant|gang|separatist|guerrilla)s?\b/i,
  ],
  [
    'government',
    /\b(?:government|cabinet|ministry|head of government|police|court|parliament|lawmaker|executive|legislature)\b/i,
  ],
  [
    'organisation',
    /\b(?:company|business|bank|media|university|party|organi[sz]ation|union|commission|council|industry)\b/i,
  ],
  [
    'collective',
    /\b(?:citizens?|protesters?|students?|employees?|workers?|refugees?|population|civilians?|men|women|children|immigrants?|villagers?|criminals?|activists?|personnel|members?|officials?)\b/i,
  ],
];
