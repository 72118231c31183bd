/**
 * Every format that can be read: one row each. A new one is its file in this folder, a row here and in
 * read-graph.ts, and a line in detect-format.ts.
 */
import {SourceError} from '../model/errors.ts';
import type {Problem} from '../model/problem.ts';
import type {FileHints, FormatId} from './detect-format.ts';
import {parseJson} from './parse-json.ts';

/** What a text says, as `parseDocuments` takes it, and what is wrong with its form. */
export interface ReadText {
  readonly value: unknown;
  readonly problems: readonly Problem[];
}

/** Yields how many rows it has read, so that it can be run in slices. Throws a FormatError if there is nothing to show. */
export type Reader = (text: string, hints: FileHints) => Generator<number, ReadText>;

export interface Format {
  /** Most readers of a page never see a table: what reads one is not downloaded before. */
  readonly load: () => Promise<Reader>;
  /** Returns as much of a text that breaks off as can be read by itself; nothing if none of it can. */
  readonly whole: (text: string) => string | undefined;
}

/** More than that is too much to be read at one go only for a preview. */
const LONGEST_JSON = 2_000_000;

export const FORMATS: Readonly<Record<FormatId, Format>> = {
  'actor-graph': {
    load: () => Promise.resolve(readJson),
    whole: text => (text.length > LONGEST_JSON ? undefined : upTo(text, '}')),
  },
  'event-table': {
    load: loadTableReader,
    whole: text => upTo(text, '\n'),
  },
};

/** JSON is parsed by the engine, in one go and quickly. */
// eslint-disable-next-line require-yield -- a generator like the others, which has no rows to count
export function* readJson(text: string, {type}: FileHints): Generator<number, ReadText> {
  return parseJson(text, type);
}

/** The text up to the last of these characters: entries and rows that are complete. The parser closes brackets itself. */
function upTo(text: string, last: string): string | undefined {
  const end = text.lastIndexOf(last);
  return end < 0 ? undefined : text.slice(0, end + 1);
}

async function loadTableReader(): Promise<Reader> {
  try {
    return (await import('./read-event-table.ts')).readEventTable;
  } catch (cause) {
    const message = 'The code that reads tables could not be loaded. Check the connection, and try again.';
    throw new SourceError('network', message, {cause});
  }
}
