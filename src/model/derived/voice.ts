/**
 * Who is heard beside who is spoken about.
 *
 * Only whoever could be heard is in it: a bill or a place is much spoken about and never quoted, which means nothing.
 *
 * words(a) = share of all verbatim words that are a's; those of joint speakers are divided equally.
 * attention(a) = share of all mentions of these actors by others that are of a, where a mention is one
 * statement about a or about a deed or statement of his. gap = attention − words: near 1, a is at the
 * centre and never quoted; below 0, a speaks more than he is spoken about. The counts follow the idea
 * of "standing" in M. Ferree, W. Gamson, J. Gerhards and D. Rucht, "Shaping Abortion Discourse" (2002):
 * to be quoted, and not only written about. The formula is ours (docs/decisions/0014).
 */
import type {Dataset} from '../dataset.ts';
import type {Relation, Statement} from '../document.ts';
import {forEachTie} from '../ties.ts';
import {ACTOR_KINDS, SILENT_KINDS} from '../vocabulary.ts';
import type {Scope} from './scope.ts';

export interface Voice {
  readonly actor: string;
  readonly wordCount: number;
  /** Share of all quoted words, from 0 to 1. */
  readonly words: number;
  /** Share of all mentions by others, from 0 to 1. */
  readonly attention: number;
  /** attention − words, from −1 to 1. */
  readonly gap: number;
  readonly quoted: readonly Statement[];
  readonly mentions: readonly Statement[];
  readonly deeds: readonly Relation[];
}

/** Returns everybody who is quoted, or could be and is spoken about or does something that counts; the widest gap first. */
export function voices(dataset: Dataset, scope: Scope): Voice[] {
  const isHeard = hearing(dataset);
  const counts = new Map<string, number>();
  const quoted = new Map<string, Set<Statement>>();
  const mentions = new Map<string, Set<Statement>>();
  const deeds = new Map<string, Set<Relation>>();
  for (const statement of dataset.document.statements) {
    const count = statement.quote.reduce((sum, words) => sum + countWords(words), 0);
    if (count === 0 || !scope.has(statement.id)) continue;
    const speakers = new Set(statement.by);
    for (const speaker of speakers) {
      counts.set(speaker, (counts.get(speaker) ?? 0) + count / speakers.size);
      put(quoted, speaker, statement);
    }
  }
  forEachTie(dataset, (tie, from, to) => {
    if (tie.layer === 'deed') {
      if (!scope.has(tie.relation.id)) return;
      for (const id of [from, to]) put(deeds, id, tie.relation);
    } else if (isHeard(to) && scope.hasTarget(tie.statement.id, tie.index)) {
      // What he says together with others about himself is no attention of theirs.
      if (!tie.statement.by.includes(to)) put(mentions, to, tie.statement);
    }
  });
  const allWords = [...counts.values()].reduce((sum, count) => sum + count, 0);
  const allMentions = [...mentions.values()].reduce((sum, {size}) => sum + size, 0);
  return dataset.document.actors
    .filter(({id}) => isHeard(id))
    .map(({id}): Voice => {
      const wordCount = counts.get(id) ?? 0;
      const own = [...(mentions.get(id) ?? [])];
      const words = allWords === 0 ? 0 : wordCount / allWords;
      const attention = allMentions === 0 ? 0 : own.length / allMentions;
      return {
        actor: id,
        wordCount,
        words,
        attention,
        gap: attention - words,
        quoted: [...(quoted.get(id) ?? [])],
        mentions: own,
        deeds: [...(deeds.get(id) ?? [])],
      };
    })
    .filter(voice => voice.quoted.length + voice.mentions.length + voice.deeds.length > 0)
    .sort((a, b) => b.gap - a.gap || b.deeds.length - a.deeds.length);
}

/**
 * Returns whether an actor could be heard: who speaks in the graph, and everybody of a kind that speaks. Of kinds that
 * the file has made up, those count of which at least one speaks.
 */
function hearing({actors, statementsBy}: Dataset): (id: string) => boolean {
  const speaking = new Set<string>(ACTOR_KINDS.filter(kind => !SILENT_KINDS.includes(kind)));
  for (const id of statementsBy.keys()) {
    const kind = actors.get(id)?.kind;
    if (kind !== undefined && !SILENT_KINDS.includes(kind)) speaking.add(kind);
  }
  return id => statementsBy.has(id) || speaking.has(actors.get(id)?.kind ?? '');
}

let segmenter: Intl.Segmenter | undefined;

/** Words as Unicode divides them, so that languages without spaces count too. */
function countWords(text: string): number {
  segmenter ??= new Intl.Segmenter('und', {granularity: 'word'});
  let count = 0;
  for (const {isWordLike} of segmenter.segment(text)) if (isWordLike === true) count++;
  return count;
}

function put<T>(sets: Map<string, Set<T>>, key: string, value: T): void {
  const set = sets.get(key);
  if (set === undefined) sets.set(key, new Set([value]));
  else set.add(value);
}
