/**
 * Graphs and drawings for the tests of `src/view`: small ones written out, large ones made
 * from a seed, and the real article. Everything goes through the real reader and builder.
 */
import {readFileSync} from 'node:fs';
import {createFilterIndex} from '../../src/filter/filter-index.ts';
import {applyFilter} from '../../src/filter/apply-filter.ts';
import {parseFilter} from '../../src/filter/parse-filter.ts';
import {readGraph, readGraphData} from '../../src/io/read-graph.ts';
import type {Dataset} from '../../src/model/dataset.ts';
import {buildDrawing, type Shown} from '../../src/view/build-drawing.ts';
import {actorKey, type DrawnEdge, type Drawing} from '../../src/view/drawing.ts';
import type {MeasureText} from '../../src/view/wrap-text.ts';

type Fields = Readonly<Record<string, unknown>>;

export interface GraphParts {
  /** Ids; each actor's name is its id. */
  readonly actors?: readonly string[];
  readonly relations?: readonly Fields[];
  readonly statements?: readonly Fields[];
  readonly topics?: readonly string[];
  /** More relation types than the usual ones. */
  readonly types?: readonly Fields[];
}

const USUAL_TYPES = [
  {id: 'attacks', label: 'attacks', category: 'material-conflict'},
  {id: 'orders', label: 'orders', category: 'structural'},
  {id: 'meets', label: 'meets', category: 'material-cooperation'},
  {id: 'denounces', label: 'denounces', category: 'verbal-conflict'},
  {id: 'praises', label: 'praises', category: 'verbal-cooperation'},
];

/** Returns the graph of a file with these parts. */
export function makeGraph({
  actors = [],
  relations = [],
  statements = [],
  topics = [],
  types = [],
}: GraphParts): Dataset {
  return readGraphData({
    format: 'actor-graph/1',
    actors: actors.map(id => ({id, name: id, kind: 'person'})),
    relationTypes: [...USUAL_TYPES, ...types],
    topics: topics.map(id => ({id, label: id})),
    relations,
    statements,
  }).dataset;
}

/** A relation of type `attacks`, unless `more` says otherwise. */
export function deed(id: string, from: string | string[], to: string | string[], more: Fields = {}): Fields {
  return {id, type: 'attacks', from, to, ...more};
}

/** A statement against one target, with the verb `denounces` unless `about` says otherwise. */
export function said(
  id: string,
  by: string | string[],
  on: string,
  about: Fields = {},
  more: Fields = {},
): Fields {
  return {
    id,
    by,
    summary: `what ${id} says`,
    about: [{on, stance: 'against', verb: 'denounces', ...about}],
    ...more,
  };
}

/** Shows everything but what is `hidden`: ids, or `statement#index` for one target of a statement. */
export function showAllBut(dataset: Dataset, hidden: Iterable<string> = []): Shown {
  const without = new Set(hidden);
  const ids = {
    actor: dataset.actors,
    relation: dataset.relations,
    statement: dataset.statements,
  };
  return {
    has: id => !without.has(id) && Object.values(ids).some(items => items.has(id)),
    hasTarget: (id, index) =>
      dataset.statements.has(id) && !without.has(id) && !without.has(`${id}#${String(index)}`),
    forEach: (kind, visit) => {
      for (const id of ids[kind].keys()) if (!without.has(id)) visit(id);
    },
  };
}

/** Returns the drawing of a graph with these parts, of which some are hidden and some bundles open. */
export function makeDrawing(
  parts: GraphParts,
  {hidden = [], open = []}: {hidden?: Iterable<string>; open?: Iterable<string>} = {},
): Drawing {
  const dataset = makeGraph(parts);
  return buildDrawing(dataset, showAllBut(dataset, hidden), new Set(open));
}

/** Returns the one line that stands for a relation or a statement. Throws if there are several or none. */
export function lineOf(drawing: Drawing, id: string): DrawnEdge {
  const keys = drawing.edgesOf.get(id) ?? [];
  const edge = drawing.edges.get(keys[0] ?? '');
  if (edge === undefined || keys.length > 1)
    throw new Error(`${id} is drawn as ${String(keys.length)} lines, not as one`);
  return edge;
}

/** Returns a repeatable source of numbers from 0 to below 1 (mulberry32). */
export function makeRandom(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

/** Returns the parts of a random graph: two thirds of its lines are deeds, the others statements on them. */
export function randomParts(actorCount: number, lineCount: number, seed: number): GraphParts {
  const random = makeRandom(seed);
  const below = (count: number) => Math.floor(random() * count);
  const actors = Array.from({length: actorCount}, (_, i) => `actor ${String(i)}`);
  // Squared, so that a few actors have many lines, as in real graphs.
  const actor = () => actors[Math.floor(random() ** 2 * actorCount)]!;
  const deeds = Math.ceil((lineCount * 2) / 3);
  return {
    actors,
    relations: Array.from({length: deeds}, (_, i) =>
      deed(`deed ${String(i)}`, actor(), actor(), {type: USUAL_TYPES[below(3)]!.id}),
    ),
    statements: Array.from({length: lineCount - deeds}, (_, i) =>
      said(`statement ${String(i)}`, actor(), `deed ${String(below(deeds))}`),
    ),
  };
}

/** The article's graph, as it is shipped. */
export function readArticle(): Dataset {
  const file = new URL('../../graph-data/iraq-coalition-2023-12-28.json', import.meta.url);
  return readGraph(readFileSync(file, 'utf8')).dataset;
}

/** What the author's prepared view of this id shows. */
export function showView(dataset: Dataset, viewId: string): Shown {
  const view = dataset.document.views.find(({id}) => id === viewId);
  if (view === undefined) throw new Error(`no view ${viewId}`);
  return applyFilter(createFilterIndex(dataset), parseFilter(view.filter).spec).visible;
}

/** Every character is 7 pixels wide: about what 12 pixels of a sans-serif come to. */
export const measureRoughly: MeasureText = text => text.length * 7;

/** Places actors by id; the keys are the drawing's. */
export function placesOf(
  places: Readonly<Record<string, readonly [number, number]>>,
): Map<string, {x: number; y: number}> {
  return new Map(Object.entries(places).map(([id, [x, y]]) => [actorKey(id), {x, y}]));
}
