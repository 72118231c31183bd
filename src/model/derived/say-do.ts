/**
 * What one says about another beside what one does to him.
 *
 * say = (for − against) ÷ all stances of a on b, as in talks-about.ts;
 * do = (cooperation − conflict) ÷ (cooperation + conflict), counted over deeds of a towards b, each
 * once, by the quad class of its type (the classes of CAMEO: P. Schrodt, "CAMEO Codebook", 2012).
 * The pairing of the two is ours (docs/decisions/0014).
 */
import type {Dataset} from '../dataset.ts';
import type {Relation} from '../document.ts';
import {forEachTie} from '../ties.ts';
import type {Category} from '../vocabulary.ts';
import type {Scope} from './scope.ts';
import {talksAbout, type TalksAbout} from './talks-about.ts';

export interface SayDo {
  readonly says: TalksAbout;
  readonly cooperation: readonly Relation[];
  readonly conflict: readonly Relation[];
  /** From −1 (conflict alone) to 1 (cooperation alone). */
  readonly does: number;
  /** Whether words and deeds point the same way, opposite ways, or one of them no way. */
  readonly match: 'same' | 'opposite' | 'open';
}

const TONES: Readonly<Record<Category, -1 | 0 | 1>> = {
  'material-conflict': -1,
  'verbal-conflict': -1,
  'verbal-cooperation': 1,
  'material-cooperation': 1,
  structural: 0,
};

/** Returns all pairs with stances and deeds that count: those where the two differ first. O(ties). */
export function sayDo(dataset: Dataset, scope: Scope): SayDo[] {
  const deeds = new Map<string, Map<string, Map<Relation, -1 | 1>>>();
  const add = (from: string, to: string, relation: Relation, tone: -1 | 1) => {
    const own = deeds.get(from) ?? new Map<string, Map<Relation, -1 | 1>>();
    deeds.set(from, own);
    const done = own.get(to) ?? new Map<Relation, -1 | 1>();
    own.set(to, done.set(relation, tone));
  };
  forEachTie(dataset, (tie, from, to) => {
    // A deed on another deed ("orders the strikes") is done to nobody in particular, least of all to the other's agents.
    if (tie.layer !== 'deed' || tie.on !== undefined || !scope.has(tie.relation.id)) return;
    const {relation} = tie;
    const tone = TONES[dataset.types.get(relation.type)?.category ?? 'structural'];
    if (tone === 0 || relation.status !== 'reported' || relation.verdict?.value === 'disproved') return;
    add(from, to, relation, tone);
    if (tie.mutual) add(to, from, relation, tone);
  });
  const order = {opposite: 0, same: 1, open: 2};
  return talksAbout(dataset, scope)
    .flatMap((says): SayDo[] => {
      const done = deeds.get(says.speaker)?.get(says.about);
      if (done === undefined) return [];
      const of = (tone: -1 | 1) => [...done].filter(([, own]) => own === tone).map(([relation]) => relation);
      const [cooperation, conflict] = [of(1), of(-1)];
      const does = (cooperation.length - conflict.length) / done.size;
      const product = says.balance * does;
      const match = product > 0 ? 'same' : product < 0 ? 'opposite' : 'open';
      return [{says, cooperation, conflict, does, match}];
    })
    .sort((a, b) => order[a.match] - order[b.match]);
}
