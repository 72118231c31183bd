/** The explorer and the fragment of the page's address. */
import {selectPair} from '../../src/state/selectors.ts';
import {expect} from '@open-wc/testing';
import type {ActorGraph} from '../../src/elements/actor-graph/actor-graph.ts';
import {select, setGroup, showStep, showView} from '../../src/state/actions.ts';
import {comparePair, findInList, openSheet, openTimeline} from '../../src/state/reading-actions.ts';
import {accessibilityFaults} from '../support/accessibility.ts';
import {cleanUp, mountArticle, PHONE, settle} from '../support/mount.ts';
import {replaceClipboard} from '../support/replace-clipboard.ts';
import {all, one, textOf} from '../support/shadow.ts';
import {nextFrame, until} from '../support/until.ts';

const page = location.href;

/** Opens the article on a page with this fragment. */
async function open(
  fragment: string,
  properties: Partial<ActorGraph> = {permalink: ''},
): Promise<ActorGraph> {
  history.replaceState(null, '', `${page.split('#')[0]!}${fragment}`);
  cleanUp(() => {
    history.replaceState(null, '', page);
  });
  const explorer = await mountArticle(properties);
  await settle(explorer);
  return explorer;
}

/** What the reader does. */
function act(explorer: ActorGraph, ...actions: Parameters<ActorGraph['store']['update']>[0][]): void {
  for (const action of actions) explorer.store.update(action, 'reader');
}

describe('an explorer with permalink', () => {
  it('shows what the address says', async () => {
    const {store} = await open('#view=contradictions&select=us-strikes&type=-denounces&fade');
    expect(store.state).to.include({viewId: 'contradictions', selection: 'us-strikes', leftOut: 'fade'});
    expect(store.state.filter.groups).to.deep.include({by: 'type', except: ['denounces']});
  });

  it('shows a step of the story', async () => {
    const explorer = await open('#step=3');
    expect(textOf(one(explorer, 'actor-graph-story'))).to.contain('step 3 of 7');
  });

  it('shows the list', async () => {
    const explorer = await open('#panel=list');
    expect(all(explorer, 'actor-graph-statements')).to.have.length(1);
  });

  it('opens the list as it was left', async () => {
    const explorer = await open('#panel=list&group=year&find=strikes');
    expect((one(explorer, 'actor-graph-statements >>> select') as HTMLSelectElement).value).to.equal('year');
    expect((one(explorer, 'actor-graph-statements >>> input') as HTMLInputElement).value).to.equal('strikes');
  });

  it('opens the sentences behind a figure', async () => {
    const explorer = await open('#view=*&panel=stances&cell=militias,foreign-presence');
    expect(textOf(one(explorer, 'actor-graph-stances >>> .behind'))).to.contain('call for the end of');
  });

  it('opens a table in one of its normalisations', async () => {
    const explorer = await open('#view=*&panel=stances&table=say-do');
    expect(textOf(one(explorer, 'actor-graph-stances >>> thead'))).to.contain('Words and deeds');
  });

  it('compares the two whom the address names', async () => {
    const explorer = await open('#view=*&panel=compare&pair=us-government,al-sudani');
    const choices = all<HTMLSelectElement>(explorer, 'actor-graph-compare >>> select');
    expect(choices.map(({value}) => value)).to.deep.equal(['us-government', 'al-sudani']);
  });

  it('goes back from lens to lens, and from comparison to comparison', async () => {
    const explorer = await open('');
    const sheet = () => explorer.store.state.reading.sheet;
    act(explorer, openSheet('compare'));
    const first = location.hash;
    const {left, right} = selectPair(explorer.store.state)!;
    act(explorer, comparePair({left: right, right: left}));
    const second = location.hash;
    act(explorer, openSheet('stances'));
    history.back();
    await until(() => sheet() === 'compare', 'the comparison is back');
    expect(location.hash).to.equal(second);
    history.back();
    await until(() => location.hash === first, 'the first comparison is back');
    expect(selectPair(explorer.store.state)).to.deep.equal({left, right});
    history.back();
    await until(() => sheet() === 'graph', 'the picture is back');
  });

  it('writes into the same entry what is looked for and whether the timeline is open', async () => {
    const explorer = await open('');
    act(explorer, openSheet('list'));
    const entries = history.length;
    act(explorer, findInList('strikes'), openTimeline(true));
    await until(
      () => location.hash === '#view=start&panel=list&find=strikes&timeline=open',
      'both are there',
    );
    expect(history.length).to.equal(entries);
  });

  it('writes nothing before the reader has done something', async () => {
    await open('#chapter');
    expect(location.hash).to.equal('#chapter');
  });

  it('writes what the reader selects, and keeps what the page has there', async () => {
    const explorer = await open('#chapter');
    act(explorer, select('biden'));
    expect(location.hash).to.equal('#chapter;view=start&select=biden');
  });

  it('writes what the reader filters, a little later and into the same entry', async () => {
    const explorer = await open('');
    const entries = history.length;
    act(explorer, setGroup('text', {by: 'text', query: 'air strikes'}));
    await until(() => location.hash === '#view=start&text=air+strikes', 'the filter is in the address');
    expect(history.length).to.equal(entries);
  });

  it('goes back and forward', async () => {
    const explorer = await open('');
    act(explorer, showView('troops-out'), select('militias'), showStep(1));
    history.back();
    await until(() => explorer.store.state.selection === 'militias', 'the selection is back');
    expect(explorer.store.state).to.include({viewId: 'troops-out', step: undefined});
    history.back();
    await until(() => explorer.store.state.selection === undefined, 'the selection is gone');
    history.forward();
    history.forward();
    await until(() => explorer.store.state.step === 1, 'the story is told again');
  });

  it('comes back to its beginning', async () => {
    const explorer = await open('');
    act(explorer, showView('troops-out'));
    history.back();
    await until(() => explorer.store.state.viewId === 'start', 'the first view is back');
  });

  it('follows an address that is typed', async () => {
    const explorer = await open('');
    location.hash = '#view=two-coalitions';
    await until(() => explorer.store.state.viewId === 'two-coalitions', 'the view is shown');
  });

  it('says what the address names and the graph does not have', async () => {
    const explorer = await open('#view=start&select=nobody');
    const message = one(explorer, '.message');
    expect(textOf(message)).to.contain('The link names “nobody”, which this graph does not have.');
    expect(await accessibilityFaults(explorer)).to.deep.equal([]);
    one(message, 'button').click();
    await settle(explorer);
    expect(all(explorer, '.message')).to.have.length(0);
  });

  it('opens in spite of a megabyte of address', async () => {
    const explorer = await open(`#view=start&text=${'x'.repeat(1_000_000)}`);
    expect(textOf(one(explorer, '.message'))).to.contain('longer than 8,000 characters');
  });

  it('shares the address with another one', async () => {
    const first = await open('#a:view=troops-out;b:view=contradictions', {permalink: 'a'});
    const second = await mountArticle({permalink: 'b'});
    expect([first, second].map(({store}) => store.state.viewId)).to.deep.equal([
      'troops-out',
      'contradictions',
    ]);
    act(first, select('militias'));
    act(second, select('biden'));
    expect(location.hash).to.equal('#a:view=troops-out&select=militias;b:view=contradictions&select=biden');
    history.back();
    await until(() => second.store.state.selection === undefined, 'the second has gone back');
    expect(first.store.state.selection).to.equal('militias');
  });

  it('takes its part away when another graph is opened', async () => {
    const explorer = await open('#chapter;view=troops-out');
    explorer.data = {format: 'actor-graph/1', title: 'Another', actors: []};
    await settle(explorer);
    expect(location.hash).to.equal('#chapter');
  });

  it('reads and writes nothing without the attribute', async () => {
    const explorer = await open('#view=troops-out', {});
    act(explorer, select('biden'));
    await nextFrame();
    expect([location.hash, explorer.store.state.viewId]).to.deep.equal(['#view=troops-out', 'start']);
    expect(all(explorer, '[part~=copy-link]')).to.have.length(0);
  });
});

