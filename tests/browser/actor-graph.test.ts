/** The explorer as a whole: what it promises to every page, and what a reader does with it. */
import {expect} from '@open-wc/testing';
import {sendKeys} from '@web/test-runner-commands';
import {setLeftOut, showOnly, showView} from '../../src/state/actions.ts';
import {selectIsFiltered} from '../../src/state/selectors.ts';
import {landmarkFaults} from '../support/accessibility.ts';
import {openFile} from '../support/make-store.ts';
import {makeActor, makeFile, makeRelation} from '../support/make-file.ts';
import {
  ARTICLE,
  canvasOf,
  DESKTOP,
  makeFrame,
  mount,
  mountArticle,
  PHONE,
  settle,
  viewOf,
} from '../support/mount.ts';
import {itKeepsTheContract} from '../support/contract.ts';
import {click, placeOf} from '../support/pointer.ts';
import {all, one, textOf} from '../support/shadow.ts';
import {nextFrame, until} from '../support/until.ts';
import {recordConsole, recordEvents} from '../support/watch-page.ts';

describe('<actor-graph>', () => {
  itKeepsTheContract('actor-graph', {
    size: DESKTOP,
    properties: () => Promise.resolve({src: ARTICLE}),
  });

  it('leaves the landmarks of the page around it alone', async () => {
    const explorer = await mountArticle();
    const [header, main] = [document.createElement('header'), document.createElement('main')];
    explorer.before(header, main);
    main.append(explorer);
    await settle(explorer);
    expect(await landmarkFaults()).to.deep.equal([]);
  });

  it('arranges actors in rings where the page asks for it, and back', async () => {
    const explorer = await mountArticle();
    const usual = canvasOf(explorer).positions;
    explorer.layout = 'concentric';
    await settle(explorer);
    const rings = canvasOf(explorer).positions;
    expect(Object.keys(rings).toSorted()).to.deep.equal(Object.keys(usual).toSorted());
    expect(rings).not.to.deep.equal(usual);
    explorer.layout = undefined;
    await settle(explorer);
    expect(canvasOf(explorer).positions).to.deep.equal(usual);
  });

  describe('for the page around it', () => {
    it('is in a state that says how far it is', async () => {
      const explorer = await mount('actor-graph');
      const states = () => ['loading', 'ready', 'failed'].filter(name => explorer.matches(`:state(${name})`));
      const seen = [states()];
      explorer.src = ARTICLE;
      await explorer.updateComplete;
      seen.push(states());
      await settle(explorer);
      seen.push(states());
      explorer.src = '/graph-data/none.json';
      await settle(explorer);
      seen.push(states());
      expect(seen).to.deep.equal([[], ['loading'], ['ready'], ['failed']]);
    });

    it('has places for the page’s own words and parts', async () => {
      const explorer = await mountArticle();
      explorer.append(slotted('filter'), slotted('details'), slotted('error'), slotted('empty'));
      const shown = () =>
        [...explorer.children].filter(child => child.checkVisibility()).map(({slot}) => slot);
      const seen = [shown()];
      explorer.src = undefined;
      await settle(explorer);
      seen.push(shown());
      explorer.src = '/graph-data/none.json';
      await settle(explorer);
      seen.push(shown());
      expect(seen).to.deep.equal([['filter', 'details'], ['empty'], ['error']]);
    });
  });

  describe('events', () => {
    it('tells the page when the reader selects', async () => {
      const explorer = await mountArticle();
      const events = recordEvents();
      const view = viewOf(explorer);
      await click(placeOf(view, 'n:militias'));
      await until(() => explorer.selected === 'militias', 'the militias are selected');
      expect(events).to.deep.equal(['actor-graph-select']);
    });

    it('is silent when a script selects', async () => {
      const explorer = await mountArticle();
      const events = recordEvents();
      explorer.select('militias');
      await explorer.settled;
      expect(events).to.deep.equal([]);
    });

    it('tells the page when the reader filters', async () => {
      const explorer = await mountArticle();
      const events = recordEvents();
      one(explorer, 'actor-graph-filter >>> .type input').click();
      await explorer.settled;
      expect(events).to.deep.equal(['actor-graph-filter']);
    });

    it('is silent when a script filters', async () => {
      const explorer = await mountArticle();
      const events = recordEvents();
      explorer.filter = {groups: [{by: 'layer', values: ['said']}]};
      await explorer.settled;
      expect(events).to.deep.equal([]);
    });
  });

  it('clears the selection on Escape', async () => {
    const explorer = await mountArticle();
    one(explorer, 'button', 'Show everything').focus();
    explorer.select('militias');
    await explorer.settled;
    await sendKeys({press: 'Escape'});
    expect(explorer.selected).to.equal(undefined);
  });

  describe('resetting all', () => {
    /** An explorer in which everything that can be reset has been changed. */
    async function openChanged() {
      const explorer = await mountArticle();
      one(explorer, 'button', 'List').click();
      await explorer.updateComplete;
      explorer.store.update(showView('denunciations'));
      explorer.store.update(showOnly('layer', 'said'));
      explorer.store.update(setLeftOut('fade'));
      explorer.select('militias');
      const field = one(explorer, 'actor-graph-statements >>> input') as HTMLInputElement;
      field.value = 'strikes';
      field.dispatchEvent(new Event('input'));
      await explorer.updateComplete;
      return {explorer, field};
    }

    it('leads back to the view as it was prepared, by the button', async () => {
      const {explorer, field} = await openChanged();
      one(explorer, '.bar .reset').click();
      await explorer.updateComplete;
      const {viewId, leftOut} = explorer.store.state;
      expect([viewId, leftOut, explorer.selected]).to.deep.equal(['denunciations', 'hide', undefined]);
      expect(selectIsFiltered(explorer.store.state)).to.equal(false);
      await until(() => field.value === '', 'the field is empty');
    });

    it('does the same by its key, and tells the page', async () => {
      const {explorer} = await openChanged();
      const events = recordEvents();
      one(explorer, 'actor-graph-filter >>> .layer input').focus();
      await sendKeys({press: 'r'});
      expect(explorer.selected).to.equal(undefined);
      expect(events).to.deep.equal(['actor-graph-select', 'actor-graph-filter']);
    });

    it('says its key on the button', async () => {
      const explorer = await mountArticle();
      expect(one(explorer, '.bar .reset').getAttribute('aria-keyshortcuts')).to.equal('R');
    });

    it('leaves the letter to fields, to menus and to other keys held down', async () => {
      const {explorer, field} = await openChanged();
      for (const target of [field, one(explorer, 'actor-graph-statements >>> select')]) {
        target.focus();
        await sendKeys({press: 'r'});
      }
      one(explorer, 'button', 'List').focus();
      await sendKeys({down: 'Shift'});
      await sendKeys({press: 'r'});
      await sendKeys({up: 'Shift'});
      expect([explorer.selected, field.value]).to.deep.equal(['militias', 'strikesr']);
    });

    it('leaves the letter to the page outside', async () => {
      const {explorer} = await openChanged();
      (document.activeElement as HTMLElement | null)?.blur();
      await sendKeys({press: 'r'});
      expect(explorer.selected).to.equal('militias');
    });
  });

  it('clears the selection on a click beside everything', async () => {
    const explorer = await mountArticle();
    explorer.select('militias');
    await explorer.settled;
    const {left, top} = viewOf(explorer).cy.container()!.getBoundingClientRect();
    await click([Math.round(left) + 3, Math.round(top) + 3]);
    await until(() => explorer.selected === undefined, 'nothing is selected');
  });

  it('begins with the view that the page asks for', async () => {
    const explorer = await mountArticle({view: 'denunciations'});
    expect(textOf(one(explorer, '.question'))).to.contain('Who denounces whom');
  });

  it('shows everything at one click', async () => {
    const explorer = await mountArticle();
    one(explorer, 'button', 'Show everything').click();
    await explorer.settled;
    expect(textOf(one(explorer, '.question'))).to.match(/^Everything .*117 of 118/);
  });

  it('keeps the focus on the button that shows everything, which then leads back', async () => {
    const explorer = await mountArticle();
    one(explorer, 'button', 'Show everything').focus();
    await sendKeys({press: 'Enter'});
    await explorer.settled;
    expect(textOf(explorer.shadowRoot!.activeElement!)).to.equal('Back to the overview');
  });

  it('opens the details as a sheet when the reader selects in a narrow container', async () => {
    const explorer = await mountArticle({}, PHONE);
    await click(placeOf(viewOf(explorer), 'n:militias'));
    await until(() => one(explorer, '.details').checkVisibility(), 'the details are open');
    expect(textOf(one(explorer, '.details'))).to.contain('Iran-backed militias');
  });

  it('keeps its picture and its source when it is moved on the page', async () => {
    const explorer = await mountArticle();
    const view = viewOf(explorer);
    const events = recordEvents();
    const other = await makeFrame();
    other.append(explorer);
    await nextFrame();
    await settle(explorer);
    expect([viewOf(explorer) === view, events]).to.deep.equal([true, []]);
  });

  it('shares no state with another explorer on the page', async () => {
    const first = await mountArticle();
    const second = await mountArticle();
    first.select('militias');
    first.filter = {groups: [{by: 'layer', values: ['said']}]};
    await first.settled;
    expect([second.selected, second.filter.groups.map(({by}) => by)]).to.deep.equal([undefined, ['only']]);
  });

  it('hands its store to a panel that stands elsewhere', async () => {
    const explorer = await mountArticle();
    const details = await mount('actor-graph-details', {store: explorer.store});
    explorer.select('militias');
    await details.updateComplete;
    expect(textOf(details)).to.contain('Iran-backed militias');
  });

  it('draws as soon as its container gets a size', async () => {
    const frame = await makeFrame();
    frame.style.display = 'none';
    const explorer = Object.assign(document.createElement('actor-graph'), {src: ARTICLE});
    frame.append(explorer);
    await explorer.settled;
    frame.style.display = '';
    await until(
      () => explorer.renderRoot.querySelector('actor-graph-canvas')?.view !== undefined,
      'there is a picture',
    );
    await explorer.settled;
    const xs = viewOf(explorer)
      .cy.nodes('.actor')
      .map(node => Math.round(node.position('x')));
    expect(new Set(xs).size).to.be.above(5);
  });

  it('says nothing on the console in a tour through its parts', async () => {
    const lines = recordConsole();
    const explorer = await mountArticle();
    for (const {view} of explorer.store.state.graph!.views) {
      explorer.showView(view.id);
      await explorer.settled;
    }
    for (const id of ['militias', 'us-strikes', 'self-defence', undefined]) {
      explorer.select(id);
      await explorer.settled;
    }
    one(explorer, 'button', 'List').click();
    await explorer.settled;
    explorer.theme = 'dark';
    await explorer.settled;
    explorer.remove();
    await nextFrame();
    expect(lines).to.deep.equal([]);
  });

  it('takes the colours that the page gives it', async () => {
    const explorer = await mountArticle();
    explorer.style.setProperty('--actor-graph-node', 'rgb(1, 2, 3)');
    canvasOf(explorer).refreshTheme();
    await explorer.settled;
    const color = viewOf(explorer).cy.getElementById('n:militias').style('background-color') as string;
    expect(color.replace(/\s/g, '')).to.equal('rgb(1,2,3)');
  });

  it('leaves out the panels that the page does not want', async () => {
    const explorer = await mountArticle({noFilter: true, noDetails: true, noSearch: true});
    const panels = all(explorer, 'actor-graph-filter, actor-graph-details, actor-graph-search');
    expect(panels.map(({localName}) => localName)).to.deep.equal([]);
  });

  it('stays small enough to read when the graph is large', async () => {
    const actors = Array.from({length: 400}, (_, i) => makeActor(`a${i}`));
    const relations = actors.map((_, i) => makeRelation(`r${i}`, `a${i}`, `a${(i * 7 + 1) % 400}`));
    const file = makeFile({actors, relations, statements: []});
    const canvas = await mount('actor-graph-canvas', {store: openFile(file)});
    expect(textOf(canvas)).to.contain('150 most linked of 400 actors');
  });
});

function slotted(slot: string): HTMLElement {
  return Object.assign(document.createElement('p'), {slot, textContent: `The page’s own ${slot}`});
}
