/**
 * Reads what a table says of itself before its first row, in lines such as `# title: A week of events`.
 */
import {LISTS} from '../model/parse-file.ts';

/** Lines that begin with `#`, before the first row. */
const MOST_NOTES = 50;

/** Returns the notes by their names in lower case, and the first line that is none. */
export function readTableNotes(text: string): {notes: ReadonlyMap<string, string>; firstLine: string} {
  const notes = new Map<string, string>();
  const lines = text.slice(0, 20_000).split(/\r\n|\r|\n/);
  for (const line of lines.slice(0, MOST_NOTES)) {
    if (line.trim() === '') continue;
    if (!line.startsWith('#')) return {notes, firstLine: line};
    const [, name, value] = /^#\s*([A-Za-z][\w-]*):\s*(.+?)\s*$/.exec(line) ?? [];
    if (name !== undefined && value !== undefined && !UNSAFE.has(name.toLowerCase()))
      notes.set(name.toLowerCase(), value);
  }
  return {notes, firstLine: ''};
}

/** Names that mean something else in a file of the format. */
const UNSAFE = new Set(['format', ...Object.keys(LISTS)].map(name => name.toLowerCase()));