describe('“Copy link”', () => {
  it('copies the address of what is on the screen, and says so', async () => {
    const explorer = await open('');
    const copied: string[] = [];
    replaceClipboard(text => {
      copied.push(text);
      return Promise.resolve();
    });
    act(explorer, showView('troops-out'));
    one(explorer, '[part~=copy-link]').click();
    await until(() => textOf(one(explorer, '.copied')) === 'Link copied', 'the copy is confirmed');
    expect(copied).to.deep.equal([`${page.split('#')[0]!}#view=troops-out`]);
    await until(() => textOf(one(explorer, '.copied')) === '', 'the confirmation goes');
  });

  it('shows the address in a field, selected, where the clipboard is denied', async () => {
    const explorer = await open('');
    replaceClipboard(() => Promise.reject(new Error('denied')));
    one(explorer, '[part~=copy-link]').click();
    await until(() => all(explorer, '.copy-field input').length === 1, 'the field is there');
    await settle(explorer);
    const field = one(explorer, '.copy-field input') as HTMLInputElement;
    expect(field.value).to.equal(`${page.split('#')[0]!}#view=start`);
    expect([field.selectionStart, field.selectionEnd]).to.deep.equal([0, field.value.length]);
    expect(await accessibilityFaults(explorer)).to.deep.equal([]);
  });

  it('leaves a phone its width', async () => {
    history.replaceState(null, '', page);
    const explorer = await mountArticle({permalink: ''}, PHONE);
    expect(one(explorer, '.bar').scrollWidth).to.be.at.most(PHONE[0]);
  });
});
