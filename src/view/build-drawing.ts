/**
 * Decides which lines stand for what is visible: one for each pair of ends and type, from
 * speakers to the deeds they speak about where those are drawn, else to those who did them.
 */
import {agentsOf} from '../model/agents-of.ts';
import type {Dataset} from '../model/dataset.ts';
import type {Relation, Statement} from '../model/document.ts';
import type {Category} from '../model/vocabulary.ts';
import {
  actorKey,
  handleKey,
  isNodeKey,
  type DrawnEdge,
  type DrawnHandle,
  type DrawnItem,
  type DrawnNode,
  type Drawing,
} from './drawing.ts';
import {edgeLabel} from './edge-label.ts';

/** What to draw; the part of the filter's result that this needs. */
export interface Shown {
  has(id: string): boolean;
  hasTarget(statementId: string, index: number): boolean;
  /** How many parallel relations one that is drawn stands for, itself among them; 1 where this is not said. */
  standsFor?(id: string): number;
  forEach(kind: 'actor' | 'relation' | 'statement', visit: (id: string) => void): void;
}

/**
 * Returns the drawing of what is shown. `open` holds keys of bundles to draw line by line, `more` with how
 * many who are not drawn an actor is linked.
 */
export function buildDrawing(
  dataset: Dataset,
  shown: Shown,
  open: ReadonlySet<string> = new Set(),
  more: ReadonlyMap<string, number> = new Map(),
): Drawing {
  return new DrawingBuilder(dataset, shown, open, more).build();
}

/** Nobody can follow lines on lines any further; and with each level keys may get twice as long. */
const MOST_LEVELS = 8;

type Draft = Omit<DrawnEdge, 'label' | 'items' | 'count'> & {readonly items: DrawnItem[]; count: number};

class DrawingBuilder {
  readonly #dataset: Dataset;
  readonly #shown: Shown;
  readonly #open: ReadonlySet<string>;
  readonly #more: ReadonlyMap<string, number>;
  readonly #edges = new Map<string, Draft>();
  /** The first line that was drawn for a relation or statement: where its handle sits. */
  readonly #firstEdge = new Map<string, string>();
  /** 1 for a line between actors, 2 for one that ends on such a line, and so on. */
  readonly #levels = new Map<string, number>();

  constructor(dataset: Dataset, shown: Shown, open: ReadonlySet<string>, more: ReadonlyMap<string, number>) {
    this.#dataset = dataset;
    this.#shown = shown;
    this.#open = open;
    this.#more = more;
  }

