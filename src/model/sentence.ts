/**
 * Says relations and statements in words: the same sentences in details, list and search.
 *
 * A sentence is a list of segments, so that whoever shows it can link actors, set verbs bold
 * and quote words, without ever parsing text back. It is in the language of the data, its names and
 * verbs being so, whatever the interface around it speaks.
 */
import {localeOfData, type Locale} from '../locales/locale.ts';
import type {Dataset} from './dataset.ts';
import type {About, Relation, Statement} from './document.ts';
import {pluralVerb} from './verb-form.ts';

export interface Segment {
  readonly text: string;
  /** What the text is; plain words if absent. */
  readonly role?: 'actor' | 'verb' | 'target' | 'quote';
  /** Id of the actor, relation, statement or topic that the text names. */
  readonly id?: string;
}
export type Sentence = readonly Segment[];

/** Returns the locale in which sentences about a dataset are made. */
export function sentenceLocale({document}: Dataset): Locale {
  return localeOfData(document.language);
}

/** Returns for instance "Iran-backed militias **attacks** US troops", its status in words. */
export function relationSentence(relation: Relation, dataset: Dataset): Sentence {
  const [first, ...others] = relation.between;
  const from = first === undefined ? relation.from : [first];
  const to = first === undefined ? relation.to : others;
  const label = verbFor(from, dataset.types.get(relation.type)?.label ?? relation.type, dataset);
  const deed = [
    ...nameAll(from, dataset),
    space,
    {text: label, role: 'verb'} as const,
    space,
    ...nameAll(to, dataset),
  ];
  return withStatus(relation, withVerdict(relation, deed, dataset), dataset);
}

/**
 * Returns the relation as what happens to those at its end, "US troops **are attacked by** the
 * militias", if its type has a passive; else the sentence itself.
 */
export function passiveSentence(relation: Relation, dataset: Dataset): Sentence {
  const inverse = dataset.types.get(relation.type)?.inverse;
  if (inverse === undefined || relation.between.length > 0) return relationSentence(relation, dataset);
  const {from, to} = relation;
  const deed = [
    ...nameAll(to, dataset),
    space,
    {text: verbFor(to, inverse, dataset), role: 'verb'} as const,
    space,
    ...nameAll(from, dataset),
  ];
  return withStatus(relation, withVerdict(relation, deed, dataset), dataset);
}

/** Returns "Speaker **verb** target and **verb** target: “words”"; without a quote, what is said in the annotator's words. */
export function statementSentence(statement: Statement, dataset: Dataset): Sentence {
  const words = statement.quote.length > 0 ? quoted(statement, dataset) : [{text: statement.summary}];
  const said = speechAct(statement, dataset);
  const sentence = flat(sentenceLocale(dataset).weave('sentence-words', {said, words}));
  return withVerdict(statement, sentence, dataset);
}

/** Returns "Speaker **verb** target and **verb** target", without what is said. */
export function speechAct(statement: Statement, dataset: Dataset): Sentence {
  const locale = sentenceLocale(dataset);
  const {by} = statement;
  const who = nameAll(by, dataset);
  const clauses = clausesOf(statement, dataset);
  if (clauses.length > 0) return [...who, space, ...list(clauses, locale)];
  const text = locale.t('verb-says', {subjects: countOf(by, dataset)});
  return flat(locale.weave('sentence-said', {who, verb: [{text, role: 'verb'}] satisfies Sentence}));
}

/** Returns "**denounces** A" and "**affirms** B, C and D": one clause for targets that follow with the same verb. */
function clausesOf({about, by}: Statement, dataset: Dataset): Sentence[] {
  const locale = sentenceLocale(dataset);
  const clauses: {verb: string; targets: Sentence[]}[] = [];
  for (const target of about) {
    const verb = aboutVerb(target, dataset, by);
    const phrase: Sentence = [{text: targetPhrase(target.on, dataset), role: 'target', id: target.on}];
    const last = clauses.at(-1);
    if (last?.verb === verb) last.targets.push(phrase);
    else clauses.push({verb, targets: [phrase]});
  }
  return clauses.map(({verb, targets}) => [{text: verb, role: 'verb'}, space, ...list(targets, locale)]);
}

