/**
 * `npm run check -- GRAPH.json … [--text TEXT.txt] [--text SOURCE=TEXT.txt]`: says
 * everything that is wrong with a graph, and whether its quotations are in the text. Several files are
 * one graph, as they are in `<actor-graph src="a.json b.json">`.
 * Exit code 1 if anything does not hold, 2 if it was called wrongly.
 */
import {readFileSync} from 'node:fs';
import {resolve} from 'node:path';
import {parseArgs} from 'node:util';
import {readStory} from '../filter/read-story.ts';
import {readViews} from '../filter/read-views.ts';
import {readGraphs} from '../io/read-graph.ts';
import {locateProblems} from '../io/locate-problems.ts';
import {checkQuotes, splitParagraphs, type Paragraphs} from '../model/check-quotes.ts';
import type {GraphDocument} from '../model/document.ts';
import {ActorGraphError} from '../model/errors.ts';
import {describeProblem, type Problem} from '../model/problem.ts';

const USAGE =
  'Usage: npm run check -- graph-data/FILE.json [more files of the same graph] [--text FILE.txt | --text SOURCE=FILE.txt]';

class UsageError extends Error {}

try {
  process.exitCode = main(process.argv.slice(2));
} catch (error) {
  if (!(error instanceof UsageError) && !(error instanceof TypeError && 'code' in error)) throw error;
  console.error(`${error.message}\n${USAGE}`);
  process.exitCode = 2;
}

function main(args: string[]): number {
  const {values, positionals} = parseArgs({
    args,
    allowPositionals: true,
    options: {text: {type: 'string', multiple: true}},
  });
  if (positionals.length === 0) throw new UsageError('No graph file was named.');
  return checkGraph([...new Set(positionals)], values.text ?? []) ? 0 : 1;
}

/** Prints what is wrong with the graph in the files; returns whether all of it holds. */
function checkGraph(names: readonly string[], texts: readonly string[]): boolean {
  const files = names.map(name => ({name, text: read(name)}));
  const graph = names.join(' + ');
  try {
    const {dataset, problems} = readGraphs(files);
    const {document} = dataset;
    const {views, problems: filters} = readViews(dataset);
    const {problems: steps} = readStory(dataset, views);
    const sources = readTexts(texts, document);
    const quotes = checkQuotes(document, sources);
    const unplaced = files.length === 1 ? files.map(({text}) => ({name: '', text})) : files;
    const later = locateProblems([...filters, ...steps, ...quotes], unplaced);
    return report(graph, [...problems, ...later], document, sources);
  } catch (error) {
    if (!(error instanceof ActorGraphError)) throw error;
    console.error(`${graph}: error ${error.code}: ${error.message}`);
    return false;
  }
}

function report(
  graph: string,
  problems: readonly Problem[],
  {sources, actors, relations, statements}: GraphDocument,
  texts: ReadonlyMap<string, Paragraphs>,
): boolean {
  for (const {file = graph, ...problem} of problems) {
    console.error(`${file}: ${problem.severity} ${problem.code}: ${describeProblem(problem)}`);
  }
  const errors = problems.filter(({severity}) => severity === 'error').length;
  if (errors > 0) {
    const what = errors === 1 ? 'one part does' : `${String(errors)} parts do`;
    console.error(`${graph}: ${what} not hold. docs/problems.md explains every code.`);
    return false;
  }
  const uncovered = sources.filter(({id}) => !texts.has(id)).map(({id}) => id);
  const quotes = statements.reduce((count, {quote}) => count + quote.length, 0);
  const parts = [
    [actors.length, 'actors'],
    [relations.length, 'relations'],
    [statements.length, 'statements'],
    [quotes, 'quotations'],
  ];
  const warnings =
    problems.length === 0
      ? ''
      : `, with ${problems.length === 1 ? 'a warning' : `${String(problems.length)} warnings`}`;
  console.log(`${graph}: all holds${warnings} (${parts.map(part => part.join(' ')).join(', ')}).`);
  if (quotes > 0 && uncovered.length > 0) {
    const which = uncovered.join(', ');
    console.log(`${graph}: quotations from ${which} were not looked up; name the text with --text FILE.txt.`);
  }
  return true;
}

function readTexts(texts: readonly string[], {sources}: GraphDocument): ReadonlyMap<string, Paragraphs> {
  return new Map(
    texts.map(text => {
      const named = /^([^=/\\]+)=(.+)$/.exec(text);
      const id = named?.[1] ?? sources[0]?.id ?? '';
      if (named === null && sources.length > 1)
        throw new UsageError(`There are ${String(sources.length)} sources; write --text SOURCE=FILE.txt.`);
      if (!sources.some(source => source.id === id))
        throw new UsageError(
          `There is no source '${id}'; there is ${sources.map(source => source.id).join(', ') || 'none'}.`,
        );
      return [id, splitParagraphs(read(named?.[2] ?? text))];
    }),
  );
}

/** Paths count from where the command was typed; npm runs scripts in the project's folder. */
function read(file: string): string {
  try {
    return readFileSync(resolve(process.env['INIT_CWD'] ?? '.', file), 'utf8');
  } catch (error) {
    throw new UsageError(`${file} cannot be read: ${error instanceof Error ? error.message : String(error)}`);
  }
}
