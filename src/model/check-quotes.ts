/**
 * Checks quotations against the text they are taken from: are the words there, in the
 * paragraph that the evidence names? The text itself stays outside the graph.
 */
import {cleanText} from '../util/clean-text.ts';
import {foldQuotation} from '../util/fold-text.ts';
import type {GraphDocument, Statement} from './document.ts';
import {formatPlace, type Evidence} from './evidence.ts';
import type {Problem, ProblemCode} from './problem.ts';

/** Paragraphs of a source, in order: its non-empty lines. */
export type Paragraphs = readonly string[];

/** Returns the non-empty lines of a text; evidence counts them from 1. */
export function splitParagraphs(text: string): Paragraphs {
  return text.split(/\r\n|\r|\n/).filter(line => line.trim() !== '');
}

/**
 * Returns what does not hold: words that label a line but are not in its quotation,
 * quotations that are not found verbatim in a paragraph that their evidence names (folding
 * quotation marks and spaces only), and paragraphs that the text does not have. Sources
 * without a text are passed over. Statements are named by id, because the file's order is
 * not known here.
 */
export function checkQuotes(document: GraphDocument, texts: ReadonlyMap<string, Paragraphs>): Problem[] {
  const problems: Problem[] = [];
  const report = (code: ProblemCode, path: string, message: string) => {
    problems.push({code, severity: 'error', path, message});
  };
  for (const statement of document.statements) checkWords(statement, texts, report);
  const judged = [
    ...document.relations.map(item => ['relations', item] as const),
    ...document.statements.map(item => ['statements', item] as const),
  ];
  const evidenced = [...document.actors.map(item => ['actors', item] as const), ...judged];
  for (const [list, {id, evidence}] of evidenced) {
    for (const place of evidence) checkPlace(place, texts, `${list}['${id}'].evidence`, report);
  }
  for (const [list, {id, verdict}] of judged) {
    for (const place of verdict?.evidence ?? [])
      checkPlace(place, texts, `${list}['${id}'].verdict.evidence`, report);
  }
  return problems;
}

type Report = (code: ProblemCode, path: string, message: string) => void;

function checkWords(statement: Statement, texts: ReadonlyMap<string, Paragraphs>, report: Report): void {
  const {id, quote, about, evidence} = statement;
  const path = `statements['${id}']`;
  const named = evidence.map(({source, paragraph}) => {
    const paragraphs = texts.get(source);
    return paragraph === undefined ? paragraphs : paragraphs?.slice(paragraph - 1, paragraph);
  });
  // Nothing can be said about quotations from a source whose text is not at hand.
  const text =
    named.includes(undefined) || evidence.length === 0
      ? undefined
      : named.flat().map(line => fold(line ?? ''));
  for (const [i, words] of quote.entries()) {
    if (text === undefined || text.some(paragraph => paragraph.includes(fold(words)))) continue;
    const place = quote.length > 1 ? `${path}.quote[${String(i)}]` : `${path}.quote`;
    report(
      'quote-not-found',
      place,
      `“${words}” is not in ${describe(evidence)}; quote the source letter for letter, or correct the paragraph`,
    );
  }
  for (const [i, {words}] of about.entries()) {
    if (words === undefined || quote.some(piece => fold(piece).includes(fold(words)))) continue;
    report(
      'words-not-in-quote',
      `${path}.about[${String(i)}].words`,
      `“${words}” is no part of the quotation; copy it from “quote”`,
    );
  }
}

function checkPlace(
  {source, paragraph, exact}: Evidence,
  texts: ReadonlyMap<string, Paragraphs>,
  path: string,
  report: Report,
): void {
  const paragraphs = texts.get(source);
  if (paragraphs === undefined) return;
  if (paragraph !== undefined && paragraph > paragraphs.length) {
    report(
      'paragraph-not-found',
      path,
      `there is no paragraph ${String(paragraph)} in '${source}'; it has ${String(paragraphs.length)}`,
    );
    return;
  }
  const where = paragraph === undefined ? paragraphs : paragraphs.slice(paragraph - 1, paragraph);
  if (exact === undefined || where.some(line => fold(line).includes(fold(exact)))) return;
  report('quote-not-found', path, `“${exact}” is not there; copy it from the source letter for letter`);
}

function describe(evidence: readonly Evidence[]): string {
  return evidence.map(formatPlace).join(', ');
}

/** The graph's text has lost its control characters when it was read; the source's still has them. */
function fold(text: string): string {
  return foldQuotation(cleanText(text));
}
