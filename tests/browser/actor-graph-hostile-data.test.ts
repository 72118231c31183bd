/** What a file can do wrong, on purpose or not: the rest is shown, the fault is named, nothing runs. */
import {expect} from '@open-wc/testing';
import type {ActorGraph} from '../../src/elements/actor-graph/actor-graph.ts';
import {HOSTILE_IDS} from '../support/mutations.ts';
import {makeActor, makeFile, makeRelation, makeStatement} from '../support/make-file.ts';
import {mount, viewOf} from '../support/mount.ts';
import {all, descendants, one, textOf} from '../support/shadow.ts';

const EXPLOIT = '<img src=x onerror="window.PWN=1"><svg onload="window.PWN=1">';

describe('<actor-graph> with a faulty file', () => {
  it('names a reference that leads nowhere, and what may be meant', async () => {
    const explorer = await show({relations: [makeRelation('r', 'militas', 'us-troops')]});
    expect(problemsOf(explorer)).to.match(/relations\[0\] \(r\)\.from: .*did you mean “?'?militias/);
  });

  it('shows the rest of a file with a reference that leads nowhere', async () => {
    const explorer = await show({
      relations: [makeRelation('lost', 'nobody', 'us-troops'), makeRelation('kept', 'militias', 'us-troops')],
      statements: [],
    });
    expect(linesOf(explorer)).to.deep.equal(['attacks']);
  });

  it('names an id that is taken twice', async () => {
    const explorer = await show({actors: ['militias', 'us-troops', 'militias'].map(id => makeActor(id))});
    expect(problemsOf(explorer)).to.contain('duplicate-id');
  });

  it('names a type that is not declared', async () => {
    const explorer = await show({relations: [makeRelation('r', 'militias', 'us-troops', {type: 'atacks'})]});
    expect(problemsOf(explorer)).to.contain('unknown-type');
  });

  it('cuts a label of a hundred thousand characters', async () => {
    const explorer = await show({
      actors: [makeActor('militias', {name: 'x'.repeat(100_000)}), makeActor('us-troops')],
      relations: [makeRelation('r', 'militias', 'us-troops')],
      statements: [],
    });
    const label = viewOf(explorer).cy.getElementById('n:militias').data('label') as string;
    expect(label.length).to.be.below(300);
  });

  it('turns no text of the file into markup', async () => {
    const explorer = await showExploits();
    const made = descendants(explorer).filter(element => element.matches('img, script, iframe, object'));
    expect(made.map(({outerHTML}) => outerHTML)).to.deep.equal([]);
  });

  it('runs no script from the text of a file', async () => {
    await showExploits();
    expect('PWN' in window).to.equal(false);
  });

  it('makes no link of an address that would run a script', async () => {
    const explorer = await show({
      sources: [{id: 'national', title: 'An article', url: 'javascript:window.PWN=1'}],
      actors: makeFile()['actors'],
    });
    expect(all(explorer, 'actor-graph-details >>> a').map(textOf)).to.deep.equal([]);
  });

  it('says of an address that would run a script that it is not one for a link', async () => {
    const explorer = await show({
      sources: [{id: 'national', title: 'An article', url: 'javascript:window.PWN=1'}],
    });
    expect(problemsOf(explorer)).to.contain('unsafe-url');
  });

  it('draws actors whose ids are names of JavaScript’s own', async () => {
    const explorer = await showHostileIds();
    expect(viewOf(explorer).cy.nodes('.actor').length).to.equal(HOSTILE_IDS.length);
  });

  it('changes no object of the page through ids of JavaScript’s own', async () => {
    const before = Object.getOwnPropertyNames(Object.prototype);
    await showHostileIds();
    expect(Object.getOwnPropertyNames(Object.prototype)).to.deep.equal(before);
  });

  it('counts its problems', async () => {
    const explorer = await show({
      sources: [{id: 'national', title: 'An article', url: 'ftp://example.org/'}],
      relations: [makeRelation('r', 'militias', 'us-troops', {type: 'atacks'})],
      statements: [],
    });
    expect(textOf(one(explorer, 'actor-graph-details >>> .problems summary'))).to.match(/^2 problems/);
  });
});

function show(overrides: Record<string, unknown>): Promise<ActorGraph> {
  return mount('actor-graph', {data: makeFile(overrides)});
}

/** Every text that a file can bring, and every place where one is shown. */
async function showExploits(): Promise<ActorGraph> {
  const ids = ['militias', 'us-troops', 'iraqi-government'];
  const explorer = await show({
    title: EXPLOIT,
    description: EXPLOIT,
    sources: [{id: 'national', title: EXPLOIT, publisher: EXPLOIT}],
    actors: ids.map(id =>
      makeActor(id, {name: EXPLOIT, kind: EXPLOIT, description: EXPLOIT, [EXPLOIT]: EXPLOIT}),
    ),
    relations: [makeRelation('militia-attacks', 'militias', 'us-troops', {phrase: EXPLOIT, note: EXPLOIT})],
    statements: [
      makeStatement('said', 'iraqi-government', 'militia-attacks', {quote: EXPLOIT, summary: EXPLOIT}),
    ],
    views: [{id: 'v', title: EXPLOIT, description: EXPLOIT, filter: {}}],
  });
  for (const id of ['militias', 'militia-attacks', 'said', undefined]) {
    explorer.select(id);
    await explorer.settled;
  }
  one(explorer, '.lenses button', 'List').click();
  await explorer.settled;
  return explorer;
}

function showHostileIds(): Promise<ActorGraph> {
  const [first, ...others] = HOSTILE_IDS;
  return show({
    actors: HOSTILE_IDS.map(id => makeActor(id)),
    relations: others.map(id => makeRelation(`r-${id}`, id, first)),
    statements: [],
  });
}

function problemsOf(explorer: ActorGraph): string {
  return textOf(one(explorer, 'actor-graph-details >>> .problems'));
}

function linesOf(explorer: ActorGraph): string[] {
  return viewOf(explorer)
    .cy.edges()
    .map(edge => (edge.data('label') as string).replaceAll(/[\u2068\u2069]/g, ''));
}
