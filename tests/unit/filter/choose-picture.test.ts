import {describe, expect, it} from 'vitest';
import {
  choosePicture,
  USUAL_WISHES,
  type ChosenPicture,
  type PictureWishes,
} from '../../../src/filter/choose-picture.ts';
import {deed, makeGraph, readArticle, said, type GraphParts} from '../../support/make-drawing.ts';
import {visibleBut} from '../../support/make-visible.ts';

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

const choose = (
  parts: GraphParts,
  keep?: string,
  hidden: string[] = [],
  wishes: Partial<PictureWishes> = {},
) => {
  const dataset = makeGraph(parts);
  const kept = keep === undefined ? [] : [keep];
  return choosePicture(dataset, visibleBut(dataset, hidden), {...USUAL_WISHES, keep: kept, ...wishes});
};
const listed = ({drawn}: ChosenPicture, ...kinds: ('actor' | 'relation' | 'statement')[]) => {
  const found: string[] = [];
  for (const kind of kinds) drawn.forEach(kind, id => found.push(id));
  return found;
};

describe('choosePicture', () => {
  it('returns the very same object when all fits', () => {
    const dataset = readArticle();
    const shown = visibleBut(dataset);
    expect(choosePicture(dataset, shown, USUAL_WISHES).drawn).toBe(shown);
  });

  it('leaves nothing out when all fits', () => {
    expect(choose({actors: ['a']}).omitted).toEqual({actors: 0, lines: 0});
  });

  it.each([
    ['a long row', ROW],
    ['a hub', HUB],
    ['three busy actors', BUSY],
  ])('keeps at most 150 actors: %s', (_, parts) => {
    expect(listed(choose(parts), 'actor').length).toBeLessThanOrEqual(150);
  });

  it.each([
    ['a long row', ROW],
    ['a hub', HUB],
    ['three busy actors', BUSY],
  ])('keeps at most 400 relations and statements: %s', (_, parts) => {
    expect(listed(choose(parts), 'relation', 'statement').length).toBeLessThanOrEqual(400);
  });

  it.each([
    ['a long row', ROW],
    ['a hub', HUB],
    ['three busy actors', BUSY],
  ])('counts what it leaves out: %s', (_, parts) => {
    const result = choose(parts);
    const lines = parts.relations!.length + (parts.statements?.length ?? 0);
    expect(result.omitted).toEqual({
      actors: parts.actors!.length - listed(result, 'actor').length,
      lines: lines - listed(result, 'relation', 'statement').length,
    });
  });

  it('keeps the most linked actor', () => {
    expect(choose(HUB).drawn.has('hub')).toBe(true);
  });

  it('keeps the selected actor though others have as many lines', () => {
    expect(choose(HUB, 'a499').drawn.has('a499')).toBe(true);
  });

  it('would leave that actor out if it were not selected', () => {
    expect(choose(HUB).drawn.has('a499')).toBe(false);
  });

  it('keeps a line of the selected actor, though many come before it', () => {
    expect(choose(BUSY, 'c').drawn.has('last')).toBe(true);
  });

  it('keeps the selected relation', () => {
    expect(choose(HUB, 'r499').drawn.has('r499')).toBe(true);
  });

  it('keeps both ends of the selected relation', () => {
    const {drawn: visible} = choose(HUB, 'r499');
    expect([visible.has('hub'), visible.has('a499')]).toEqual([true, true]);
  });

  it('keeps the selected statement', () => {
    expect(choose(BUSY, 'words').drawn.hasTarget('words', 0)).toBe(true);
  });

  it('does not show what is selected when it was hidden before', () => {
    expect(choose(HUB, 'a499', ['a499']).drawn.has('a499')).toBe(false);
  });

  it('does not mind a selection that is not there', () => {
    expect(listed(choose(HUB, '__proto__'), 'actor')).toHaveLength(150);
  });

  it('keeps no line of which an end is left out', () => {
    const result = choose(ROW);
    const cut = listed(result, 'relation').filter(id => {
      const {from, to} = ROW.relations!.find(relation => relation['id'] === id)!;
      return !result.drawn.has(from as string) || !result.drawn.has(to as string);
    });
    expect(cut).toEqual([]);
  });

  it('counts parallel deeds of one type once, because they are one line', () => {
    const parallel = ids(10_000, 'r').map(id => deed(id, 'a', 'b'));
    expect(choose({actors: ['a', 'b'], relations: parallel}).omitted.lines).toBe(0);
  });

  it('leaves out a deed that alone needs more lines than there may be', () => {
    const [many, others] = [ids(50, 'a'), ids(50, 'b')];
    const crowd = {...deed('crowd', 'a0', 'b0'), from: many, to: others};
    const {drawn: visible} = choose({
      actors: [...many, ...others],
      relations: [crowd, deed('small', 'a0', 'b0')],
    });
    expect([visible.has('crowd'), visible.has('small')]).toEqual([false, true]);
  });

  it('shows no target of a statement that is left out', () => {
    const {drawn: visible} = choose(BUSY);
    expect([visible.has('words'), visible.hasTarget('words', 0)]).toEqual([false, false]);
  });

  it('shows no target of a kept statement that was hidden before', () => {
    expect(choose(BUSY, 'words', ['words#0']).drawn.hasTarget('words', 0)).toBe(false);
  });

  describe('of a bundle of very many', () => {
    const parallel: GraphParts = {
      actors: ['a', 'b', 'c'],
      relations: [...ids(10_000, 'r').map(id => deed(id, 'a', 'b')), deed('other', 'b', 'c')],
      statements: [said('words', 'c', 'r9000')],
    };

    it('draws a few one by one, and says how many there are', () => {
      const {drawn} = choose(parallel, undefined, [], {limits: {actors: 150, lines: 4}});
      expect(
        listed(choose(parallel, undefined, [], {limits: {actors: 150, lines: 4}}), 'relation').length,
      ).toBeLessThan(30);
      expect(drawn.standsFor?.('r0')).toBeGreaterThan(9900);
    });

    it('draws the one that is spoken about', () => {
      expect(choose(parallel, undefined, [], {limits: {actors: 150, lines: 4}}).drawn.has('r9000')).toBe(
        true,
      );
    });

    it('leaves nothing out, because all are in the one line', () => {
      expect(choose(parallel, undefined, [], {limits: {actors: 150, lines: 4}}).omitted.lines).toBe(0);
    });
  });

  describe('tells with how many more', () => {
    it('a hub is linked', () => {
      const picture = choose(HUB);
      const drawn = listed(picture, 'actor').filter(id => id.startsWith('a')).length;
      expect(picture.more.get('hub')).toBe(500 - drawn);
    });

    it('nobody is linked of whom all are drawn', () => {
      expect(choose({actors: ['a', 'b'], relations: [deed('r', 'a', 'b')]}).more.size).toBe(0);
    });
  });

  describe('on demand', () => {
    it('draws more of those with whom an actor is linked', () => {
      const usual = choose(HUB);
      const more = choose(HUB, undefined, [], {expanded: new Map([['hub', 10]])});
      expect(listed(more, 'actor').length).toBe(listed(usual, 'actor').length + 10);
    });

    it('begins with those who are linked most', () => {
      const parts: GraphParts = {
        ...HUB,
        relations: [
          ...HUB.relations!,
          ...ids(3, 'again').map(id => deed(id, 'hub', 'a499', {type: 'meets'})),
        ],
      };
      const {drawn} = choose(parts, undefined, [], {
        expanded: new Map([['hub', 1]]),
        limits: {actors: 1, lines: 400},
      });
      expect([drawn.has('hub'), drawn.has('a499')]).toEqual([true, true]);
    });

    it('draws nobody but those it may draw', () => {
      const picture = choose(HUB, undefined, [], {among: new Set(['hub', 'a7'])});
      expect(listed(picture, 'actor')).toEqual(['a7', 'hub']);
    });

    it('begins with those in most lines, or with those whom most others have to do with', () => {
      const parts: GraphParts = {
        actors: ['often', 'with', 'many', ...ids(8, 'x')],
        relations: [
          ...ids(10, 'r').map((id, i) => deed(id, 'often', 'with', {when: String(2001 + i)})),
          ...ids(8, 'x').map(id => deed(`${id}-many`, id, 'many')),
        ],
      };
      const first = (rankBy: 'degree' | 'pagerank') =>
        listed(choose(parts, undefined, [], {rankBy, limits: {actors: 1, lines: 100}}), 'actor');
      expect([first('degree'), first('pagerank')]).toEqual([['often'], ['many']]);
    });
  });
});
