/**
 * Builds the graphology graph: nodes are actors, and an edge is a bundle of all that goes from
 * one to another and is of one type, with the rows of what is in it.
 *
 * There are no nodes for deeds, topics or handles, so that degrees, paths and every metric of
 * graphology's library mean what they say. Keys carry a prefix: graphology 0.26 keeps keys in
 * plain objects, and an actor called `__proto__` would pollute the host's page.
 */
import {MultiDirectedGraph} from 'graphology';
import type {AbstractGraph} from 'graphology-types';
import {NumberList} from '../util/number-list.ts';
import type {RowSource} from './row-columns.ts';
import {forEachTie} from './ties.ts';

export interface NodeAttributes {
  readonly id: string;
  readonly name: string;
  readonly kind: string;
}

export interface BundleAttributes {
  readonly layer: 'deed' | 'said';
  /** The relation type; nothing for statements without a verb. */
  readonly type: string | undefined;
  /** The edge stands for both directions. */
  readonly mutual: boolean;
  /** How many ties are in it. A metric's weight. */
  readonly count: number;
  /** The rows of those in the dataset's columns, in ascending order; twice where a relation ties a pair twice. */
  readonly rows: Uint32Array;
}

/** Read-only by contract: nobody adds, drops or changes anything after `buildGraph`. */
export type ActorGraphModel = AbstractGraph<NodeAttributes, BundleAttributes>;

/** The graph's key of an actor. */
export function nodeKey(actorId: string): string {
  return `n:${actorId}`;
}

/** Returns the graph of lists whose references hold. O(actors + pairs of ends). */
export function buildGraph(source: RowSource): ActorGraphModel {
  const graph = new MultiDirectedGraph<NodeAttributes, BundleAttributes>();
  for (const {id, name, kind} of source.actors.values()) graph.addNode(nodeKey(id), {id, name, kind});
  const {heads, counts, rows} = bundleTies(source);
  let start = 0;
  for (const [bundle, {from, to, ...head}] of heads.entries()) {
    const count = counts[bundle]!;
    const attributes = {...head, count, rows: rows.subarray(start, start + count)};
    graph.addDirectedEdgeWithKey(`e:${String(bundle)}`, nodeKey(from), nodeKey(to), attributes);
    start += count;
  }
  return graph;
}

interface Head extends Pick<BundleAttributes, 'layer' | 'type' | 'mutual'> {
  readonly from: string;
  readonly to: string;
}

/** The bundles in the order of their first ties, and one after another the rows of what is in them. */
function bundleTies(source: RowSource): {heads: readonly Head[]; counts: Uint32Array; rows: Uint32Array} {
  const {actors, types} = source;
  const heads: Head[] = [];
  const numbers = new Map<number, number>();
  const bundleOfTie = new NumberList();
  const rowOfTie = new NumberList();
  // A pair and what is between it as one number: exact for 60,000 types among a million actors.
  const kinds = 3 * (types.size + 1);
  forEachTie(source, (tie, from, to) => {
    const isDeed = tie.layer === 'deed';
    const type = isDeed ? tie.relation.type : tie.statement.about[tie.index]!.verb;
    const mutual = isDeed && tie.mutual;
    const typeCode = type === undefined ? 0 : (types.placeOf(type) ?? -1) + 1;
    const kind = 3 * typeCode + (isDeed ? Number(mutual) : 2);
    const key = (actors.placeOf(from)! * actors.size + actors.placeOf(to)!) * kinds + kind;
    let bundle = numbers.get(key);
    if (bundle === undefined) {
      bundle = heads.push({layer: tie.layer, type, mutual, from, to}) - 1;
      numbers.set(key, bundle);
    }
    bundleOfTie.push(bundle);
    rowOfTie.push(tie.row);
  });
  const [bundles, given] = [bundleOfTie.finish(), rowOfTie.finish()];
  const counts = new Uint32Array(heads.length);
  for (const bundle of bundles) counts[bundle]!++;
  const next = new Uint32Array(heads.length + 1);
  for (let bundle = 0; bundle < heads.length; bundle++) next[bundle + 1] = next[bundle]! + counts[bundle]!;
  const rows = new Uint32Array(given.length);
  for (let i = 0; i < given.length; i++) rows[next[bundles[i]!]!++] = given[i]!;
  return {heads, counts, rows};
}
