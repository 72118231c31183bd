/**
 * What a filter is: plain JSON, the same in a saved view, in the interface and in the API.
 *
 * A spec is a list of groups. An item has to pass every group that tests its kind (AND), and
 * passes a group if any of its values fits (OR).
 */
import * as v from 'valibot';
import {parseTimeSpan} from '../model/time-span.ts';
import {CATEGORIES, STANCES, STATUSES} from '../model/vocabulary.ts';

/** Fields whose values can be listed with a count beside each. The order is the interface's. */
export const FACETS = [
  'layer',
  'category',
  'type',
  'stance',
  'topic',
  'speaker',
  'actor-kind',
  'status',
] as const;
export type FacetName = (typeof FACETS)[number];

/** Facets whose values are closed lists; the others take whatever ids the file has. */
export const CLOSED = {
  layer: ['deed', 'said'],
  category: CATEGORIES,
  stance: STANCES,
  status: STATUSES,
} as const;

const text = v.pipe(v.string(), v.minLength(1));
const facetEntries = <TName extends FacetName>(name: TName) => {
  const value = name in CLOSED ? v.picklist(CLOSED[name as keyof typeof CLOSED]) : text;
  return [
    v.strictObject({by: v.literal(name), values: v.array<v.GenericSchema<string>>(value)}),
    v.strictObject({by: v.literal(name), except: v.array<v.GenericSchema<string>>(value)}),
  ] as const;
};

const dateGroup = v.strictObject({
  by: v.literal('date'),
  /** EDTF date or interval; whatever has a moment in common with it passes. */
  span: v.pipe(
    v.string(),
    v.check(span => parseTimeSpan(span) !== undefined, 'is not an EDTF date or interval'),
  ),
  /** Whether items without a date pass too, or alone: `only` keeps nothing that has a date. */
  undated: v.optional(v.union([v.boolean(), v.literal('only')])),
});

const textGroup = v.strictObject({by: v.literal('text'), query: v.string()});

const neighbourhoodGroup = v.strictObject({
  by: v.literal('neighbourhood'),
  of: v.array(text),
  /** Greatest number of lines between a kept actor and the nearest of `of`. */
  steps: v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(99)),
  /** Along the arrows, against them, or both (the default). */
  direction: v.optional(v.picklist(['out', 'in', 'both'])),
});

const onlyGroup = v.strictObject({by: v.literal('only'), ids: v.array(text)});

export const groupSchema = v.union([
  ...facetEntries('layer'),
  ...facetEntries('category'),
  ...facetEntries('type'),
  ...facetEntries('stance'),
  ...facetEntries('topic'),
  ...facetEntries('speaker'),
  ...facetEntries('actor-kind'),
  ...facetEntries('status'),
  dateGroup,
  textGroup,
  neighbourhoodGroup,
  onlyGroup,
]);

export const filterSchema = v.strictObject({
  groups: v.optional(v.array(groupSchema)),
  /** What becomes of actors that no shown line touches; the default is to hide them. */
  isolated: v.optional(v.picklist(['hide', 'show'])),
  /** Items that are shown whatever the groups say, with the actors at their ends. */
  also: v.optional(v.array(text)),
});

/** Keeps (or leaves out) what has one of the values. */
export type FacetGroup =
  | {readonly by: FacetName; readonly values: readonly string[]}
  | {readonly by: FacetName; readonly except: readonly string[]};
export type DateGroup = Readonly<v.InferOutput<typeof dateGroup>>;
export type TextGroup = Readonly<v.InferOutput<typeof textGroup>>;
export type NeighbourhoodGroup = Readonly<v.InferOutput<typeof neighbourhoodGroup>>;
/** Shows exactly these actors, relations and statements. */
export type OnlyGroup = Readonly<v.InferOutput<typeof onlyGroup>>;
export type FilterGroup = FacetGroup | DateGroup | TextGroup | NeighbourhoodGroup | OnlyGroup;

export interface FilterSpec {
  readonly groups: readonly FilterGroup[];
  readonly isolated: 'hide' | 'show';
  /** Ids of what is shown whatever the groups say, with the actors at its ends; absent if there is nothing. */
  readonly also?: readonly string[];
}

/** Shows everything but what is denied. Reset returns here. */
export const DEFAULT_FILTER: FilterSpec = {
  groups: [{by: 'status', except: ['denied']}],
  isolated: 'hide',
};

/** Returns the filter with these items shown whatever its groups say. */
export function withAlso({groups, isolated}: FilterSpec, also: readonly string[] = []): FilterSpec {
  return also.length === 0 ? {groups, isolated} : {groups, isolated, also};
}

/** Whether the groups say what becomes of what is denied; a filter in which none does gets the default's. */
export function speaksOfStatus(groups: readonly FilterGroup[]): boolean {
  return groups.some(({by}) => by === 'status' || by === 'only');
}

/** Tells a group with a list of values from the four that have fields of their own. */
export function isFacetGroup(group: FilterGroup): group is FacetGroup {
  return 'values' in group || 'except' in group;
}
