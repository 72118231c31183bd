/**
 * The small parts that the schemas of the file format share. Each accepts what a person may
 * write and outputs what the model works with: one value or several become a list, a date
 * becomes a span, `national#p9` becomes evidence.
 */
import * as v from 'valibot';
import {cleanText} from '../../util/clean-text.ts';
import {parseEvidence, type Evidence} from '../evidence.ts';
import {parseTimeSpan, type TimeSpan} from '../time-span.ts';

/** A string of at least one visible character, as one clean line. */
export const textSchema = v.pipe(
  v.string('has to be text in quotation marks'),
  v.transform(cleanText),
  v.minLength(1, 'is empty; write something or leave the field out'),
);

/** An id. Numbers are taken as their digits, because exports from databases have such. */
export const idSchema = v.pipe(
  v.union([v.string(), v.pipe(v.number(), v.finite())], 'has to be an id: text such as "us-military"'),
  v.transform(String),
  v.minLength(1, 'is empty; an id has at least one character'),
  v.maxLength(5000, 'is longer than 5,000 characters'),
);

/** The alternatives of a `byShape` schema, for the JSON Schema that is generated from it. */
export const ALTERNATIVES = Symbol('alternatives');

/** Named, because the package's declarations cannot write a symbol that a file does not import. */
export interface ByShape<TOutput> extends v.LazySchema<v.GenericSchema<unknown, TOutput>> {
  readonly [ALTERNATIVES]: readonly v.GenericSchema<unknown, TOutput>[];
}

/**
 * A union that picks its branch by what the value looks like. A plain union would answer
 * "none of these" for a list with one bad entry; this one names the entry.
 */
export function byShape<TOutput>(
  alternatives: readonly v.GenericSchema<unknown, TOutput>[],
  pick: (value: unknown) => v.GenericSchema<unknown, TOutput>,
): ByShape<TOutput> {
  return Object.assign(v.lazy(pick), {[ALTERNATIVES]: alternatives});
}

/** Accepts one value or a list of them; outputs a list without repetitions. */
function oneOrMore<TOutput>(schema: v.GenericSchema<unknown, TOutput>) {
  const one = v.pipe(
    schema,
    v.transform((value): readonly TOutput[] => [value]),
  );
  const more = v.pipe(
    v.array(schema),
    v.transform((values): readonly TOutput[] => [...new Set(values)]),
  );
  return byShape<readonly TOutput[]>([one, more], value => (Array.isArray(value) ? more : one));
}

/** One id or several; outputs a list without repetitions. */
export const idsSchema = oneOrMore<string>(idSchema);

/** One text or several; outputs a list without repetitions. */
export const textsSchema = oneOrMore<string>(textSchema);

/** A date or interval in EDTF; outputs its span. */
export const timeSpanSchema = v.pipe(
  v.string('has to be a date in quotation marks, such as "2023-12-28"'),
  v.metadata({description: 'EDTF: 2023, 2023-12-28, 2017-12~, 2023-12-27/2023-12-28, ../2017-12'}),
  v.rawTransform(({dataset, addIssue, NEVER}): TimeSpan => {
    const span = parseTimeSpan(dataset.value);
    if (span !== undefined) return span;
    addIssue({
      message: `'${dataset.value.slice(0, 60)}' is not an EDTF date; write for instance 2023, 2023-12-28, 2017-12~, 2023-12-27/2023-12-28 or ../2017-12`,
    });
    return NEVER;
  }),
);

const shortEvidenceSchema: v.GenericSchema<unknown, Evidence> = v.pipe(
  v.string('has to be text such as "source#p9" or a selector object'),
  v.rawTransform(({dataset, addIssue, NEVER}): Evidence => {
    const evidence = parseEvidence(dataset.value);
    if (evidence !== undefined) return evidence;
    addIssue({
      message: `'${dataset.value.slice(0, 60)}' names no place; write the source's id and the paragraph, such as "national#p9"`,
    });
    return NEVER;
  }),
);

const selectorSchema: v.GenericSchema<unknown, Evidence> = v.object({
  source: idSchema,
  paragraph: v.exactOptional(v.pipe(v.number(), v.integer(), v.minValue(1))),
  exact: v.exactOptional(textSchema),
  prefix: v.exactOptional(v.string()),
  suffix: v.exactOptional(v.string()),
  start: v.exactOptional(v.pipe(v.number(), v.integer(), v.minValue(0))),
  end: v.exactOptional(v.pipe(v.number(), v.integer(), v.minValue(0))),
});

const placeSchema = byShape<Evidence>([shortEvidenceSchema, selectorSchema], value =>
  typeof value === 'object' ? selectorSchema : shortEvidenceSchema,
);

/** Where it is written: `source#pN`, a W3C selector, or several of either; outputs a list. */
export const evidenceSchema = v.pipe(
  oneOrMore<Evidence>(placeSchema),
  v.metadata({
    description:
      'source#pN (the N-th non-empty line, from 1) or a W3C Web Annotation selector; one or several',
  }),
);
