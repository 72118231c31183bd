/**
 * Counts stances and says what they come to. It does not know what the stances are on.
 */
import type {Stance} from '../vocabulary.ts';

export type StanceTally = Readonly<Record<Stance, number>>;

/** Returns how often each stance occurs. */
export function tallyStances(stances: Iterable<Stance>): StanceTally {
  const tally = {for: 0, against: 0, neutral: 0, mixed: 0};
  for (const stance of stances) tally[stance]++;
  return tally;
}

/** Whether anything speaks for it (+1) or against it (-1); a mixed stance does both. */
export function hasSide(tally: StanceTally, side: 1 | -1): boolean {
  return (side === 1 ? tally.for : tally.against) + tally.mixed > 0;
}

/** Returns the one stance that several come to: mixed as soon as they conflict, neutral if none takes a side. */
export function overallStance(tally: StanceTally): Stance {
  const isFor = hasSide(tally, 1);
  const isAgainst = hasSide(tally, -1);
  if (isFor && isAgainst) return 'mixed';
  return isFor ? 'for' : isAgainst ? 'against' : 'neutral';
}

/** Returns (for − against) ÷ all stances: 1 where all are for, −1 where all are against, 0 without any. */
export function stanceBalance(tally: StanceTally): number {
  const all = tally.for + tally.against + tally.neutral + tally.mixed;
  return all === 0 ? 0 : (tally.for - tally.against) / all;
}
