/**
 * Who talks about whom, signed: a network from speakers to those they speak about.
 *
 * For a speaker s and an actor a, `balance` = (for − against) ÷ (for + against + neutral + mixed),
 * counted over stances of s on a. A stance on a deed goes to the deed's agents, never to its victims;
 * a stance on a statement to its speakers; one on a topic to nobody: see ties.ts. The idea, an actor's
 * claim with its addressee and its evaluation, is that of R. Koopmans and P. Statham, "Political
 * Claims Analysis", Mobilization 4 (1999); the definition is ours (docs/decisions/0014).
 */
import type {Dataset} from '../dataset.ts';
import type {Statement} from '../document.ts';
import {forEachTie} from '../ties.ts';
import type {Stance} from '../vocabulary.ts';
import type {Scope} from './scope.ts';
import {stanceBalance, tallyStances, type StanceTally} from './stance-tally.ts';

export interface TalksAbout {
  readonly speaker: string;
  readonly about: string;
  readonly tally: StanceTally;
  /** From −1 (always against) to 1 (always for). */
  readonly balance: number;
  /** Statements behind the stances, by stance; each once for a stance. */
  readonly statements: Readonly<Record<Stance, readonly Statement[]>>;
}

/** Returns every pair with a stance that counts, most stances first. O(ties). */
export function talksAbout(dataset: Dataset, scope: Scope): TalksAbout[] {
  const pairs = new Map<string, Map<string, {stance: Stance; statement: Statement}[]>>();
  forEachTie(dataset, (tie, from, to) => {
    if (tie.layer !== 'said' || !scope.hasTarget(tie.statement.id, tie.index)) return;
    const own = pairs.get(from) ?? new Map<string, {stance: Stance; statement: Statement}[]>();
    pairs.set(from, own);
    const said = own.get(to) ?? [];
    own.set(to, said);
    said.push({stance: tie.statement.about[tie.index]!.stance, statement: tie.statement});
  });
  return [...pairs]
    .flatMap(([speaker, own]) =>
      [...own].map(([about, said]): TalksAbout & {amount: number} => {
        const tally = tallyStances(said.map(({stance}) => stance));
        const of = (stance: Stance) => [
          ...new Set(said.filter(item => item.stance === stance).map(({statement}) => statement)),
        ];
        const statements = {
          for: of('for'),
          against: of('against'),
          neutral: of('neutral'),
          mixed: of('mixed'),
        };
        return {speaker, about, tally, balance: stanceBalance(tally), statements, amount: said.length};
      }),
    )
    .sort((a, b) => b.amount - a.amount)
    .map(({speaker, about, tally, balance, statements}) => ({speaker, about, tally, balance, statements}));
}
