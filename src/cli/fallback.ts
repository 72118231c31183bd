/**
 * `npm run fallback -- GRAPH.json … [--view ID] [--theme dark] [--no-picture]`: writes the graph as plain HTML,
 * to stand between the tags of `<actor-graph>`, in a `<noscript>`, or in a feed. Several files are one graph.
 * Exit code 1 if the graph cannot be read, 2 if it was called wrongly.
 */
import {readFileSync} from 'node:fs';
import {join, resolve} from 'node:path';
import {parseArgs} from 'node:util';
import {readGraphs} from '../io/read-graph.ts';
import {ActorGraphError} from '../model/errors.ts';
import {writeDocument} from '../model/write-document.ts';
import {drawPicture} from './fallback/draw-picture.ts';
import {writeFallback} from './fallback/write-fallback.ts';

const ROOT = join(import.meta.dirname, '../..');
const USAGE =
  'Usage: npm run --silent fallback -- graph-data/FILE.json [more files of the same graph] [--view ID] [--theme light|dark] [--no-picture] > fallback.html';

class UsageError extends Error {}

try {
  process.stdout.write(await main(process.argv.slice(2)));
} catch (error) {
  const isUsage = error instanceof UsageError || (error instanceof TypeError && 'code' in error);
  if (!isUsage && !(error instanceof ActorGraphError)) throw error;
  console.error(isUsage ? `${error.message}\n${USAGE}` : `error ${error.code}: ${error.message}`);
  process.exitCode = isUsage ? 2 : 1;
}

async function main(args: string[]): Promise<string> {
  const {values, positionals} = parseArgs({
    args,
    allowPositionals: true,
    options: {view: {type: 'string'}, theme: {type: 'string'}, 'no-picture': {type: 'boolean'}},
  });
  const {view, theme = 'light', 'no-picture': noPicture = false} = values;
  if (positionals.length === 0) throw new UsageError('No graph file was named.');
  if (theme !== 'light' && theme !== 'dark') throw new UsageError(`There is no theme '${theme}'.`);
  const {dataset, problems} = readGraphs(positionals.map(name => ({name, text: read(name)})));
  const {views} = dataset.document;
  if (view !== undefined && !views.some(({id}) => id === view)) {
    const known = views.map(({id}) => id).join(', ');
    throw new UsageError(`There is no view '${view}'; there is ${known || 'none'}.`);
  }
  if (problems.length > 0) {
    console.error(`${String(problems.length)} problems, which \`npm run check\` names; the rest is written.`);
  }
  const picture = noPicture
    ? undefined
    : await drawPicture(ROOT, [writeDocument(dataset.document)], {view, theme});
  if (picture === undefined && !noPicture) {
    console.error('No Chromium was found to draw the picture (CHROME_PATH names one): written without it.');
  }
  return writeFallback(dataset, {picture});
}

/** Paths count from where the command was typed; npm runs scripts in the project's folder. */
function read(file: string): string {
  try {
    return readFileSync(resolve(process.env['INIT_CWD'] ?? '.', file), 'utf8');
  } catch (error) {
    throw new UsageError(`${file} cannot be read: ${error instanceof Error ? error.message : String(error)}`);
  }
}
