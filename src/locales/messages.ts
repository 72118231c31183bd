/** The types of messages: their ids are English's, and so are the variables that they ask for. */
import type {en} from './en.ts';

export type MessageId = keyof typeof en;

/** The texts of one language. A message that is missing, or that English does not have, fails to compile. */
export type Texts = Readonly<Record<MessageId, string>>;

/** The names after `$` in a pattern. */
type Names<
  TPattern extends string,
  TFound extends string = never,
> = TPattern extends `${string}$${infer TName} ${infer TRest}` ? Names<TRest, TFound | TName> : TFound;

/** The names of what a message is about. */
export type Variable<TId extends MessageId> = Names<(typeof en)[TId]>;

/** What a message is about: texts, and numbers that choose a form and are written with the language's digits. */
export type Values<TId extends MessageId> = Readonly<Record<Variable<TId>, string | number>>;

/** The last arguments of `t`: none for a message without variables. */
export type Arguments<TId extends MessageId> = [Variable<TId>] extends [never] ? [] : [values: Values<TId>];

/** Messages without variables, such as headings. */
export type PlainId = {[TId in MessageId]: [Variable<TId>] extends [never] ? TId : never}[MessageId];
