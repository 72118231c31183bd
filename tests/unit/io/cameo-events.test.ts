import {describe, expect, it} from 'vitest';
import {cameoCategory, cameoEventOfCode, cameoEventOfName} from '../../../src/io/cameo-events.ts';

describe('the events of CAMEO', () => {
  it.each([
    ['Criticize or denounce', '111'],
    ['criticize OR denounce ', '111'],
    ['Consult, not specified below', '04'],
    ["Meet at a 'third' location", '044'],
    ['fight with small arms and light weapons', '193'],
    ['Deny responsibility', '016'],
  ])('has %s under %s', (name, code) => {
    expect(cameoEventOfName(name)?.code).toBe(code);
  });

  it.each([
    ['1831', '1831'],
    ['1834', '183'],
    ['0839', '083'],
    ['19', '19'],
    ['2', undefined],
    ['99', undefined],
    ['', undefined],
  ])('has for the code %s the event %s', (code, found) => {
    expect(cameoEventOfCode(code)?.code).toBe(found);
  });

  it.each([
    ['010', 'verbal-cooperation'],
    ['057', 'verbal-cooperation'],
    ['061', 'material-cooperation'],
    ['09', 'material-cooperation'],
    ['10', 'verbal-conflict'],
    ['145', 'verbal-conflict'],
    ['150', 'material-conflict'],
    ['204', 'material-conflict'],
    ['00', undefined],
    ['21', undefined],
    ['x', undefined],
  ])('has %s in the class %s', (code, category) => {
    expect(cameoCategory(code)).toBe(category);
  });

  it('has an event for each of the twenty kinds', () => {
    const kinds = Array.from({length: 20}, (_, i) => String(i + 1).padStart(2, '0'));
    expect(kinds.filter(kind => cameoEventOfCode(kind) === undefined)).toEqual([]);
  });
});
