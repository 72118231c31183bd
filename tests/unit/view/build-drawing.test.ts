import fc from 'fast-check';
import {describe, expect, it} from 'vitest';
import {buildDrawing} from '../../../src/view/build-drawing.ts';
import {actorKey, handleKey, type Drawing} from '../../../src/view/drawing.ts';
import type {Dataset} from '../../../src/model/dataset.ts';
import {
  deed,
  lineOf,
  makeDrawing,
  makeGraph,
  readArticle,
  said,
  showAllBut,
  showView,
  type GraphParts,
} from '../../support/make-drawing.ts';

/** A attacks B; C denounces that. */
const DENOUNCED: GraphParts = {
  actors: ['a', 'b', 'c'],
  relations: [deed('attack', 'a', 'b')],
  statements: [said('words', 'c', 'attack')],
};

/** What is wrong with a drawing in itself, whatever it shows. */
function flawsOf({nodes, edges, handles, edgesOf}: Drawing): string[] {
  const flaws: string[] = [];
  const before = new Set<string>();
  for (const {key, source, target, items, layer} of edges.values()) {
    for (const end of [source, target]) {
      if (nodes.has(end)) continue;
      if (!before.has(end)) flaws.push(`${key} ends on ${end}, which is not drawn before it`);
      if (!handles.has(handleKey(end))) flaws.push(`${key} ends on ${end}, which has no handle`);
      if (layer === 'said' && handles.get(handleKey(end))?.quoted !== true)
        flaws.push(`the handle of ${end} bears no quotation mark`);
    }
    if (source === target) flaws.push(`${key} is a loop`);
    const names = items.map(({id, index}) => `${id}#${String(index)}`);
    if (new Set(names).size < names.length) flaws.push(`${key} counts an item twice`);
    if (items.length === 0) flaws.push(`${key} stands for nothing`);
    for (const {id} of items) if (!edgesOf.get(id)?.includes(key)) flaws.push(`${id} does not know ${key}`);
    before.add(key);
  }
  for (const {key, edge} of handles.values()) if (!edges.has(edge)) flaws.push(`${key} has no line`);
  for (const [id, keys] of edgesOf) {
    if (new Set(keys).size < keys.length) flaws.push(`${id} lists a line twice`);
    for (const key of keys) if (!edges.has(key)) flaws.push(`${id} lists ${key}, which is not drawn`);
  }
  for (const {key, degree} of nodes.values()) {
    const lines = [...edges.values()].filter(({source, target}) => source === key || target === key);
    if (lines.length !== degree)
      flaws.push(`${key} has ${String(lines.length)} lines, not ${String(degree)}`);
  }
  return flaws;
}

/** Targets of shown statements that have somewhere to end, but no line. */
function undrawnTargets(dataset: Dataset, shown: ReturnType<typeof showAllBut>, drawing: Drawing): string[] {
  const missing: string[] = [];
  shown.forEach('statement', id => {
    const statement = dataset.statements.get(id)!;
    for (const [index, {on}] of statement.about.entries()) {
      const speakers = statement.by.filter(speaker => shown.has(speaker));
      if (!shown.hasTarget(id, index) || dataset.topics.has(on) || speakers.length === 0) continue;
      const agents = agentsByHand(dataset, on).filter(agent => shown.has(agent));
      const reachable = speakers.some(speaker => agents.some(agent => agent !== speaker));
      if (!drawing.edgesOf.has(on) && !reachable) continue;
      const lines = [...drawing.edges.values()].flatMap(({items}) => items);
      if (!lines.some(item => item.id === id && item.index === index)) missing.push(`${id}#${String(index)}`);
    }
  });
  return missing;
}

function agentsByHand({relations, statements}: Dataset, id: string): string[] {
  const relation = relations.get(id);
  if (relation === undefined) return [...(statements.get(id)?.by ?? [id])];
  return [...relation.from, ...relation.between].flatMap(end =>
    agentsByHand({relations, statements} as Dataset, end),
  );
}

