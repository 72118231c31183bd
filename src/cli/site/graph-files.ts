/**
 * The graph files that the site is made of: which there are, what is in one, and which page shows which.
 * Reads them as JSON and no further; what a graph means is known elsewhere.
 */
import {readdir, readFile} from 'node:fs/promises';
import {isRecord} from '../../util/is-record.ts';

/** The pages with one graph, and its file. */
export const PAGE_GRAPHS: Readonly<Record<string, string>> = {
  'index.html': 'iraq-coalition-2023-12-28.json',
  'text-beside.html': 'bridge-of-lowmere.json',
};

/** What a graph file holds, as nobody has checked it yet. */
export type GraphFile = Readonly<Record<string, unknown>>;

/** Returns the names of the graph files in a folder, where the schema lies too. */
export async function listGraphs(folder: string): Promise<readonly string[]> {
  const names = await readdir(folder);
  return names.filter(name => name.endsWith('.json') && !name.endsWith('.schema.json'));
}

export async function readGraphFile(path: string): Promise<GraphFile> {
  const value: unknown = JSON.parse(await readFile(path, 'utf8'));
  if (!isRecord(value)) throw new Error(`${path} holds no graph`);
  return value;
}

/** Returns the title of a graph, or the name of its file where it has none. */
export function titleOf({title}: GraphFile, name: string): string {
  return typeof title === 'string' && title !== '' ? title : name;
}
