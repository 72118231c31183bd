import {describe, expect, it} from 'vitest';
import {applyFilter} from '../../../src/filter/apply-filter.ts';
import type {FilterGroup} from '../../../src/filter/filter-spec.ts';
import {groupRows} from '../../../src/filter/group-rows.ts';
import {setFilter, toggleValue} from '../../../src/state/actions.ts';
import {makeIndex} from '../../support/make-dataset.ts';
import {openedState} from '../../support/make-state.ts';

const GROUPS: readonly FilterGroup[] = [
  {by: 'status', except: ['denied']},
  {by: 'type', values: ['attacks']},
  {by: 'date', span: '2023', undated: true},
];

describe('groupRows', () => {
  it('scans a group once, however many filters it is in', () => {
    const index = makeIndex();
    const before = GROUPS.map(group => groupRows(index, group));
    applyFilter(index, {groups: GROUPS, isolated: 'hide'});
    expect(GROUPS.map(group => groupRows(index, group) === before[GROUPS.indexOf(group)])).toEqual([
      true,
      true,
      true,
    ]);
  });

  it('has one group to scan after a click on one value', () => {
    const before = setFilter({groups: GROUPS, isolated: 'hide'})(openedState());
    const after = toggleValue('type', 'orders')(before);
    expect(after.filter.groups.filter(group => !before.filter.groups.includes(group))).toHaveLength(1);
  });

  it('belongs to its graph, though another has the same group', () => {
    const [small, large] = [makeIndex({relations: [], statements: []}), makeIndex()];
    expect(groupRows(small, GROUPS[0]!).rows.size).not.toBe(groupRows(large, GROUPS[0]!).rows.size);
  });
});
