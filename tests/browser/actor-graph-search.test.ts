/** The search field: a combobox that is worked by keyboard. */
import {expect} from '@open-wc/testing';
import {sendKeys} from '@web/test-runner-commands';
import type {ActorGraph} from '../../src/elements/actor-graph/actor-graph.ts';
import {selectVisible} from '../../src/state/selectors.ts';
import {itKeepsTheContract} from '../support/contract.ts';
import {openArticle} from '../support/make-store.ts';
import {mountArticle} from '../support/mount.ts';
import {accessibilityFaults} from '../support/accessibility.ts';
import {all, one, textOf} from '../support/shadow.ts';

describe('<actor-graph-search>', () => {
  itKeepsTheContract('actor-graph-search', {
    size: [300, 400],
    properties: async () => ({store: await openArticle()}),
  });

  it('is accessible with its results open', async () => {
    const explorer = await mountArticle();
    await type(explorer, 'iraqi');
    expect(await accessibilityFaults(explorer)).to.deep.equal([]);
  });

  it('finds an actor by a part of the name, whatever its case', async () => {
    const explorer = await mountArticle();
    await type(explorer, 'sUdAni');
    expect(textOf(options(explorer)[0]!)).to.contain('Mohammed Shia Al Sudani');
  });

  it('finds a statement by its words', async () => {
    const explorer = await mountArticle();
    await type(explorer, 'infringement');
    expect(textOf(options(explorer)[0]!)).to.contain('infringement to Iraqi sovereignty');
  });

  it('goes down its results with the arrow key', async () => {
    const explorer = await mountArticle();
    await type(explorer, 'iraqi');
    await press(explorer, 'ArrowDown');
    expect(options(explorer).findIndex(option => option.ariaSelected === 'true')).to.equal(1);
  });

  it('goes from the first result to the last', async () => {
    const explorer = await mountArticle();
    await type(explorer, 'iraqi');
    await press(explorer, 'ArrowUp');
    expect(options(explorer).at(-1)!.getAttribute('aria-selected')).to.equal('true');
  });

  it('names the active result to assistive technology', async () => {
    const explorer = await mountArticle();
    await type(explorer, 'iraqi');
    await press(explorer, 'ArrowDown');
    expect(fieldOf(explorer).getAttribute('aria-activedescendant')).to.equal(options(explorer)[1]!.id);
  });

  it('selects the active result on Enter', async () => {
    const explorer = await mountArticle();
    await type(explorer, 'sudani');
    await press(explorer, 'Enter');
    expect(explorer.selected).to.equal('al-sudani');
  });

  it('brings into the picture what the view does not show', async () => {
    const explorer = await mountArticle();
    await type(explorer, 'saddam hussein');
    await press(explorer, 'Enter');
    await explorer.settled;
    expect(selectVisible(explorer.store.state).has(explorer.selected!)).to.equal(true);
  });

  it('closes on Escape and keeps the selection', async () => {
    const explorer = await mountArticle();
    explorer.select('militias');
    await type(explorer, 'iraqi');
    await press(explorer, 'Escape');
    expect([options(explorer).length, explorer.selected]).to.deep.equal([0, 'militias']);
  });

  it('says so when it finds nothing', async () => {
    const explorer = await mountArticle();
    await type(explorer, 'zzzz');
    expect(textOf(one(explorer, 'actor-graph-search'))).to.contain('Nothing found.');
  });

  it('keeps the focus in the field while the reader chooses', async () => {
    const explorer = await mountArticle();
    await type(explorer, 'iraqi');
    await press(explorer, 'ArrowDown');
    await press(explorer, 'Enter');
    expect(one(explorer, 'actor-graph-search').shadowRoot!.activeElement?.localName).to.equal('input');
  });
});

function fieldOf(explorer: ActorGraph): HTMLInputElement {
  return all<HTMLInputElement>(explorer, 'actor-graph-search >>> input')[0]!;
}

function options(explorer: ActorGraph): HTMLElement[] {
  return all(explorer, 'actor-graph-search >>> [role=option]');
}

async function type(explorer: ActorGraph, text: string): Promise<void> {
  fieldOf(explorer).focus();
  await sendKeys({type: text});
  await explorer.renderRoot.querySelector('actor-graph-search')!.updateComplete;
}

async function press(explorer: ActorGraph, key: string): Promise<void> {
  await sendKeys({press: key});
  await explorer.renderRoot.querySelector('actor-graph-search')!.updateComplete;
}
