import {describe, expect, it} from 'vitest';
import {COARSEST, DAY, MONTH, unitEnd, unitStart, YEAR} from '../../../src/model/calendar-unit.ts';

const NOON = Date.parse('2024-02-29T12:00:00Z');
const iso = (time: number) => new Date(time).toISOString();

describe('unitStart and unitEnd', () => {
  it.each([
    ['day', DAY, '2024-02-29', '2024-02-29'],
    ['month', MONTH, '2024-02-01', '2024-02-29'],
    ['year', YEAR, '2024-01-01', '2024-12-31'],
    ['decade', YEAR + 1, '2020-01-01', '2029-12-31'],
    ['century', YEAR + 2, '2000-01-01', '2099-12-31'],
  ])('bound the %s', (_, level, first, last) => {
    expect([iso(unitStart(NOON, level)), iso(unitEnd(NOON, level))]).toEqual([
      `${first}T00:00:00.000Z`,
      `${last}T23:59:59.999Z`,
    ]);
  });

  it('take the years 0 to 99 for what they are', () => {
    const time = new Date(0).setUTCFullYear(44, 2, 15);
    expect(iso(unitStart(time, YEAR))).toBe('0044-01-01T00:00:00.000Z');
  });

  it('go down, not towards zero, before the year 0', () => {
    const time = new Date(0).setUTCFullYear(-44, 2, 15);
    expect(new Date(unitStart(time, YEAR + 1)).getUTCFullYear()).toBe(-50);
  });

  it('have two units at the coarsest level for all years of four digits', () => {
    const years = [-9999, -1, 0, 9999].map(year =>
      unitStart(new Date(0).setUTCFullYear(year, 6, 1), COARSEST),
    );
    expect(new Set(years).size).toBe(2);
  });
});
