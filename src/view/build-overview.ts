/**
 * The drawing of a graph that is too large to be drawn whole: groups of actors as nodes, with one line
 * between two groups for everything between them. A group that was opened shows its best-known
 * members instead, as the rest of the program draws actors.
 */
import type {Dataset} from '../model/dataset.ts';
import type {Community} from '../model/derived/communities.ts';
import {forEachPair, type RowSet} from '../model/pair-graph.ts';
import type {Category} from '../model/vocabulary.ts';
import {buildDrawing, type Shown} from './build-drawing.ts';
import {actorKey, communityKey, type DrawnEdge, type DrawnNode, type Drawing} from './drawing.ts';

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
  const endOf: (string | undefined)[] = new Array<string | undefined>(actors.size);
  const groups = new Map<string, DrawnNode>();
  for (const community of communities.filter(({id}) => !opened.has(id)).slice(0, MOST_GROUPS)) {
    const key = communityKey(community.id);
    const members = community.members.filter(id => !within.nodes.has(actorKey(id)));
    if (members.length === 0) continue;
    for (const id of members) endOf[actors.placeOf(id)!] = key;
    groups.set(key, groupNode(key, community.id, members, dataset));
  }
  for (const {id, key} of within.nodes.values()) endOf[actors.placeOf(id)!] = key;
  const sums = sumLines(dataset, rows, endOf);
  const edges = new Map([...within.edges, ...sums.map(sum => [sum.key, sum] as const)]);
  const degrees = new Map<string, number>();
  for (const {source, target} of edges.values()) {
    for (const end of [source, target]) degrees.set(end, (degrees.get(end) ?? 0) + 1);
  }
  const nodes = [...within.nodes.values(), ...groups.values()].map(
    node => [node.key, {...node, degree: degrees.get(node.key) ?? 0}] as const,
  );
  return {...within, nodes: new Map(nodes), edges};
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

interface Tally {
  count: number;
  readonly categories: Map<Category, number>;
}

/** One line for all between two groups, or between a group and an actor; those that stand for most. */
function sumLines(
  {columns, types}: Dataset,
  rows: RowSet,
  endOf: readonly (string | undefined)[],
): readonly DrawnEdge[] {
  const tallies = new Map<string, Map<string, Tally>>();
  rows.forEachRow(row => {
    const type = columns.type[row]!;
    const category = type === 0 ? 'structural' : types.at(type - 1).category;
    forEachPair(columns, row, (a, b) => {
      const [from, to] = [endOf[a], endOf[b]];
      if (from === undefined || to === undefined || from === to) return;
      // Those between two actors are lines of their own already.
      if (from.startsWith('n:') && to.startsWith('n:')) return;
      const [first, second] = from < to ? [from, to] : [to, from];
      const others = tallies.get(first) ?? new Map<string, Tally>();
      tallies.set(first, others);
      const tally = others.get(second) ?? {count: 0, categories: new Map<Category, number>()};
      others.set(second, tally);
      tally.count++;
      tally.categories.set(category, (tally.categories.get(category) ?? 0) + 1);
    });
  });
  return [...tallies]
    .flatMap(([source, others]) => [...others].map(([target, tally]) => sumLine(source, target, tally)))
    .sort((a, b) => b.count - a.count)
    .slice(0, MOST_SUMS);
}

function sumLine(source: string, target: string, {count, categories}: Tally): DrawnEdge {
  const [[category]] = [...categories].sort(([, a], [, b]) => b - a) as [[Category, number]];
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
