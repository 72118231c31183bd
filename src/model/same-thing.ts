/**
 * Whether two entries of two files that have the same id are the same thing.
 *
 * What makes a thing that thing has to agree; wording and evidence may differ, and are put
 * together later. A field that one of them leaves out agrees with whatever the other says.
 */
import type {Relation, Source, Statement} from './document.ts';
import {isEqual} from '../util/is-equal.ts';

/** The first field in which two entries are different things, with what each says there. */
export interface Difference {
  readonly field: string;
  readonly there: string;
  readonly here: string;
}

/**
 * Returns in what the sources are different ones: evidence must never lead to the wrong text, so the
 * address decides, or the title and date where one has no address.
 */
export function differenceOfSources(there: Source, here: Source): Difference | undefined {
  if (there.url !== undefined && here.url !== undefined) return differs('url', there.url, here.url);
  return (
    differs('title', there.title, here.title) ??
    differs('published', there.published?.text, here.published?.text)
  );
}

/** Returns in what the relations are different ones: who did what to whom, when, and how sure that is. */
export function differenceOfRelations(there: Relation, here: Relation): Difference | undefined {
  return (
    differs('type', there.type, here.type) ??
    differsAsSet('from', there.from, here.from) ??
    differsAsSet('to', there.to, here.to) ??
    differsAsSet('between', there.between, here.between) ??
    differs('status', there.status, here.status) ??
    differs('when', there.when?.text, here.when?.text)
  );
}

/** Returns in what the statements are different ones: who said which words about what, and when. */
export function differenceOfStatements(there: Statement, here: Statement): Difference | undefined {
  // Two annotators put the same words differently; without words the summary is all there is.
  const words =
    there.quote.length > 0 || here.quote.length > 0
      ? differs('quote', there.quote.join(' … '), here.quote.join(' … '))
      : differs('summary', there.summary, here.summary);
  return (
    differsAsSet('by', there.by, here.by) ??
    words ??
    differs('about', targetsOf(there), targetsOf(here)) ??
    differs('status', there.status, here.status) ??
    differs('topic', there.topic, here.topic) ??
    differs('when', there.when?.text, here.when?.text)
  );
}

function targetsOf({about}: Statement): string {
  return about.map(({on, stance, verb = ''}) => [stance, verb, on].join(' ')).join(', ');
}

function differs(field: string, there: string | undefined, here: string | undefined): Difference | undefined {
  if (there === undefined || here === undefined || there === here) return undefined;
  return {field, there, here};
}

function differsAsSet(
  field: string,
  there: readonly string[],
  here: readonly string[],
): Difference | undefined {
  if (isEqual([...there].sort(), [...here].sort())) return undefined;
  return {field, there: there.join(', '), here: here.join(', ')};
}
