/** What becomes of several files that are read as one graph: the laws of merging, and its rules one by one. */
import * as fc from 'fast-check';
import {describe, expect, it} from 'vitest';
import type {GraphDocument} from '../../../src/model/document.ts';
import {identifyItems} from '../../../src/model/identify-items.ts';
import {parseDocuments} from '../../../src/model/parse-document.ts';
import {parseFile as parseItems} from '../../../src/model/parse-file.ts';
import type {PlacedLists} from '../../../src/model/placed-lists.ts';
import {describeProblem} from '../../../src/model/problem.ts';
import {uniteItems} from '../../../src/model/unite-items.ts';
import {runAtOnce} from '../../../src/util/run-at-once.ts';
import {parseFile} from '../../support/make-dataset.ts';
import {makeActor, makeFile, makeRelation, makeStatement, type GraphFile} from '../../support/make-file.ts';
import {randomFile} from '../../support/random-graphs.ts';
import {referenceFaults} from '../../support/reference-faults.ts';

const NAMES = ['a.json', 'b.json', 'c.json'];

function merge(...files: readonly GraphFile[]) {
  const {document, problems} = parseDocuments(files.map((value, i) => ({name: NAMES[i]!, value})));
  if (document === undefined) throw new Error('none of the files is a graph');
  return {document, problems: problems.map(describeProblem)};
}

/** A document without where its entries stand, which a merge changes. */
function contentOf(document: GraphDocument): GraphDocument {
  const {origins, ...content} = document;
  expect(origins).toBeDefined();
  return content;
}

const file = (overrides: GraphFile = {}) => makeFile({relations: [], statements: [], ...overrides});
const idsOf = (items: readonly {readonly id: string}[]) => items.map(({id}) => id);

describe('merging', {timeout: 30_000}, () => {
  const twice = fc.tuple(randomFile(), randomFile());

  it('a file with itself changes nothing', () => {
    fc.assert(
      fc.property(randomFile(), graph => {
        const {document} = merge(graph, structuredClone(graph));
        expect(contentOf(document)).toEqual(contentOf(parseFile(graph)));
      }),
      {seed: 1},
    );
  });

  it('with an empty file changes nothing, whichever comes first', () => {
    const empty = {format: 'actor-graph/1', actors: []};
    fc.assert(
      fc.property(randomFile(), graph => {
        const alone = contentOf(parseFile(graph));
        expect(contentOf(merge(graph, empty).document)).toEqual(alone);
        expect(contentOf(merge(empty, graph).document)).toEqual(alone);
      }),
      {seed: 2, numRuns: 50},
    );
  });

  it('the parts of a file gives the whole, wherever it was cut', () => {
    fc.assert(
      fc.property(randomFile().chain(parted(2)), ({whole, parts}) => {
        expect(sorted(merge(...parts).document)).toEqual(sorted(parseFile(whole)));
      }),
      {seed: 3},
    );
  });

  it('three files that contradict nothing gives the same in whichever order pairs are merged', () => {
    fc.assert(
      fc.property(randomFile().chain(parted(3)), ({parts}) => {
        const [a, b, c] = parts.map((part, i) => runAtOnce(parseItems(part, i)).lists) as [
          PlacedLists,
          PlacedLists,
          PlacedLists,
        ];
        const pair = (...both: readonly PlacedLists[]) =>
          uniteItems(identifyItems(both, NAMES).lists, NAMES).lists;
        expect(itemsOf(pair(pair(a, b), c))).toEqual(itemsOf(pair(a, pair(b, c))));
      }),
      {seed: 4},
    );
  });

  it('keeps the order of the first file, and puts the rest after it in its own', () => {
    fc.assert(
      fc.property(twice, ([a, b]) => {
        const {document} = merge(a, b);
        const own = idsOf(parseFile(a).relations);
        expect(idsOf(document.relations).slice(0, own.length)).toEqual(own);
      }),
      {seed: 5, numRuns: 50},
    );
  });

  it('makes a document whose references hold', () => {
    fc.assert(
      fc.property(twice, ([a, b]) => {
        expect(referenceFaults(merge(a, b).document)).toEqual([]);
      }),
      {seed: 6},
    );
  });

  it('loses nothing that either file tells', () => {
    fc.assert(
      fc.property(twice, ([a, b]) => {
        const told = tales(merge(a, b).document);
        for (const graph of [a, b]) {
          for (const tale of tales(parseFile(graph))) expect(told).toContain(tale);
        }
      }),
      {seed: 7},
    );
  });
});

