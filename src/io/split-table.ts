/**
 * Cuts the text of a table into rows of cells, a piece at a time, and knows on which line each begins.
 *
 * The rules of quotation marks are papaparse's; this file only finds places where the text may be
 * cut, so that no piece is long.
 */
import Papa from 'papaparse';

export interface TableRow {
  readonly cells: readonly string[];
  /** From 1. */
  readonly line: number;
  /** What is wrong with the row's quotation marks, if anything. */
  readonly fault?: string;
}

/** Enough for a few milliseconds. */
const PIECE = 16_000;
/** A cell that goes on for longer has lost its closing quotation mark. */
const LONGEST_CELL = 200_000;

/**
 * Yields the rows of each piece. Lines that are empty, or that begin with `#`, are no rows. In a table
 * with tabs, quotation marks are letters like others unless they enclose the cell.
 */
export function* splitTable(text: string, delimiter: string): Generator<readonly TableRow[], void> {
  const isQuoted = delimiter !== '\t' && text.includes('"');
  let at = 0;
  let line = 1;
  while (at < text.length) {
    const end = isQuoted ? endOfQuotedPiece(text, at) : endOfLine(text, at + PIECE);
    const isBroken = end === undefined;
    const to = end ?? endOfLine(text, at);
    const piece = text.slice(at, to);
    const rows: TableRow[] = [];
    const {data, errors} = Papa.parse<string[]>(piece, {delimiter, fastMode: !isQuoted || isBroken});
    const faults = new Map(errors.map(({row, message}) => [row, message]));
    for (const [i, cells] of data.entries()) {
      const fault = isBroken ? 'has a quotation mark that is never closed' : faults.get(i);
      const isRow = cells.length > 1 || (cells[0]?.trim() !== '' && cells[0]?.startsWith('#') === false);
      if (isRow && !cells[0]!.startsWith('#')) {
        const clean = delimiter === '\t' ? cells.map(unquote) : cells;
        rows.push({cells: clean, line, ...(fault === undefined ? {} : {fault})});
      }
      // The last "row" of a piece is what follows its last line break: nothing.
      if (i < data.length - 1 || !/[\r\n]$/.test(piece)) line += 1 + (isQuoted ? breaksIn(cells) : 0);
    }
    yield rows;
    at = to;
  }
}

/** The first place after `from` at which a line ends. */
function endOfLine(text: string, from: number): number {
  const end = text.slice(from, from + LONGEST_CELL).search(/\r\n|\r|\n/);
  if (end < 0) return Math.min(text.length, from + LONGEST_CELL);
  return from + end + (text.startsWith('\r\n', from + end) ? 2 : 1);
}

/** The end of a line after a whole piece at which no quotation is open; nothing if one stays open for too long. */
function endOfQuotedPiece(text: string, from: number): number | undefined {
  let end = from;
  let isOpen = false;
  while (end < text.length && (isOpen || end - from < PIECE)) {
    const next = endOfLine(text, end);
    for (let i = text.indexOf('"', end); i >= 0 && i < next; i = text.indexOf('"', i + 1)) isOpen = !isOpen;
    end = next;
    if (isOpen && end - from > PIECE + LONGEST_CELL) return undefined;
  }
  return isOpen ? undefined : end;
}

function breaksIn(cells: readonly string[]): number {
  return cells.reduce((count, cell) => count + (cell.match(/\r\n|\r|\n/g)?.length ?? 0), 0);
}

function unquote(cell: string): string {
  return cell.length > 1 && cell.startsWith('"') && cell.endsWith('"')
    ? cell.slice(1, -1).replaceAll('""', '"')
    : cell;
}
