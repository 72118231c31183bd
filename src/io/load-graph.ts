/**
 * From an address, a text or an object to a dataset with its problems.
 */
import {createDataset, type Dataset} from '../model/dataset.ts';
import {ActorGraphError, FormatError} from '../model/errors.ts';
import {parseDocument} from '../model/parse-document.ts';
import type {Problem} from '../model/problem.ts';
import {parseJson} from './parse-json.ts';
import {readSource, type ReadOptions} from './read-source.ts';

export interface LoadedGraph {
  readonly dataset: Dataset;
  /** All that is wrong with the file, though it is shown; `readViews` adds what is wrong with its filters. */
  readonly problems: readonly Problem[];
}

/** Fetches and reads a graph. Rejects with SourceError or FormatError when there is nothing to show. */
export async function loadGraph(url: string, options?: ReadOptions): Promise<LoadedGraph> {
  return readGraph(await readSource(url, options));
}

/** Reads a graph from the text of a file. Throws FormatError when there is nothing to show. */
export function readGraph(text: string): LoadedGraph {
  const {value, problems} = parseJson(text);
  const graph = toGraph(value);
  return {dataset: graph.dataset, problems: [...problems, ...graph.problems]};
}

/**
 * Reads a graph that a script hands over. It is copied through JSON first, so that later
 * changes to the object, getters and proxies cannot reach the model.
 */
export function readGraphData(data: unknown): LoadedGraph {
  let copy: unknown;
  try {
    // Functions and undefined have no JSON at all, whatever the types say.
    const text = JSON.stringify(data) as string | undefined;
    copy = text === undefined ? undefined : JSON.parse(text);
  } catch (error) {
    throw new FormatError(
      'not-json',
      'The data cannot be written as JSON (it may contain itself). Hand over a plain object.',
      {cause: error},
    );
  }
  return toGraph(copy);
}

function toGraph(value: unknown): LoadedGraph {
  const {document, problems} = parseDocument(value);
  if (document === undefined)
    throw new FormatError('not-a-graph', problems[0]?.message ?? 'This is no graph.');
  return {dataset: createDataset(document), problems};
}

/** Returns `error` as one of ours, so that whoever shows it can rely on code and message. */
export function asActorGraphError(error: unknown): ActorGraphError {
  if (error instanceof ActorGraphError) return error;
  const detail = error instanceof Error ? error.message : String(error);
  return new ActorGraphError('internal', `Something went wrong inside Actor Graph: ${detail}`, {
    cause: error,
  });
}