  build(): Drawing {
    const visiting = new Set<string>();
    this.#shown.forEach('relation', id => {
      this.#drawRelation(id, visiting);
    });
    this.#shown.forEach('statement', id => {
      this.#drawStatement(id, visiting);
    });
    const edges = new Map(
      [...this.#edges].map(([key, draft]) => [key, {...draft, label: edgeLabel(draft, this.#dataset)}]),
    );
    return {
      nodes: this.#nodes(edges),
      edges,
      handles: handlesOf(edges),
      edgesOf: edgesByItem(edges),
      hulls: new Map(),
    };
  }

  /** A relation may end on another: that one is drawn first, so that its handle exists. */
  #drawRelation(id: string, visiting: Set<string>): void {
    const relation = this.#dataset.relations.get(id);
    if (relation === undefined || this.#firstEdge.has(id) || visiting.has(id)) return;
    visiting.add(id);
    for (const end of [...relation.from, ...relation.to]) {
      if (this.#dataset.relations.has(end) && this.#shown.has(end)) this.#drawRelation(end, visiting);
    }
    for (const [source, target] of this.#pairs(relation)) this.#addDeed(relation, source, target);
  }

  #pairs({from, to, between}: Relation): (readonly [string, string])[] {
    if (between.length > 0) {
      const ends = this.#endsOfAll(between);
      return ends.flatMap((end, i) =>
        // What is mutual has no direction: its line is the same whoever is named first.
        ends.slice(i + 1).map(other => (end < other ? [end, other] : [other, end])),
      );
    }
    const targets = this.#endsOfAll(to);
    return this.#endsOfAll(from).flatMap(source => targets.map(target => [source, target] as const));
  }

  /** Each end once: an actor and his hidden deed, or two lines of one bundle, end at one place. */
  #endsOfAll(ids: readonly string[]): readonly string[] {
    return [...new Set(ids.flatMap(id => this.#ends(id)))];
  }

  /** Where lines to an item end: its node, its line's handle, or the nodes of its agents. */
  #ends(id: string): readonly string[] {
    if (this.#dataset.actors.has(id)) return this.#shown.has(id) ? [actorKey(id)] : [];
    const edge = this.#firstEdge.get(id);
    if (edge !== undefined && this.#levels.get(edge)! < MOST_LEVELS) return [edge];
    return [...agentsOf(id, this.#dataset)]
      .filter(agent => this.#shown.has(agent) && this.#dataset.actors.has(agent))
      .map(actorKey);
  }

  #addDeed(relation: Relation, source: string, target: string): void {
    if (source === target) return;
    const {id, type, status, verdict, between} = relation;
    const mutual = between.length > 0;
    const bundle = bundleKey('d', source, target, [
      type,
      status,
      verdict?.value ?? '',
      mutual ? 'mutual' : '',
    ]);
    this.#add(
      bundle,
      {id, index: -1},
      {
        layer: 'deed',
        source,
        target,
        category: this.#category(type),
        status,
        verdict: verdict?.value,
        stance: undefined,
        mutual,
        fallback: false,
      },
    );
  }

  #drawStatement(id: string, visiting: Set<string>): void {
    const statement = this.#dataset.statements.get(id);
    if (statement === undefined || visiting.has(id)) return;
    visiting.add(id);
    for (const [index, {on}] of statement.about.entries()) {
      if (!this.#shown.hasTarget(id, index) || this.#dataset.topics.has(on)) continue;
      if (this.#dataset.statements.has(on) && this.#shown.has(on)) this.#drawStatement(on, visiting);
      this.#addSaid(statement, index);
    }
  }

  #addSaid(statement: Statement, index: number): void {
    const about = statement.about[index]!;
    const ends = this.#ends(about.on);
    for (const speaker of statement.by) {
      if (!this.#shown.has(speaker)) continue;
      const source = actorKey(speaker);
      for (const target of ends) {
        // Someone who speaks about his own hidden deed would get a loop: the list alone has it.
        if (source === target) continue;
        const fallback = isNodeKey(target) && !this.#dataset.actors.has(about.on);
        const bundle = bundleKey('s', source, target, [
          about.verb ?? '',
          about.stance,
          statement.status,
          statement.verdict?.value ?? '',
          fallback ? 'fallback' : '',
        ]);
        this.#add(
          bundle,
          {id: statement.id, index},
          {
            layer: 'said',
            source,
            target,
            category: about.verb === undefined ? stanceCategory(about.stance) : this.#category(about.verb),
            status: statement.status,
            verdict: statement.verdict?.value,
            stance: about.stance,
            mutual: false,
            fallback,
          },
        );
      }
    }
  }

  #add(bundle: string, item: DrawnItem, draft: Omit<Draft, 'key' | 'items' | 'count'>): void {
    const key = this.#open.has(bundle) ? `${bundle}|${escape(item.id)}|${String(item.index)}` : bundle;
    const known = this.#edges.get(key);
    const count = this.#shown.standsFor?.(item.id) ?? 1;
    if (known === undefined) {
      this.#edges.set(key, {...draft, key, items: [item], count});
      const level = (end: string) => this.#levels.get(end) ?? 0;
      this.#levels.set(key, 1 + Math.max(level(draft.source), level(draft.target)));
    } else {
      known.items.push(item);
      known.count += count;
    }
    if (!this.#firstEdge.has(item.id)) this.#firstEdge.set(item.id, key);
  }

  #category(type: string): Category {
    return this.#dataset.types.get(type)?.category ?? 'structural';
  }

  #nodes(edges: ReadonlyMap<string, DrawnEdge>): ReadonlyMap<string, DrawnNode> {
    const degrees = new Map<string, number>();
    for (const {source, target} of edges.values()) {
      for (const end of [source, target]) degrees.set(end, (degrees.get(end) ?? 0) + 1);
    }
    const nodes = new Map<string, DrawnNode>();
    this.#shown.forEach('actor', id => {
      const actor = this.#dataset.actors.get(id);
      if (actor === undefined) return;
      const key = actorKey(id);
      const degree = degrees.get(key) ?? 0;
      const more = this.#more.get(id) ?? 0;
      nodes.set(key, {key, id, name: actor.name, kind: actor.kind, degree, more, members: undefined});
    });
    return nodes;
  }
}

/**
 * The key of all lines that are drawn as one. Starts with its layer, never with `n:`; no two
 * bundles share it, whatever the ids in it look like.
 */
function bundleKey(layer: 'd' | 's', source: string, target: string, rest: readonly string[]): string {
  const ends = [source, target].map(end => (isNodeKey(end) ? escape(end) : `(${end})`));
  return [layer, ...ends, ...rest.map(escape)].join('|');
}

/** Ids from data must not contain what separates the parts of a key. */
function escape(id: string): string {
  return id.replace(/[%|()]/g, character => `%${character.charCodeAt(0).toString(16)}`);
}

function stanceCategory(stance: DrawnEdge['stance']): Category {
  return stance === 'for' ? 'verbal-cooperation' : stance === 'against' ? 'verbal-conflict' : 'structural';
}

function handlesOf(edges: ReadonlyMap<string, DrawnEdge>): ReadonlyMap<string, DrawnHandle> {
  const handles = new Map<string, DrawnHandle>();
  for (const {source, target, layer} of edges.values()) {
    for (const end of [source, target]) {
      if (isNodeKey(end)) continue;
      const key = handleKey(end);
      const quoted = layer === 'said' || (handles.get(key)?.quoted ?? false);
      handles.set(key, {key, edge: end, quoted});
    }
  }
  return handles;
}

function edgesByItem(edges: ReadonlyMap<string, DrawnEdge>): ReadonlyMap<string, readonly string[]> {
  const byItem = new Map<string, string[]>();
  for (const {key, items} of edges.values()) {
    for (const {id} of items) {
      const keys = byItem.get(id);
      if (keys === undefined) byItem.set(id, [key]);
      else if (keys.at(-1) !== key) keys.push(key);
    }
  }
  return byItem;
}
