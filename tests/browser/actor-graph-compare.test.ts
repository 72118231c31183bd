/** Two speakers side by side. */
import {expect} from '@open-wc/testing';
import type {ActorGraphCompare} from '../../src/elements/actor-graph-compare/actor-graph-compare.ts';
import {select, showEverything, showOnly} from '../../src/state/actions.ts';
import {itKeepsTheContract} from '../support/contract.ts';
import {makeFile, makeStatement} from '../support/make-file.ts';
import {openArticle, openFile} from '../support/make-store.ts';
import {mount, type Size} from '../support/mount.ts';
import {all, one, textOf} from '../support/shadow.ts';

const TAG = 'actor-graph-compare';

async function openEverything() {
  const store = await openArticle();
  store.update(showEverything);
  return store;
}

async function mountEverything(size?: Size) {
  const store = await openEverything();
  return {store, panel: await mount(TAG, {store}, size)};
}

/** Names of those who are compared. */
function pairOf(panel: ActorGraphCompare): string[] {
  return all<HTMLSelectElement>(panel, 'select').map(({selectedOptions}) => textOf(selectedOptions[0]!));
}

function choose(panel: ActorGraphCompare, position: number, name: string): Promise<boolean> {
  const choice = all<HTMLSelectElement>(panel, 'select')[position]!;
  choice.value = [...choice.options].find(option => textOf(option) === name)!.value;
  choice.dispatchEvent(new Event('change'));
  return panel.updateComplete;
}

describe('<actor-graph-compare>', () => {
  itKeepsTheContract(TAG, {size: [800, 600], properties: async () => ({store: await openEverything()})});

  it('begins with those who most disagree', async () => {
    const {panel} = await mountEverything();
    expect(pairOf(panel)).to.have.members(['Iraqi government', 'Joe Biden']);
  });

  it('takes the selected speaker, and who most disagrees with him', async () => {
    const {store, panel} = await mountEverything();
    store.update(select('al-sudani'));
    await panel.updateComplete;
    expect(pairOf(panel)).to.deep.equal(['Mohammed Shia Al Sudani', 'Joe Biden']);
  });

  it('stays with the two while the reader selects sentences and either of them', async () => {
    const {store, panel} = await mountEverything();
    const before = pairOf(panel);
    one(panel, '.sides .verb').click();
    await panel.updateComplete;
    store.update(select('biden'));
    await panel.updateComplete;
    store.update(select('sudani-leads-government'));
    await panel.updateComplete;
    expect(pairOf(panel)).to.deep.equal(before);
  });

  it('has disagreement first, then agreement, then what only one speaks about', async () => {
    const {panel} = await mountEverything();
    const titles = all(panel, 'h3').map(textOf);
    expect(titles.map(title => title.replace(/ \(\d+\)/, ''))).to.deep.equal([
      'Where they disagree',
      'Who answers and contradicts whom',
      'Where they agree',
      'What only one of them speaks about',
    ]);
  });

  it('puts the words of both beside each other', async () => {
    const {panel} = await mountEverything();
    const [first] = all(panel, '.sides');
    const [left, right] = [...first!.children].map(side => side.getBoundingClientRect());
    expect(textOf(first!))
      .to.contain('infringement to Iraqi sovereignty')
      .and.contain('deter future attacks');
    expect(left!.top).to.equal(right!.top);
    expect(left!.right).to.be.lessThan(right!.left);
  });

  it('shows who answers whom, with a link to what is answered', async () => {
    const {store, panel} = await mountEverything();
    await choose(panel, 0, 'US government');
    await choose(panel, 1, 'Iraqi government');
    const reply = one(panel, '.thread .reply', 'answers');
    expect(textOf(reply)).to.contain('Iraqi government: “infringement to Iraqi sovereignty”');
    one(reply, '.link').click();
    expect(store.state.selection).to.equal('sovereignty-infringement');
  });

  it('shows where one speaker contradicts himself', async () => {
    const about = (stance: string) => ({about: [{on: 'militias', stance}]});
    const store = openFile(
      makeFile({
        statements: [
          makeStatement('a', 'biden', '', about('for')),
          makeStatement('b', 'biden', '', about('against')),
          makeStatement('c', 'iraqi-government', 'us-troops'),
        ],
      }),
    );
    const panel = await mount(TAG, {store});
    expect(textOf(one(panel, 'section', 'do not go together')))
      .to.contain('What a says')
      .and.contain('What b says');
  });

  it('changes places when one chooses the other', async () => {
    const {panel} = await mountEverything();
    const before = pairOf(panel);
    await choose(panel, 0, before[1]!);
    expect(pairOf(panel)).to.deep.equal(before.toReversed());
  });

  it('says what it takes where only one speaks', async () => {
    const {store, panel} = await mountEverything();
    store.update(showOnly('speaker', 'biden'));
    await panel.updateComplete;
    expect(textOf(panel)).to.contain('It takes two speakers');
  });

  it('puts one below the other in 280 pixels, and is no wider', async () => {
    const {panel} = await mountEverything([280, 600]);
    const [left, right] = [...all(panel, '.sides')[0]!.children].map(side => side.getBoundingClientRect());
    expect(right!.top).to.be.at.least(left!.bottom);
    expect(panel.scrollWidth).to.equal(panel.clientWidth);
  });
});
