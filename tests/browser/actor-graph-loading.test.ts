/** How the explorer reads its source: events, races, and what it says when there is nothing to show. */
import {expect} from '@open-wc/testing';
import type {ActorGraph} from '../../src/elements/actor-graph/actor-graph.ts';
import {holdFetch, serveText, streamFetch} from '../support/hold-fetch.ts';
import {makeActor, makeFile, makeRelation} from '../support/make-file.ts';
import {ARTICLE, canvasOf, makeFrame, mount, mountArticle, viewOf} from '../support/mount.ts';
import {one, textOf} from '../support/shadow.ts';
import {nextFrame, until} from '../support/until.ts';
import {recordConsole, recordEvents} from '../support/watch-page.ts';

describe('<actor-graph> reads its source', () => {
  it('fires one load event for a file', async () => {
    const events = recordEvents();
    await mountArticle();
    expect(events).to.deep.equal(['actor-graph-load']);
  });

  it('fires one error event for a file that is not there', async () => {
    const events = recordEvents();
    await mount('actor-graph', {src: '/graph-data/none.json'});
    expect(events).to.deep.equal(['actor-graph-error']);
  });

  it('shows an object that a script hands over', async () => {
    const explorer = await mount('actor-graph', {data: makeFile({title: 'From a script'})});
    expect(textOf(one(explorer, 'h2'))).to.equal('From a script');
  });

  it('shows nothing once source and object are taken away', async () => {
    const explorer = await mount('actor-graph', {data: makeFile()});
    explorer.data = undefined;
    await explorer.settled;
    expect(textOf(explorer)).to.equal('No graph yet: set “src” to the address of a graph file.');
  });

  it('follows a change of its attribute', async () => {
    const explorer = await mountArticle();
    explorer.setAttribute('src', serveFile('Another graph'));
    await explorer.settled;
    expect(textOf(one(explorer, 'h2'))).to.equal('Another graph');
  });

  it('fires nothing when the same source is set again', async () => {
    const explorer = await mountArticle();
    const events = recordEvents();
    explorer.src = ARTICLE;
    await explorer.settled;
    expect(events).to.deep.equal([]);
  });

  it('keeps view, filter and selection when it reads its source again', async () => {
    const explorer = await mountArticle({view: 'denunciations'});
    explorer.select('militias');
    explorer.reload();
    await explorer.settled;
    const {viewId, selection} = explorer.store.state;
    expect([viewId, selection]).to.deep.equal(['denunciations', 'militias']);
  });
});

describe('<actor-graph> reads several sources', () => {
  it('as one graph, and fires one event', async () => {
    const events = recordEvents();
    const explorer = await mount('actor-graph', {src: `${serveDeeds()} ${serveWords()}`});
    expect([
      ...viewOf(explorer)
        .cy.edges('.said')
        .map(edge => edge.data('label') as string),
      ...events,
    ]).to.deep.equal(['\u2068denounces\u2069', 'actor-graph-load']);
  });

  it('as objects in a list', async () => {
    const explorer = await mount('actor-graph', {data: [makeFile({title: 'One'}), makeFile({title: 'Two'})]});
    expect([textOf(one(explorer, 'h2')), viewOf(explorer).cy.nodes('.actor').length]).to.deep.equal([
      'One',
      5,
    ]);
  });

  it('and shows the rest where one is missing, and names it', async () => {
    const events = recordEvents();
    const explorer = await mount('actor-graph', {src: `/graph-data/none.json ${ARTICLE}`});
    expect(problemsOf(explorer)).to.match(
      /^file-not-shown none\.json: This file is not shown, but the others are\. There is no file at this address/,
    );
    expect([textOf(one(explorer, 'button.problems')), ...events]).to.deep.equal([
      'One part of the data could not be read',
      'actor-graph-load',
    ]);
  });

  it('and fires one error event where all are missing', async () => {
    const events = recordEvents();
    const explorer = await mount('actor-graph', {src: '/graph-data/none.json /graph-data/nothing.json'});
    expect(textOf(explorer)).to.contain('None of the 2 files can be shown. none.json: There is no file');
    expect(events).to.deep.equal(['actor-graph-error']);
  });

  it('and stops reading all of them when the source is replaced', async () => {
    const slow = holdFetch(ARTICLE);
    const events = recordEvents();
    const frame = await makeFrame();
    const src = `${serveDeeds()} ${ARTICLE}`;
    const explorer = Object.assign(document.createElement('actor-graph'), {src});
    frame.append(explorer);
    await slow.made;
    explorer.src = serveFile('The fast one');
    await explorer.settled;
    await slow.arrive();
    await nextFrame();
    expect([textOf(one(explorer, 'h2')), ...events]).to.deep.equal(['The fast one', 'actor-graph-load']);
  });
});

