/**
 * Where something is written: a paragraph of a source, or the exact words in it.
 */

/** A place in a source. At least the source is known; the rest as far as the file says. */
export interface Evidence {
  /** Id of a source of the document. */
  readonly source: string;
  /** Number of the non-empty line, from 1. */
  readonly paragraph?: number;
  /** Verbatim words, as in a W3C TextQuoteSelector. */
  readonly exact?: string;
  /** Words just before `exact`, to tell it from other places with the same words. */
  readonly prefix?: string;
  /** Words just after `exact`. */
  readonly suffix?: string;
  /** First character of the place in the source's text, from 0 (W3C TextPositionSelector). */
  readonly start?: number;
  /** Character after the place's last one. */
  readonly end?: number;
}

const SHORT = /^([^#\s]+)(?:#p([1-9]\d{0,5}))?$/;

/** Returns `national#p9`, or the source alone where no paragraph is known. */
export function formatPlace({source, paragraph}: Evidence): string {
  return paragraph === undefined ? source : `${source}#p${String(paragraph)}`;
}

/** Returns the evidence that `national#p9` or `national` stands for, or nothing if it is neither. */
export function parseEvidence(text: string): Evidence | undefined {
  const match = SHORT.exec(text);
  if (match === null) return undefined;
  const [, source, paragraph] = match;
  return paragraph === undefined ? {source: source!} : {source: source!, paragraph: Number(paragraph)};
}
