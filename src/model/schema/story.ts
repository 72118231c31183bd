/** The story: steps that lead a reader through the graph, as a file writes them. */
import * as v from 'valibot';
import {cleanText} from '../../util/clean-text.ts';
import {byShape, idSchema, textSchema} from './primitives.ts';

const EMPTY = 'is empty; write what the reader should know at this step';

const paragraphs = (text: string): readonly string[] =>
  text
    .split(/\n[^\S\n]*\n/)
    .map(cleanText)
    .filter(paragraph => paragraph !== '');

const whole: v.GenericSchema<unknown, readonly string[]> = v.pipe(
  v.string('has to be text in quotation marks'),
  v.transform(paragraphs),
  v.minLength(1, EMPTY),
);
const listed: v.GenericSchema<unknown, readonly string[]> = v.pipe(
  v.array(v.string('has to be text in quotation marks')),
  v.transform((texts): readonly string[] => texts.flatMap(paragraphs)),
  v.minLength(1, EMPTY),
);

export const storyStepSchema = v.pipe(
  v.object({
    title: textSchema,
    text: v.pipe(
      byShape<readonly string[]>([whole, listed], value => (Array.isArray(value) ? listed : whole)),
      v.metadata({
        description:
          'Paragraphs, as a list or with an empty line between them. *emphasis*, **strong** and [words](https://…) are all the Markdown there is',
      }),
    ),
    view: v.optional(
      v.pipe(
        idSchema,
        v.metadata({
          description:
            'The view that the step plays in: its places, and its items as a pale backdrop. The first by default',
        }),
      ),
    ),
    filter: v.optional(
      v.pipe(
        v.unknown(),
        v.metadata({
          description: 'What of the view is brought out while the rest fades; all of it by default',
        }),
      ),
    ),
    select: v.optional(
      v.pipe(idSchema, v.metadata({description: 'An actor, relation or statement to open'})),
    ),
  }),
  v.metadata({description: 'A step of the story: a title, a text, and what is brought out in the picture'}),
);
