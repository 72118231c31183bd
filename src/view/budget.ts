/**
 * Keeps the picture small enough to read and to move: of a large graph, the most linked
 * actors and the lines between them. What is left out is counted, never dropped silently.
 */
import {agentsOf} from '../model/agents.ts';
import type {Dataset} from '../model/dataset.ts';
import type {Shown} from './build-drawing.ts';

/** About this many actors and lines can be read, and pan at 60 frames a second without a GPU. */
const MOST_ACTORS = 150;
const MOST_LINES = 400;

export interface Budgeted {
  readonly visible: Shown;
  /** How many visible actors and lines are not drawn. */
  readonly omitted: {readonly actors: number; readonly lines: number};
}

/**
 * Returns `shown` itself if it fits, else its most linked part. `keep`, an actor, relation or
 * statement, is drawn in any case if it is shown, and its lines before others.
 */
export function budgetVisible(dataset: Dataset, shown: Shown, keep?: string): Budgeted {
  const actors: string[] = [];
  const lines: string[] = [];
  shown.forEach('actor', id => actors.push(id));
  shown.forEach('relation', id => lines.push(id));
  shown.forEach('statement', id => lines.push(id));
  if (actors.length <= MOST_ACTORS && lines.length <= MOST_LINES) {
    return {visible: shown, omitted: {actors: 0, lines: 0}};
  }
  const ends = (id: string): Set<string> => {
    const relation = dataset.relations.get(id);
    const statement = dataset.statements.get(id);
    const targets = relation === undefined ? (statement?.about.map(({on}) => on) ?? []) : relation.to;
    return new Set([...agentsOf(id, dataset), ...targets.flatMap(target => [...agentsOf(target, dataset)])]);
  };
  const degrees = new Map<string, number>();
  for (const line of lines) for (const id of ends(line)) degrees.set(id, (degrees.get(id) ?? 0) + 1);
  const kept = keep === undefined ? new Set<string>() : ends(keep);
  // No actor has more lines than there are.
  const rank = (id: string) => (degrees.get(id) ?? 0) + (kept.has(id) ? lines.length : 0);
  const drawnActors = new Set(actors.sort((a, b) => rank(b) - rank(a)).slice(0, MOST_ACTORS));
  const drawable = lines.filter(line => {
    const among = [...ends(line)].filter(id => dataset.actors.has(id));
    return among.length > 0 && among.every(id => drawnActors.has(id));
  });
  const isKept = (line: string) => line === keep || (keep !== undefined && ends(line).has(keep));
  const inOrder = [...drawable.filter(isKept), ...drawable.filter(line => !isKept(line))];
  const drawnLines = new Set(inOrder.slice(0, MOST_LINES));
  const visible: Shown = {
    has: id => drawnActors.has(id) || drawnLines.has(id),
    hasTarget: (id, index) => drawnLines.has(id) && shown.hasTarget(id, index),
    forEach: (kind, visit) => {
      shown.forEach(kind, id => {
        if (drawnActors.has(id) || drawnLines.has(id)) visit(id);
      });
    },
  };
  return {
    visible,
    omitted: {actors: actors.length - drawnActors.size, lines: lines.length - drawnLines.size},
  };
}
