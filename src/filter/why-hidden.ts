/**
 * Says why a filter leaves out what it leaves out: which of its groups refuse an item, and for the
 * sake of which value. The inverse of the legend, so that what is hidden can be listed and brought back.
 *
 * Decides nothing: what is hidden is whatever the filter's result does not show.
 */
import type {ItemList} from '../model/item-list.ts';
import type {BitSet} from '../util/bit-set.ts';
import type {FilterIndex} from './filter-index.ts';
import {
  isFacetGroup,
  type DateGroup,
  type FacetGroup,
  type FilterGroup,
  type FilterSpec,
} from './filter-spec.ts';
import {groupRows, type GroupRows} from './group-rows.ts';
import {withNeighbourhoods} from './neighbourhoods.ts';
import {rowEnds, rowValues} from './row-values.ts';
import type {ItemKind, Visible} from './visible.ts';

/** One thing that would have to change for an item to be shown. The same reason is the same object. */
export type Reason =
  /** A group refuses a value of the item; nothing if the group wants a value and the item has none. */
  | {readonly kind: 'value'; readonly group: FacetGroup; readonly value: string | undefined}
  /** A group without values refuses it. */
  | {readonly kind: 'group'; readonly group: Exclude<FilterGroup, FacetGroup>}
  /** It has no date, and a group wants one. */
  | {readonly kind: 'undated'; readonly group: DateGroup}
  /** Groups have together left nobody at its ends. */
  | {readonly kind: 'ends'}
  /** An actor none of whose lines is shown; one who has no line at all. */
  | {readonly kind: 'lines-hidden'}
  | {readonly kind: 'no-lines'};

export interface HiddenItem {
  readonly kind: ItemKind;
  readonly id: string;
  /** Never empty. Of a statement with several targets, those of the target that is nearest to being shown. */
  readonly reasons: readonly Reason[];
}

/** Returns what `visible`, the result of `spec`, does not show, in the order of the file: actors, statements, relations. */
export function whyHidden(index: FilterIndex, spec: FilterSpec, visible: Visible): HiddenItem[] {
  return new Explanation(index, spec, visible).items();
}

const ENDS: Reason = {kind: 'ends'};
const LINES_HIDDEN: Reason = {kind: 'lines-hidden'};
const NO_LINES: Reason = {kind: 'no-lines'};

class Explanation {
  readonly #index: FilterIndex;
  readonly #spec: FilterSpec;
  readonly #visible: Visible;
  readonly #passing: readonly GroupRows[];
  /** The actors whom each group allows, where it speaks of them. */
  readonly #allowed: readonly (BitSet | undefined)[];
  readonly #near: readonly (BitSet | undefined)[];
  readonly #known = new Map<FilterGroup, Map<string | undefined, Reason>>();

  constructor(index: FilterIndex, spec: FilterSpec, visible: Visible) {
    this.#index = index;
    this.#spec = spec;
    this.#visible = visible;
    const rows = spec.groups.map(group => groupRows(index, group));
    this.#allowed = rows.map(({actors}) => actors);
    const {passing, near} = withNeighbourhoods(index, spec, rows);
    this.#passing = passing;
    this.#near = near;
  }

  items(): HiddenItem[] {
    const {actors, relations, statements, columns} = this.#index.dataset;
    const {deeds, statementStarts, rowStarts} = columns;
    const hidden = <T extends {readonly id: string}>(
      kind: ItemKind,
      list: ItemList<T>,
      reasonsOf: (place: number) => readonly Reason[],
    ) =>
      Array.from(list.values(), ({id}, place): HiddenItem[] =>
        this.#visible.has(id) ? [] : [{kind, id, reasons: reasonsOf(place)}],
      ).flat();
    return [
      ...hidden('actor', actors, place => this.#ofActor(place, rowStarts[place]! < rowStarts[place + 1]!)),
      ...hidden('statement', statements, place => {
        const [start, end] = [deeds + statementStarts[place]!, deeds + statementStarts[place + 1]!];
        let fewest = this.#ofRow(start);
        for (let row = start + 1; row < end; row++) {
          const reasons = this.#ofRow(row);
          if (reasons.length < fewest.length) fewest = reasons;
        }
        return fewest;
      }),
      ...hidden('relation', relations, place => this.#ofRow(place)),
    ];
  }

  #ofRow(row: number): readonly Reason[] {
    const reasons = this.#spec.groups.flatMap((group, i) =>
      this.#passing[i]!.rows.has(row) ? [] : this.#ofGroup(group, row),
    );
    return reasons.length === 0 ? [ENDS] : reasons;
  }

