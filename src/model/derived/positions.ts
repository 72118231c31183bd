/**
 * Where every speaker stands on every issue, with the statements behind it. An issue is either a
 * target, exactly as a statement names it, or a topic.
 */
import type {Dataset} from '../dataset.ts';
import type {Statement} from '../document.ts';
import type {Stance} from '../vocabulary.ts';
import type {Scope} from './scope.ts';
import {overallStance, tallyStances, type StanceTally} from './stance-tally.ts';

export interface Position {
  /** Id of an actor, relation, statement or topic. */
  readonly issue: string;
  readonly stance: Stance;
  readonly tally: StanceTally;
  /** What it rests on, in the order of the file, each once. */
  readonly statements: readonly Statement[];
}

/** Positions by the id of the speaker, then by that of the issue. */
export type Positions = ReadonlyMap<string, ReadonlyMap<string, Position>>;

/** Positions on targets as they stand: an act is another issue than who does it. O(stances × speakers). */
export function positionsOnTargets(dataset: Dataset, scope: Scope): Positions {
  return collect(dataset, scope, ({about}, index) => {
    const target = about[index];
    return target === undefined ? [] : [target.on];
  });
}

/**
 * Positions on topics. A stance counts for a topic if it is on the topic itself, or if the
 * statement has the topic, whatever its targets are. A statement with a topic and without a
 * target speaks on the topic and takes no side.
 */
export function positionsOnTopics(dataset: Dataset, scope: Scope): Positions {
  return collect(dataset, scope, ({about, topic}, index) => {
    const on = about[index]?.on;
    const topics = new Set<string>();
    if (topic !== undefined) topics.add(topic);
    if (on !== undefined && dataset.topics.has(on)) topics.add(on);
    return topics;
  });
}

interface Collected {
  readonly stances: Stance[];
  readonly statements: Set<Statement>;
}

function collect(
  {document}: Dataset,
  scope: Scope,
  issuesOf: (statement: Statement, index: number) => Iterable<string>,
): Positions {
  const speakers = new Map<string, Map<string, Collected>>();
  const add = (statement: Statement, index: number, stance: Stance) => {
    const issues = [...issuesOf(statement, index)];
    for (const speaker of new Set(statement.by)) {
      const positions = speakers.get(speaker) ?? new Map<string, Collected>();
      speakers.set(speaker, positions);
      for (const issue of issues) {
        const found = positions.get(issue) ?? {stances: [], statements: new Set()};
        positions.set(issue, found);
        found.stances.push(stance);
        found.statements.add(statement);
      }
    }
  };
  for (const statement of document.statements) {
    if (statement.about.length === 0 && scope.has(statement.id)) add(statement, -1, 'neutral');
    for (const [index, {stance}] of statement.about.entries()) {
      if (scope.hasTarget(statement.id, index)) add(statement, index, stance);
    }
  }
  return new Map([...speakers].map(([speaker, issues]) => [speaker, finish(issues)]));
}

function finish(issues: ReadonlyMap<string, Collected>): ReadonlyMap<string, Position> {
  const positions = [...issues].map(([issue, {stances, statements}]): [string, Position] => {
    const tally = tallyStances(stances);
    return [issue, {issue, tally, stance: overallStance(tally), statements: [...statements]}];
  });
  return new Map(positions);
}
