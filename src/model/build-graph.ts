/**
 * Builds the graphology graph: nodes are actors, typed edges are relations and statements.
 *
 * There are no nodes for deeds, topics or handles, so that degrees, paths and every metric of
 * graphology's library mean what they say. Keys carry a prefix: graphology 0.26 keeps keys in
 * plain objects, and an actor called `__proto__` would pollute the host's page.
 */
import {MultiDirectedGraph} from 'graphology';
import type {AbstractGraph} from 'graphology-types';
import {agentsOf, type TargetIndex} from './agents-of.ts';
import type {GraphDocument, Relation, Statement} from './document.ts';
import type {Category, Stance, Status} from './vocabulary.ts';

export interface NodeAttributes {
  readonly id: string;
  readonly name: string;
  readonly kind: string;
}

/** A relation between one pair of its ends. */
export interface RelationEdge {
  readonly layer: 'deed';
  /** Id of the relation; several edges have the same where it has several ends. */
  readonly id: string;
  readonly type: string;
  readonly category: Category;
  readonly status: Status;
  /** The edge stands for both directions. */
  readonly mutual: boolean;
  /** The relation that the edge is about, where the relation ends on one: its agents are the target. */
  readonly on?: string;
}

/** A statement from one of its speakers to one of those it is about. */
export interface StatementEdge {
  readonly layer: 'said';
  /** Id of the statement. */
  readonly id: string;
  /** Position of the target in the statement's `about`. */
  readonly index: number;
  readonly type: string | undefined;
  readonly stance: Stance;
  readonly status: Status;
  /** The relation or statement it is about; absent when it is about the actor himself. */
  readonly on?: string;
}

export type EdgeAttributes = RelationEdge | StatementEdge;
/** Read-only by contract: nobody adds, drops or changes anything after `buildGraph`. */
export type ActorGraphModel = AbstractGraph<NodeAttributes, EdgeAttributes>;

/** The graph's key of an actor. */
export function nodeKey(actorId: string): string {
  return `n:${actorId}`;
}

/** Returns the graph of a document whose references hold. O(actors + pairs of ends). */
export function buildGraph(
  document: GraphDocument,
  relations: ReadonlyMap<string, Relation>,
  statements: ReadonlyMap<string, Statement>,
): ActorGraphModel {
  const graph = new MultiDirectedGraph<NodeAttributes, EdgeAttributes>();
  const index: TargetIndex = {relations, statements};
  const categories = new Map(document.relationTypes.map(({id, category}) => [id, category]));
  for (const {id, name, kind} of document.actors) graph.addNode(nodeKey(id), {id, name, kind});

  let count = 0;
  const add = (from: string, to: string, attributes: EdgeAttributes) => {
    graph.addDirectedEdgeWithKey(`e:${String(count++)}`, nodeKey(from), nodeKey(to), attributes);
  };
  for (const relation of document.relations) {
    const {id, type, status, between} = relation;
    const edge = {layer: 'deed', id, type, category: categories.get(type) ?? 'structural', status} as const;
    for (const [i, from] of between.entries()) {
      for (const to of between.slice(i + 1)) add(from, to, {...edge, mutual: true});
    }
    for (const from of agentsOfAll(relation.from, index)) {
      for (const end of relation.to) {
        const on = relations.has(end) ? {on: end} : {};
        for (const to of agentsOf(end, index)) add(from, to, {...edge, mutual: false, ...on});
      }
    }
  }
  for (const statement of document.statements) {
    for (const [i, about] of statement.about.entries()) {
      const {id, status} = statement;
      const target = relations.has(about.on) || statements.has(about.on) ? {on: about.on} : {};
      const edge = {
        layer: 'said',
        id,
        index: i,
        type: about.verb,
        stance: about.stance,
        status,
        ...target,
      } as const;
      for (const to of agentsOf(about.on, index)) {
        if (!graph.hasNode(nodeKey(to))) continue; // a topic has no agents
        for (const by of statement.by) add(by, to, edge);
      }
    }
  }
  return graph;
}

function agentsOfAll(ids: readonly string[], index: TargetIndex): ReadonlySet<string> {
  return new Set(ids.flatMap(id => [...agentsOf(id, index)]));
}