  #ofGroup(group: FilterGroup, row: number): readonly Reason[] {
    if (!isFacetGroup(group)) {
      const isUndated = group.by === 'date' && this.#index.dataset.columns.span[row] === 0;
      return [this.#reason(group, isUndated ? 'undated' : 'group')];
    }
    return this.#values(group, row).map(value => this.#reason(group, 'value', value));
  }

  /** The values to allow: all that are refused, or where others are wanted, one. */
  #values(group: FacetGroup, row: number): readonly (string | undefined)[] {
    if (group.by === 'actor-kind') return this.#kindsAtEnds(row);
    const values = rowValues(this.#index, group.by, row);
    return 'except' in group ? values.filter(value => group.except.includes(value)) : [values[0]];
  }

  /** The kind of one actor for each end at which the groups on kinds allow none. */
  #kindsAtEnds(row: number): readonly (string | undefined)[] {
    const {actors, columns} = this.#index.dataset;
    const {from, to} = rowEnds(this.#index, row);
    const isAllowed = (place: number) =>
      this.#spec.groups.every(({by}, i) => by !== 'actor-kind' || this.#allowed[i]?.has(place) !== false);
    const kinds = (row < columns.deeds ? [from, to] : [from])
      .filter(ends => !ends.some(isAllowed))
      .map(([first]) => (first === undefined ? undefined : actors.at(first).kind));
    return kinds.length === 0 ? [undefined] : [...new Set(kinds)];
  }

  #ofActor(place: number, isLinked: boolean): readonly Reason[] {
    const {kind} = this.#index.dataset.actors.at(place);
    const refusing = this.#spec.groups.flatMap((group, i) => {
      if (this.#allowed[i]?.has(place) !== false) return [];
      return [isFacetGroup(group) ? this.#reason(group, 'value', kind) : this.#reason(group, 'group')];
    });
    if (refusing.length > 0) return refusing;
    if (this.#spec.isolated === 'hide') return [isLinked ? LINES_HIDDEN : NO_LINES];
    // He need not have a line, but has to be near and to be found.
    const wanting = this.#spec.groups.flatMap((group, i) => {
      const isFar = this.#near[i]?.has(place) === false;
      const isOther = 'query' in group && !this.#found(group.query).has(place);
      return isFar || isOther ? [this.#reason(group, 'group')] : [];
    });
    return wanting.length > 0 ? wanting : [LINES_HIDDEN];
  }

  readonly #foundBy = new Map<string, BitSet>();
  #found(query: string): BitSet {
    const found = this.#foundBy.get(query) ?? this.#index.text.actorsWith(query);
    this.#foundBy.set(query, found);
    return found;
  }

  #reason(group: FilterGroup, kind: 'value' | 'group' | 'undated', value?: string): Reason {
    const ofGroup = this.#known.get(group) ?? new Map<string | undefined, Reason>();
    this.#known.set(group, ofGroup);
    // A group has values or fields of its own; only undated ones share their group with others.
    const key = kind === 'undated' ? kind : value;
    const reason = ofGroup.get(key) ?? ({kind, group, ...(kind === 'value' && {value})} as Reason);
    ofGroup.set(key, reason);
    return reason;
  }
}
