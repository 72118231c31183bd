import * as fc from 'fast-check';
import {describe, expect, it} from 'vitest';
import {applyFilter} from '../../../src/filter/apply-filter.ts';
import {createFilterIndex} from '../../../src/filter/filter-index.ts';
import {DEFAULT_FILTER} from '../../../src/filter/filter-spec.ts';
import {createDataset} from '../../../src/model/dataset.ts';
import {parseDocument} from '../../../src/model/parse-document.ts';
import {describeProblem} from '../../../src/model/problem.ts';
import {parseFile, readArticleText} from '../../support/make-dataset.ts';
import {makeActor, makeFile, makeRelation, makeStatement, type GraphFile} from '../../support/make-file.ts';
import {damaged} from '../../support/mutations.ts';
import {referenceFaults} from '../../support/reference-faults.ts';

function problemsOf(overrides: GraphFile = {}): string[] {
  return parseDocument(makeFile(overrides)).problems.map(describeProblem);
}

describe('parseDocument', () => {
  it('finds nothing wrong with a valid file', () => {
    expect(problemsOf()).toEqual([]);
  });

  it.each([null, undefined, 5, 'text', true, [], {}, {nodes: []}])('makes no document of %j', value => {
    expect(parseDocument(value)).toMatchObject({document: undefined, problems: [{code: 'not-a-graph'}]});
  });

  it('makes an empty document of an empty graph', () => {
    expect(parseFile({format: 'actor-graph/1', actors: []})).toMatchObject({
      actors: [],
      relations: [],
      views: [],
    });
  });

  it('calls a graph without a title untitled', () => {
    expect(parseFile(makeFile({title: ' '})).title).toBe('Untitled graph');
  });

  it('asks for a title', () => {
    expect(problemsOf({title: undefined})).toEqual([
      'title: is missing; say in a few words what the graph is about',
    ]);
  });

  it('warns of a format that it does not know, and goes on', () => {
    expect(problemsOf({format: 'actor-graph/2'})).toEqual([
      'format: is "actor-graph/2", but this version reads "actor-graph/1"; what it understands is shown',
    ]);
  });

  it('says which format is missing', () => {
    expect(problemsOf({format: undefined})).toEqual(['format: is missing; write "format": "actor-graph/1"']);
  });

  it('reports a list that is none, and reads the others', () => {
    expect(problemsOf({topics: {}})).toEqual(['topics: has to be a list in brackets']);
  });

  it('leaves out a relation that links too many pairs, before they are made', () => {
    const crowd = Array.from({length: 101}, (_, i) => `a${String(i)}`);
    const actors = crowd.map(id => makeActor(id));
    const relations = [makeRelation('crowd', crowd, crowd)];
    const {document, problems} = parseDocument(makeFile({actors, relations, statements: [], views: []}));
    expect([document?.relations.length, problems[0]?.code]).toEqual([0, 'too-many-ends']);
  });

  it('reports problems in the order of the file', () => {
    const overrides = {
      actors: [makeActor('militias', {kind: 'persn'}), {id: 'nameless', kind: 'person'}],
      relations: [makeRelation('deed', 'militias', 'nobody')],
      statements: [],
    };
    expect(problemsOf(overrides)).toEqual([
      "actors[0] (militias).kind: 'persn' is none of the usual kinds; did you mean 'person'?",
      'actors[1] (nameless).name: is missing; this field is required (the entry is left out)',
      "relations[0] (deed).to: no actor 'nobody'.",
    ]);
  });

  it('keeps the fields that the format does not define', () => {
    const [actor] = parseFile(makeFile({actors: [makeActor('biden', {party: 'D'})]})).actors;
    expect(actor?.extra).toEqual(new Map([['party', 'D']]));
  });

  it('keeps such fields of the file itself', () => {
    expect(parseFile(makeFile({licence: 'CC0'})).extra).toEqual(new Map([['licence', 'CC0']]));
  });

  it('drops fields that could reach into a prototype', () => {
    const actor: unknown = JSON.parse(
      '{"id": "a", "name": "A", "kind": "person", "__proto__": {"polluted": 1}}',
    );
    expect(parseFile(makeFile({actors: [actor]})).actors[0]).not.toHaveProperty('extra');
  });

  it('takes a list of one for the one', () => {
    const [deed] = parseFile(makeFile({relations: [makeRelation('deed', ['biden'], 'militias')]})).relations;
    expect(deed).toMatchObject({from: ['biden'], to: ['militias']});
  });

  it('leaves the file as it was', () => {
    const file = makeFile({actors: [makeActor('a', {kind: 5}), null]});
    const before = structuredClone(file);
    parseDocument(file);
    expect(file).toEqual(before);
  });
});

