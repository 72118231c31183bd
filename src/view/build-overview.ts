/**
 * The drawing of a graph that is too large to be drawn whole: groups of actors as nodes, with one line
 * between two groups for everything between them. A group that was opened shows its best-known
 * members, as the rest of the program draws actors, within a hull; its own node stands for the others.
 */
import type {Dataset} from '../model/dataset.ts';
import type {Community} from '../model/derived/communities.ts';
import {forEachPair, type RowSet} from '../model/pair-graph.ts';
import {CATEGORIES} from '../model/vocabulary.ts';
import {buildDrawing, type Shown} from './build-drawing.ts';
import {
  actorKey,
  communityKey,
  hullKey,
  type DrawnEdge,
  type DrawnHull,
  type DrawnNode,
  type Drawing,
} from './drawing.ts';

/** Groups beyond these are told in words alone. */
export const MOST_GROUPS = 24;
/** Lines between groups beyond these are too thin to matter. */
const MOST_SUMS = 60;
/** A group is called by so many of its members. */
const NAMES = 3;

/**
 * Returns the drawing of `communities`, the largest first, between whom `rows` count. `drawn` is what is drawn
 * itself: members of `opened` groups, and what the reader has selected or pinned. `open` holds keys of
 * bundles to draw line by line.
 */
export function buildOverview(
  dataset: Dataset,
  rows: RowSet,
  communities: readonly Community[],
  opened: ReadonlySet<string>,
  drawn: Shown,
  open: ReadonlySet<string>,
): Drawing {
  const {actors} = dataset;
  const within = buildDrawing(dataset, drawn, open);
  const ends = new Ends(actors.size);
  const groups = new Map<string, DrawnNode>();
  const hulls = new Map<string, DrawnHull>();
  const closed = communities.filter(({id}) => !opened.has(id)).slice(0, MOST_GROUPS);
  for (const community of [...communities.filter(({id}) => opened.has(id)), ...closed]) {
    const key = communityKey(community.id);
    const isDrawn = (id: string) => within.nodes.has(actorKey(id));
    const others = community.members.filter(id => !isDrawn(id));
    const inside = opened.has(community.id) ? community.members.filter(isDrawn) : [];
    const hull = inside.length === 0 ? undefined : hullKey(community.id);
    if (others.length > 0) {
      ends.add(
        key,
        others.map(id => actors.placeOf(id)!),
        hull,
      );
      groups.set(key, groupNode(key, community.id, others, dataset));
    }
    for (const id of inside) ends.add(actorKey(id), [actors.placeOf(id)!], hull);
    if (hull === undefined) continue;
    const members = [...(others.length > 0 ? [key] : []), ...inside.map(actorKey)];
    hulls.set(hull, {key: hull, group: key, members});
  }
  for (const {id, key} of within.nodes.values()) if (!ends.has(key)) ends.add(key, [actors.placeOf(id)!]);
  const sums = sumLines(dataset, rows, ends);
  const edges = new Map([...within.edges, ...sums.map(sum => [sum.key, sum] as const)]);
  const degrees = new Map<string, number>();
  for (const {source, target} of edges.values()) {
    for (const end of [source, target]) degrees.set(end, (degrees.get(end) ?? 0) + 1);
  }
  const nodes = [...within.nodes.values(), ...groups.values()].map(
    node => [node.key, {...node, degree: degrees.get(node.key) ?? 0}] as const,
  );
  return {...within, nodes: new Map(nodes), edges, hulls};
}

function groupNode(key: string, id: string, members: readonly string[], {actors}: Dataset): DrawnNode {
  const names = members.slice(0, NAMES).map(id => actors.get(id)?.name ?? id);
  const others = members.length - names.length;
  return {
    key,
    id,
    name: `${names.join(', ')}${others > 0 ? ` +${String(others)}` : ''}`,
    kind: 'collective',
    degree: 0,
    more: 0,
    members: members.length,
  };
}

/** Which node of the drawing stands for an actor. Nodes have numbers, because every row asks for two of them. */
class Ends {
  readonly keys: string[] = [];
  /** By number of a node the hull that it lies in, if any. */
  readonly hulls: (string | undefined)[] = [];
  /** By place of an actor the number of his node; −1 if nothing stands for him. */
  readonly numbers: Int32Array;

  constructor(actors: number) {
    this.numbers = new Int32Array(actors).fill(-1);
  }

  has(key: string): boolean {
    return this.keys.includes(key);
  }

  add(key: string, places: readonly number[], hull?: string): void {
    const number = this.keys.push(key) - 1;
    this.hulls.push(hull);
    for (const place of places) this.numbers[place] = number;
  }
}

/** One line for all between two groups, or between a group and an actor; those that stand for most. */
function sumLines(
  {columns, types}: Dataset,
  rows: RowSet,
  {keys, hulls, numbers}: Ends,
): readonly DrawnEdge[] {
  const categoryOf = Uint8Array.from([
    CATEGORIES.indexOf('structural'),
    ...[...types.values()].map(({category}) => CATEGORIES.indexOf(category)),
  ]);
  const isActor = keys.map(key => key.startsWith('n:'));
  const size = keys.length;
  // One more than the number of each pair that has lines, and for each such pair how many of each category.
  const pairs = new Int32Array(size * size);
  const between: {readonly from: number; readonly to: number; readonly counts: Uint32Array}[] = [];
  rows.forEachRow(row => {
    const category = categoryOf[columns.type[row]!]!;
    forEachPair(columns, row, (a, b) => {
      const [from, to] = [numbers[a]!, numbers[b]!];
      if (from === -1 || to === -1 || from === to) return;
      // Those between two actors are lines of their own already.
      if (isActor[from] && isActor[to]) return;
      // What a group's members have to do with the rest of it would be a line for each.
      if (hulls[from] !== undefined && hulls[from] === hulls[to]) return;
      const pair = from < to ? from * size + to : to * size + from;
      if (pairs[pair] === 0) {
        const counts = new Uint32Array(CATEGORIES.length);
        pairs[pair] = between.push({from: Math.min(from, to), to: Math.max(from, to), counts});
      }
      between[pairs[pair]! - 1]!.counts[category]!++;
    });
  });
  return between
    .map(({from, to, counts}) => sumLine(keys[from]!, keys[to]!, counts))
    .sort((a, b) => b.count - a.count)
    .slice(0, MOST_SUMS);
}

function sumLine(one: string, other: string, counts: Uint32Array): DrawnEdge {
  const [source, target] = one < other ? [one, other] : [other, one];
  const count = counts.reduce((sum, part) => sum + part, 0);
  const category = CATEGORIES[counts.indexOf(Math.max(...counts))]!;
  return {
    key: `a|${source.length}|${source}|${target}`,
    layer: 'sum',
    source,
    target,
    items: [],
    count,
    category,
    status: 'reported',
    verdict: undefined,
    stance: undefined,
    mutual: false,
    fallback: false,
    label: String(count),
  };
}
