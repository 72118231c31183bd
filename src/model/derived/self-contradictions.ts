/**
 * Where a speaker contradicts himself: statements of his that the file says contradict each
 * other, and targets that he has spoken both for and against.
 */
import type {Dataset} from '../dataset.ts';
import type {Statement} from '../document.ts';
import {contradictionsOf} from './contradictions.ts';
import type {Position} from './positions.ts';
import type {Scope} from './scope.ts';

export interface SelfContradiction {
  /** The target, or nothing where two statements contradict each other across targets. */
  readonly issue: string | undefined;
  readonly statements: readonly Statement[];
}

/** `positions` are the speaker's own, on targets. A single mixed stance is no contradiction: it says both at once. */
export function selfContradictions(
  dataset: Dataset,
  scope: Scope,
  speaker: string,
  positions: ReadonlyMap<string, Position> | undefined,
): SelfContradiction[] {
  const turns = [...(positions?.values() ?? [])]
    .filter(({tally, statements}) => tally.for > 0 && tally.against > 0 && statements.length > 1)
    .map(({issue, statements}): SelfContradiction => ({issue, statements}));
  const own = (dataset.statementsBy.get(speaker) ?? []).filter(({id}) => scope.has(id));
  const contradictions = contradictionsOf(dataset);
  const isTold = (a: Statement, b: Statement) =>
    turns.some(({statements}) => statements.includes(a) && statements.includes(b));
  const pairs = own.flatMap((a, i) =>
    own
      .slice(i + 1)
      .filter(b => contradictions.get(a.id)?.has(b) === true && !isTold(a, b))
      .map((b): SelfContradiction => ({issue: undefined, statements: [a, b]})),
  );
  return [...turns, ...pairs];
}