describe('references', () => {
  it('keeps the first of an id and names both places', () => {
    expect(
      problemsOf({actors: [makeActor('biden'), makeActor('biden')], relations: [], statements: []}),
    ).toEqual([
      "actors[1] (biden).id: 'biden' is the id of actors[0] already; the entry is left out. Give it another",
    ]);
  });

  it('has one name space for actors, relations, statements and topics', () => {
    const problems = problemsOf({topics: [{id: 'biden', label: 'Biden'}]});
    expect(problems).toEqual([
      "topics[0] (biden).id: 'biden' is the id of actors[3] already; the entry is left out. Give it another",
    ]);
  });

  it('has other name spaces for sources, types and views', () => {
    const overrides = {
      sources: [
        {id: 'national', title: 'T'},
        {id: 'biden', title: 'T'},
      ],
      views: [{id: 'biden', title: 'T'}],
    };
    expect(problemsOf(overrides)).toEqual([]);
  });

  it('asks whether another id was meant', () => {
    expect(
      problemsOf({relations: [makeRelation('deed', ['biden', 'us-milatary'], 'biden')], statements: []}),
    ).toEqual(["relations[0] (deed).from[1]: no actor 'us-milatary'; did you mean 'us-military'?"]);
  });

  it('keeps a relation that loses one of several ends', () => {
    const {relations} = parseFile(
      makeFile({relations: [makeRelation('deed', ['biden', 'nobody'], 'militias')]}),
    );
    expect(relations).toMatchObject([{id: 'deed', from: ['biden']}]);
  });

  it('leaves out a relation that has no one at an end', () => {
    expect(parseFile(makeFile({relations: [makeRelation('deed', 'biden', 'nobody')]})).relations).toEqual([]);
  });

  it('leaves out a meeting of one', () => {
    const relations = [{id: 'meeting', type: 'meets', between: ['biden', 'nobody']}];
    expect(parseFile(makeFile({relations})).relations).toEqual([]);
  });

  it('leaves out relations whose ends go round in a circle', () => {
    const relations = [makeRelation('r1', 'biden', 'r2'), makeRelation('r2', 'biden', 'r1')];
    expect(parseDocument(makeFile({relations, statements: []})).problems).toMatchObject([
      {code: 'circular-reference', path: 'relations[0]'},
      {code: 'circular-reference', path: 'relations[1]'},
    ]);
  });

  it('takes away a target that is not there, and keeps the statement', () => {
    const {statements} = parseFile(makeFile({statements: [makeStatement('words', 'biden', 'nothing')]}));
    expect(statements).toMatchObject([{id: 'words', about: []}]);
  });

  it('leaves out a statement without a speaker', () => {
    expect(parseFile(makeFile({statements: [makeStatement('words', 'nobody', 'biden')]})).statements).toEqual(
      [],
    );
  });

  it.each(['answers', 'contradicts', 'repeats'])(
    'takes away what a statement %s if that has no speaker, wherever it stands',
    key => {
      const statements = [
        makeStatement('reply', 'biden', 'militias', {[key]: 'words'}),
        makeStatement('words', 'nobody', 'militias'),
      ];
      expect(parseFile(makeFile({statements})).statements).toMatchObject([{id: 'reply', [key]: []}]);
    },
  );

  it('takes away what is said about a statement without a speaker', () => {
    const statements = [
      makeStatement('reply', 'biden', 'words'),
      makeStatement('words', 'nobody', 'militias'),
    ];
    expect(parseFile(makeFile({statements})).statements).toMatchObject([{id: 'reply', about: []}]);
  });

  it('asks whether a venue that looks like an id was meant to be one', () => {
    const statements = [makeStatement('words', 'biden', 'militias', {at: 'us-militry'})];
    expect(problemsOf({statements})).toEqual([
      "statements[0] (words).at: no actor 'us-militry', so it is taken as words; did you mean 'us-military'?",
    ]);
  });

  it.each(['a press conference in Baghdad', 'biden', 'Baghdad'])('takes the venue %s as it is', at => {
    expect(problemsOf({statements: [makeStatement('words', 'biden', 'militias', {at})]})).toEqual([]);
  });

  it('makes up a relation type that nobody declared, once', () => {
    const relations = [
      makeRelation('r1', 'biden', 'militias', {type: 'bombs_by-air'}),
      makeRelation('r2', 'biden', 'militias', {type: 'bombs_by-air'}),
    ];
    const {relationTypes} = parseFile(makeFile({relations, relationTypes: [], statements: []}));
    expect(relationTypes).toEqual([{id: 'bombs_by-air', label: 'bombs by air', category: 'structural'}]);
  });

  it('cleans the name that it makes up', () => {
    const relations = [makeRelation('r1', 'biden', 'militias', {type: '\u202Esbmob'})];
    const {relationTypes} = parseFile(makeFile({relations, relationTypes: [], statements: []}));
    expect(relationTypes).toMatchObject([{label: 'sbmob'}]);
  });

  it('takes away evidence from an unknown source', () => {
    const actors = [makeActor('biden', {evidence: ['nationl#p1', 'national#p2']})];
    expect(problemsOf({actors, relations: [], statements: []})).toEqual([
      "actors[0] (biden).evidence: no source 'nationl'; did you mean 'national'?",
    ]);
  });

  it('warns of a deed without evidence', () => {
    const relations = [makeRelation('deed', 'biden', 'militias', {evidence: []})];
    expect(parseDocument(makeFile({relations, statements: []})).problems).toMatchObject([
      {code: 'missing-evidence', severity: 'warning', path: 'relations[0]'},
    ]);
  });

  it('asks for no evidence in a data set without sources', () => {
    const relations = [makeRelation('deed', 'biden', 'militias', {evidence: []})];
    expect(problemsOf({sources: [], relations, statements: []})).toEqual([]);
  });

  it('takes away what a view selects if it is not there', () => {
    const views = [{id: 'start', title: 'Start', select: 'bidn'}];
    expect(problemsOf({views})).toEqual([
      "views[0] (start).select: no actor, relation or statement 'bidn'; did you mean 'biden'?",
    ]);
  });

  it('reports a place for an actor that is not there', () => {
    const views = [{id: 'start', title: 'Start', positions: {bidn: [0, 0]}}];
    expect(problemsOf({views})).toEqual([
      "views[0] (start).positions.bidn: no actor 'bidn'; did you mean 'biden'?",
    ]);
  });

  it('reports a parent type that is not there', () => {
    const relationTypes = [{id: 'attacks', label: 'attacks', category: 'structural', parent: 'atacks'}];
    expect(problemsOf({relationTypes, relations: [], statements: []})).toEqual([
      "relationTypes[0] (attacks).parent: no relation type 'atacks'; did you mean 'attacks'?",
    ]);
  });
});

