/**
 * What each group of a filter lets through, by itself: rows, and actors where it speaks of
 * them. A group asks only the kinds that have its field; everything else passes it.
 *
 * Kept for as long as the group is in use, so that a click that changes one group scans the
 * columns of that group alone.
 */
import type {ItemList} from '../model/item-list.ts';
import {rowOfTarget} from '../model/row-columns.ts';
import {overlaps, parseTimeSpan} from '../model/time-span.ts';
import {BitSet} from '../util/bit-set.ts';
import {rowsByCode} from './code-rows.ts';
import {hasEnds, rowsWithEnds, type FilterIndex} from './filter-index.ts';
import type {DateGroup, FacetGroup, FilterGroup, OnlyGroup} from './filter-spec.ts';

export interface GroupRows {
  readonly by: FilterGroup['by'];
  readonly rows: BitSet;
  /** The actors that pass; nothing if all do. The rows are then those with one of them at their ends, or fewer. */
  readonly actors?: BitSet;
}

const known = new WeakMap<FilterIndex, WeakMap<FilterGroup, GroupRows>>();

/**
 * Returns what passes the group. All does a neighbourhood: it depends on what the other groups
 * leave, and is applied after them. O(rows) for a group that was not asked before.
 */
export function groupRows(index: FilterIndex, group: FilterGroup): GroupRows {
  const ofIndex = known.get(index) ?? new WeakMap<FilterGroup, GroupRows>();
  known.set(index, ofIndex);
  let result = ofIndex.get(group);
  if (result === undefined) {
    result = {by: group.by, ...scan(index, group)};
    ofIndex.set(group, result);
  }
  return result;
}

function scan(index: FilterIndex, group: FilterGroup): Omit<GroupRows, 'by'> {
  if ('values' in group || 'except' in group) return scanFacet(index, group);
  if (group.by === 'date') return {rows: scanDates(index, group)};
  // Actors come along with the lines that match; one without lines has to match by itself.
  if (group.by === 'text') return {rows: index.text.rowsWith(group.query)};
  if (group.by === 'only') return scanOnly(index, group);
  return {rows: BitSet.full(index.dataset.columns.size)};
}

function scanFacet(index: FilterIndex, group: FacetGroup): Omit<GroupRows, 'by'> {
  const {dataset} = index;
  const {size, deeds, starts, splits, ends} = dataset.columns;
  const isList = 'values' in group;
  const named = new Set(isList ? group.values : group.except);
  if (group.by === 'actor-kind') {
    const {values, codes} = index.kinds;
    const passes = values.map(kind => named.has(kind) === isList);
    const actors = BitSet.from(dataset.actors.size, place => passes[codes[place]!]!);
    return {actors, rows: rowsWithEnds(dataset.columns, actors)};
  }
  if (group.by === 'layer') {
    const passes = (layer: string) => named.has(layer) === isList;
    return {rows: BitSet.from(size, row => passes(row < deeds ? 'deed' : 'said'))};
  }
  if (group.by === 'speaker') {
    const speakers = placesOf(dataset.actors, named);
    const rows = BitSet.from(size, row => {
      if (row < deeds) return true;
      for (let k = starts[row]!; k < splits[row]!; k++) if (speakers.has(ends[k]!)) return isList;
      return !isList;
    });
    return {rows};
  }
  const {values, valuesOfCode, firstRow, columns} = index.facets[group.by];
  const isNamed = Uint8Array.from(valuesOfCode, own => Number(own.some(value => named.has(values[value]!))));
  const [first, second] = columns;
  if (second === undefined) {
    return {rows: rowsByCode(size, firstRow, first!, isList ? isNamed : isNamed.map(bit => 1 - bit))};
  }
  const rows = BitSet.from(size, row => {
    if (row < firstRow) return true;
    const bit = isNamed[first![row - firstRow]!]! | isNamed[second[row - firstRow]!]!;
    return (bit === 1) === isList;
  });
  return {rows};
}

function scanDates({dataset}: FilterIndex, group: DateGroup): BitSet {
  const {size, spans, span: codes} = dataset.columns;
  const wanted = parseTimeSpan(group.span);
  if (wanted === undefined) return BitSet.full(size);
  const {undated = false} = group;
  const passes = spans.map(span => Number(undated !== 'only' && overlaps(span, wanted)));
  return rowsByCode(size, 0, codes, Uint8Array.of(Number(undated !== false), ...passes));
}

function scanOnly(index: FilterIndex, group: OnlyGroup): Omit<GroupRows, 'by'> {
  const {columns, actors, relations, statements} = index.dataset;
  const {size, deeds, statementStarts} = columns;
  const rows = new BitSet(size);
  for (const id of group.ids) {
    const relation = relations.placeOf(id);
    if (relation !== undefined) rows.add(relation);
    const statement = statements.placeOf(id);
    if (statement !== undefined) {
      const end = statementStarts[statement + 1]!;
      for (let said = statementStarts[statement]!; said < end; said++) rows.add(deeds + said);
    }
    // The line to a single target of a statement: `announcement#1`.
    const [, ofTarget = '', target = ''] = /^(.*)#(-1|0|[1-9]\d*)$/s.exec(id) ?? [];
    const row = rowOfTarget(columns, statements.placeOf(ofTarget), Number(target));
    if (row !== undefined) rows.add(row);
  }
  // A list that names no actors means those at the ends of its lines.
  const named = placesOf(actors, group.ids);
  if (named.size === 0) return {rows: rows.keep(index.withEnds)};
  const those = BitSet.from(actors.size, place => named.has(place));
  const withThose = new BitSet(size);
  rows.forEach(row => {
    if (hasEnds(columns, row, those)) withThose.add(row);
  });
  return {actors: those, rows: withThose};
}

function placesOf(list: ItemList<unknown>, ids: Iterable<string>): ReadonlySet<number> {
  const places = new Set<number>();
  for (const id of ids) {
    const place = list.placeOf(id);
    if (place !== undefined) places.add(place);
  }
  return places;
}
