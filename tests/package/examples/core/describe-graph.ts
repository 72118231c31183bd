/** The same module in Node and in a worker. */
import {applyFilter, createFilterIndex, loadGraph, parseFilter} from 'actor-graph/core';

/** Returns how much of the graph at an address is said against somebody. */
export async function describeGraph(address: string): Promise<string> {
  const {dataset} = await loadGraph(address);
  const {spec} = parseFilter({groups: [{by: 'stance', values: ['against']}]});
  const {counts} = applyFilter(createFilterIndex(dataset), spec).visible;
  return `${counts.statement.shown} of ${counts.statement.total} statements are against something.`;
}
