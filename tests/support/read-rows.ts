/**
 * The rows of a dataset's columns as objects with ids and names, for tests to read.
 */
import type {Dataset} from '../../src/model/dataset.ts';
import type {TimeSpan} from '../../src/model/time-span.ts';
import {typeChain} from '../../src/model/type-hierarchy.ts';
import {STANCES, STATUSES} from '../../src/model/vocabulary.ts';

export interface Row {
  readonly layer: 'deed' | 'said';
  /** Id of the relation or statement. */
  readonly id: string;
  readonly from: readonly string[];
  readonly to: readonly string[];
  readonly mutual: boolean;
  /** The type and its parents, nearest first. */
  readonly types: readonly string[];
  readonly category: string | undefined;
  readonly status: string;
  readonly when: TimeSpan | undefined;
  /** Place of the target in the statement's `about`; −1 for a statement about nothing, and for deeds. */
  readonly index: number;
  /** The deed that the target is. */
  readonly deed: string | undefined;
  readonly stance: string | undefined;
  readonly topics: readonly string[];
}

/** Returns the rows in their order. */
export function readRows(dataset: Dataset): Row[] {
  const {columns, actors, types, topics, relations, statements} = dataset;
  const {deeds, starts, splits, ends} = columns;
  const idAt = (list: {at(place: number): {readonly id: string}}, code: number) =>
    code === 0 ? [] : [list.at(code - 1).id];
  return Array.from({length: columns.size}, (_, row): Row => {
    const actorsAt = (from: number, to: number) =>
      Array.from(ends.subarray(from, to), place => actors.at(place).id);
    const mutual = columns.mutual[row] === 1;
    const [type] = idAt(types, columns.type[row]!);
    const said = row - deeds;
    const isDeed = said < 0;
    const deed = columns.deed[said] ?? -1;
    return {
      layer: isDeed ? 'deed' : 'said',
      id: isDeed ? relations.at(row).id : statements.at(columns.statement[said]!).id,
      from: actorsAt(starts[row]!, splits[row]!),
      to: mutual ? actorsAt(starts[row]!, splits[row]!) : actorsAt(splits[row]!, starts[row + 1]!),
      mutual,
      types: type === undefined ? [] : typeChain(type, types),
      category: type === undefined ? undefined : types.get(type)!.category,
      status: STATUSES[columns.status[row]!]!,
      when: columns.spans[columns.span[row]! - 1],
      index: columns.about[said] ?? -1,
      deed: deed === -1 ? undefined : relations.at(deed).id,
      stance: STANCES[(columns.stance[said] ?? 0) - 1],
      topics: isDeed
        ? []
        : [...new Set([...idAt(topics, columns.ownTopic[said]!), ...idAt(topics, columns.onTopic[said]!)])],
    };
  });
}

/** The values that a row has of a facet; nothing where rows of its kind have no such field. */
export function rowValues(facet: string, row: Row): readonly string[] {
  const isSaid = row.layer === 'said';
  const values: Record<string, readonly string[]> = {
    layer: [row.layer],
    type: row.types,
    category: row.category === undefined ? [] : [row.category],
    status: [row.status],
    stance: row.stance === undefined ? [] : [row.stance],
    topic: row.topics,
    speaker: isSaid ? row.from : [],
  };
  return values[facet] ?? [];
}
