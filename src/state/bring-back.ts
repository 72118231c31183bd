/**
 * Ways to what the filter hides: one item alone, or all that one reason keeps away.
 */
import {
  DEFAULT_FILTER,
  speaksOfStatus,
  withAlso,
  type FacetGroup,
  type FilterGroup,
} from '../filter/filter-spec.ts';
import type {Reason} from '../filter/why-hidden.ts';
import {replaceGroup, setGroup, setIsolated, showEverything, type Action} from './actions.ts';
import {selectIsKnown} from './selectors.ts';

/** Shows the item whatever the filter's groups say, until all is reset or it is sent back. */
export function bringBack(id: string): Action {
  return state => {
    const {filter} = state;
    const also = filter.also ?? [];
    if (!selectIsKnown(state, id) || also.includes(id)) return state;
    return {...state, filter: {...filter, also: [...also, id]}};
  };
}

/** Leaves items that were brought back to the filter's groups again: one of them, or all. */
export function sendBack(id?: string): Action {
  return state => {
    const left = id === undefined ? [] : (state.filter.also ?? []).filter(other => other !== id);
    return {...state, filter: withAlso(state.filter, left)};
  };
}

/** Whether a single step takes the reason away. */
export function canLift({kind}: Reason): boolean {
  return kind !== 'ends';
}

/** Takes the reason away; what has others besides stays hidden. */
export function liftReason(reason: Reason): Action {
  switch (reason.kind) {
    case 'ends':
      return state => state;
    case 'lines-hidden':
    case 'no-lines':
      return setIsolated('show');
    case 'value':
      return change(reason.group, allowValue(reason.group, reason.value));
    case 'undated':
      return change(reason.group, {...reason.group, undated: true});
    case 'group':
      if (reason.group.by === 'only') return leaveChoice(reason.group);
      return setGroup(reason.group.by, undefined);
  }
}

/** What an `only` group leaves out may have no place in the view: the picture becomes that of everything. */
function leaveChoice(only: FilterGroup): Action {
  return state => {
    const groups = state.filter.groups.filter(group => group !== only);
    // An `only` is also what lets the denied in: without it they are hidden as ever.
    const all = speaksOfStatus(groups) ? groups : [...groups, ...DEFAULT_FILTER.groups];
    return {...showEverything(state), leftOut: state.leftOut, filter: {...state.filter, groups: all}};
  };
}

function change(old: FilterGroup, by: FilterGroup): Action {
  return state => ({...state, filter: {...state.filter, groups: replaceGroup(state.filter.groups, old, by)}});
}

/** What has no value at all passes only where the group wants none. */
function allowValue(group: FacetGroup, value: string | undefined): FacetGroup {
  if (value === undefined) return {by: group.by, except: []};
  if ('values' in group) return {...group, values: [...group.values, value]};
  return {...group, except: group.except.filter(other => other !== value)};
}