/** Returns the verb of a target in the third person: the label of its type, else the stance in words. */
export function aboutVerb({verb, stance}: About, dataset: Dataset, subjects: readonly string[] = []): string {
  const label = verb === undefined ? undefined : dataset.types.get(verb)?.label;
  if (label !== undefined) return verbFor(subjects, label, dataset);
  return sentenceLocale(dataset).t(`verb-${stance}`, {subjects: countOf(subjects, dataset)});
}

/** Returns a noun phrase for an actor, a relation, a statement or a topic. */
export function targetPhrase(id: string, dataset: Dataset): string {
  const locale = sentenceLocale(dataset);
  const relation = dataset.relations.get(id);
  if (relation !== undefined)
    return relation.phrase ?? locale.quote(sentenceText(relationSentence(relation, dataset)));
  const statement = dataset.statements.get(id);
  if (statement !== undefined) {
    const [words] = statement.quote;
    const who = sentenceText(nameAll(statement.by, dataset));
    if (words === undefined) return locale.t('what-was-said', {who});
    return locale.t('what-was-said-quoted', {who, words: locale.quote(words)});
  }
  return dataset.actors.get(id)?.name ?? dataset.topics.get(id)?.label ?? id;
}

/** Returns what is done or said as a sentence; of an actor the name, of anything else the id. */
export function itemText(id: string, dataset: Dataset): string {
  const relation = dataset.relations.get(id);
  if (relation !== undefined) return sentenceText(relationSentence(relation, dataset));
  const statement = dataset.statements.get(id);
  if (statement !== undefined) return sentenceText(statementSentence(statement, dataset));
  return dataset.actors.get(id)?.name ?? id;
}

/** Returns the sentence as plain text. */
export function sentenceText(sentence: Sentence): string {
  return sentence.map(({text}) => text).join('');
}

/** Returns the names of actors (and the phrases of relations), joined as in "A, B and C". */
export function nameAll(ids: readonly string[], dataset: Dataset): Sentence {
  const names = ids.map((id): Sentence => [
    {text: targetPhrase(id, dataset), role: dataset.actors.has(id) ? 'actor' : 'target', id},
  ]);
  return list(names, sentenceLocale(dataset));
}

/** Returns the author's verb in the form that its subjects ask for. */
function verbFor(subjects: readonly string[], label: string, dataset: Dataset): string {
  return countOf(subjects, dataset) > 1 ? pluralVerb(label, dataset.document.language) : label;
}

/** Returns 2 for several: verbs know no more. */
function countOf(subjects: readonly string[], {actors}: Dataset): 1 | 2 {
  return subjects.length > 1 || subjects.some(id => actors.get(id)?.plural) ? 2 : 1;
}

const space: Segment = {text: ' '};

function quoted(statement: Statement, dataset: Dataset): Sentence {
  const locale = sentenceLocale(dataset);
  return statement.quote.flatMap((words, i): Sentence => [
    ...(i === 0 ? [] : [{text: ' … '}]),
    {text: locale.quote(words), role: 'quote', id: statement.id},
  ]);
}

function withStatus(relation: Relation, deed: Sentence, dataset: Dataset): Sentence {
  const {status, from, between} = relation;
  if (status === 'reported') return deed;
  // Who plans what he does himself need not be named twice.
  const isOwn = (id: string) => status === 'planned' && (from.includes(id) || between.includes(id));
  const by = relation.by.filter(id => !isOwn(id));
  const locale = sentenceLocale(dataset);
  if (by.length === 0) return flat(locale.weave(`${status}-deed`, {deed}));
  const who = nameAll(by, dataset);
  return flat(locale.weave(`${status}-by`, {who, deed}, {subjects: countOf(by, dataset)}));
}

function withVerdict({verdict}: Relation | Statement, sentence: Sentence, dataset: Dataset): Sentence {
  if (verdict === undefined) return sentence;
  const locale = sentenceLocale(dataset);
  return flat(locale.weave('sentence-verdict', {sentence}, {verdict: locale.t(`verdict-${verdict.value}`)}));
}

function list(parts: readonly Sentence[], locale: Locale): Sentence {
  return flat(locale.join(parts, sentenceText));
}

/** The segments of a sentence that a message has put together: its own texts are plain words. */
function flat(parts: readonly (string | Sentence)[]): Sentence {
  return parts.flatMap((part): Sentence => (typeof part === 'string' ? [{text: part}] : part));
}
