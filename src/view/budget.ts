/**
 * Keeps the picture small enough to read and to move: of a large graph, the most linked
 * actors and the lines between them. What is left out is counted, never dropped silently.
 */
import {agentsOf} from '../model/agents-of.ts';
import type {Dataset} from '../model/dataset.ts';
import type {Shown} from './build-drawing.ts';

/** About this many actors and lines can be read, and pan at 60 frames a second without a GPU. */
const MOST_ACTORS = 150;
const MOST_LINES = 400;

export interface Budgeted {
  readonly drawn: Shown;
  /** How many visible actors, and how many relations and statements, are not drawn. */
  readonly omitted: {readonly actors: number; readonly lines: number};
}

/**
 * Returns `shown` itself if it fits, else its most linked part. `keep`, an actor, relation or
 * statement, is drawn in any case if it is shown, and its lines before others. Parallel
 * relations of one type are one line and count once. O(ends of all that is shown).
 */
export function budgetVisible(dataset: Dataset, shown: Shown, keep?: string): Budgeted {
  const actors: string[] = [];
  const items: string[] = [];
  shown.forEach('actor', id => actors.push(id));
  shown.forEach('relation', id => items.push(id));
  shown.forEach('statement', id => items.push(id));
  const budget = new LineBudget(dataset);
  if (actors.length <= MOST_ACTORS && items.every(id => budget.take(id))) {
    return {drawn: shown, omitted: {actors: 0, lines: 0}};
  }
  const drawnActors = mostLinked(actors, items, keep, dataset);
  const drawable = items.filter(id => {
    const among = [...actorsOf(id, dataset)];
    return among.length > 0 && among.every(actor => drawnActors.has(actor));
  });
  const isKept = (id: string) => id === keep || (keep !== undefined && actorsOf(id, dataset).has(keep));
  const inOrder = [...drawable.filter(isKept), ...drawable.filter(id => !isKept(id))];
  const lines = new LineBudget(dataset);
  const drawnItems = new Set(inOrder.filter(id => lines.take(id) || id === keep));
  const drawn: Shown = {
    has: id => drawnActors.has(id) || drawnItems.has(id),
    hasTarget: (id, index) => drawnItems.has(id) && shown.hasTarget(id, index),
    forEach: (kind, visit) => {
      shown.forEach(kind, id => {
        if (drawnActors.has(id) || drawnItems.has(id)) visit(id);
      });
    },
  };
  return {
    drawn,
    omitted: {actors: actors.length - drawnActors.size, lines: items.length - drawnItems.size},
  };
}

interface Ends {
  readonly sources: readonly string[];
  readonly targets: readonly string[];
  readonly type: string;
  readonly mutual: boolean;
}

/** Counts the lines that relations and statements need, parallel ones once. */
class LineBudget {
  readonly #dataset: Dataset;
  readonly #lines = new Set<string>();

  constructor(dataset: Dataset) {
    this.#dataset = dataset;
  }

  /** Takes what the item needs from the budget; returns whether there was enough. */
  take(id: string): boolean {
    const {sources, targets, type, mutual} = this.#ends(id);
    if (sources.length * targets.length > 2 * MOST_LINES) return false;
    const pairs = sources.flatMap((source, i) =>
      (mutual ? targets.slice(i + 1) : targets).map(target => [source, target]),
    );
    const lines = pairs.map(pair => JSON.stringify([...pair, type]));
    const fresh = lines.filter(line => !this.#lines.has(line));
    if (this.#lines.size + fresh.length > MOST_LINES) return false;
    for (const line of fresh) this.#lines.add(line);
    return true;
  }

  #ends(id: string): Ends {
    const relation = this.#dataset.relations.get(id);
    if (relation !== undefined) {
      const {from, to, between, type, status} = relation;
      const mutual = between.length > 0;
      return {
        sources: mutual ? between : from,
        targets: mutual ? between : to,
        type: `${type} ${status}`,
        mutual,
      };
    }
    const statement = this.#dataset.statements.get(id);
    // Statements on a topic alone are in the lists, not in the picture.
    const targets = statement?.about.map(({on}) => on).filter(on => !this.#dataset.topics.has(on)) ?? [];
    return {sources: statement?.by ?? [], targets, type: 'said', mutual: false};
  }
}

function mostLinked(
  actors: readonly string[],
  items: readonly string[],
  keep: string | undefined,
  dataset: Dataset,
): ReadonlySet<string> {
  const degrees = new Map<string, number>();
  for (const item of items) {
    for (const id of actorsOf(item, dataset)) degrees.set(id, (degrees.get(id) ?? 0) + 1);
  }
  const kept = keep === undefined ? new Set<string>() : actorsOf(keep, dataset);
  // No actor has more lines than there are.
  const rank = (id: string) => (degrees.get(id) ?? 0) + (kept.has(id) ? items.length : 0);
  return new Set([...actors].sort((a, b) => rank(b) - rank(a)).slice(0, MOST_ACTORS));
}

/** The actors at all ends of a relation or statement; of an actor, himself. */
function actorsOf(id: string, dataset: Dataset): Set<string> {
  const relation = dataset.relations.get(id);
  const statement = dataset.statements.get(id);
  const targets = relation?.to ?? statement?.about.map(({on}) => on) ?? [];
  const ids = [...agentsOf(id, dataset), ...targets.flatMap(target => [...agentsOf(target, dataset)])];
  return new Set(ids.filter(actor => dataset.actors.has(actor)));
}