describe('<actor-graph> settles races', () => {
  it('shows the later source when the earlier one arrives after it', async () => {
    const {explorer} = await raceSlowAgainstFast();
    expect(textOf(one(explorer, 'h2'))).to.equal('The fast one');
  });

  it('fires one event when a source is replaced on its way', async () => {
    const {events} = await raceSlowAgainstFast();
    expect(events).to.deep.equal(['actor-graph-load']);
  });

  it('fires nothing after it was removed on the way', async () => {
    const {events} = await removeWhileReading();
    expect(events).to.deep.equal([]);
  });

  it('reads its source after all when it is put back', async () => {
    const {explorer, frame} = await removeWhileReading();
    frame.append(explorer);
    await until(() => explorer.store.state.status === 'ready', 'the article is shown');
  });

  it('goes quietly when it is removed while it arranges its nodes', async () => {
    const lines = recordConsole();
    const frame = await makeFrame();
    const explorer = Object.assign(document.createElement('actor-graph'), {data: makeRing(120)});
    frame.append(explorer);
    await until(() => explorer.store.state.status === 'ready', 'the file has been read');
    await explorer.updateComplete;
    explorer.remove();
    await nextFrame();
    await explorer.settled;
    expect(lines).to.deep.equal([]);
  });

  it('shows the last of many sources that are set at once', async () => {
    const explorer = await mountArticle();
    for (const title of ['first', 'second', 'third', 'last']) explorer.src = serveFile(title);
    await explorer.settled;
    expect(textOf(one(explorer, 'h2'))).to.equal('last');
  });
});

describe('<actor-graph> with a file that takes long', () => {
  it('shows its beginning, and says that it is one', async () => {
    const {explorer, file} = await showBeginning();
    expect(explorer.store.state.graph?.dataset.relations.size).to.equal(15_000);
    expect(textOf(one(explorer, '.banner.waiting'))).to.contain('This is only its beginning.');
    file.end();
  });

  it('shows the whole once it is there, and fires one load event', async () => {
    const events = recordEvents();
    const {explorer, file} = await showBeginning();
    file.send(rows(15_000, 15_500));
    file.end();
    await explorer.settled;
    expect([explorer.store.state.graph?.dataset.relations.size, ...events]).to.deep.equal([
      15_500,
      'actor-graph-load',
    ]);
    expect(explorer.renderRoot.querySelector('.banner')).to.equal(null);
  });

  it('leaves everybody in his place when the rest comes', async () => {
    const {explorer, file} = await showBeginning();
    await canvasOf(explorer).settled;
    const {positions} = canvasOf(explorer);
    file.send(rows(15_000, 15_010));
    file.end();
    await explorer.settled;
    expect(canvasOf(explorer).positions).to.deep.equal(positions);
  });

  it('keeps what the reader has selected in the beginning', async () => {
    const {explorer, file} = await showBeginning();
    explorer.select('actor-7');
    file.end();
    await explorer.settled;
    expect(explorer.selected).to.equal('actor-7');
  });

  it('gives no file of a beginning', async () => {
    const {explorer, file} = await showBeginning();
    expect([explorer.toJSON(), explorer.toCSV()]).to.deep.equal([undefined, '']);
    file.end();
    await explorer.settled;
    expect(explorer.toJSON()?.relations).to.have.length(15_000);
  });

  it('leaves the beginning on the screen when the rest does not come, and says so', async () => {
    const {explorer, file} = await showBeginning();
    file.fail();
    await until(() => explorer.store.state.status === 'failed', 'it has failed');
    await explorer.updateComplete;
    expect(textOf(one(explorer, '.banner'))).to.contain('Only the beginning of the graph is shown.');
  });
});

