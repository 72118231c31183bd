/** What is known about the selected item, in sentences. */
import {expect} from '@open-wc/testing';
import {sendKeys} from '@web/test-runner-commands';
import type {ActorGraphDetails} from '../../src/elements/actor-graph-details/actor-graph-details.ts';
import type {ExplorerStore} from '../../src/elements/internal/store-context.ts';
import {select} from '../../src/state/actions.ts';
import {itKeepsTheContract} from '../support/contract.ts';
import {makeFile, makeRelation, makeStatement} from '../support/make-file.ts';
import {openArticle, openFile} from '../support/make-store.ts';
import {mount, mountArticle} from '../support/mount.ts';
import {all, one, textOf} from '../support/shadow.ts';

describe('<actor-graph-details>', () => {
  itKeepsTheContract('actor-graph-details', {
    size: [330, 700],
    properties: async () => ({store: await openArticle()}),
  });

  describe('without a selection', () => {
    it('says what the graph is about', async () => {
      const {details, store} = await show(await openArticle());
      expect(textOf(details)).to.contain(store.state.graph!.dataset.document.description);
    });

    it('offers the story and every view of the author', async () => {
      const {details, store} = await show(await openArticle());
      const titles = store.state.graph!.views.map(({view}) => view.title);
      expect(all(details, '.questions button').map(textOf)).to.deep.equal(['Story, in 7 steps', ...titles]);
    });

    it('shows a view when its question is clicked', async () => {
      const {details, store} = await show(await openArticle());
      one(details, '.questions button', 'foreign troops out').click();
      expect(store.state.viewId).to.equal('troops-out');
    });

    it('names the source with its date', async () => {
      const {details} = await show(await openArticle());
      expect(textOf(details)).to.contain('The National, 28 December 2023');
    });
  });

  describe('of an actor', () => {
    it('lists what it says, does and suffers, with counts', async () => {
      const {details} = await show(openFile(makeFile()), 'militias');
      expect(headings(details)).to.deep.equal([
        'Does (1)',
        'Is done to (1)',
        'What it does is spoken about (1)',
      ]);
    });

    it('says in a sentence what was done to it', async () => {
      const {details} = await show(openFile(makeFile()), 'militias');
      expect(textOf(one(details, 'section', 'Is done to'))).to.contain(
        'Actor us-military strikes Actor militias',
      );
    });

    it('says in a sentence what was said about its deed', async () => {
      const {details} = await show(await openArticle(), 'militias');
      expect(textOf(details)).to.contain(
        "Iraqi government denounces the militias' attacks on US troops: “terrorist acts”",
      );
    });
  });

  describe('of a deed', () => {
    it('puts those who are for it and those who are against it side by side', async () => {
      const {details} = await show(await openArticle(), 'us-strikes');
      expect(all(details, '.sides h4').map(textOf)).to.deep.equal(['For', 'Against']);
    });

    it('puts the sides next to each other where there is room', async () => {
      const {details} = await show(await openArticle(), 'us-strikes', 700);
      const [first, second] = all(details, '.sides > *').map(side => side.getBoundingClientRect());
      expect(second!.left).to.be.at.least(first!.right);
    });

    it('says when, how often and where it is written', async () => {
      const {details} = await show(await openArticle(), 'militia-attacks');
      const facts = all(details, 'dt').map(term => `${textOf(term)}: ${textOf(term.nextElementSibling!)}`);
      expect(facts).to.include.members([
        'When: until 28 December 2023',
        'frequency: almost daily',
        'Written in: The National, paragraphs 8 and 9',
      ]);
    });
  });

  describe('of a statement', () => {
    it('quotes its words', async () => {
      const {details} = await show(await openArticle(), 'sovereignty-infringement');
      expect(textOf(one(details, 'blockquote'))).to.equal('“infringement to Iraqi sovereignty”');
    });

    it('lists what it contradicts', async () => {
      const {details} = await show(contradicting(), 'denial');
      expect(textOf(one(details, 'section', 'Contradicts'))).to.contain('What charge says');
    });

    it('lists what contradicts it', async () => {
      const {details} = await show(contradicting(), 'charge');
      expect(textOf(one(details, 'section', 'Contradicts'))).to.contain('What denial says');
    });
  });

  describe('of an actor with many deeds', () => {
    it('counts all of them and lists fifty', async () => {
      const {details} = await show(busy(300), 'militias');
      const section = one(details, 'section', 'Does');
      expect([textOf(one(section, 'h3')), all(section, 'li').length]).to.deep.equal(['Does (300)', 50]);
    });

    it('lists more when asked, until all are there', async () => {
      const {details} = await show(busy(300), 'militias');
      const section = one(details, 'section', 'Does');
      const labels: string[] = [];
      for (let more = all(section, '.more'); more.length > 0; more = all(section, '.more')) {
        labels.push(textOf(more[0]!));
        (more[0] as HTMLElement).click();
        await details.updateComplete;
      }
      expect([labels, all(section, 'li').length]).to.deep.equal([['Show 200 more', 'Show 50 more'], 300]);
    });

    it('goes on with the keyboard at the first new one', async () => {
      const {details} = await show(busy(60), 'militias');
      const more = one(details, '.more');
      more.focus();
      more.click();
      await details.updateComplete;
      expect(details.shadowRoot!.activeElement!.closest('li')).to.equal(all(details, 'li')[50]);
    });

    it('begins anew with another selection', async () => {
      const {details, store} = await show(busy(300), 'militias');
      one(details, '.more').click();
      await details.updateComplete;
      store.update(select('us-troops'));
      await details.updateComplete;
      store.update(select('militias'));
      await details.updateComplete;
      expect(all(one(details, 'section', 'Does'), 'li').length).to.equal(50);
    });
  });

  it('selects the sentence whose verb is clicked', async () => {
    const {details, store} = await show(openFile(makeFile()), 'militias');
    one(one(details, 'section', 'Is done to'), '.verb').click();
    expect(store.state.selection).to.equal('us-strikes');
  });

  it('selects the sentence whose verb has the focus on Enter', async () => {
    const {details, store} = await show(openFile(makeFile()), 'militias');
    one(one(details, 'section', 'Is done to'), '.verb').focus();
    await sendKeys({press: 'Enter'});
    expect(store.state.selection).to.equal('us-strikes');
  });

  it('returns to the overview', async () => {
    const {details, store} = await show(openFile(makeFile()), 'militias');
    one(details, 'button', 'Overview').click();
    expect(store.state.selection).to.equal(undefined);
  });

  it('keeps the focus when a click changes what it shows', async () => {
    const explorer = await mountArticle();
    explorer.select('militias');
    await explorer.settled;
    const details = one(explorer, 'actor-graph-details');
    one(details, '.verb').focus();
    await sendKeys({press: 'Enter'});
    await explorer.settled;
    expect(document.activeElement?.localName).to.equal('actor-graph');
  });

  it('shows fields that the format does not know', async () => {
    const relations = [makeRelation('r', 'militias', 'us-troops', {weapon: 'drones'})];
    const {details} = await show(openFile(makeFile({relations, statements: []})), 'r');
    expect(textOf(details)).to.contain('weapon drones');
  });
});

async function show(store: ExplorerStore, id?: string, width = 330) {
  store.update(select(id));
  const details = await mount('actor-graph-details', {store}, [width, 700]);
  return {details, store};
}

function headings(details: ActorGraphDetails): string[] {
  return all(details, 'h3').map(textOf);
}

/** A graph in which the militias attack so many times. */
function busy(attacks: number): ExplorerStore {
  const relations = Array.from({length: attacks}, (_, i) =>
    makeRelation(`attack-${i}`, 'militias', 'us-troops'),
  );
  return openFile(makeFile({relations, statements: []}));
}

/** Two statements on one deed; the second contradicts the first. */
function contradicting(): ExplorerStore {
  return openFile(
    makeFile({
      statements: [
        makeStatement('charge', 'iraqi-government', 'us-strikes'),
        makeStatement('denial', 'us-military', 'us-strikes', {contradicts: 'charge'}),
      ],
    }),
  );
}
