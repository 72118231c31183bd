/**
 * From addresses or objects to one dataset with its problems, in slices. The code that reads a format is loaded when
 * a file of it comes; what reads texts at once, and so has to have all of it, is read-graph.ts.
 */
import type {Dataset} from '../model/dataset.ts';
import {runSliced} from '../util/run-sliced.ts';
import {
  asActorGraphError,
  assemble,
  hintsOf,
  readingsOf,
  type LoadedGraph,
  type Reading,
} from './assemble-graph.ts';
import {detectFormat} from './detect-format.ts';
import {FORMATS, type Format} from './formats.ts';
import {ProgressSum, type LoadingProgress} from './loading-progress.ts';
import {Previews} from './previews.ts';
import {readSource, type ReadOptions, type SourceText} from './read-source.ts';
import {namesOf, splitAddresses} from './source-names.ts';

/** How a graph is loaded. */
export interface LoadOptions extends Omit<ReadOptions, 'onBytes'> {
  /** Called for everything that arrives or has been read; often, so whoever shows it takes its time. */
  readonly onProgress?: (progress: LoadingProgress) => void;
  /** Called with the beginning of a large graph while the rest is on its way; it says nothing of problems. */
  readonly onPreview?: (beginning: Dataset) => void;
}

/**
 * Fetches and reads a graph: from one address, several in a list, or several in one text with white
 * space between them. Reads in slices, so that the page stays alive. Rejects with an ActorGraphError
 * when there is nothing to show.
 */
export async function loadGraph(
  src: string | readonly string[],
  options: LoadOptions = {},
): Promise<LoadedGraph> {
  const given = typeof src === 'string' ? splitAddresses(src) : [...new Set(src)];
  // An empty address is that of the page, as it is everywhere.
  const addresses = given.length === 0 ? [''] : given;
  const names = addresses.length === 1 ? [''] : namesOf(addresses);
  const {onProgress, onPreview, ...reading} = options;
  const progress = new ProgressSum(addresses.length, onProgress);
  const previews =
    onPreview &&
    new Previews(async texts => {
      const beginning = await readBeginning(texts, addresses, options.signal);
      if (beginning !== undefined) onPreview(beginning);
      return beginning !== undefined;
    });
  const readings = addresses.map(async (address, i): Promise<Reading> => {
    const name = names[i]!;
    const onBytes: ReadOptions['onBytes'] = (bytes, total, soFar) => {
      progress.report(i, {bytes, total});
      previews?.arrived(i, bytes, total, soFar);
    };
    try {
      const source = await readSource(address, {...reading, onBytes});
      const reader = await formatOf(source, address).load();
      return {name, address, source: {...source, reader}};
    } catch (error) {
      options.signal?.throwIfAborted();
      return {name, error: asActorGraphError(error)};
    }
  });
  const read = await Promise.all(readings);
  await previews?.ended();
  const work = assemble(read, (file, rows) => {
    progress.report(file, {rows});
  });
  return runSliced(work, options.signal);
}

/** Reads what has arrived of files; nothing if there is no event in it yet, or it cannot be read at all. */
async function readBeginning(
  texts: readonly (SourceText | undefined)[],
  addresses: readonly string[],
  signal: AbortSignal | undefined,
): Promise<Dataset | undefined> {
  const readings = texts.map(async (source, i): Promise<Reading[]> => {
    if (source === undefined) return [];
    const address = addresses[i]!;
    const format = formatOf(source, address);
    const text = format.whole(source.text);
    if (text === undefined) return [];
    const reader = await format.load();
    return [{name: namesOf([address])[0]!, address, source: {type: source.type, text, reader}}];
  });
  try {
    const {dataset} = await runSliced(assemble((await Promise.all(readings)).flat()), signal);
    return dataset.columns.size === 0 ? undefined : dataset;
  } catch {
    // Whatever is wrong is said when all is there.
    return undefined;
  }
}

function formatOf({text, type}: SourceText, address: string): Format {
  return FORMATS[detectFormat(text, hintsOf(address, type))];
}

/** Reads a graph that a script hands over, as `readGraphData` does, but in slices. Rejects with an ActorGraphError. */
export async function loadGraphData(data: unknown, signal?: AbortSignal): Promise<LoadedGraph> {
  return runSliced(assemble(readingsOf(data)), signal);
}
