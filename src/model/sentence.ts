/**
 * Says relations and statements in words: the same sentences in details, list and search.
 *
 * A sentence is a list of segments, so that whoever shows it can link actors, set verbs bold
 * and quote words, without ever parsing text back.
 */
import type {Dataset} from './dataset.ts';
import type {About, Relation, Statement} from './document.ts';
import {pluralVerb} from './verb-form.ts';
import type {Stance} from './vocabulary.ts';

export interface Segment {
  readonly text: string;
  /** What the text is; plain words if absent. */
  readonly role?: 'actor' | 'verb' | 'target' | 'quote';
  /** Id of the actor, relation, statement or topic that the text names. */
  readonly id?: string;
}
export type Sentence = readonly Segment[];

/** The verb of a target whose author gave none. */
const STANCE_VERBS: Readonly<Record<Stance, string>> = {
  for: 'speaks in favour of',
  against: 'speaks against',
  neutral: 'speaks about',
  mixed: 'speaks for and against',
};

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
  return [...statusPrefix(relation, dataset), ...deed, ...verdictSuffix(relation.verdict?.value)];
}

/**
 * Returns the relation as what happens to those at its end, "US troops **are attacked by** the
 * militias", if its type has a passive; else the sentence itself.
 */
export function passiveSentence(relation: Relation, dataset: Dataset): Sentence {
  const inverse = dataset.types.get(relation.type)?.inverse;
  if (inverse === undefined || relation.between.length > 0) return relationSentence(relation, dataset);
  const {from, to, verdict} = relation;
  return [
    ...statusPrefix(relation, dataset),
    ...nameAll(to, dataset),
    space,
    {text: verbFor(to, inverse, dataset), role: 'verb'},
    space,
    ...nameAll(from, dataset),
    ...verdictSuffix(verdict?.value),
  ];
}

/** Returns "Speaker **verb** target and **verb** target: “words”"; without a quote, what is said in the annotator's words. */
export function statementSentence(statement: Statement, dataset: Dataset): Sentence {
  const words: Sentence = statement.quote.length > 0 ? quoted(statement) : [{text: statement.summary}];
  return [
    ...speechAct(statement, dataset),
    {text: ': '},
    ...words,
    ...verdictSuffix(statement.verdict?.value),
  ];
}

/** Returns "Speaker **verb** target and **verb** target", without what is said. */
export function speechAct(statement: Statement, dataset: Dataset): Sentence {
  const clauses = clausesOf(statement, dataset);
  const says = {text: ownVerb(statement.by, 'says', dataset), role: 'verb'} as const;
  const acts = clauses.length === 0 ? [says] : list(clauses);
  return [...nameAll(statement.by, dataset), space, ...acts];
}

/** Returns "**denounces** A" and "**affirms** B, C and D": one clause for targets that follow with the same verb. */
function clausesOf({about, by}: Statement, dataset: Dataset): Sentence[] {
  const clauses: {verb: string; targets: Sentence[]}[] = [];
  for (const target of about) {
    const verb = verbFor(by, aboutVerb(target, dataset), dataset);
    const phrase: Sentence = [{text: targetPhrase(target.on, dataset), role: 'target', id: target.on}];
    const last = clauses.at(-1);
    if (last?.verb === verb) last.targets.push(phrase);
    else clauses.push({verb, targets: [phrase]});
  }
  return clauses.map(({verb, targets}) => [{text: verb, role: 'verb'}, space, ...list(targets)]);
}

/** Returns the verb of a target in the third person: the label of its type, else the stance in words. */
export function aboutVerb(about: About, {types}: Dataset): string {
  return (about.verb === undefined ? undefined : types.get(about.verb)?.label) ?? STANCE_VERBS[about.stance];
}

/** Returns a noun phrase for an actor, a relation, a statement or a topic. */
export function targetPhrase(id: string, dataset: Dataset): string {
  const relation = dataset.relations.get(id);
  if (relation !== undefined)
    return relation.phrase ?? `“${sentenceText(relationSentence(relation, dataset))}”`;
  const statement = dataset.statements.get(id);
  if (statement !== undefined) {
    const words = statement.quote[0];
    return `what ${sentenceText(nameAll(statement.by, dataset))} said${words === undefined ? '' : ` (“${words}”)`}`;
  }
  return dataset.actors.get(id)?.name ?? dataset.topics.get(id)?.label ?? id;
}

/** Returns the sentence as plain text. */
export function sentenceText(sentence: Sentence): string {
  return sentence.map(({text}) => text).join('');
}

/** Returns the names of actors (and the phrases of relations), joined as in "A, B and C". */
export function nameAll(ids: readonly string[], dataset: Dataset): Sentence {
  return list(
    ids.map(id => [{text: targetPhrase(id, dataset), role: dataset.actors.has(id) ? 'actor' : 'target', id}]),
  );
}

/** Returns the author's verb in the form that its subjects ask for. */
function verbFor(subjects: readonly string[], label: string, dataset: Dataset): string {
  return isPlural(subjects, dataset) ? pluralVerb(label, dataset.document.language) : label;
}

/** Returns a verb of ours, English whatever the file's language, in the form that its subjects ask for. */
function ownVerb(subjects: readonly string[], verb: string, dataset: Dataset): string {
  return isPlural(subjects, dataset) ? pluralVerb(verb, 'en') : verb;
}

function isPlural(subjects: readonly string[], {actors}: Dataset): boolean {
  return subjects.length > 1 || subjects.some(id => actors.get(id)?.plural);
}

const space: Segment = {text: ' '};

function quoted(statement: Statement): Sentence {
  return statement.quote.flatMap((words, i): Sentence => [
    ...(i === 0 ? [] : [{text: ' … '}]),
    {text: `“${words}”`, role: 'quote', id: statement.id},
  ]);
}

function statusPrefix(relation: Relation, dataset: Dataset): Sentence {
  const {status, from, between} = relation;
  // Who plans what he does himself need not be named twice.
  const isOwn = (id: string) => status === 'planned' && (from.includes(id) || between.includes(id));
  const by = relation.by.filter(id => !isOwn(id));
  if (status === 'reported') return [];
  if (by.length === 0)
    return [
      {
        text: `${{claimed: 'It is claimed', planned: 'Planned', inferred: 'Inferred', denied: 'Denied'}[status]}: `,
      },
    ];
  const verb = {claimed: 'claims', planned: 'plans', inferred: 'implies', denied: 'denies'}[status];
  return [...nameAll(by, dataset), {text: ` ${ownVerb(by, verb, dataset)}: `}];
}

function verdictSuffix(verdict: string | undefined): Sentence {
  return verdict === undefined ? [] : [{text: ` — ${verdict}`}];
}

function list(parts: readonly Sentence[]): Sentence {
  return parts.flatMap((part, i) => {
    if (i === 0) return part;
    return [{text: i === parts.length - 1 ? ' and ' : ', '}, ...part];
  });
}