/** Arbitrary that gives every entry of a file to at least one of `count` parts. */
function parted(count: number) {
  return (whole: GraphFile) => {
    const lists = ['actors', 'relations', 'statements', 'topics', 'relationTypes'] as const;
    const entries = lists.flatMap(list => (whole[list] as unknown[]).map((_, i) => `${list} ${i}`));
    const share = fc.uniqueArray(fc.nat(count - 1), {minLength: 1});
    return fc.array(share, {minLength: entries.length, maxLength: entries.length}).map(shares => {
      const owners = new Map(entries.map((entry, i) => [entry, shares[i]!]));
      const parts = Array.from({length: count}, (_, part): GraphFile => {
        const own = lists.map(list => [
          list,
          (whole[list] as unknown[]).filter((_, i) => owners.get(`${list} ${i}`)!.includes(part)),
        ]);
        return {format: whole['format'], ...(Object.fromEntries(own) as GraphFile)};
      });
      return {whole, parts};
    });
  };
}

function itemsOf(lists: PlacedLists) {
  return Object.entries(lists).map(([list, placed]) => [list, placed.map(({item}) => item)]);
}

function sorted(document: GraphDocument) {
  const byId = (items: readonly {readonly id: string}[]) =>
    [...items].sort((a, b) => a.id.localeCompare(b.id));
  const {actors, relations, statements, topics, relationTypes} = document;
  return [actors, relations, statements, topics, relationTypes].map(byId);
}

/** Every relation and statement in words in which ids of both do not occur: what it says, not what it is called. */
function tales({relations, statements}: GraphDocument): string[] {
  const deeds = new Map(relations.map(relation => [relation.id, relation]));
  const words = new Map(statements.map(statement => [statement.id, statement]));
  const tell = (id: string, depth = 0): string => {
    const deed = deeds.get(id);
    const said = words.get(id);
    const ends = (ids: readonly string[]) => [...ids].map(end => tell(end, depth + 1)).sort();
    if (depth > 3) return '…';
    if (deed !== undefined) {
      const {type, from, to, between, status} = deed;
      return JSON.stringify([type, ends(from), ends(to), ends(between), status]);
    }
    if (said === undefined) return id;
    const about = said.about.map(({on, stance, verb}) => [tell(on, depth + 1), stance, verb]);
    return JSON.stringify([[...said.by].sort(), said.summary, about, said.status]);
  };
  return [...deeds.keys(), ...words.keys()].map(id => tell(id));
}

