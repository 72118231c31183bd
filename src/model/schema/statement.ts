/** Statements: who says what, and where they stand on each of its targets, as a file writes them. */
import * as v from 'valibot';
import {STANCES} from '../vocabulary.ts';
import {evidenceSchema, idSchema, idsSchema, textSchema, textsSchema, timeSpanSchema} from './primitives.ts';
import {statusSchema, verdictSchema} from './relation.ts';

const aboutSchema = v.pipe(
  v.object({
    on: v.pipe(
      idSchema,
      v.metadata({description: 'The target: an actor, a relation, a statement or a topic'}),
    ),
    stance: v.picklist(STANCES, `has to be one of ${STANCES.join(', ')}`),
    verb: v.optional(v.pipe(idSchema, v.metadata({description: 'Id of a relation type: "denounces"'}))),
    words: v.optional(
      v.pipe(textSchema, v.metadata({description: 'The shortest verbatim excerpt that can label the line'})),
    ),
  }),
  v.metadata({
    description: 'One target of the statement. A stance belongs to the target, not to the statement',
  }),
);

export const statementSchema = v.pipe(
  v.object({
    id: idSchema,
    by: v.pipe(idsSchema, v.minLength(1, 'names nobody; a statement has at least one speaker')),
    for: v.optional(v.pipe(idsSchema, v.metadata({description: 'On whose behalf the speaker speaks'})), []),
    as: v.optional(
      v.pipe(textSchema, v.metadata({description: 'What the source calls the speaker: "Iraq"'})),
    ),
    to: v.optional(v.pipe(idsSchema, v.metadata({description: 'Whom it is addressed to'})), []),
    quote: v.optional(
      v.pipe(
        textsSchema,
        v.metadata({description: 'Verbatim words; a list where the source interrupts them'}),
      ),
      [],
    ),
    summary: v.pipe(textSchema, v.metadata({description: "What is said, in the annotator's words"})),
    original: v.optional(v.object({language: textSchema, text: textSchema})),
    kind: v.optional(textSchema),
    at: v.optional(v.pipe(textSchema, v.metadata({description: "Venue: an actor's id, or words"}))),
    when: v.optional(timeSpanSchema),
    status: statusSchema,
    verdict: v.optional(verdictSchema),
    about: v.optional(v.array(aboutSchema), []),
    topic: v.optional(idSchema),
    answers: v.optional(idsSchema, []),
    contradicts: v.optional(idsSchema, []),
    repeats: v.optional(idsSchema, []),
    note: v.optional(textSchema),
    evidence: v.optional(evidenceSchema, []),
  }),
  v.metadata({description: 'Who says what, to whom, about what, in which words'}),
);
