/**
 * Whom to compare: what the reader has chosen as long as it can be compared, then those who
 * disagree most.
 */
import type {Dataset} from '../dataset.ts';
import {rankOpponents} from './rank-opponents.ts';
import type {Scope} from './scope.ts';

export interface Pair {
  readonly left: string;
  readonly right: string;
}

/** Among more speakers than this, the two who most disagree are looked for only among those who say most. */
const MOST_CANDIDATES = 50;

/** Ids of the actors with a statement that counts, in the order of the file. */
export function speakersOf({document}: Dataset, scope: Scope): string[] {
  const speakers = new Set(document.statements.filter(({id}) => scope.has(id)).flatMap(({by}) => by));
  return document.actors.map(({id}) => id).filter(id => speakers.has(id));
}

/** Returns the pair to show; nothing if fewer than two speak. */
export function choosePair(dataset: Dataset, scope: Scope, wanted: Partial<Pair>): Pair | undefined {
  const speakers = speakersOf(dataset, scope);
  if (speakers.length < 2) return undefined;
  const known = new Set(speakers);
  const speaks = (id: string | undefined): id is string => id !== undefined && known.has(id);
  const {left, right} = wanted;
  if (speaks(left) && speaks(right) && left !== right) return {left, right};
  const opponents = rankOpponents(dataset, scope);
  const opponentOf = (id: string) => opponents(id)[0]?.actor ?? speakers.find(other => other !== id)!;
  if (speaks(left)) return {left, right: opponentOf(left)};
  if (speaks(right)) return {left: opponentOf(right), right};
  const count = (id: string) => dataset.statementsBy.get(id)?.length ?? 0;
  const [first] = speakers
    .toSorted((a, b) => count(b) - count(a))
    .slice(0, MOST_CANDIDATES)
    .map(id => ({id, disagreements: opponents(id)[0]?.disagreements ?? 0}))
    .sort((a, b) => b.disagreements - a.disagreements);
  return {left: first!.id, right: opponentOf(first!.id)};
}
