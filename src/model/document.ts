/**
 * The document as the model works with it: what the schemas in schema/ make of a file.
 * The field's meanings stand there, beside what a file may write for them.
 */
import type * as v from 'valibot';
import type {actorSchema, relationTypeSchema, sourceSchema, topicSchema} from './schema/actor.ts';
import type {relationSchema, verdictSchema} from './schema/relation.ts';
import type {statementSchema} from './schema/statement.ts';
import type {storyStepSchema} from './schema/story.ts';
import type {viewSchema} from './schema/view.ts';

/** Fields of the file that the format does not define, in the file's order. Kept and shown. */
interface WithExtra {
  readonly extra?: ReadonlyMap<string, unknown>;
}
type Item<TSchema extends v.GenericSchema> = Readonly<v.InferOutput<TSchema>> & WithExtra;

export type Source = Item<typeof sourceSchema>;
export type Actor = Item<typeof actorSchema>;
export type RelationType = Item<typeof relationTypeSchema>;
export type Relation = Item<typeof relationSchema>;
export type Statement = Item<typeof statementSchema>;
export type Topic = Item<typeof topicSchema>;
export type View = Item<typeof viewSchema>;
export type StoryStep = Item<typeof storyStepSchema>;
/** One target of a statement. */
export type About = Statement['about'][number];
export type Verdict = Readonly<v.InferOutput<typeof verdictSchema>>;

/** Where an entry of a list stands. */
export interface Origin {
  /** Name of its file, where several were read as one graph. */
  readonly file?: string;
  /** As it is written there. */
  readonly id?: string;
  readonly index: number;
}

/** A whole graph, of one file or several: ids are unique, references hold, dates and evidence are parsed. */
export interface GraphDocument extends WithExtra {
  readonly title: string;
  readonly description?: string | undefined;
  /** BCP 47 tag of the language that names and summaries are in. */
  readonly language?: string | undefined;
  readonly sources: readonly Source[];
  readonly actors: readonly Actor[];
  readonly relationTypes: readonly RelationType[];
  readonly relations: readonly Relation[];
  readonly statements: readonly Statement[];
  readonly topics: readonly Topic[];
  readonly views: readonly View[];
  /** Steps in the order in which they are read. */
  readonly story: readonly StoryStep[];
  /** Where views and steps stand in their files, because their filters are understood only later. */
  readonly origins?: {readonly views: readonly Origin[]; readonly story: readonly Origin[]};
}