describe('what has the same id in two files', () => {
  it('is one actor, with the names, addresses and evidence of both', () => {
    const a = file({actors: [makeActor('x', {aliases: 'X', evidence: 'national#p1'})]});
    const b = file({
      actors: [makeActor('x', {aliases: ['Y'], sameAs: 'https://x.example', evidence: 'national#p2'})],
    });
    expect(merge(a, b).document.actors).toMatchObject([
      {
        aliases: ['X', 'Y'],
        sameAs: ['https://x.example'],
        evidence: [
          {source: 'national', paragraph: 1},
          {source: 'national', paragraph: 2},
        ],
      },
    ]);
  });

  it('takes from the second file what the first leaves out, fields of its own included', () => {
    const a = file({actors: [makeActor('x', {party: 'A'})]});
    const b = file({actors: [makeActor('x', {party: 'B', age: 7, description: 'From the second.'})]});
    const [actor] = merge(a, b).document.actors;
    expect([actor?.description, actor?.extra]).toEqual([
      'From the second.',
      new Map<string, unknown>([
        ['party', 'A'],
        ['age', 7],
      ]),
    ]);
  });

  it('keeps the first name and kind, and warns of the second with both values and both files', () => {
    const a = file({actors: [makeActor('x', {name: 'Iraq', kind: 'state'})]});
    const b = file({actors: [makeActor('x', {name: 'Baghdad', kind: 'place'})]});
    const {document, problems} = merge(a, b);
    expect(document.actors).toMatchObject([{name: 'Iraq', kind: 'state', aliases: ['Baghdad']}]);
    expect(problems).toEqual([
      'b.json: actors[0] (x).name: is ‘Baghdad’ here, but ‘Iraq’ in a.json, which is shown. Make the files agree, or give two different things different ids',
      'b.json: actors[0] (x).kind: is ‘place’ here, but ‘state’ in a.json, which is shown. Make the files agree, or give two different things different ids',
    ]);
  });

  it('is no contradiction where one file calls an actor what the other has as an alias', () => {
    const a = file({actors: [makeActor('x', {name: 'Iraq', aliases: 'Baghdad'})]});
    const b = file({actors: [makeActor('x', {name: 'Baghdad'})]});
    expect(merge(a, b).problems).toEqual([]);
  });

  it('is a plural if one of the files says so', () => {
    const actors = [makeActor('x', {plural: true})];
    expect(merge(file({actors: [makeActor('x')]}), file({actors})).document.actors[0]?.plural).toBe(true);
  });

  it.each([
    ['topics', 'label', {label: 'One'}, {label: 'Two'}],
    [
      'relationTypes',
      'category',
      {label: 'x', category: 'structural'},
      {label: 'x', category: 'verbal-conflict'},
    ],
    ['sources', 'title', {title: 'One', url: 'https://x.example'}, {title: 'Two', url: 'https://x.example'}],
  ])('is one entry of %s, whose first %s is shown', (list, field, one, two) => {
    const {document, problems} = merge(
      file({[list]: [{id: 'x', ...one}]}),
      file({[list]: [{id: 'x', ...two}]}),
    );
    const items = (document as unknown as Record<string, {id: string}[]>)[list];
    expect(items?.filter(({id}) => id === 'x')).toMatchObject([one]);
    expect(problems).toEqual([expect.stringContaining(`${list}[0] (x).${field}: is ‘`)]);
  });

  it('is one relation if it says the same, with the evidence of both', () => {
    const deed = (evidence: string, fields: GraphFile = {}) =>
      file({relations: [makeRelation('r', 'biden', 'militias', {evidence, ...fields})]});
    const {document, problems} = merge(
      deed('national#p1'),
      deed('national#p2', {when: '2023', phrase: 'a deed'}),
    );
    expect(document.relations).toMatchObject([
      {id: 'r', phrase: 'a deed', when: {text: '2023'}, evidence: [{paragraph: 1}, {paragraph: 2}]},
    ]);
    expect(problems).toEqual([]);
  });

  it('is two relations if it says something else, and what each file says of it follows', () => {
    const told = (to: string) =>
      file({
        relations: [makeRelation('r', 'biden', to)],
        statements: [makeStatement(`on-${to}`, 'biden', 'r')],
      });
    const {document, problems} = merge(told('militias'), told('us-troops'));
    expect(document.relations.map(({id, to}) => [id, ...to])).toEqual([
      ['r', 'militias'],
      ['r~2', 'us-troops'],
    ]);
    expect(document.statements.map(({id, about}) => [id, about[0]?.on])).toEqual([
      ['on-militias', 'r'],
      ['on-us-troops', 'r~2'],
    ]);
    expect(problems).toEqual([
      "b.json: relations[0] (r).id: 'r' is another relation in a.json (to: ‘militias’ there, ‘us-troops’ here); both are shown, this one as 'r~2'. Give one of them another id, or make them say the same",
    ]);
  });

  it('is two relations if it ends on two', () => {
    const orders = (to: string) =>
      file({
        relations: [
          makeRelation('order', 'biden', 'r', {type: 'orders'}),
          makeRelation('r', 'us-military', to),
        ],
      });
    const {document} = merge(orders('militias'), orders('biden'));
    expect(document.relations.map(({id, to}) => [id, ...to])).toEqual([
      ['order', 'r'],
      ['r', 'militias'],
      ['order~2', 'r~2'],
      ['r~2', 'biden'],
    ]);
  });

  it('is the same in a third file as in the one that it agrees with', () => {
    const deed = (to: string) => file({relations: [makeRelation('r', 'biden', to)]});
    const {document} = merge(deed('militias'), deed('us-troops'), deed('us-troops'));
    expect(idsOf(document.relations)).toEqual(['r', 'r~2']);
  });

  it('is one statement if the words and targets are the same, however they are summed up', () => {
    const said = (summary: string) =>
      file({statements: [makeStatement('s', 'biden', 'militias', {quote: 'enough', summary})]});
    const {document, problems} = merge(said('One reading.'), said('Another.'));
    expect([document.statements.map(({summary}) => summary), problems]).toEqual([['One reading.'], []]);
  });

  it.each<[string, GraphFile]>([
    ['other words', {quote: 'more'}],
    ['another stance', {about: [{on: 'militias', stance: 'for', verb: 'denounces'}]}],
    ['another speaker', {by: 'us-military'}],
  ])('is two statements with %s', (_, fields) => {
    const said = (changed: GraphFile) =>
      file({statements: [makeStatement('s', 'biden', 'militias', {quote: 'enough', ...changed})]});
    expect(idsOf(merge(said({}), said(fields)).document.statements)).toEqual(['s', 's~2']);
  });

  it('is two things if it is of two kinds, and each file means its own', () => {
    const a = file({statements: [makeStatement('sa', 'biden', 'us-troops')]});
    const actors = [makeActor('biden')];
    const topics = [{id: 'us-troops', label: 'US troops'}];
    const b = file({actors, topics, statements: [makeStatement('sb', 'biden', 'us-troops')]});
    const {document, problems} = merge(a, b);
    expect(document.topics).toMatchObject([{id: 'foreign-troops'}, {id: 'us-troops~2', label: 'US troops'}]);
    expect(document.statements.map(({about}) => about[0]?.on)).toEqual(['us-troops', 'us-troops~2']);
    expect(problems).toEqual([
      "b.json: topics[0] (us-troops).id: 'us-troops' is a topic here, but an actor in a.json; both are shown, this one as 'us-troops~2'. Give one of them another id",
    ]);
  });

  it('is two sources if they are different texts, and evidence leads to the right one', () => {
    const article = (url: string) =>
      file({
        sources: [{id: 'national', title: 'An article', url}],
        actors: [makeActor(url.at(-1), {evidence: 'national#p1'})],
      });
    const {document, problems} = merge(article('https://x.example/a'), article('https://x.example/b'));
    expect(document.actors.map(({evidence}) => evidence[0]?.source)).toEqual(['national', 'national~2']);
    expect(problems[0]).toContain("'national' is another source in a.json (url: ‘https://x.example/a’ there");
  });

  it('is never given an id that some file has', () => {
    const deed = (id: string, to: string) => makeRelation(id, 'biden', to);
    const a = file({relations: [deed('r', 'militias')]});
    const b = file({relations: [deed('r', 'biden'), deed('r~2', 'us-troops')]});
    expect(idsOf(merge(a, b).document.relations)).toEqual(['r', 'r~3', 'r~2']);
  });
});

