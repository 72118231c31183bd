/**
 * Who matters most in a part of the graph: what a picture that cannot hold everybody begins with.
 */
import pagerank from 'graphology-metrics/centrality/pagerank.js';
import type {Dataset} from '../dataset.ts';
import {pairGraph, rowDegrees, type RowSet} from '../pair-graph.ts';

/**
 * `degree`: rows that an actor is in. `pagerank`: PageRank (Brin and Page 1998, damping 0.85) over pairs
 * weighted by their rows, which favours those with whom many others have to do before those who often have to do with a few.
 */
export type RankBy = 'degree' | 'pagerank';

/** Returns a score for every place of an actor; 0 for those who are in none of the rows. */
export function rankActors({columns, actors}: Dataset, rows: RowSet, by: RankBy): Float64Array {
  const scores = Float64Array.from(rowDegrees(columns, rows, actors.size));
  if (by === 'degree') return scores;
  const graph = pairGraph(columns, rows);
  if (graph.order === 0) return scores;
  // Those whom no pair links stay behind all others, in the order of their rows.
  const behind = graph.order * (columns.size + 1) * 2;
  for (let place = 0; place < scores.length; place++) scores[place]! /= behind;
  const ranks = pagerank(graph, {getEdgeWeight: 'weight', maxIterations: 200, tolerance: 1e-6});
  for (const [place, rank] of Object.entries(ranks)) scores[Number(place)] = rank;
  return scores;
}