describe('<actor-graph> says what is wrong with a source', () => {
  it('that is not there', async () => {
    const explorer = await mount('actor-graph', {src: '/graph-data/none.json'});
    expect(textOf(explorer)).to.contain('There is no file at this address (HTTP 404');
  });

  it('that is a web page', async () => {
    const explorer = await mount('actor-graph', {src: serveText('<!doctype html><p>Log in', 'text/html')});
    expect(textOf(explorer)).to.contain('This is a web page or XML, not JSON.');
  });

  it('that is empty', async () => {
    const explorer = await mount('actor-graph', {src: serveText('')});
    expect(textOf(explorer)).to.contain('The file is empty.');
  });

  it('that is JSON but no graph', async () => {
    const explorer = await mount('actor-graph', {src: serveText('[1, 2]')});
    expect(textOf(one(explorer, '[role=alert]'))).to.contain('The graph cannot be shown');
  });

  it('that breaks off', async () => {
    const explorer = await mount('actor-graph', {src: serveBrokenFile()});
    expect(problemsOf(explorer)).to.match(/^not-json Line 1, column \d+: the file breaks off here/);
  });

  it('and shows what has arrived of one that breaks off', async () => {
    const explorer = await mount('actor-graph', {src: serveBrokenFile()});
    expect(viewOf(explorer).cy.nodes('.actor').length).to.equal(4);
  });

  it('and keeps showing the one before', async () => {
    const explorer = await mountArticle();
    explorer.src = '/graph-data/none.json';
    await explorer.settled;
    const said = textOf(one(explorer, '.banner')).includes('What was loaded before is still shown.');
    expect([said, viewOf(explorer).cy.nodes('.actor').length > 10]).to.deep.equal([true, true]);
  });

  it('and goes on once the source is mended', async () => {
    const explorer = await mount('actor-graph', {src: '/graph-data/none.json'});
    explorer.src = ARTICLE;
    await explorer.settled;
    expect(viewOf(explorer).cy.nodes('.actor').length).to.be.above(10);
  });

  it('in place of which the page’s own content is shown', async () => {
    const frame = await makeFrame();
    const explorer = Object.assign(document.createElement('actor-graph'), {src: '/graph-data/none.json'});
    const link = Object.assign(document.createElement('a'), {href: '#', textContent: 'The file'});
    explorer.append(link);
    frame.append(explorer);
    await explorer.settled;
    expect(link.checkVisibility()).to.equal(true);
  });
});

/** Rows of a table, between forty actors. */
function rows(from: number, to: number): string {
  return Array.from({length: to - from}, (_, i) => {
    const [actor, other] = [(from + i) % 40, (from + i + 1) % 40];
    return `actor ${actor}\tmakes a statement\tactor ${other}\t2014-05-01\n`;
  }).join('');
}

/** An explorer that shows 15,000 rows of a file that is said to be much longer. */
async function showBeginning() {
  const file = streamFetch('events.tsv', 20_000_000);
  const frame = await makeFrame();
  const explorer = Object.assign(document.createElement('actor-graph'), {src: '/events.tsv'});
  frame.append(explorer);
  file.send(rows(0, 15_000));
  await until(() => explorer.store.state.graph !== undefined, 'the beginning is shown');
  await explorer.updateComplete;
  return {explorer, file};
}

/** Two files of one graph: who did what, and what is said of it. */
function serveDeeds(): string {
  return serveText(JSON.stringify(makeFile({statements: []})));
}
function serveWords(): string {
  return serveText(JSON.stringify({...makeFile({relations: []}), actors: [], relationTypes: []}));
}

function serveFile(title: string): string {
  return serveText(JSON.stringify(makeFile({title})));
}

/** A file whose statements are missing, with all that comes after. */
function serveBrokenFile(): string {
  const text = JSON.stringify(makeFile());
  return serveText(text.slice(0, text.indexOf('"statements"')));
}

function problemsOf(explorer: ActorGraph): string {
  return textOf(one(explorer, 'actor-graph-details >>> .problems li'));
}

/** A file without positions, whose actors each attack the next. */
function makeRing(length: number): unknown {
  const actors = Array.from({length}, (_, i) => makeActor(`a${i}`));
  const relations = actors.map((_, i) => makeRelation(`r${i}`, `a${i}`, `a${(i + 1) % length}`));
  return makeFile({actors, relations, statements: []});
}

async function raceSlowAgainstFast() {
  const slow = holdFetch(ARTICLE);
  const events = recordEvents();
  const frame = await makeFrame();
  const explorer = Object.assign(document.createElement('actor-graph'), {src: ARTICLE});
  frame.append(explorer);
  await slow.made;
  explorer.src = serveFile('The fast one');
  await explorer.settled;
  await slow.arrive();
  await nextFrame();
  await explorer.settled;
  return {explorer, events};
}

async function removeWhileReading() {
  const request = holdFetch(ARTICLE);
  const events = recordEvents();
  const frame = await makeFrame();
  const explorer = Object.assign(document.createElement('actor-graph'), {src: ARTICLE});
  frame.append(explorer);
  await request.made;
  explorer.remove();
  await nextFrame();
  await request.arrive();
  await nextFrame();
  return {explorer, events, frame};
}