describe('what one file refers to', () => {
  it('may be in another, before it or after it', () => {
    const deeds = file({relations: [makeRelation('r', 'biden', 'militias')]});
    const words = file({actors: [], topics: [], statements: [makeStatement('s', 'biden', 'r')]});
    expect(merge(words, deeds).problems).toEqual([]);
    expect(merge(deeds, words).document.statements[0]?.about[0]?.on).toBe('r');
  });

  it('is reported with the file where it leads nowhere', () => {
    const b = file({relations: [makeRelation('r', 'biden', 'militia')]});
    expect(merge(file(), b).problems).toEqual([
      "b.json: relations[0] (r).to: no actor 'militia'; did you mean 'militias'?",
    ]);
  });

  it('asks for evidence only in files that name sources', () => {
    const events = file({sources: [], relations: [makeRelation('r', 'biden', 'militias', {evidence: []})]});
    expect(merge(file(), events).problems).toEqual([]);
  });
});

describe('actors with two ids', () => {
  it.each([
    [
      'one address',
      {sameAs: 'https://w.example/Q1'},
      {sameAs: ['https://w.example/Q1']},
      'have the address https://w.example/Q1',
    ],
    [
      'one name and kind',
      {name: 'Pedro Sánchez'},
      {name: 'pedro sanchez'},
      'are called ‘pedro sanchez’ and are of the kind person',
    ],
  ])('and %s stay two, with a hint', (_, one, two, what) => {
    const {document, problems} = merge(
      file({actors: [makeActor('x', one)]}),
      file({actors: [makeActor('y', two)]}),
    );
    expect(idsOf(document.actors)).toEqual(['x', 'y']);
    expect(problems).toEqual([
      `b.json: actors[0] (y): is probably the same as 'x' in a.json: both ${what}. If so, give both the same id`,
    ]);
  });

  it('get no hint if one file has both', () => {
    const both = [makeActor('x', {name: 'Iraq'}), makeActor('y', {name: 'Iraq'})];
    expect(merge(file({actors: both.slice(0, 1)}), file({actors: both})).problems).toEqual([]);
  });

  it('get no hint if they are of different kinds', () => {
    const actor = (id: string, kind: string) => file({actors: [makeActor(id, {name: 'Iraq', kind})]});
    expect(merge(actor('x', 'state'), actor('y', 'government')).problems).toEqual([]);
  });
});