/** Graphs of a few actors, with deeds on deeds, statements on everything, several ends and hidden items. */
const anyGraph = fc
  .record({
    actorCount: fc.integer({min: 1, max: 6}),
    relations: fc.array(
      fc.record({
        from: fc.array(fc.nat(), {minLength: 1, maxLength: 3}),
        to: fc.array(fc.nat(), {minLength: 1, maxLength: 3}),
        mutual: fc.boolean(),
        type: fc.constantFrom('attacks', 'orders', 'meets'),
        status: fc.constantFrom('reported', 'planned'),
      }),
      {maxLength: 8},
    ),
    statements: fc.array(
      fc.record({
        by: fc.array(fc.nat(), {minLength: 1, maxLength: 2}),
        about: fc.array(
          fc.record({
            on: fc.nat(),
            stance: fc.constantFrom('for', 'against'),
            verb: fc.constantFrom('denounces', 'praises', undefined),
          }),
          {maxLength: 3},
        ),
      }),
      {maxLength: 6},
    ),
    backwards: fc.boolean(),
    hidden: fc.array(fc.nat(), {maxLength: 6}),
  })
  .map(({actorCount, relations, statements, backwards, hidden}) => {
    const actors = Array.from({length: actorCount}, (_, i) => `a${String(i)}`);
    const pick = (ids: readonly string[]) => (n: number) => ids[n % ids.length]!;
    const ids = [...actors];
    const deeds = relations.map(({from, to, mutual, ...rest}, i) => {
      const id = `r${String(i)}`;
      const ends = mutual
        ? {between: [...from, ...to].map(pick(actors))}
        : {from: from.map(pick(ids)), to: to.map(pick(ids))};
      ids.push(id);
      return {id, ...rest, ...ends};
    });
    ids.push('topic');
    const words = statements.map(({by, about}, i) => {
      const id = `s${String(i)}`;
      const targets = about.map(({on, ...rest}) => ({on: pick(ids)(on), ...rest}));
      ids.push(id);
      return {id, by: by.map(pick(actors)), summary: id, about: targets};
    });
    // In a file, what something ends on may come after it.
    const inOrder = <T>(items: T[]) => (backwards ? items.reverse() : items);
    const parts = {actors, relations: inOrder(deeds), statements: inOrder(words), topics: ['topic']};
    return {parts, hidden: hidden.map(pick(ids))};
  });

