/** What the filter hides, listed and brought back. */
import {expect} from '@open-wc/testing';
import {sendKeys} from '@web/test-runner-commands';
import type {ActorGraphHidden} from '../../src/elements/actor-graph-hidden/actor-graph-hidden.ts';
import type {ExplorerStore} from '../../src/elements/internal/store-context.ts';
import {setLeftOut, showOnly, toggleValue} from '../../src/state/actions.ts';
import {bringBack} from '../../src/state/bring-back.ts';
import {selectVisible} from '../../src/state/selectors.ts';
import {itKeepsTheContract} from '../support/contract.ts';
import {accessibilityFaults} from '../support/accessibility.ts';
import {makeFile, makeStatement} from '../support/make-file.ts';
import {openArticle, openFile} from '../support/make-store.ts';
import {mount, type Size} from '../support/mount.ts';
import {all, one, textOf} from '../support/shadow.ts';

const SIZE: Size = [280, 700];

describe('<actor-graph-hidden>', () => {
  itKeepsTheContract('actor-graph-hidden', {
    size: SIZE,
    properties: async () => ({store: await openArticle()}),
  });

  it('counts what is hidden', async () => {
    const {store, panel} = await openHidden(toggleValue('type', 'strikes'));
    const {actor, relation, statement} = selectVisible(store.state).counts;
    const hidden = [actor, relation, statement].reduce((sum, {shown, total}) => sum + total - shown, 0);
    expect(textOf(one(panel, 'summary'))).to.equal(`Hidden: ${hidden}`);
  });

  it('says that faded things may be in the picture', async () => {
    const {panel} = await openHidden(setLeftOut('fade'));
    expect(textOf(one(panel, 'summary'))).to.match(/^Faded or hidden: \d+$/);
  });

  it('lists the reasons, and what each hides', async () => {
    const {panel} = await openHidden(toggleValue('type', 'strikes'));
    await unfold(panel, 'Type: strikes');
    expect(textOf(one(panel, '.items li'))).to.contain('Actor us-military strikes Actor militias');
  });

  it('names the prepared view that leaves something out', async () => {
    const store = await openArticle();
    const panel = await mount('actor-graph-hidden', {store}, SIZE);
    one(panel, 'summary').click();
    await settle(panel);
    expect(textOf(one(panel, '.toggle'))).to.match(/^Not in “.*” \d+$/);
  });

  it('brings one thing back, and leaves the others', async () => {
    const {store, panel} = await openHidden(showOnly('layer', 'said'));
    await unfold(panel, 'Layer: Did');
    const before = selectVisible(store.state).counts.relation.shown;
    one(panel, '.items li', 'orders').querySelector('button')!.click();
    expect(selectVisible(store.state).has('strike-order')).to.equal(true);
    expect(selectVisible(store.state).counts.relation.shown).to.equal(before + 1);
  });

  it('brings back all that a reason hides', async () => {
    const {store, panel} = await openHidden(toggleValue('type', 'strikes'));
    one(panel, '.lift[aria-label="Show all: Type: strikes"]').click();
    expect(selectVisible(store.state).has('us-strikes')).to.equal(true);
  });

  it('says what else stands in the way', async () => {
    const {store, panel} = await openHidden(toggleValue('type', 'strikes'));
    store.update(showOnly('layer', 'said'));
    await settle(panel);
    await unfold(panel, 'Type: strikes');
    expect(textOf(one(panel, '.items li'))).to.contain('Also: Layer: Did');
  });

  it('says that nothing is hidden', async () => {
    const statements = [makeStatement('words', 'biden', 'militias')];
    const store = openFile(
      makeFile({
        statements,
        relations: [],
        views: [],
        actors: [
          {id: 'biden', name: 'B', kind: 'person'},
          {id: 'militias', name: 'M', kind: 'group'},
        ],
      }),
    );
    const panel = await mount('actor-graph-hidden', {store}, SIZE);
    one(panel, 'summary').click();
    await settle(panel);
    expect(textOf(panel)).to.contain('Everything in the file is shown.');
  });

  it('keeps the focus among what is still hidden when one thing is brought back by key', async () => {
    const {panel} = await openHidden(toggleValue('type', 'strikes'));
    await unfold(panel, 'Type: strikes');
    one(panel, '.items button').focus();
    await sendKeys({press: 'Enter'});
    await settle(panel);
    expect(panel.shadowRoot!.activeElement).not.to.equal(null);
  });

  it('renders a page of thousands, and turns it', async () => {
    const statements = Array.from({length: 3000}, (_, i) => makeStatement(`s${i}`, 'biden', 'militias'));
    const store = openFile(makeFile({statements, relations: [], views: []}));
    store.update(showOnly('layer', 'deed'));
    const panel = await mount('actor-graph-hidden', {store}, SIZE);
    one(panel, 'summary').click();
    await settle(panel);
    await unfold(panel, 'Layer: Said');
    expect(all(panel, '.items li')).to.have.length(20);
    one(panel, '.items + .pages .page-next').click();
    await settle(panel);
    expect(textOf(one(panel, '.items li'))).to.contain('What s20 says');
    expect(one(panel, '.items li').getAttribute('aria-posinset')).to.equal('21');
    expect(one(panel, '.items li').getAttribute('aria-setsize')).to.equal('3000');
  });

  it('is accessible when it is open, in the legend', async () => {
    const legend = await mount('actor-graph-filter', {store: await openArticle()}, SIZE);
    one(legend, 'actor-graph-hidden >>> summary').click();
    const [panel] = all<ActorGraphHidden>(legend, 'actor-graph-hidden');
    if (panel === undefined) throw new Error('the legend has no list of what is hidden');
    await settle(panel);
    one(panel, '.toggle').click();
    await settle(panel);
    expect(await accessibilityFaults(legend)).to.deep.equal([]);
  });

  it('tells in the legend what was brought back, and sends it away again', async () => {
    const store = openFile(makeFile());
    store.update(showOnly('layer', 'said'));
    store.update(bringBack('us-strikes'));
    const legend = await mount('actor-graph-filter', {store}, SIZE);
    one(one(legend, '.chips li', 'Also shown'), 'button').click();
    expect(selectVisible(store.state).has('us-strikes')).to.equal(false);
  });
});

type Change = Parameters<ExplorerStore['update']>[0];

/** The panel, open, after a change to the small graph. */
async function openHidden(change: Change): Promise<{store: ExplorerStore; panel: ActorGraphHidden}> {
  const store = openFile(makeFile());
  store.update(change);
  const panel = await mount('actor-graph-hidden', {store}, SIZE);
  one(panel, 'summary').click();
  await settle(panel);
  return {store, panel};
}

async function unfold(panel: ActorGraphHidden, label: string): Promise<void> {
  one(panel, '.toggle', label).click();
  await settle(panel);
}

/** A click on a summary tells of it in a task of its own. */
async function settle(panel: ActorGraphHidden): Promise<void> {
  await new Promise(resolve => setTimeout(resolve));
  await panel.updateComplete;
}