describe('several mistakes in one entry', () => {
  it('are all reported, though the first one costs the target', () => {
    const about = [{on: 'bidn', stance: 'angry', verb: 'denonces'}];
    expect(problemsOf({statements: [makeStatement('words', 'biden', 'militias', {about})]})).toEqual([
      'statements[0] (words).about[0].stance: has to be one of for, against, neutral, mixed',
      "statements[0] (words).about[0].on: no actor, relation, statement or topic 'bidn'; did you mean 'biden'?",
      "statements[0] (words).about[0].verb: no relation type 'denonces'; did you mean 'denounces'?",
    ]);
  });

  it('are all reported, though the first one costs the relation', () => {
    const wrong = {type: 5.5, from: 'bidn', where: ['biden', 'irak'], evidence: ['nationl#p1'], evidnce: 1};
    const relations = [{...makeRelation('deed', 'biden', 'militias'), ...wrong, type: null}];
    expect(problemsOf({relations, statements: []}).map(text => text.slice(0, 50))).toEqual([
      'relations[0] (deed).type: has to be an id: text su',
      'relations[0] (deed).evidnce: is no field of the fo',
      "relations[0] (deed).from: no actor 'bidn'; did you",
      "relations[0] (deed).where[1]: no actor 'irak'.",
      "relations[0] (deed).evidence: no source 'nationl';",
    ]);
  });

  it('are all reported of a statement without words of its own', () => {
    const statements = [
      makeStatement('words', 'bidn', 'milita', {summary: '', verdict: {value: 'disputed', evidence: 'x#p1'}}),
    ];
    expect(problemsOf({statements}).map(text => text.slice(0, 46))).toEqual([
      'statements[0] (words).summary: is empty; write',
      "statements[0] (words).by: no actor 'bidn'; did",
      'statements[0] (words).about[0].on: no actor, r',
      'statements[0] (words).verdict.evidence: no sou',
    ]);
  });

  it('are all reported of a relation that loses an end', () => {
    const relations = [makeRelation('deed', 'bidn', 'militias', {type: 'atacks', by: 'nobody'})];
    expect(problemsOf({relations, statements: []})).toHaveLength(3);
  });

  it('leave no type behind that nothing shown has', () => {
    const relations = [{...makeRelation('deed', 'biden', 'militias'), id: null, type: 'bombards'}];
    const {relationTypes} = parseFile(makeFile({relations, statements: []}));
    expect(relationTypes.map(({id}) => id)).not.toContain('bombards');
  });
});

