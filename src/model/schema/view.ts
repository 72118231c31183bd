/** Prepared views: what the author shows, and where, as a file writes them. */
import * as v from 'valibot';
import {idSchema, textSchema} from './primitives.ts';

/** A place in the picture. Bounded, because numbers from data must not reach the renderer unchecked. */
const coordinate = v.pipe(
  v.number('has to be a number'),
  v.finite('has to be a finite number'),
  v.minValue(-100_000),
  v.maxValue(100_000),
);

const positionsSchema = v.pipe(
  v.record(v.string(), v.tuple([coordinate, coordinate], 'has to be [x, y]')),
  v.transform(
    (positions): ReadonlyMap<string, readonly [number, number]> => new Map(Object.entries(positions)),
  ),
  v.metadata({description: 'Actor id → [x, y], y downwards; actors without a place get one'}),
);

const limit = (most: number) =>
  v.pipe(
    v.number('has to be a number'),
    v.integer('has to be a whole number'),
    v.minValue(1),
    v.maxValue(most),
  );

const pictureSchema = v.pipe(
  v.object({
    actors: v.optional(
      v.pipe(limit(1000), v.metadata({description: 'Most actors that are drawn; 150 by default'})),
    ),
    lines: v.optional(
      v.pipe(limit(4000), v.metadata({description: 'Most lines that are drawn; 400 by default'})),
    ),
    rank: v.optional(
      v.pipe(
        v.picklist(['degree', 'pagerank'], 'has to be degree or pagerank'),
        v.metadata({
          description:
            'Who is drawn first: who has most lines (degree), or with whom most others have to do (pagerank)',
        }),
      ),
    ),
    groups: v.optional(
      v.pipe(
        v.boolean('has to be true or false'),
        v.metadata({description: 'Begins with groups of actors in place of the actors'}),
      ),
    ),
  }),
  v.metadata({description: 'What of a large graph is drawn'}),
);

export const viewSchema = v.pipe(
  v.object({
    id: idSchema,
    title: v.pipe(textSchema, v.metadata({description: 'A question that the view answers'})),
    description: v.optional(textSchema),
    filter: v.optional(
      v.pipe(v.unknown(), v.metadata({description: 'What is shown; see “Filters” in the README'})),
    ),
    select: v.optional(
      v.pipe(idSchema, v.metadata({description: 'An actor, relation or statement to open'})),
    ),
    picture: v.optional(pictureSchema),
    positions: v.optional(positionsSchema),
    narrow: v.optional(
      v.pipe(
        positionsSchema,
        v.metadata({description: 'Positions for a container that is higher than wide, such as a phone'}),
      ),
    ),
  }),
  v.metadata({description: 'A way in: a filter, a selection and places for the actors'}),
);
