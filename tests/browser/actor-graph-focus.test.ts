/** Where the keyboard goes on when what had the focus goes away. */
import {expect} from '@open-wc/testing';
import {sendKeys} from '@web/test-runner-commands';
import type {ActorGraph} from '../../src/elements/actor-graph/actor-graph.ts';
import {mountArticle, PHONE, settle, viewOf} from '../support/mount.ts';
import {all, one} from '../support/shadow.ts';
import {nextFrame, until} from '../support/until.ts';

describe('the focus', () => {
  for (const lens of ['List', 'Stances', 'Compare']) {
    it(`goes to the switch when Escape closes ${lens}`, async () => {
      const explorer = await mountArticle();
      await show(explorer, lens);
      (focusable(explorer) as HTMLElement).focus();
      await sendKeys({press: 'Escape'});
      await settle(explorer);
      await until(() => focusedText(explorer) === 'Graph', 'the switch has the focus');
    });
  }

  it('goes to the tab when Escape closes the legend on a phone', async () => {
    const explorer = await mountArticle({}, PHONE);
    [...explorer.renderRoot.querySelectorAll<HTMLElement>('.tabs button')]
      .find(({textContent}) => textContent.trim() === 'Filter')!
      .click();
    await settle(explorer);
    one(explorer, 'actor-graph-filter >>> input').focus();
    await sendKeys({press: 'Escape'});
    await until(() => focusedText(explorer) === 'Graph', 'the tab has the focus');
  });

  it('goes to the title of what was found on a phone', async () => {
    const explorer = await mountArticle({}, PHONE);
    one(explorer, 'actor-graph-search >>> input').focus();
    await sendKeys({type: 'sudani'});
    await sendKeys({press: 'Enter'});
    await settle(explorer);
    const title = () => one(explorer, 'actor-graph-details').shadowRoot!.activeElement;
    await until(() => title()?.textContent.includes('Al Sudani') === true, 'the title has the focus');
  });

  it('stays where it is when nothing goes away', async () => {
    const explorer = await mountArticle();
    const field = one(explorer, 'actor-graph-search >>> input');
    field.focus();
    explorer.select('biden');
    await settle(explorer);
    await nextFrame();
    expect(one(explorer, 'actor-graph-search').shadowRoot!.activeElement).to.equal(field);
  });

  it('is not taken from the page', async () => {
    const explorer = await mountArticle();
    await show(explorer, 'List');
    explorer.reset();
    await show(explorer, 'Graph');
    expect(document.activeElement).to.equal(document.body);
  });
});

describe('the picture', () => {
  it('is moved by arrow keys, and zoomed by + and -', async () => {
    const explorer = await mountArticle();
    const {cy} = viewOf(explorer);
    const {x, y} = cy.pan();
    const zoom = cy.zoom();
    one(explorer, '.stage').focus();
    await sendKeys({press: 'ArrowRight'});
    await sendKeys({press: 'ArrowDown'});
    const after = cy.pan();
    await sendKeys({press: '+'});
    expect([after.x < x, after.y < y, cy.zoom() > zoom]).to.deep.equal([true, true, true]);
  });

  it('stays where it is when arrows are for a list in its place', async () => {
    const explorer = await mountArticle();
    const {cy} = viewOf(explorer);
    await show(explorer, 'List');
    const before = {...cy.pan()};
    one(explorer, '.stage').focus();
    await sendKeys({press: 'ArrowRight'});
    expect(cy.pan()).to.deep.equal(before);
  });
});

describe('the search', () => {
  it('shows the option that the keys have reached', async () => {
    const explorer = await mountArticle();
    one(explorer, 'actor-graph-search >>> input').focus();
    await sendKeys({type: 'iraq'});
    await sendKeys({press: 'ArrowUp'});
    await settle(explorer);
    const list = one(explorer, 'actor-graph-search >>> [role=listbox]').getBoundingClientRect();
    const [active] = all(explorer, 'actor-graph-search >>> [aria-selected=true]');
    expect(active!.getBoundingClientRect().bottom).to.be.at.most(list.bottom + 1);
  });
});

async function show(explorer: ActorGraph, lens: string): Promise<void> {
  [...explorer.renderRoot.querySelectorAll<HTMLElement>('.lenses button')]
    .find(({textContent}) => textContent.trim() === lens)!
    .click();
  await settle(explorer);
}

/** The first in the stage that takes the focus. */
function focusable(explorer: ActorGraph): Element {
  const lens = explorer.renderRoot.querySelector('.stage > :not(actor-graph-canvas)')!;
  return lens.shadowRoot!.querySelector('select, button, input') ?? lens;
}

function focusedText(explorer: ActorGraph): string | undefined {
  return explorer.shadowRoot!.activeElement?.textContent.trim();
}
