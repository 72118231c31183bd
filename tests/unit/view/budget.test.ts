import {describe, expect, it} from 'vitest';
import {budgetVisible, type Budgeted} from '../../../src/view/budget.ts';
import {deed, makeGraph, readArticle, said, showAllBut, type GraphParts} from '../../support/make-drawing.ts';

const ids = (count: number, prefix: string) => Array.from({length: count}, (_, i) => `${prefix}${String(i)}`);

/** 200 actors in a row, each of whom attacks the next one. */
const ROW: GraphParts = {
  actors: ids(200, 'a'),
  relations: ids(199, 'r').map((id, i) => deed(id, `a${String(i)}`, `a${String(i + 1)}`)),
};
/** A hub that attacks 500 others, and two who have only each other. */
const HUB: GraphParts = {
  actors: ['lonely', ...ids(500, 'a'), 'hub', 'friend'],
  relations: [
    ...ids(500, 'r').map((id, i) => deed(id, 'hub', `a${String(i)}`)),
    deed('last', 'lonely', 'friend'),
  ],
  statements: [said('words', 'friend', 'last')],
};
/** 3 actors with 500 deeds of as many types between them; the last is by somebody else. */
const BUSY: GraphParts = {
  actors: ['a', 'b', 'c'],
  relations: [
    ...ids(500, 'r').map(id => ({...deed(id, 'a', 'b'), type: `type-${id}`})),
    deed('last', 'c', 'a'),
  ],
  statements: [said('words', 'c', 'last')],
};

const budget = (parts: GraphParts, keep?: string, hidden: string[] = []) => {
  const dataset = makeGraph(parts);
  return budgetVisible(dataset, showAllBut(dataset, hidden), keep);
};
const listed = ({drawn}: Budgeted, ...kinds: ('actor' | 'relation' | 'statement')[]) => {
  const found: string[] = [];
  for (const kind of kinds) drawn.forEach(kind, id => found.push(id));
  return found;
};

describe('budgetVisible', () => {
  it('returns the very same object when all fits', () => {
    const dataset = readArticle();
    const shown = showAllBut(dataset);
    expect(budgetVisible(dataset, shown).drawn).toBe(shown);
  });

  it('leaves nothing out when all fits', () => {
    expect(budget({actors: ['a']}).omitted).toEqual({actors: 0, lines: 0});
  });

  it.each([
    ['a long row', ROW],
    ['a hub', HUB],
    ['three busy actors', BUSY],
  ])('keeps at most 150 actors: %s', (_, parts) => {
    expect(listed(budget(parts), 'actor').length).toBeLessThanOrEqual(150);
  });

  it.each([
    ['a long row', ROW],
    ['a hub', HUB],
    ['three busy actors', BUSY],
  ])('keeps at most 400 relations and statements: %s', (_, parts) => {
    expect(listed(budget(parts), 'relation', 'statement').length).toBeLessThanOrEqual(400);
  });

  it.each([
    ['a long row', ROW],
    ['a hub', HUB],
    ['three busy actors', BUSY],
  ])('counts what it leaves out: %s', (_, parts) => {
    const result = budget(parts);
    const lines = parts.relations!.length + (parts.statements?.length ?? 0);
    expect(result.omitted).toEqual({
      actors: parts.actors!.length - listed(result, 'actor').length,
      lines: lines - listed(result, 'relation', 'statement').length,
    });
  });

  it('keeps the most linked actor', () => {
    expect(budget(HUB).drawn.has('hub')).toBe(true);
  });

  it('keeps the selected actor though others have as many lines', () => {
    expect(budget(HUB, 'a499').drawn.has('a499')).toBe(true);
  });

  it('would leave that actor out if it were not selected', () => {
    expect(budget(HUB).drawn.has('a499')).toBe(false);
  });

  it('keeps a line of the selected actor, though many come before it', () => {
    expect(budget(BUSY, 'c').drawn.has('last')).toBe(true);
  });

  it('keeps the selected relation', () => {
    expect(budget(HUB, 'r499').drawn.has('r499')).toBe(true);
  });

  it('keeps both ends of the selected relation', () => {
    const {drawn: visible} = budget(HUB, 'r499');
    expect([visible.has('hub'), visible.has('a499')]).toEqual([true, true]);
  });

  it('keeps the selected statement', () => {
    expect(budget(BUSY, 'words').drawn.hasTarget('words', 0)).toBe(true);
  });

  it('does not show what is selected when it was hidden before', () => {
    expect(budget(HUB, 'a499', ['a499']).drawn.has('a499')).toBe(false);
  });

  it('does not mind a selection that is not there', () => {
    expect(listed(budget(HUB, '__proto__'), 'actor')).toHaveLength(150);
  });

  it('keeps no line of which an end is left out', () => {
    const result = budget(ROW);
    const cut = listed(result, 'relation').filter(id => {
      const {from, to} = ROW.relations!.find(relation => relation['id'] === id)!;
      return !result.drawn.has(from as string) || !result.drawn.has(to as string);
    });
    expect(cut).toEqual([]);
  });

  it('counts parallel deeds of one type once, because they are one line', () => {
    const parallel = ids(10_000, 'r').map(id => deed(id, 'a', 'b'));
    expect(budget({actors: ['a', 'b'], relations: parallel}).omitted.lines).toBe(0);
  });

  it('leaves out a deed that alone needs more lines than there may be', () => {
    const [many, others] = [ids(50, 'a'), ids(50, 'b')];
    const crowd = {...deed('crowd', 'a0', 'b0'), from: many, to: others};
    const {drawn: visible} = budget({
      actors: [...many, ...others],
      relations: [crowd, deed('small', 'a0', 'b0')],
    });
    expect([visible.has('crowd'), visible.has('small')]).toEqual([false, true]);
  });

  it('shows no target of a statement that is left out', () => {
    const {drawn: visible} = budget(BUSY);
    expect([visible.has('words'), visible.hasTarget('words', 0)]).toEqual([false, false]);
  });

  it('shows no target of a kept statement that was hidden before', () => {
    expect(budget(BUSY, 'words', ['words#0']).drawn.hasTarget('words', 0)).toBe(false);
  });
});