describe('buildDrawing', () => {
  it('draws nothing for an empty graph', () => {
    const drawing = makeDrawing({});
    expect([drawing.nodes.size, drawing.edges.size, drawing.handles.size]).toEqual([0, 0, 0]);
  });

  it('draws an actor with its name, its kind and the number of its lines', () => {
    expect(makeDrawing(DENOUNCED).nodes.get(actorKey('a'))).toEqual({
      key: 'n:a',
      id: 'a',
      name: 'a',
      kind: 'person',
      degree: 1,
      more: 0,
      members: undefined,
    });
  });

  it('draws a deed from its agent to its victim', () => {
    expect(lineOf(makeDrawing(DENOUNCED), 'attack')).toMatchObject({
      layer: 'deed',
      source: 'n:a',
      target: 'n:b',
      category: 'material-conflict',
    });
  });

  it('ends a statement about a deed on the handle of the deed', () => {
    const drawing = makeDrawing(DENOUNCED);
    expect(lineOf(drawing, 'words')).toMatchObject({
      layer: 'said',
      source: 'n:c',
      target: lineOf(drawing, 'attack').key,
      fallback: false,
    });
  });

  it('gives the deed that is spoken about a handle with a quotation mark', () => {
    const drawing = makeDrawing(DENOUNCED);
    const edge = lineOf(drawing, 'attack').key;
    expect([...drawing.handles.values()]).toEqual([{key: handleKey(edge), edge, quoted: true}]);
  });

  it('gives no handle to a deed on which nothing ends', () => {
    expect(makeDrawing(DENOUNCED, {hidden: ['words']}).handles.size).toBe(0);
  });

  it('ends a statement about a hidden deed on the agent of the deed', () => {
    expect(lineOf(makeDrawing(DENOUNCED, {hidden: ['attack']}), 'words')).toMatchObject({
      target: 'n:a',
      fallback: true,
    });
  });

  it('does not draw a statement when the deed and its agent are hidden', () => {
    expect(makeDrawing(DENOUNCED, {hidden: ['attack', 'a']}).edges.size).toBe(0);
  });

  it('never ends a statement about a deed on the victim', () => {
    const drawing = makeDrawing(DENOUNCED, {hidden: ['attack', 'a']});
    expect(drawing.nodes.get('n:b')?.degree).toBe(0);
  });

  it('does not draw a deed when one of its ends is hidden', () => {
    expect(makeDrawing(DENOUNCED, {hidden: ['b', 'words']}).edges.size).toBe(0);
  });

  it('ends a statement on the agent when the deed is shown but its victim is not', () => {
    expect(lineOf(makeDrawing(DENOUNCED, {hidden: ['b']}), 'words')).toMatchObject({
      target: 'n:a',
      fallback: true,
    });
  });

  it('does not draw what a hidden speaker says', () => {
    expect(makeDrawing(DENOUNCED, {hidden: ['c']}).edgesOf.has('words')).toBe(false);
  });

  it('does not draw a target of a statement that is hidden by itself', () => {
    expect(makeDrawing(DENOUNCED, {hidden: ['words#0']}).edgesOf.has('words')).toBe(false);
  });

  it('does not draw a statement about a topic', () => {
    const drawing = makeDrawing({
      actors: ['a'],
      topics: ['peace'],
      statements: [said('words', 'a', 'peace')],
    });
    expect(drawing.edges.size).toBe(0);
  });

  it('ends a statement about an actor on the actor, which is no fallback', () => {
    const drawing = makeDrawing({actors: ['a', 'b'], statements: [said('words', 'a', 'b')]});
    expect(lineOf(drawing, 'words')).toMatchObject({target: 'n:b', fallback: false});
  });

  it('draws no loop for a deed that somebody does to himself', () => {
    expect(makeDrawing({actors: ['a'], relations: [deed('harm', 'a', 'a')]}).edges.size).toBe(0);
  });

  it('draws no loop for somebody who speaks about his own hidden deed', () => {
    const parts = {...DENOUNCED, statements: [said('words', 'a', 'attack')]};
    expect(makeDrawing(parts, {hidden: ['attack']}).edges.size).toBe(0);
  });

  it('draws what somebody says about his own deed, because that is no loop', () => {
    const drawing = makeDrawing({...DENOUNCED, statements: [said('words', 'a', 'attack')]});
    expect(lineOf(drawing, 'words').target).toBe(lineOf(drawing, 'attack').key);
  });

  it('ends a statement about a statement on the line of the other', () => {
    const drawing = makeDrawing({
      ...DENOUNCED,
      statements: [said('reply', 'b', 'words'), said('words', 'c', 'attack')],
    });
    expect(lineOf(drawing, 'reply').target).toBe(lineOf(drawing, 'words').key);
  });

  it('ends a statement about a hidden statement on its speaker', () => {
    const parts = {...DENOUNCED, statements: [said('words', 'c', 'attack'), said('reply', 'b', 'words')]};
    expect(lineOf(makeDrawing(parts, {hidden: ['words']}), 'reply')).toMatchObject({
      target: 'n:c',
      fallback: true,
    });
  });

  it('draws two statements about each other without going round in a circle', () => {
    const drawing = makeDrawing({
      actors: ['a', 'b'],
      statements: [said('one', 'a', 'other'), said('other', 'b', 'one')],
    });
    expect(flawsOf(drawing)).toEqual([]);
  });

  it('ends a deed on a deed on its handle, without a quotation mark', () => {
    const drawing = makeDrawing({
      actors: ['a', 'b', 'boss'],
      relations: [deed('order', 'boss', 'strike', {type: 'orders'}), deed('strike', 'a', 'b')],
    });
    expect([...drawing.handles.values()]).toEqual([
      expect.objectContaining({edge: lineOf(drawing, 'order').target, quoted: false}),
    ]);
  });

  it('ends a deed on a hidden deed on the agent of the other', () => {
    const drawing = makeDrawing(
      {
        actors: ['a', 'b', 'boss'],
        relations: [deed('order', 'boss', 'strike', {type: 'orders'}), deed('strike', 'a', 'b')],
      },
      {hidden: ['strike']},
    );
    expect(lineOf(drawing, 'order').target).toBe('n:a');
  });

  it('draws a deed with several ends as one line for each pair', () => {
    const drawing = makeDrawing({
      actors: ['a', 'b', 'c', 'd'],
      relations: [deed('raid', ['a', 'b'], ['c', 'd'])],
    });
    expect([...drawing.edges.values()].map(({source, target}) => [source, target])).toEqual([
      ['n:a', 'n:c'],
      ['n:a', 'n:d'],
      ['n:b', 'n:c'],
      ['n:b', 'n:d'],
    ]);
  });

  it('puts the handle of a deed with several ends on the first pair that is drawn', () => {
    const drawing = makeDrawing(
      {
        actors: ['a', 'b', 'c', 'd'],
        relations: [deed('raid', ['a', 'b'], 'c')],
        statements: [said('words', 'd', 'raid')],
      },
      {hidden: ['a']},
    );
    expect(drawing.edges.get(lineOf(drawing, 'words').target)).toMatchObject({source: 'n:b', target: 'n:c'});
  });

  it('counts a deed once on a line that two of its ends lead to', () => {
    const drawing = makeDrawing(
      {
        actors: ['a', 'b', 'c'],
        relations: [deed('strike', 'a', 'b'), deed('warn', ['a', 'strike'], 'c', {type: 'orders'})],
      },
      {hidden: ['strike']},
    );
    expect(lineOf(drawing, 'warn').items).toHaveLength(1);
  });

  it('draws what is mutual once for each pair, as a line with two arrows', () => {
    const drawing = makeDrawing({
      actors: ['a', 'b', 'c'],
      relations: [{id: 'talks', type: 'meets', between: ['a', 'b', 'c']}],
    });
    expect([...drawing.edges.values()].map(({mutual}) => mutual)).toEqual([true, true, true]);
  });

  it('draws two mutual relations of a pair as one line, in whichever order they name it', () => {
    const drawing = makeDrawing({
      actors: ['a', 'b'],
      relations: [
        {id: 'talks', type: 'meets', between: ['a', 'b']},
        {id: 'more-talks', type: 'meets', between: ['b', 'a']},
      ],
    });
    expect(drawing.edges.size).toBe(1);
  });

  it('does not mix what is mutual with what has a direction', () => {
    const drawing = makeDrawing({
      actors: ['a', 'b'],
      relations: [
        {id: 'visit', type: 'meets', from: 'a', to: 'b'},
        {id: 'talks', type: 'meets', between: ['a', 'b']},
      ],
    });
    expect(drawing.edges.size).toBe(2);
  });

  it('gives a statement without a verb the category of its stance', () => {
    const drawing = makeDrawing({
      actors: ['a', 'b'],
      statements: [said('words', 'a', 'b', {verb: undefined, stance: 'for'})],
    });
    expect(lineOf(drawing, 'words').category).toBe('verbal-cooperation');
  });
});

