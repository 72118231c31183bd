/**
 * Two speakers side by side: where they disagree, where they agree, what they say on the same
 * topic without either, and what only one of them speaks about.
 *
 * Only stances on the very same target are held against each other: two stances on one topic
 * may be on different things, and "for the withdrawal" agrees with "against the troops". Beyond
 * that a contradiction is what the file calls one.
 */
import type {Dataset} from '../dataset.ts';
import type {Statement} from '../document.ts';
import type {Stance} from '../vocabulary.ts';
import {contradictionsOf} from './contradictions.ts';
import {positionsOnTargets, positionsOnTopics, type Position} from './positions.ts';
import type {Scope} from './scope.ts';
import {hasSide} from './stance-tally.ts';

/** What one of the two says on a shared issue. */
export interface Side {
  /** Absent where the statements are not on one target. */
  readonly stance: Stance | undefined;
  readonly statements: readonly Statement[];
}

export interface SharedIssue {
  /** Id of the target or topic; absent where statements contradict each other across targets. */
  readonly issue: string | undefined;
  readonly left: Side;
  readonly right: Side;
}

export interface Comparison {
  readonly disagree: readonly SharedIssue[];
  readonly agree: readonly SharedIssue[];
  /** On the same target or topic, but neither against nor with each other. */
  readonly beside: readonly SharedIssue[];
  readonly onlyLeft: readonly Statement[];
  readonly onlyRight: readonly Statement[];
}

/** Compares what counts of two speakers. Every statement of either stands somewhere in the result. */
export function compareActors(dataset: Dataset, scope: Scope, left: string, right: string): Comparison {
  const targets = positionsOnTargets(dataset, scope);
  const topics = positionsOnTopics(dataset, scope);
  const ofLeft = (dataset.statementsBy.get(left) ?? []).filter(({id}) => scope.has(id));
  const ofRight = (dataset.statementsBy.get(right) ?? []).filter(({id}) => scope.has(id));
  const contradictions = contradictionsOf(dataset);
  const contradict = (a: Statement, b: Statement) => contradictions.get(a.id)?.has(b) === true;

  const disagree: SharedIssue[] = [];
  const agree: SharedIssue[] = [];
  const beside: SharedIssue[] = [];
  const told = new Set<Statement>();
  const tell = (list: SharedIssue[], issue: SharedIssue) => {
    list.push(issue);
    for (const statement of [...issue.left.statements, ...issue.right.statements]) told.add(statement);
  };
  for (const [issue, a, b] of shared(targets.get(left), targets.get(right))) {
    const isContradicted = a.statements.some(x => b.statements.some(y => contradict(x, y)));
    const list = isContradicted || areOpposed(a, b) ? disagree : areAtOne(a, b) ? agree : beside;
    tell(list, {issue, left: a, right: b});
  }
  const isTold = (a: Statement, b: Statement) =>
    disagree.some(issue => issue.left.statements.includes(a) && issue.right.statements.includes(b));
  const pairs = ofLeft.flatMap(a =>
    ofRight.filter(b => contradict(a, b) && !isTold(a, b)).map(b => [a, b] as const),
  );
  for (const issue of joined(pairs)) tell(disagree, issue);

  const onTopics = shared(topics.get(left), topics.get(right));
  // In the order of the file, so that the comparison is the same from either side.
  const positions = new Map([...dataset.topics.keys()].map((id, i) => [id, i]));
  onTopics.sort(([a], [b]) => positions.get(a)! - positions.get(b)!);
  for (const [issue, a, b] of onTopics) {
    const rest = (position: Position): Side => ({
      stance: undefined,
      statements: position.statements.filter(statement => !told.has(statement)),
    });
    const sides = {left: rest(a), right: rest(b)};
    if (sides.left.statements.length > 0 && sides.right.statements.length > 0)
      tell(beside, {issue, ...sides});
  }
  const untold = (statements: readonly Statement[]) => statements.filter(statement => !told.has(statement));
  return {disagree, agree, beside, onlyLeft: untold(ofLeft), onlyRight: untold(ofRight)};
}

/** Whether one has spoken for what the other has spoken against. */
export function areOpposed(a: Position, b: Position): boolean {
  return (hasSide(a.tally, 1) && hasSide(b.tally, -1)) || (hasSide(a.tally, -1) && hasSide(b.tally, 1));
}

function areAtOne(a: Position, b: Position): boolean {
  return a.stance === b.stance && (a.stance === 'for' || a.stance === 'against');
}

type Issues = ReadonlyMap<string, Position> | undefined;

function shared(a: Issues, b: Issues): (readonly [string, Position, Position])[] {
  return [...(a ?? [])].flatMap(([issue, position]) => {
    const other = b?.get(issue);
    return other === undefined ? [] : [[issue, position, other] as const];
  });
}

/** Puts pairs that have a statement in common into one issue. */
function joined(pairs: readonly (readonly [Statement, Statement])[]): SharedIssue[] {
  const groups: {left: Set<Statement>; right: Set<Statement>}[] = [];
  for (const [a, b] of pairs) {
    const [first, ...others] = groups.filter(({left, right}) => left.has(a) || right.has(b));
    const group = first ?? {left: new Set(), right: new Set()};
    if (first === undefined) groups.push(group);
    group.left.add(a);
    group.right.add(b);
    for (const other of others) {
      for (const statement of other.left) group.left.add(statement);
      for (const statement of other.right) group.right.add(statement);
      groups.splice(groups.indexOf(other), 1);
    }
  }
  return groups.map(({left, right}) => ({
    issue: undefined,
    left: {stance: undefined, statements: [...left]},
    right: {stance: undefined, statements: [...right]},
  }));
}
