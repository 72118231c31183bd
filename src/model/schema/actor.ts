/** Sources, actors, topics and relation types, as a file writes them. */
import * as v from 'valibot';
import {CATEGORIES} from '../vocabulary.ts';
import {evidenceSchema, idSchema, textSchema, textsSchema, timeSpanSchema} from './primitives.ts';

export const sourceSchema = v.pipe(
  v.object({
    id: idSchema,
    kind: v.optional(textSchema),
    title: textSchema,
    publisher: v.optional(textSchema),
    url: v.optional(v.pipe(v.string(), v.metadata({description: 'Absolute http or https address'}))),
    published: v.optional(timeSpanSchema),
  }),
  v.metadata({description: 'Something that was read: an article, a letter, a report'}),
);

export const actorSchema = v.pipe(
  v.object({
    id: idSchema,
    name: textSchema,
    kind: v.pipe(
      textSchema,
      v.metadata({
        description:
          'person, government, state, armed-group, military, coalition, organisation, collective, base, place, event, document, or one of your own',
      }),
    ),
    aliases: v.optional(textsSchema, []),
    description: v.optional(textSchema),
    sameAs: v.optional(textsSchema, []),
    plural: v.optional(
      v.pipe(v.boolean(), v.metadata({description: 'The name is a plural: “US troops attack …”'})),
      false,
    ),
    evidence: v.optional(evidenceSchema, []),
  }),
  v.metadata({description: 'Who or what does, suffers, says or is spoken about'}),
);

export const topicSchema = v.object({id: idSchema, label: textSchema});

export const relationTypeSchema = v.pipe(
  v.object({
    id: idSchema,
    label: v.pipe(textSchema, v.metadata({description: 'The verb, third person: "attacks"'})),
    inverse: v.optional(v.pipe(textSchema, v.metadata({description: 'The passive: "is attacked by"'}))),
    category: v.picklist(CATEGORIES, `has to be one of ${CATEGORIES.join(', ')}`),
    parent: v.nullish(idSchema),
    cameo: v.optional(v.pipe(v.string(), v.metadata({description: 'CAMEO code, such as "195"'}))),
  }),
  v.metadata({
    description: 'A verb: what relations are instances of, and what statements do to their targets',
  }),
);
