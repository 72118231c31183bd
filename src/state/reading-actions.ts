/**
 * How a reader gets about: functions from state to state that change what is open, never what is shown of the graph.
 */
import type {Pair} from '../model/derived/choose-pair.ts';
import type {Normalisation} from '../model/derived/congruence.ts';
import type {Action} from './actions.ts';
import {followSpeaker} from './follow-speaker.ts';
import type {Grouping} from './list-rows.ts';
import {isSameCell, type Cell, type Reading, type Sheet, type TableName} from './reading.ts';

/** Shows another lens, or another sheet of a narrow container. */
export function openSheet(sheet: Sheet): Action {
  return state => {
    const opened = change({sheet})(state);
    return sheet === 'compare' && opened !== state ? followSpeaker(opened) : opened;
  };
}

/** Opens or closes the timeline, however much room there is. */
export function openTimeline(isOpen: boolean): Action {
  return change({timeline: isOpen ? 'open' : 'closed'});
}

export function groupList(grouping: Grouping): Action {
  return change({grouping});
}

export function findInList(find: string): Action {
  return change({find});
}

/** Shows another table of what statements come to. */
export function openTable(table: TableName): Action {
  return state =>
    state.reading.table === table ? state : change({table, sort: undefined, cell: undefined})(state);
}

/**
 * Sorts the open table by a column: the highest first, or names from the beginning of the alphabet; the other way
 * round the second time, and as the table was the third time.
 */
export function sortTable(column: string): Action {
  return state => {
    const {sort} = state.reading;
    const first = column !== '';
    if (sort?.column !== column) return change({sort: {column, isDescending: first}})(state);
    return change({sort: sort.isDescending === first ? {column, isDescending: !first} : undefined})(state);
  };
}

export function setNormalisation(normalisation: Normalisation): Action {
  return change({normalisation});
}

/** Opens a figure's sentences; closes them if they are open, or without a figure. */
export function toggleCell(cell: Cell | undefined): Action {
  return state => change({cell: isSameCell(cell, state.reading.cell) ? undefined : cell})(state);
}

/** Compares two speakers. */
export function comparePair(pair: Pair): Action {
  return change({pair});
}

function change(part: Partial<Reading>): Action {
  return state => {
    const isSame = Object.entries(part).every(
      ([key, value]) => state.reading[key as keyof Reading] === value,
    );
    return isSame ? state : {...state, reading: {...state.reading, ...part}};
  };
}
