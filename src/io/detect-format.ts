/**
 * Tells by its first characters, its name and its type in which format a file is written.
 *
 * What is not clearly something else is taken for JSON, whose parser says best what is wrong.
 */
import {delimiterOf, readHeader} from './event-columns.ts';

export type FormatId = 'actor-graph' | 'event-table';

/** What is known of a file besides its text. */
export interface FileHints {
  /** Its name or address. */
  readonly name?: string | undefined;
  /** What the server says it is. */
  readonly type?: string | undefined;
}

/** Returns the format of a file. */
export function detectFormat(text: string, {name = '', type = ''}: FileHints = {}): FormatId {
  const start = text.slice(0, 10_000).replace(/^\uFEFF/, '');
  // However a server calls it: these begin JSON, and what is no table either.
  if (/^\s*(?:[{[<]|$)/.test(start)) return 'actor-graph';
  if (/\.(?:tsv|tab|csv)$/i.test(name.replace(/[?#].*$/, ''))) return 'event-table';
  if (/^text\/(?:csv|tab-separated-values)\b/i.test(type)) return 'event-table';
  // A file called .txt is a table if its first line has columns that are known, or tabs enough.
  const line = start.split(/\r\n|\r|\n/).find(text => text.trim() !== '' && !text.startsWith('#')) ?? '';
  const cells = line.split(delimiterOf(line));
  return cells.length >= 3 && (line.includes('\t') || readHeader(cells) !== undefined)
    ? 'event-table'
    : 'actor-graph';
}
