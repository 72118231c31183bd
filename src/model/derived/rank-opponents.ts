/**
 * Who disagrees most with a speaker: what the compare view offers first.
 *
 * Counted are targets on which one is for and the other against, and pairs of statements that
 * contradict each other in the words of the file.
 */
import type {Dataset} from '../dataset.ts';
import {areOpposed} from './compare-actors.ts';
import {contradictionsOf} from './contradictions.ts';
import {positionsOnTargets, type Positions} from './positions.ts';
import type {Scope} from './scope.ts';

export interface Opponent {
  readonly actor: string;
  readonly disagreements: number;
}

/** Returns a function from a speaker to all others, the one who most disagrees first; equal ones in the order of the file. */
export function rankOpponents(dataset: Dataset, scope: Scope): (speaker: string) => Opponent[] {
  const positions = positionsOnTargets(dataset, scope);
  const contradictions = contradictionsOf(dataset);
  const speakersOn = bySubject(positions);
  const speakers = dataset.document.actors.map(({id}) => id).filter(id => positions.has(id));
  return speaker => {
    const counts = new Map<string, number>();
    const add = (other: string) => {
      if (other !== speaker) counts.set(other, (counts.get(other) ?? 0) + 1);
    };
    for (const [issue, position] of positions.get(speaker) ?? []) {
      for (const other of speakersOn.get(issue) ?? []) {
        if (areOpposed(position, positions.get(other)!.get(issue)!)) add(other);
      }
    }
    for (const statement of dataset.statementsBy.get(speaker) ?? []) {
      if (!scope.has(statement.id)) continue;
      for (const other of contradictions.get(statement.id) ?? []) {
        if (scope.has(other.id)) other.by.forEach(add);
      }
    }
    return speakers
      .filter(actor => actor !== speaker)
      .map(actor => ({actor, disagreements: counts.get(actor) ?? 0}))
      .sort((a, b) => b.disagreements - a.disagreements);
  };
}

function bySubject(positions: Positions): ReadonlyMap<string, readonly string[]> {
  const speakers = new Map<string, string[]>();
  for (const [speaker, issues] of positions) {
    for (const issue of issues.keys()) {
      const others = speakers.get(issue);
      if (others === undefined) speakers.set(issue, [speaker]);
      else others.push(speaker);
    }
  }
  return speakers;
}