describe('a damaged file', () => {
  const article: unknown = JSON.parse(readArticleText());

  it('has a document whose references all hold', () => {
    fc.assert(
      fc.property(damaged(article), value => {
        const {document} = parseDocument(value);
        expect(document === undefined ? [] : referenceFaults(document)).toEqual([]);
      }),
      {seed: 1, numRuns: 80},
    );
  }, 30_000);

  it('can be built and filtered', () => {
    fc.assert(
      fc.property(damaged(article), value => {
        const {document} = parseDocument(value);
        if (document === undefined) return;
        const {visible} = applyFilter(createFilterIndex(createDataset(document)), DEFAULT_FILTER);
        expect(visible.counts.relation.total).toBe(document.relations.length);
      }),
      {seed: 2, numRuns: 20},
    );
  }, 30_000);

  it('has no item of which nothing is heard: it is kept or it is reported', () => {
    const items = ['actors', 'relations', 'statements', 'topics', 'sources', 'views'] as const;
    fc.assert(
      fc.property(damaged(article), value => {
        const {document, problems} = parseDocument(value);
        if (document === undefined) return;
        for (const list of items) {
          const entries = (value as Record<string, unknown>)[list];
          const written = Array.isArray(entries) ? entries.length : 0;
          const reported = problems.filter(({path}) => path.startsWith(`${list}[`)).length;
          expect(document[list].length + reported).toBeGreaterThanOrEqual(written);
        }
      }),
      {seed: 3, numRuns: 20},
    );
  }, 30_000);

  it('leaves Object.prototype as it was', () => {
    const before = Object.getOwnPropertyNames(Object.prototype);
    fc.assert(
      fc.property(damaged(article), value => {
        const {document} = parseDocument(value);
        if (document !== undefined) createDataset(document);
        expect(Object.getOwnPropertyNames(Object.prototype)).toEqual(before);
      }),
      {seed: 4, numRuns: 20},
    );
  }, 30_000);

  it('of any JSON at all makes no parser throw', () => {
    const list = fc.array(fc.jsonValue(), {maxLength: 4});
    const file = fc.record(
      {actors: list, relations: list, statements: list, topics: list, sources: list, views: list},
      {requiredKeys: []},
    );
    fc.assert(
      fc.property(fc.oneof(fc.jsonValue(), file), value => {
        const {document} = parseDocument(value);
        expect(document === undefined ? [] : referenceFaults(document)).toEqual([]);
      }),
      {seed: 5, numRuns: 100},
    );
  }, 30_000);
});
