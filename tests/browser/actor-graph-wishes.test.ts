/** What pages ask for before there is a graph, or while another one is on its way: as attributes, and as frameworks do. */
import {expect} from '@open-wc/testing';
import type {ActorGraph} from '../../src/elements/actor-graph/actor-graph.ts';
import {holdFetch} from '../support/hold-fetch.ts';
import {makeFile} from '../support/make-file.ts';
import {ARTICLE, makeFrame, mount, mountArticle} from '../support/mount.ts';
import {one, textOf} from '../support/shadow.ts';
import {recordConsole, recordEvents} from '../support/watch-page.ts';

const AGAINST = {groups: [{by: 'stance', values: ['against']}], isolated: 'hide'};
/** What a filter becomes when it is read: what is denied is hidden. */
const WITHOUT_DENIED = {by: 'status', except: ['denied']};

describe('<actor-graph> keeps what is asked for before its graph has come', () => {
  it('in the attributes “selected” and “filter”', async () => {
    const explorer = await mountMarkup(
      `<actor-graph src="${ARTICLE}" selected="militias" filter='${JSON.stringify(AGAINST)}'></actor-graph>`,
    );
    expect([explorer.selected, explorer.filter.groups]).to.deep.equal([
      'militias',
      [...AGAINST.groups, WITHOUT_DENIED],
    ]);
  });

  it('as properties, on top of the view', async () => {
    const explorer = await mountArticle({selected: 'biden', view: 'denunciations'});
    expect([explorer.selected, explorer.store.state.viewId]).to.deep.equal(['biden', 'denunciations']);
  });

  it('as calls, of which the last counts', async () => {
    const frame = await makeFrame();
    const explorer = Object.assign(document.createElement('actor-graph'), {src: ARTICLE});
    explorer.select('militias');
    explorer.showView('denunciations');
    explorer.select('biden');
    frame.append(explorer);
    await explorer.settled;
    expect([explorer.selected, explorer.store.state.viewId]).to.deep.equal(['biden', 'denunciations']);
  });

  it('until it was taken back', async () => {
    const frame = await makeFrame();
    const explorer = Object.assign(document.createElement('actor-graph'), {src: ARTICLE, selected: 'biden'});
    explorer.reset();
    frame.append(explorer);
    await explorer.settled;
    expect(explorer.selected).to.equal(undefined);
  });

  it('when it is set together with another source, in any order', async () => {
    const explorer = await mountArticle();
    Object.assign(explorer, {selected: 'only-there', data: makeFile(fileWith('only-there'))});
    await explorer.settled;
    expect(explorer.selected).to.equal('only-there');
  });

  it('while its source is read again', async () => {
    const explorer = await mountArticle();
    const slow = holdFetch(ARTICLE);
    explorer.reload();
    await slow.made;
    explorer.selected = 'biden';
    await slow.arrive();
    await explorer.settled;
    expect(explorer.selected).to.equal('biden');
  });

  it('and fires no event for it', async () => {
    const events = recordEvents();
    await mountArticle({selected: 'biden', filter: AGAINST as never});
    expect(events).to.deep.equal(['actor-graph-load']);
  });

  it('but not for a later graph: that begins as its author prepared it', async () => {
    const explorer = await mountArticle({selected: 'biden'});
    explorer.data = makeFile();
    await explorer.settled;
    expect(explorer.selected).to.equal(undefined);
  });

  it('but not against an address to begin with', async () => {
    const explorer = await mountArticle({selected: 'biden', start: 'view=start&select=militias'});
    expect(explorer.selected).to.equal('militias');
  });
});

describe('<actor-graph> follows what is taken away:', () => {
  it('without the attribute “selected” nothing is selected', async () => {
    const explorer = await mountArticle();
    explorer.setAttribute('selected', 'biden');
    explorer.removeAttribute('selected');
    expect(explorer.selected).to.equal(undefined);
  });

  it('without the attribute “filter” the one of the view holds', async () => {
    const explorer = await mountArticle();
    const prepared = explorer.filter;
    explorer.setAttribute('filter', JSON.stringify(AGAINST));
    explorer.removeAttribute('filter');
    expect(explorer.filter).to.deep.equal(prepared);
  });

  it('without the attribute “src” there is no graph', async () => {
    const explorer = await mountMarkup(`<actor-graph src="${ARTICLE}"></actor-graph>`);
    explorer.removeAttribute('src');
    await explorer.settled;
    expect(textOf(explorer)).to.contain('No graph yet');
  });

  it('a framework’s null is no graph either', async () => {
    const explorer = await mount('actor-graph', {data: null, src: null as never});
    expect(textOf(explorer)).to.contain('No graph yet');
  });

  it('without the attribute “permalink” the address stays as it is', async () => {
    const explorer = await mountArticle({permalink: ''});
    explorer.setAttribute('permalink', 'a');
    explorer.removeAttribute('permalink');
    expect(explorer.permalink).to.equal(undefined);
  });
});

describe('<actor-graph filter>', () => {
  it('says on the console that it is no JSON, and shows the rest', async () => {
    const lines = recordConsole();
    const explorer = await mountMarkup(`<actor-graph src="${ARTICLE}" filter="{groups}"></actor-graph>`);
    expect(lines.join()).to.match(
      /^<actor-graph> filter: the attribute is no JSON and is left out: SyntaxError/,
    );
    expect(textOf(one(explorer, 'h2'))).to.not.equal('');
  });

  it('changes nothing when the same is set again', async () => {
    const explorer = await mountArticle();
    explorer.filter = AGAINST;
    const before = explorer.store.state;
    explorer.filter = structuredClone(AGAINST);
    expect(explorer.store.state).to.equal(before);
  });
});

/** A file with an actor of this id. */
function fileWith(id: string) {
  return {actors: [{id, name: 'New', kind: 'person'}], relations: [], statements: []};
}

/** Adds an explorer as a page's markup does. */
async function mountMarkup(markup: string): Promise<ActorGraph> {
  const frame = await makeFrame();
  frame.innerHTML = markup;
  const explorer = frame.querySelector('actor-graph')!;
  explorer.style.blockSize = '100%';
  await explorer.settled;
  return explorer;
}
