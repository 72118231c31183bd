/**
 * Finds on which line of a graph file each entry of its lists begins, for whoever has to mend it.
 */
import {visit} from 'jsonc-parser';

/** Beyond this the reader would wait for the help longer than it saves. */
const MOST_CHARACTERS = 10_000_000;

/** Line and, as it is written, id of an entry. */
export interface EntryLine {
  /** From 1. */
  readonly line: number;
  readonly id: string | undefined;
}

/** Returns the entries of every list at the top of the file, in order. Nothing for a file that is too large or too deep. */
export function entryLines(text: string): ReadonlyMap<string, readonly EntryLine[]> {
  const lists = new Map<string, {line: number; id: string | undefined}[]>();
  if (text.length > MOST_CHARACTERS || !/^\uFEFF?\s*\{/.test(text)) return lists;
  let depth = 0;
  let list: {line: number; id: string | undefined}[] | undefined;
  let isId = false;
  const begin = (line: number) => {
    if (depth === 2) list?.push({line: line + 1, id: undefined});
    depth++;
  };
  const end = () => {
    depth--;
  };
  try {
    visit(text, {
      onObjectBegin: (_offset, _length, line) => {
        if (depth === 1) list = undefined;
        begin(line);
      },
      onArrayBegin: (_offset, _length, line) => {
        begin(line);
      },
      onObjectEnd: end,
      onArrayEnd: end,
      onObjectProperty: name => {
        isId = depth === 3 && name === 'id';
        if (depth !== 1) return;
        // Of a field that is there twice the last counts.
        list = [];
        lists.set(name, list);
      },
      onLiteralValue: (value: unknown, _offset, _length, line) => {
        const entry = list?.at(-1);
        if (depth === 2) list?.push({line: line + 1, id: undefined});
        else if (isId && depth === 3 && entry !== undefined) entry.id = String(value);
        isId = false;
      },
    });
  } catch {
    // It calls itself at every bracket, and the stack has an end.
    return new Map();
  }
  return lists;
}
