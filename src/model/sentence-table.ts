/** Everything that is done and said as a table: one row for each relation and statement, for other programs. */
import type {Scope} from './derived/scope.ts';
import {EVERYTHING} from './derived/scope.ts';
import type {Dataset} from './dataset.ts';
import type {Relation, Statement} from './document.ts';
import {formatPlace, type Evidence} from './evidence.ts';
import {nameAll, relationSentence, sentenceText, statementSentence, targetPhrase} from './sentence.ts';

/** Names of the columns: English and unchanging, since programs look them up. */
export const SENTENCE_COLUMNS = [
  'id',
  'layer',
  'sentence',
  'who',
  'type',
  'whom',
  'stance',
  'quote',
  'summary',
  'when',
  'status',
  'verdict',
  'evidence',
] as const;

/** Returns the table's rows, its head first, statements before relations as in the list. */
export function sentenceTable(dataset: Dataset, scope: Scope = EVERYTHING): string[][] {
  const {statements, relations} = dataset.document;
  const isShown = ({id}: {readonly id: string}) => scope.has(id);
  return [
    [...SENTENCE_COLUMNS],
    ...statements.filter(isShown).map(statement => statementRow(statement, dataset, scope)),
    ...relations.filter(isShown).map(relation => relationRow(relation, dataset)),
  ];
}

function statementRow(statement: Statement, dataset: Dataset, scope: Scope): string[] {
  const {id, by, quote, summary, when, status, verdict, evidence} = statement;
  const about = statement.about.filter((_, i) => scope.hasTarget(id, i));
  const cells: Row = {
    id,
    layer: 'said',
    sentence: sentenceText(statementSentence(statement, dataset)),
    who: sentenceText(nameAll(by, dataset)),
    type: inOne(about.map(({verb}) => verb ?? '')),
    whom: inOne(about.map(({on}) => targetPhrase(on, dataset))),
    stance: inOne(about.map(({stance}) => stance)),
    quote: quote.join(' … '),
    summary,
    when: when?.text ?? '',
    status,
    verdict: verdict?.value ?? '',
    evidence: inOne(evidence.map(writePlace)),
  };
  return toCells(cells);
}

function relationRow(relation: Relation, dataset: Dataset): string[] {
  const {id, type, from, to, between, when, status, verdict, evidence, note} = relation;
  const [first, ...others] = between;
  const cells: Row = {
    id,
    layer: 'did',
    sentence: sentenceText(relationSentence(relation, dataset)),
    who: sentenceText(nameAll(first === undefined ? from : [first], dataset)),
    type,
    whom: sentenceText(nameAll(first === undefined ? to : others, dataset)),
    stance: '',
    quote: '',
    summary: note ?? '',
    when: when?.text ?? '',
    status,
    verdict: verdict?.value ?? '',
    evidence: inOne(evidence.map(writePlace)),
  };
  return toCells(cells);
}

type Row = Readonly<Record<(typeof SENTENCE_COLUMNS)[number], string>>;

function toCells(row: Row): string[] {
  return SENTENCE_COLUMNS.map(column => row[column]);
}

/** Several values in one cell. */
function inOne(values: readonly string[]): string {
  return values.join('; ');
}

function writePlace(evidence: Evidence): string {
  const place = formatPlace(evidence);
  return evidence.exact === undefined ? place : `${place} “${evidence.exact}”`;
}
