/**
 * The rows that filters run over, made once for a dataset: one for every relation, and one
 * for every target of every statement.
 *
 * Nothing outside this folder sees rows: results come out as ids and counts.
 */
import {agentsOf} from '../model/agents-of.ts';
import type {Dataset} from '../model/dataset.ts';
import type {Actor, Relation, Statement} from '../model/document.ts';
import type {TimeSpan} from '../model/time-span.ts';
import type {Category, Stance, Status} from '../model/vocabulary.ts';
import {typeChain} from '../model/type-hierarchy.ts';
import {foldForSearch} from '../util/fold-text.ts';

interface RowFields {
  /** Id of the relation or statement. Rows of one statement follow one another. */
  readonly id: string;
  /** Actors that act or speak, and those it happens to or is about. */
  readonly from: ReadonlySet<string>;
  readonly to: ReadonlySet<string>;
  /** The row counts in both directions. */
  readonly mutual: boolean;
  /** The type and its parents, nearest first; empty where a statement names no verb. */
  readonly types: readonly string[];
  readonly category: Category | undefined;
  readonly status: Status;
  readonly when: TimeSpan | undefined;
}

export interface DeedRow extends RowFields {
  readonly layer: 'deed';
}

export interface SaidRow extends RowFields {
  readonly layer: 'said';
  /** Position of the target in the statement's `about`; -1 for a statement that is about nothing. */
  readonly index: number;
  /** The target's id. */
  readonly on: string | undefined;
  readonly stance: Stance | undefined;
  readonly topics: ReadonlySet<string>;
}

export type Row = DeedRow | SaidRow;

export interface FilterIndex {
  readonly dataset: Dataset;
  readonly rows: readonly Row[];
  /** Positions of deeds in `rows`, by relation id. */
  readonly deeds: ReadonlyMap<string, number>;
  /** Folded text of an actor: name, aliases, description. */
  actorText(id: string): string;
  /** Folded text of a row: its own words, its type, and the names of those in it. */
  rowText(position: number): string;
}

export function createFilterIndex(dataset: Dataset): FilterIndex {
  const rows = [
    ...dataset.document.relations.map(relation => deedRow(relation, dataset)),
    ...dataset.document.statements.flatMap(statement => saidRows(statement, dataset)),
  ];
  // Text is folded at the first search alone: most readers filter without searching.
  const actorText = memoise((id: string) => foldForSearch(actorWords(dataset.actors.get(id))));
  const actorNames = memoise((id: string) => foldForSearch(namesOf(dataset.actors.get(id))));
  const rowText = memoise((position: number) => {
    const row = rows[position]!;
    const people = [...row.from, ...row.to].map(id => actorNames(id)).join('\n');
    return `${foldForSearch(rowWords(row, dataset))}\n${people}`;
  });
  const deeds = new Map(rows.flatMap((row, i) => (row.layer === 'deed' ? [[row.id, i] as const] : [])));
  return {dataset, rows, deeds, actorText, rowText};
}

function deedRow(relation: Relation, dataset: Dataset): DeedRow {
  const actors = (ids: readonly string[]) => new Set(ids.flatMap(id => [...agentsOf(id, dataset)]));
  const mutual = relation.between.length > 0;
  return {
    layer: 'deed',
    id: relation.id,
    from: actors(mutual ? relation.between : relation.from),
    to: actors(mutual ? relation.between : relation.to),
    mutual,
    types: typeChain(relation.type, dataset.types),
    category: dataset.types.get(relation.type)?.category,
    status: relation.status,
    when: relation.when,
  };
}

function saidRows(statement: Statement, dataset: Dataset): SaidRow[] {
  const common = {
    layer: 'said',
    id: statement.id,
    from: new Set(statement.by),
    mutual: false,
    status: statement.status,
    when: statement.when,
  } as const;
  const topic = statement.topic === undefined ? [] : [statement.topic];
  const bare: SaidRow = {
    ...common,
    index: -1,
    on: undefined,
    to: new Set(),
    types: [],
    category: undefined,
    stance: undefined,
    topics: new Set(topic),
  };
  if (statement.about.length === 0) return [bare];
  return statement.about.map(({on, verb, stance}, index) => {
    const isTopic = dataset.topics.has(on);
    return {
      ...common,
      index,
      on,
      to: isTopic ? new Set() : agentsOf(on, dataset),
      types: verb === undefined ? [] : typeChain(verb, dataset.types),
      category: verb === undefined ? undefined : dataset.types.get(verb)?.category,
      stance,
      topics: new Set(isTopic ? [...topic, on] : topic),
    };
  });
}

function actorWords(actor: Actor | undefined): string {
  return [namesOf(actor), actor?.description].join('\n');
}

function namesOf(actor: Actor | undefined): string {
  return [actor?.name, ...(actor?.aliases ?? [])].join('\n');
}

function rowWords(row: Row, {relations, statements, types, topics}: Dataset): string {
  const labels = row.types.flatMap(type => [types.get(type)?.label, types.get(type)?.inverse]);
  const relation = relations.get(row.id);
  const figures = relation?.numbers.flatMap(({what, text}) => [what, text]) ?? [];
  if (row.layer === 'deed') return [relation?.phrase, relation?.note, ...figures, ...labels].join('\n');
  const statement = statements.get(row.id);
  const about = relations.get(row.on ?? '')?.phrase;
  const labelsOfTopics = [...row.topics].map(topic => topics.get(topic)?.label);
  return [
    statement?.summary,
    ...(statement?.quote ?? []),
    statement?.as,
    about,
    ...labels,
    ...labelsOfTopics,
  ].join('\n');
}

function memoise<TKey, TValue>(compute: (key: TKey) => TValue): (key: TKey) => TValue {
  const known = new Map<TKey, TValue>();
  return key => {
    let value = known.get(key);
    if (value === undefined) {
      value = compute(key);
      known.set(key, value);
    }
    return value;
  };
}
