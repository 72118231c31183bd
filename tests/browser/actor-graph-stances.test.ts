/** Tables of what the statements come to, with the sentences behind every figure. */
import {expect} from '@open-wc/testing';
import {sendKeys} from '@web/test-runner-commands';
import {showEverything, showOnly} from '../../src/state/actions.ts';
import {accessibilityFaults} from '../support/accessibility.ts';
import {itKeepsTheContract} from '../support/contract.ts';
import {makeFile, makeRelation, makeStatement} from '../support/make-file.ts';
import {openArticle, openFile} from '../support/make-store.ts';
import {mount, type Size} from '../support/mount.ts';
import {all, one, textOf} from '../support/shadow.ts';

const TAG = 'actor-graph-stances';

async function openEverything() {
  const store = await openArticle();
  store.update(showEverything);
  return store;
}

async function mountEverything(size?: Size) {
  const store = await openEverything();
  return {store, panel: await mount(TAG, {store}, size)};
}

describe('<actor-graph-stances>', () => {
  itKeepsTheContract(TAG, {size: [800, 600], properties: async () => ({store: await openEverything()})});

  it('has a row for each speaker and a column for each topic, most said first', async () => {
    const {panel} = await mountEverything();
    expect(textOf(all(panel, 'tbody th')[0]!)).to.equal('Mohammed Shia Al Sudani');
    expect([all(panel, 'tbody tr').length, all(panel, 'thead th').length]).to.deep.equal([7, 9]);
  });

  it('says the stance in words beside its mark', async () => {
    const {panel} = await mountEverything();
    const cell = one(panel, '[aria-label*="Iran-backed militias, Presence of foreign troops"]');
    expect(textOf(cell)).to.equal('against 1');
    expect(all(cell, 'svg')).to.have.length(1);
  });

  it('opens the sentences behind a cell with Enter, and closes them with Escape', async () => {
    const {panel} = await mountEverything();
    const cell = one(panel, '[aria-label*="Iran-backed militias, Presence of foreign troops"]');
    cell.focus();
    await sendKeys({press: 'Enter'});
    await panel.updateComplete;
    expect(all(panel, '.behind li').map(textOf)[0]).to.contain('call for the end of');
    one(panel, '.behind .verb').focus();
    await sendKeys({press: 'Escape'});
    await panel.updateComplete;
    expect(all(panel, '.behind')).to.have.length(0);
    expect(panel.shadowRoot!.activeElement).to.equal(cell);
  });

  it('selects a sentence behind a cell', async () => {
    const {store, panel} = await mountEverything();
    one(panel, '[aria-label*="Iran-backed militias, Presence of foreign troops"]').click();
    await panel.updateComplete;
    one(panel, '.behind .verb').click();
    await panel.updateComplete;
    expect(store.state.selection).to.equal('withdrawal-calls');
    expect(all(panel, '.behind [aria-current=true]')).to.have.length(1);
  });

  it('goes from figure to figure with the arrows', async () => {
    const {panel} = await mountEverything();
    all(panel, '.figure')[0]!.focus();
    await sendKeys({press: 'ArrowRight'});
    await sendKeys({press: 'ArrowDown'});
    expect(panel.shadowRoot!.activeElement!.getAttribute('aria-label')).to.contain('Iraqi government, Role');
  });

  it('sorts by the head that is clicked, the other way round, and then as it was', async () => {
    const {panel} = await mountEverything();
    const names = () => all(panel, 'tbody th').map(textOf);
    const head = one(panel, 'thead th:first-child');
    const first = names();
    const orders = [];
    for (let i = 0; i < 3; i++) {
      one(head, 'button').click();
      await panel.updateComplete;
      orders.push([head.getAttribute('aria-sort'), names()[0]]);
    }
    const alphabetical = first.toSorted((a, b) => a.localeCompare(b, 'en'));
    expect(orders).to.deep.equal([
      ['ascending', alphabetical[0]],
      ['descending', alphabetical.at(-1)],
      ['none', first[0]],
    ]);
  });

  it('keeps a figure open while its row moves', async () => {
    const {panel} = await mountEverything();
    one(panel, '[aria-label*="Iran-backed militias, Presence of foreign troops"]').click();
    await panel.updateComplete;
    const before = all(panel, '.behind li').map(textOf);
    one(panel, 'thead th:first-child button').click();
    await panel.updateComplete;
    expect(all(panel, '.behind li').map(textOf)).to.deep.equal(before);
  });

  it('counts only what is shown', async () => {
    const {store, panel} = await mountEverything();
    store.update(showOnly('speaker', 'biden'));
    await panel.updateComplete;
    expect(all(panel, 'tbody th').map(textOf)).to.deep.equal(['Joe Biden']);
  });

  for (const name of ['Who talks about whom', 'Say and do', 'Voice']) {
    it(`has sentences behind every figure of “${name}”, and is accessible`, async () => {
      const {panel} = await mountEverything();
      one(panel, '.segments button', name).click();
      await panel.updateComplete;
      const figures = all(panel, '.figure');
      expect(figures.length).to.be.greaterThan(4);
      const empty: string[] = [];
      for (const figure of figures.slice(0, 40)) {
        figure.click();
        await panel.updateComplete;
        if (all(panel, '.behind li').length === 0) empty.push(textOf(figure));
      }
      expect(empty).to.deep.equal([]);
      expect(await accessibilityFaults(panel)).to.deep.equal([]);
    });
  }

  it('says why congruence is not offered for one article', async () => {
    const {panel} = await mountEverything();
    one(panel, '.segments button', 'Congruence').click();
    await panel.updateComplete;
    expect(textOf(one(panel, '.none'))).to.contain('one source');
  });

  it('shows congruence in three normalisations where there is enough', async () => {
    const says = (id: string, by: string, on: string, source: string) =>
      makeStatement(id, by, on, {evidence: source});
    const store = openFile(
      makeFile({
        sources: ['one', 'two'].map(id => ({id, title: id})),
        relations: [makeRelation('r', 'militias', 'us-troops', {evidence: 'one'})],
        statements: [
          ...['militias', 'us-troops', 'r'].map(on => says(`b-${on}`, 'biden', on, 'one')),
          ...['militias', 'us-military', 'r'].map(on => says(`g-${on}`, 'iraqi-government', on, 'two')),
        ],
      }),
    );
    const panel = await mount(TAG, {store});
    one(panel, '.segments button', 'Congruence').click();
    await panel.updateComplete;
    const choice = one(panel, 'select') as HTMLSelectElement;
    const values: Record<string, string> = {};
    for (const {value} of choice.options) {
      choice.value = value;
      choice.dispatchEvent(new Event('change'));
      await panel.updateComplete;
      values[value] = textOf(all(panel, '.figure')[1]!);
    }
    expect(values).to.deep.equal({'average-activity': '0.67', jaccard: '0.5', cosine: '0.67'});
    expect(await accessibilityFaults(panel)).to.deep.equal([]);
  });

  it('keeps its heads in sight while it scrolls in 280 pixels', async () => {
    const {panel} = await mountEverything([280, 400]);
    const scroller = one(panel, '.scroller');
    const corner = one(panel, 'thead th').getBoundingClientRect();
    scroller.scrollTo(300, 60);
    const after = one(panel, 'thead th').getBoundingClientRect();
    expect([scroller.scrollLeft, after.left, after.top]).to.deep.equal([300, corner.left, corner.top]);
    expect(panel.getBoundingClientRect().width).to.equal(280);
  });
});