describe('the whole', () => {
  it('has the first file’s title and the sources of all', () => {
    const b = file({title: 'Second', sources: [{id: 'gazette', title: 'Another article'}]});
    const {document} = merge(file({title: 'First'}), b);
    expect([document.title, idsOf(document.sources)]).toEqual(['First', ['national', 'gazette']]);
  });

  it('has the second file’s title if the first has none', () => {
    expect(merge(file({title: undefined}), file({title: 'Second'})).document.title).toBe('Second');
  });

  it('has the views of all files, the first one’s first, under ids of their own', () => {
    const view = (title: string) => file({views: [{id: 'start', title}]});
    const {document, problems} = merge(view('One'), view('Two'), view('Two'));
    expect(document.views.map(({id, title}) => [id, title])).toEqual([
      ['start', 'One'],
      ['start~2', 'Two'],
    ]);
    expect(problems).toEqual([]);
  });

  it('shows in a view of the second file what that file means', () => {
    const deed = (to: string, views: unknown[] = []) =>
      file({
        relations: [makeRelation('r', 'biden', to)],
        statements: [makeStatement('s', 'biden', to)],
        views,
      });
    const filter = {
      groups: [
        {by: 'only', ids: ['biden', 'r', 's#0']},
        {by: 'stance', values: ['r']},
      ],
    };
    const view = {id: 'v', title: 'V', filter, select: 'r', positions: {biden: [1, 2]}};
    const {document} = merge(deed('militias'), deed('us-troops', [view]));
    expect(document.views).toMatchObject([
      {
        select: 'r~2',
        filter: {
          groups: [
            {by: 'only', ids: ['biden', 'r~2', 's~2#0']},
            {by: 'stance', values: ['r']},
          ],
        },
      },
    ]);
  });

  it('tells the stories one after the other, each in its own views', () => {
    const story = (title: string, step: GraphFile = {}) =>
      file({views: [{id: 'start', title}], story: [{title, text: 'Text', ...step}]});
    const {document} = merge(story('One'), story('Two'), story('Three', {view: 'start'}));
    expect(document.story.map(({title, view}) => [title, view])).toEqual([
      ['One', undefined],
      ['Two', 'start~2'],
      ['Three', 'start~3'],
    ]);
  });

  it('knows where views and steps stand, for what is found later', () => {
    const b = file({views: [{id: 'start', title: 'Two'}], story: [{title: 'T', text: 'Text'}]});
    const {document} = merge(file({views: [{id: 'start', title: 'One'}]}), b);
    expect(document.origins).toEqual({
      views: [
        {file: 'a.json', index: 0, id: 'start'},
        {file: 'b.json', index: 0, id: 'start'},
      ],
      story: [{file: 'b.json', index: 0}],
    });
  });

  it('is shown though one of the values is no graph', () => {
    const {document, problems} = merge(file(), {nodes: []});
    expect([document.actors.length, problems]).toEqual([
      5,
      [expect.stringMatching(/^b\.json: This is no Actor Graph file/)],
    ]);
  });
});
