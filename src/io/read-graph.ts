/** From texts or objects to one dataset with its problems, at once: for Node, for workers and for scripts of hosts. */
import {runAtOnce} from '../util/run-at-once.ts';
import {assemble, hintsOf, readingsOf, type LoadedGraph, type Reading} from './assemble-graph.ts';
import {detectFormat, type FormatId} from './detect-format.ts';
import {readJson, type Reader} from './formats.ts';
import type {FileText} from './locate-problems.ts';
import {readEventTable} from './read-event-table.ts';

const READERS: Readonly<Record<FormatId, Reader>> = {
  'actor-graph': readJson,
  'event-table': readEventTable,
};

/** Reads a graph from the text of a file. Throws FormatError when there is nothing to show. */
export function readGraph(text: string): LoadedGraph {
  return readGraphs([{name: '', text}]);
}

/** Reads several files as one graph. Throws an ActorGraphError when none of them can be shown. */
export function readGraphs(files: readonly FileText[]): LoadedGraph {
  const readings = files.map(({name, text}): Reading => {
    const reader = READERS[detectFormat(text, hintsOf(name))];
    return {name: files.length === 1 ? '' : name, address: name, source: {text, reader}};
  });
  return runAtOnce(assemble(readings));
}

/**
 * Reads a graph that a script hands over, or several in a list. They are copied through JSON first,
 * so that later changes to the objects, getters and proxies cannot reach the model.
 */
export function readGraphData(data: unknown): LoadedGraph {
  return runAtOnce(assemble(readingsOf(data)));
}
