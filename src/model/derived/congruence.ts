/**
 * Who agrees and who conflicts with whom, over the issues that two speakers share.
 *
 * P. Leifeld and S. Haunss, "Political discourse networks and the conflict over software patents in
 * Europe", European Journal of Political Research 51 (2012), 382–409. An issue is a target of statements
 * (their concept); X(a) is the set of pairs (issue, side) that a has taken, however often; a mixed
 * stance takes both sides, a neutral one none; X̄(b) is X(b) with all sides turned round.
 *
 *   congruence(a, b) = |X(a) ∩ X(b)|     conflict(a, b) = |X(a) ∩ X̄(b)|
 *
 * Normalised, with w for either and n for |X|: average activity w ÷ ((n(a) + n(b)) ÷ 2), Jaccard
 * w ÷ (n(a) + n(b) − w), cosine w ÷ √(n(a) · n(b)): that of the two 0/1 vectors. All lie in 0 … 1.
 */
import type {Dataset} from '../dataset.ts';
import type {Statement} from '../document.ts';
import {positionsOnTargets, type Position} from './positions.ts';
import type {Scope} from './scope.ts';
import {hasSide} from './stance-tally.ts';

export const NORMALISATIONS = ['average-activity', 'jaccard', 'cosine'] as const;
export type Normalisation = (typeof NORMALISATIONS)[number];

/** Less than this says nothing about two actors. */
export const LEAST = {issues: 2, statements: 3, sources: 2} as const;

/** What is missing where there is too little to say: sources, statements, or issues in common. */
export type CongruenceGap = 'no-source' | 'one-source' | 'few-statements' | 'few-issues';

export interface Congruence {
  readonly a: string;
  readonly b: string;
  /** Number of sides that each has taken. */
  readonly activity: readonly [number, number];
  /** Issues on which both have taken a side. */
  readonly issues: number;
  readonly congruence: number;
  readonly conflict: number;
  /** What both say on the issues that they agree on, and on those they conflict on. */
  readonly agreeing: readonly Statement[];
  readonly opposing: readonly Statement[];
}

/** Returns every pair of speakers who share an issue on which both take sides, most issues first. */
export function congruences(dataset: Dataset, scope: Scope): Congruence[] {
  const sides = new Map<string, Map<string, Position>>();
  for (const [speaker, positions] of positionsOnTargets(dataset, scope)) {
    const own = new Map([...positions].filter(([, {stance}]) => stance !== 'neutral'));
    if (own.size > 0) sides.set(speaker, own);
  }
  const activity = new Map([...sides].map(([speaker, own]) => [speaker, countSides(own.values())]));
  const order = dataset.document.actors.map(({id}) => id).filter(id => sides.has(id));
  return pairsWithSharedIssues(sides, order)
    .map(([a, b, issues]) => {
      const [ofA, ofB] = [sides.get(a)!, sides.get(b)!];
      const found = {congruence: 0, conflict: 0};
      const agreeing = new Set<Statement>();
      const opposing = new Set<Statement>();
      for (const issue of issues) {
        const [x, y] = [ofA.get(issue)!, ofB.get(issue)!];
        const same = countMatches(x, y, 1);
        const opposite = countMatches(x, y, -1);
        found.congruence += same;
        found.conflict += opposite;
        for (const statement of [...x.statements, ...y.statements]) {
          if (same > 0) agreeing.add(statement);
          if (opposite > 0) opposing.add(statement);
        }
      }
      const both = [activity.get(a)!, activity.get(b)!] as const;
      const behind = {agreeing: [...agreeing], opposing: [...opposing]};
      return {a, b, activity: both, issues: issues.length, ...found, ...behind};
    })
    .sort((a, b) => b.issues - a.issues);
}

/** Divides a weight by how much the two say. */
export function normalise(
  weight: number,
  [a, b]: Congruence['activity'],
  normalisation: Normalisation,
): number {
  if (weight === 0) return 0;
  const divisors = {'average-activity': (a + b) / 2, jaccard: a + b - weight, cosine: Math.sqrt(a * b)};
  return weight / divisors[normalisation];
}

/**
 * Returns the pairs about which there is enough to say: at least two shared issues, three
 * statements each, and two sources in all; else what is missing.
 */
export function offeredCongruences(
  dataset: Dataset,
  scope: Scope,
): {readonly pairs: readonly Congruence[]; readonly reason: CongruenceGap | undefined} {
  const shown = dataset.document.statements.filter(({id}) => scope.has(id));
  const sources = new Set(shown.flatMap(({evidence}) => evidence.map(({source}) => source)));
  if (sources.size < LEAST.sources) {
    return {pairs: [], reason: sources.size === 0 ? 'no-source' : 'one-source'};
  }
  const counts = new Map<string, number>();
  for (const {by} of shown)
    for (const speaker of new Set(by)) counts.set(speaker, (counts.get(speaker) ?? 0) + 1);
  const busy = (actor: string) => (counts.get(actor) ?? 0) >= LEAST.statements;
  if ([...counts.keys()].filter(busy).length < 2) return {pairs: [], reason: 'few-statements'};
  const pairs = congruences(dataset, scope).filter(
    ({a, b, issues}) => issues >= LEAST.issues && busy(a) && busy(b),
  );
  return {pairs, reason: pairs.length > 0 ? undefined : 'few-issues'};
}

function countSides(positions: Iterable<Position>): number {
  let count = 0;
  for (const {tally} of positions) count += Number(hasSide(tally, 1)) + Number(hasSide(tally, -1));
  return count;
}

/** Number of sides that both have taken, or, turned round, one took and the other took against. */
function countMatches(x: Position, y: Position, turn: 1 | -1): number {
  const sides = [1, -1] as const;
  return sides.filter(side => hasSide(x.tally, side) && hasSide(y.tally, side === turn ? 1 : -1)).length;
}

function pairsWithSharedIssues(
  sides: ReadonlyMap<string, ReadonlyMap<string, Position>>,
  order: readonly string[],
): [string, string, string[]][] {
  const speakersOn = new Map<string, string[]>();
  const pairs = new Map<string, Map<string, string[]>>();
  for (const speaker of order) {
    for (const issue of sides.get(speaker)!.keys()) {
      const before = speakersOn.get(issue) ?? [];
      for (const other of before) {
        const own = pairs.get(other) ?? new Map<string, string[]>();
        pairs.set(other, own);
        own.set(speaker, [...(own.get(speaker) ?? []), issue]);
      }
      speakersOn.set(issue, [...before, speaker]);
    }
  }
  return [...pairs].flatMap(([a, own]) =>
    [...own].map(([b, issues]): [string, string, string[]] => [a, b, issues]),
  );
}
