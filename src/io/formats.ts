/**
 * Every format that can be read: one row each. A new one is its file in this folder, a row here, and a
 * line in detect-format.ts.
 */
import type {Problem} from '../model/problem.ts';
import type {FileHints, FormatId} from './detect-format.ts';
import {parseJson} from './parse-json.ts';
import {readEventTable} from './read-event-table.ts';

/** What a text says, as `parseDocuments` takes it, and what is wrong with its form. */
export interface ReadText {
  readonly value: unknown;
  readonly problems: readonly Problem[];
}

export interface Format {
  /** Yields how many rows it has read, so that it can be run in slices. Throws a FormatError if there is nothing to show. */
  readonly read: (text: string, hints: FileHints) => Generator<number, ReadText>;
}

export const FORMATS: Readonly<Record<FormatId, Format>> = {
  'actor-graph': {read: readJson},
  'event-table': {read: readEventTable},
};

/** JSON is parsed by the engine, in one go and quickly. */
// eslint-disable-next-line require-yield -- a generator like the others, which has no rows to count
function* readJson(text: string, {type}: FileHints): Generator<number, ReadText> {
  return parseJson(text, type);
}