describe('the lines of one pair', () => {
  const twice: GraphParts = {
    actors: ['a', 'b', 'c', 'd'],
    relations: [deed('first', 'a', 'b'), deed('second', 'a', 'b')],
    statements: [said('words', 'c', 'second'), said('more', 'd', 'first')],
  };

  it('become one with a count when direction and type are the same', () => {
    const drawing = makeDrawing(twice);
    expect(lineOf(drawing, 'first').items).toEqual([
      {id: 'first', index: -1},
      {id: 'second', index: -1},
    ]);
  });

  it.each([
    ['direction', deed('second', 'b', 'a')],
    ['type', deed('second', 'a', 'b', {type: 'orders'})],
    ['status', deed('second', 'a', 'b', {status: 'planned'})],
    ['verdict', deed('second', 'a', 'b', {verdict: {value: 'disproved'}})],
  ])('stay two when they differ in %s', (_, second) => {
    expect(
      makeDrawing({...twice, statements: [], relations: [deed('first', 'a', 'b'), second]}).edges.size,
    ).toBe(2);
  });

  it('are drawn one by one when the bundle is open', () => {
    const bundle = lineOf(makeDrawing(twice), 'first').key;
    const drawing = makeDrawing(twice, {open: [bundle]});
    expect(lineOf(drawing, 'first').key).not.toBe(lineOf(drawing, 'second').key);
  });

  it('share the handle that statements about any of them end on', () => {
    const drawing = makeDrawing(twice);
    expect([lineOf(drawing, 'words').target, lineOf(drawing, 'more').target]).toEqual([
      lineOf(drawing, 'first').key,
      lineOf(drawing, 'first').key,
    ]);
  });

  it('get the statements about each of them when the bundle is open', () => {
    const bundle = lineOf(makeDrawing(twice), 'first').key;
    const drawing = makeDrawing(twice, {open: [bundle]});
    expect([lineOf(drawing, 'words').target, lineOf(drawing, 'more').target]).toEqual([
      lineOf(drawing, 'second').key,
      lineOf(drawing, 'first').key,
    ]);
  });

  it('become one for statements with the same verb and stance', () => {
    const drawing = makeDrawing({
      actors: ['a', 'b'],
      statements: [said('one', 'a', 'b'), said('two', 'a', 'b')],
    });
    expect(drawing.edges.size).toBe(1);
  });

  it.each([
    ['stance', said('two', 'a', 'b', {stance: 'mixed'})],
    ['verb', said('two', 'a', 'b', {verb: 'praises'})],
    ['verb, though it reads the same', said('two', 'a', 'b', {verb: 'condemns'})],
    ['status', said('two', 'a', 'b', {}, {status: 'claimed'})],
    ['verdict', said('two', 'a', 'b', {}, {verdict: {value: 'disproved'}})],
  ])('stay two for statements that differ in %s', (_, second) => {
    const types = [{id: 'condemns', label: 'denounces', category: 'material-conflict'}];
    expect(
      makeDrawing({actors: ['a', 'b'], types, statements: [said('one', 'a', 'b'), second]}).edges.size,
    ).toBe(2);
  });

  it('stay two for a statement about an actor and one about his hidden deed', () => {
    const parts = {...DENOUNCED, statements: [said('words', 'c', 'attack'), said('slur', 'c', 'a')]};
    expect(makeDrawing(parts, {hidden: ['attack']}).edges.size).toBe(2);
  });

  it('become one even if there are ten thousand', () => {
    const relations = Array.from({length: 10_000}, (_, i) => deed(`r${String(i)}`, 'a', 'b'));
    expect([...makeDrawing({actors: ['a', 'b'], relations}).edges.values()].map(({label}) => label)).toEqual([
      'attacks ×10000',
    ]);
  });
});

