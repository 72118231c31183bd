/** Relations: deeds, and the links of structure such as membership, as a file writes them. */
import * as v from 'valibot';
import {STATUSES, VERDICTS} from '../vocabulary.ts';
import {evidenceSchema, idSchema, idsSchema, textSchema, timeSpanSchema} from './primitives.ts';

export const statusSchema = v.optional(
  v.picklist(STATUSES, `has to be one of ${STATUSES.join(', ')}`),
  'reported',
);

export const verdictSchema = v.object({
  value: v.picklist(VERDICTS, `has to be one of ${VERDICTS.join(', ')}`),
  evidence: v.optional(evidenceSchema, []),
  note: v.optional(textSchema),
});

const figureSchema = v.object({
  what: v.pipe(textSchema, v.metadata({description: 'What is counted: "militiamen killed so far"'})),
  text: v.pipe(textSchema, v.metadata({description: 'As the source has it: "about $88 billion"'})),
  value: v.optional(v.pipe(v.number(), v.finite())),
});

export const relationSchema = v.pipe(
  v.object({
    id: idSchema,
    type: idSchema,
    from: v.optional(v.pipe(idsSchema, v.metadata({description: 'Who does it: actors, or relations'})), []),
    to: v.optional(v.pipe(idsSchema, v.metadata({description: 'To whom: actors, or relations'})), []),
    between: v.optional(
      v.pipe(
        idsSchema,
        v.metadata({description: 'Instead of from and to where it is mutual (meets, agrees)'}),
      ),
      [],
    ),
    phrase: v.optional(
      v.pipe(textSchema, v.metadata({description: 'A noun phrase: "the militias\' attacks on US troops"'})),
    ),
    when: v.optional(timeSpanSchema),
    where: v.optional(idsSchema, []),
    numbers: v.optional(v.array(figureSchema), []),
    status: statusSchema,
    by: v.optional(v.pipe(idsSchema, v.metadata({description: 'Who claims, denies or plans it'})), []),
    verdict: v.optional(verdictSchema),
    note: v.optional(textSchema),
    evidence: v.optional(evidenceSchema, []),
  }),
  v.metadata({description: 'Who does what to whom'}),
);
