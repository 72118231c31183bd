/**
 * Large graphs out of a seed, for measuring and for counting work: the same for the same
 * numbers, with hubs, dates and words as event data have them. Made without the parser, which is
 * not what they are for.
 */
import type {
  Actor,
  GraphDocument,
  Relation,
  RelationType,
  Statement,
  Topic,
} from '../../src/model/document.ts';
import type {TimeSpan} from '../../src/model/time-span.ts';
import {ACTOR_KINDS, CATEGORIES, STANCES} from '../../src/model/vocabulary.ts';
import {seededRandom} from '../../src/util/seeded-random.ts';

const TYPES = 20;
const TOPICS = 12;
const DAYS = 3650;
const NAMES = ['north', 'south', 'river', 'union', 'guard', 'council', 'front', 'office', 'party', 'press'];

/** Returns a document with so many relations, a tenth as many actors, and a fiftieth as many statements. */
export function largeDocument(count: number, seed = 1): GraphDocument {
  const random = seededRandom(seed);
  const below = (limit: number) => Math.floor(random() * limit);
  const actors = Array.from({length: Math.max(10, count / 10)}, (_, i): Actor => {
    const name = `${NAMES[below(NAMES.length)]!} ${NAMES[below(NAMES.length)]!} ${i}`;
    return {id: `a${i}`, name, kind: ACTOR_KINDS[below(8)]!, aliases: [], links: []} as unknown as Actor;
  });
  // A few actors are in most of what happens.
  const anybody = () => actors[Math.floor(actors.length * random() ** 3)]!.id;
  const days = Array.from({length: DAYS}, (_, day): TimeSpan => {
    const first = Date.UTC(2014, 0, 1 + day);
    const text = new Date(first).toISOString().slice(0, 10);
    return {text, first, last: first + 86_400_000 - 1, approximate: false};
  });
  const when = (): TimeSpan | undefined => (random() < 0.05 ? undefined : days[below(DAYS)]);
  const relations = Array.from({length: count}, (_, i): Relation => {
    const status = random() < 0.02 ? 'denied' : random() < 0.1 ? 'claimed' : 'reported';
    return {
      id: `r${i}`,
      type: `t${Math.floor(TYPES * random() ** 2)}`,
      from: [anybody()],
      to: [anybody()],
      between: [],
      when: when(),
      where: [],
      numbers: [],
      status,
      by: [],
      evidence: [],
    };
  });
  const statements = Array.from({length: count / 50}, (_, i): Statement => {
    const on = random() < 0.5 ? anybody() : random() < 0.6 ? `r${below(count)}` : `c${below(TOPICS)}`;
    return {
      id: `s${i}`,
      by: [anybody()],
      for: [],
      to: [],
      quote: [],
      summary: `${NAMES[below(NAMES.length)]!} and ${NAMES[below(NAMES.length)]!}`,
      when: when(),
      status: 'reported',
      about: [{on, stance: STANCES[below(STANCES.length)]!, verb: undefined, words: undefined}],
      topic: `c${below(TOPICS)}`,
      answers: [],
      contradicts: [],
      repeats: [],
      evidence: [],
    } as unknown as Statement;
  });
  const relationTypes = Array.from({length: TYPES}, (_, i) => {
    const parent = i >= CATEGORIES.length ? `t${i % CATEGORIES.length}` : null;
    return {id: `t${i}`, label: `does ${i}`, category: CATEGORIES[i % CATEGORIES.length]!, parent};
  }) as unknown as RelationType[];
  const topics = Array.from({length: TOPICS}, (_, i) => ({
    id: `c${i}`,
    label: `topic ${i}`,
  })) as unknown as Topic[];
  return {
    title: `${count} relations`,
    sources: [],
    actors,
    relationTypes,
    relations,
    statements,
    topics,
    views: [],
    story: [],
  };
}
