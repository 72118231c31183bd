/** The story, step by step. */
import {expect} from '@open-wc/testing';
import {sendKeys} from '@web/test-runner-commands';
import type {ActorGraph} from '../../src/elements/actor-graph/actor-graph.ts';
import {showStep, startStory} from '../../src/state/actions.ts';
import type {ExplorerStore} from '../../src/elements/internal/store-context.ts';
import {itKeepsTheContract} from '../support/contract.ts';
import {openArticle} from '../support/make-store.ts';
import {mount, mountArticle, PHONE, settle, viewOf} from '../support/mount.ts';
import {all, one, textOf} from '../support/shadow.ts';

describe('<actor-graph-story>', () => {
  itKeepsTheContract('actor-graph-story', {
    size: [300, 500],
    properties: async () => ({store: await openStory()}),
  });

  it('shows nothing while no story is told', async () => {
    const panel = await mount('actor-graph-story', {store: await openArticle()}, [300, 500]);
    expect(textOf(panel)).to.equal('');
  });

  it('says which step of how many this is', async () => {
    const explorer = await begin();
    expect(textOf(storyOf(explorer))).to.contain('step 1 of 7');
  });

  it('begins from the overview, with the keyboard on its next button', async () => {
    const explorer = await begin();
    expect(storyOf(explorer).shadowRoot?.activeElement?.textContent.trim()).to.equal('Next');
  });

  it('fades what a step is not about, and moves nothing', async () => {
    const explorer = await mountArticle();
    const before = viewOf(explorer).positions;
    explorer.store.update(startStory);
    await settle(explorer);
    const {cy} = viewOf(explorer);
    expect(viewOf(explorer).positions).to.deep.equal(before);
    expect(cy.getElementById('n:militias').hasClass('left-out')).to.be.false;
    expect(cy.getElementById('n:sanchez').hasClass('left-out')).to.be.true;
  });

  it('is read with arrow keys', async () => {
    const explorer = await begin();
    await sendKeys({press: 'ArrowRight'});
    await sendKeys({press: 'ArrowRight'});
    await sendKeys({press: 'ArrowLeft'});
    expect(explorer.store.state.step).to.equal(1);
  });

  it('has a named dot for each step, and marks the current one', async () => {
    const explorer = await begin();
    const dots = all(storyOf(explorer), '.dot');
    dots[4]!.click();
    await settle(explorer);
    expect(dots.map(dot => dot.getAttribute('aria-label'))).to.include('Step 5: Not the coalition of 2003');
    expect(dots.map(dot => dot.getAttribute('aria-current'))).to.deep.equal([
      ...Array.from({length: 4}, () => 'false'),
      'step',
      'false',
      'false',
    ]);
  });

  it('ends at the overview, and leaves the keyboard in the details', async () => {
    const explorer = await begin();
    explorer.store.update(showStep(6));
    await settle(explorer);
    one(storyOf(explorer), '.next').focus();
    await sendKeys({press: 'Enter'});
    await settle(explorer);
    expect([explorer.store.state.step, explorer.store.state.viewId]).to.deep.equal([undefined, 'start']);
    expect(explorer.shadowRoot?.activeElement).to.equal(one(explorer, '.details'));
  });

  it('opens the sheet of details on a phone', async () => {
    const explorer = await mountArticle({}, PHONE);
    explorer.store.update(startStory, 'reader');
    await settle(explorer);
    expect(one(explorer, '.details').getBoundingClientRect().height).to.be.greaterThan(100);
    expect(storyOf(explorer).scrollWidth).to.be.at.most(PHONE[0]);
  });

  it('shows text from data as text, and follows safe links alone', async () => {
    const store = await openStory();
    const story = store.state.graph!.story[0]!;
    const text = ['<img src=x> [a](https://example.org/) [b](javascript:alert(1))'];
    store.update(state => ({
      ...state,
      graph: {...state.graph!, story: [{...story, step: {...story.step, text}}]},
    }));
    const panel = await mount('actor-graph-story', {store}, [300, 500]);
    expect(all(panel, 'img, a').map(link => link.getAttribute('href'))).to.deep.equal([
      'https://example.org/',
    ]);
    expect(textOf(panel)).to.contain('<img src=x>');
  });
});

async function openStory(): Promise<ExplorerStore> {
  const store = await openArticle();
  store.update(startStory);
  return store;
}

/** Shows the article and presses its story's button. */
async function begin(): Promise<ActorGraph> {
  const explorer = await mountArticle();
  one(explorer, 'actor-graph-details >>> .story').focus();
  await sendKeys({press: 'Enter'});
  await settle(explorer);
  return explorer;
}

function storyOf(explorer: ActorGraph): HTMLElement {
  return one(explorer, 'actor-graph-story');
}
