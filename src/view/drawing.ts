/**
 * What is to be drawn, in plain data: no Cytoscape, no positions, no colours.
 */
import type {Category, Stance, Status, VerdictValue} from '../model/vocabulary.ts';

/** An actor in the picture. */
export interface DrawnNode {
  readonly key: string;
  readonly id: string;
  readonly name: string;
  readonly kind: string;
  /** Lines that end here; more lines make a larger node. */
  readonly degree: number;
  /** With how many more, who are not drawn, the actor is linked. */
  readonly more: number;
  /** The node stands for a whole group of so many actors; `id` is its best-known member's. */
  readonly members: number | undefined;
}

/** A relation, or one target of a statement, that a line stands for. */
export interface DrawnItem {
  /** Id of the relation or statement. */
  readonly id: string;
  /** Position of the target in the statement's `about`; -1 for a relation. */
  readonly index: number;
}

/** A line. It starts and ends at nodes, or at the handles of other lines. */
export interface DrawnEdge {
  readonly key: string;
  /** A `sum` stands for everything between two groups, and has no items of its own. */
  readonly layer: 'deed' | 'said' | 'sum';
  /** Key of a node or of an edge; an edge means its handle. */
  readonly source: string;
  readonly target: string;
  /** All that this one line stands for; several for parallel ones of one type. */
  readonly items: readonly DrawnItem[];
  /** How many relations and targets of statements there are on the line; of very many, `items` are some. */
  readonly count: number;
  readonly category: Category;
  readonly status: Status;
  readonly verdict: VerdictValue | undefined;
  readonly stance: Stance | undefined;
  readonly mutual: boolean;
  /** The line ends on the agent because the deed that it is about is not drawn. */
  readonly fallback: boolean;
  readonly label: string;
}

/** The small mark in the middle of a line on which other lines end. */
export interface DrawnHandle {
  readonly key: string;
  readonly edge: string;
  /** Somebody says something about the line: the handle bears a quotation mark. */
  readonly quoted: boolean;
}

/** The area of a group that is opened, round those of its members who are drawn. */
export interface DrawnHull {
  readonly key: string;
  /** Key of the group's own node, which is drawn as well while it stands for members who are not. */
  readonly group: string;
  /** Keys of the nodes inside, that of the group among them if it is drawn. */
  readonly members: readonly string[];
}

export interface Drawing {
  readonly nodes: ReadonlyMap<string, DrawnNode>;
  readonly edges: ReadonlyMap<string, DrawnEdge>;
  readonly handles: ReadonlyMap<string, DrawnHandle>;
  /** Keys of the lines that stand for a relation or statement, by its id. */
  readonly edgesOf: ReadonlyMap<string, readonly string[]>;
  /** Those of opened groups; empty where actors alone are drawn. */
  readonly hulls: ReadonlyMap<string, DrawnHull>;
}

export const EMPTY_DRAWING: Drawing = {
  nodes: new Map(),
  edges: new Map(),
  handles: new Map(),
  edgesOf: new Map(),
  hulls: new Map(),
};

/** More lines than can be read one by one. */
const MANY_LINES = 60;

/**
 * Whether the drawing has so many lines that they have to step back until they are pointed
 * at, and names have to be larger, because the whole will be seen from further away.
 */
export function isBusy({edges}: Pick<Drawing, 'edges'>): boolean {
  return edges.size > MANY_LINES;
}

/** The key of an actor's node. Prefixed: data must never choose a library's key. */
export function actorKey(id: string): string {
  return `n:${id}`;
}

/** The key of the node that stands for a group, by the id of its best-known member. */
export function communityKey(id: string): string {
  return `c:${id}`;
}

/** The key of the area of a group that is opened, by the id of its best-known member. */
export function hullKey(id: string): string {
  return `g:${id}`;
}

/** Whether a key is that of a node, and not of a line. */
export function isNodeKey(key: string): boolean {
  return key.startsWith('n:') || key.startsWith('c:');
}

/** The key of the handle of the line with this key. */
export function handleKey(edgeKey: string): string {
  return `h:${edgeKey}`;
}

/** Returns the key of what Cytoscape connects at an end: a node's own key, or an edge's handle. */
export function endKey(end: string): string {
  return isNodeKey(end) ? end : handleKey(end);
}
