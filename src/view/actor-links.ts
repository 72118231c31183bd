/** Which actors the lines of a drawing bring together, whatever the lines end on. */
import {endKey, type Drawing} from './drawing.ts';

export interface ActorLink {
  /** Keys of two different nodes. */
  readonly source: string;
  readonly target: string;
  /** Whether it is only spoken of, or ends on another line. */
  readonly said: boolean;
}

/** Returns the links of all lines; a line that ends on a handle links with both actors of that handle's line. */
export function actorLinks({nodes, edges}: Drawing): ActorLink[] {
  // A drawing lists its edges after those that they end on, so one pass is enough. Sets,
  // because the ends of ends of lines would double with every level.
  const actorsAt = new Map<string, ReadonlySet<string>>([...nodes.keys()].map(key => [key, new Set([key])]));
  const links: ActorLink[] = [];
  for (const {key, source, target, layer} of edges.values()) {
    const from = actorsAt.get(source) ?? new Set();
    const to = actorsAt.get(target) ?? new Set();
    actorsAt.set(key, new Set([...from, ...to]));
    const said = layer === 'said' || endKey(target) !== target;
    for (const a of from) for (const b of to) if (a !== b) links.push({source: a, target: b, said});
  }
  return links;
}