describe('hostile ids', () => {
  const hostile = [
    '__proto__',
    'constructor',
    'toString',
    'a|b',
    'a b',
    'a#0',
    '“a”',
    'n:a',
    'h:a',
    '%7C',
    '(a)',
  ];
  const parts: GraphParts = {
    actors: hostile,
    relations: hostile.slice(1).map((id, i) => deed(`r|${id}`, '__proto__', id, {type: hostile[i]!})),
    statements: hostile.map((id, i) => said(`s|${id}`, id, `r|${hostile[(i % (hostile.length - 1)) + 1]!}`)),
    types: hostile.map(id => ({id, label: id, category: 'structural'})),
  };

  it('get a node each', () => {
    expect([...makeDrawing(parts).nodes.values()].map(({id}) => id)).toEqual(hostile);
  });

  it('get a line each', () => {
    expect(makeDrawing(parts).edges.size).toBe(2 * hostile.length - 1);
  });

  it('do not collide when a separator moves from one id to the next', () => {
    const drawing = makeDrawing({
      actors: ['a', 'b', 'b|t'],
      types: ['t|t', 't'].map(id => ({id, label: id, category: 'structural'})),
      relations: [deed('one', 'a', 'b', {type: 't|t'}), deed('two', 'a', 'b|t', {type: 't'})],
    });
    expect(drawing.edges.size).toBe(2);
  });

  it('leave Object.prototype as it was', () => {
    const before = Object.getOwnPropertyNames(Object.prototype);
    makeDrawing(parts);
    expect(Object.getOwnPropertyNames(Object.prototype)).toEqual(before);
  });
});

describe('lines on lines on lines', () => {
  /** Each level has two deeds, each of which ends on both of the level before. */
  const tower = (levels: number): GraphParts => ({
    actors: ['a', 'b', 'c'],
    relations: Array.from({length: levels}, (_, i) => i).flatMap(i => {
      if (i === 0) return [deed('r0', 'a', 'b'), deed('s0', 'c', 'b')];
      const [r, s] = [`r${String(i - 1)}`, `s${String(i - 1)}`];
      return [deed(`r${String(i)}`, r, s), deed(`s${String(i)}`, s, r)];
    }),
  });

  it('end on each other for eight levels', () => {
    const drawing = makeDrawing(tower(8));
    expect(lineOf(drawing, 'r7').source).toBe(lineOf(drawing, 'r6').key);
  });

  it('end on actors from there on', () => {
    expect(lineOf(makeDrawing(tower(9)), 'r8').source).toBe('n:a');
  });

  it('have keys of bearable length, however many there are', () => {
    const keys = [...makeDrawing(tower(40)).edges.keys()];
    expect(Math.max(...keys.map(({length}) => length))).toBeLessThan(20_000);
  });
});

describe('any drawing', () => {
  it('has ends for all its lines, in order, and handles for all its ends on lines', () => {
    fc.assert(
      fc.property(anyGraph, ({parts, hidden}) => {
        expect(flawsOf(makeDrawing(parts, {hidden}))).toEqual([]);
      }),
      {seed: 1, numRuns: 150},
    );
  });

  it('has a line for every shown target that there is an end for', () => {
    fc.assert(
      fc.property(anyGraph, ({parts, hidden}) => {
        const dataset = makeGraph(parts);
        const shown = showAllBut(dataset, hidden);
        expect(undrawnTargets(dataset, shown, buildDrawing(dataset, shown))).toEqual([]);
      }),
      {seed: 2, numRuns: 150},
    );
  });

  it('has every line of an open bundle, and the lines that end on them', () => {
    fc.assert(
      fc.property(anyGraph, ({parts, hidden}) => {
        const bundles = [...makeDrawing(parts, {hidden}).edges.keys()];
        const drawing = makeDrawing(parts, {hidden, open: bundles});
        expect(flawsOf(drawing)).toEqual([]);
      }),
      {seed: 3, numRuns: 100},
    );
  });
});

describe('the article', () => {
  const article = readArticle();
  const views = [
    ...article.document.views.map(({id}) => [id, showView(article, id)] as const),
    ['everything', showAllBut(article)] as const,
  ];

  it.each(views)('has a drawing without a flaw: %s', (_, shown) => {
    expect(flawsOf(buildDrawing(article, shown))).toEqual([]);
  });

  it.each(views)('has a line for every statement that can have one: %s', (_, shown) => {
    expect(undrawnTargets(article, shown, buildDrawing(article, shown))).toEqual([]);
  });

  it.each(views)('has at least one statement that ends on a deed: %s', (_, shown) => {
    expect([...buildDrawing(article, shown).handles.values()].some(({quoted}) => quoted)).toBe(true);
  });

  it('draws “terrorist acts” from the Iraqi government to the attacks, not to the militias', () => {
    const drawing = buildDrawing(article, showView(article, 'start'));
    const line = lineOf(drawing, 'terrorist-acts');
    expect([line.source, drawing.edges.get(line.target)?.items[0]?.id]).toEqual([
      'n:iraqi-government',
      'militia-attacks',
    ]);
  });
});
