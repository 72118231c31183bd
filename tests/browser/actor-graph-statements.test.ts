/** The list: the picture in words. */
import {expect} from '@open-wc/testing';
import {sendKeys} from '@web/test-runner-commands';
import type {ActorGraphStatements} from '../../src/elements/actor-graph-statements/actor-graph-statements.ts';
import type {ExplorerStore} from '../../src/elements/internal/store-context.ts';
import {relationSentence, sentenceText, statementSentence} from '../../src/model/sentence.ts';
import {select, setGroup, showEverything, showOnly, showView, toggleValue} from '../../src/state/actions.ts';
import {selectVisible} from '../../src/state/selectors.ts';
import {GROUPINGS} from '../../src/state/list-rows.ts';
import {itKeepsTheContract} from '../support/contract.ts';
import {openArticle, openFile} from '../support/make-store.ts';
import {cleanUp, mount, mountArticle, type Size} from '../support/mount.ts';
import {makeFile, makeStatement} from '../support/make-file.ts';
import {all, one, textOf} from '../support/shadow.ts';
import {nextFrame, until} from '../support/until.ts';

const SIZE: Size = [600, 700];

describe('<actor-graph-statements>', () => {
  itKeepsTheContract('actor-graph-statements', {
    size: SIZE,
    properties: async () => ({store: await openArticle()}),
  });

  const filters: Readonly<Record<string, (store: ExplorerStore) => void>> = {
    'the first view': () => undefined,
    everything: store => store.update(showEverything),
    'another view': store => store.update(showView('contradictions')),
    'statements alone': store => store.update(showOnly('layer', 'said')),
    'all but one type': store => store.update(toggleValue('type', 'denounces')),
    'one span of time': store => store.update(setGroup('date', {by: 'date', span: '2003/2017'})),
    nothing: store => store.update(showOnly('type', 'no such type')),
  };
  for (const [name, change] of Object.entries(filters)) {
    it(`lists exactly what is visible of ${name}`, async () => {
      const store = await openArticle();
      const list = await mount('actor-graph-statements', {store, groupBy: 'none'}, SIZE);
      change(store);
      await list.updateComplete;
      expect(printedRows(list)).to.deep.equal(visibleSentences(store));
    });
  }

  for (const groupBy of GROUPINGS) {
    it(`lists every sentence under a heading when grouped by ${groupBy}`, async () => {
      const store = await openArticle();
      store.update(showEverything);
      const list = await mount('actor-graph-statements', {store, groupBy}, SIZE);
      expect([...new Set(printedRows(list))].sort()).to.deep.equal(
        [...new Set(visibleSentences(store))].sort(),
      );
    });
  }

  it('selects a sentence by its verb', async () => {
    const {store, list} = await openList();
    one(one(list, 'li', 'terrorist acts'), '.verb').click();
    expect(store.state.selection).to.equal('terrorist-acts');
  });

  it('selects a sentence by a click beside its words', async () => {
    const {store, list} = await openList();
    one(list, 'li.item', 'terrorist acts').click();
    expect(store.state.selection).to.equal('terrorist-acts');
  });

  it('selects an actor by the name', async () => {
    const {store, list} = await openList();
    all(list, '.actor')
      .find(link => textOf(link) === 'Iran-backed militias')!
      .click();
    expect(store.state.selection).to.equal('militias');
  });

  it('marks the row that is selected', async () => {
    const {store, list} = await openList();
    store.update(select('terrorist-acts'));
    await list.updateComplete;
    expect(textOf(one(list, '[aria-current=true]'))).to.contain('terrorist acts');
  });

  it('says where each sentence is written', async () => {
    const {list} = await openList();
    const without = all(list, 'li.item').filter(row => !/The National, paragraphs? \d/.test(textOf(row)));
    expect(without.map(textOf)).to.deep.equal([]);
  });

  it('says how many are shown, of how many', async () => {
    const {store, list} = await openList();
    const {relation, statement} = selectVisible(store.state).counts;
    expect(textOf(one(list, '.count'))).to.equal(
      `${relation.shown + statement.shown} of ${relation.total + statement.total} sentences`,
    );
  });

  it('says what is selected', async () => {
    const {store, list} = await openList();
    store.update(select('terrorist-acts'));
    await until(() => textOf(one(list, '.announcer')) !== '', 'something is said');
    expect(textOf(one(list, '.announcer'))).to.match(/^Selected: .*denounces .*“terrorist acts”\.$/);
  });

  it('groups as the reader chooses, undated ones last', async () => {
    const {store, list} = await openList();
    store.update(showEverything);
    const choice = one(list, 'select') as HTMLSelectElement;
    choice.value = 'year';
    choice.dispatchEvent(new Event('change'));
    await list.updateComplete;
    expect(store.state.reading.grouping).to.equal('year');
    printedRows(list);
    const headings = all(list, 'h3').map(textOf);
    list.remove();
    expect(headings.at(-1)).to.match(/^No date \d+$/);
    expect(headings.slice(0, -1)).to.deep.equal(headings.slice(0, -1).toSorted());
  });

  it('takes an unknown grouping for the usual one', async () => {
    const {list} = await openList();
    list.setAttribute('group-by', 'colour');
    await list.updateComplete;
    expect((one(list, 'select') as HTMLSelectElement).value).to.equal('speaker');
  });

  describe('with the keyboard', () => {
    it('is one stop, from which arrows move along the sentences', async () => {
      const {list} = await openList();
      expect(all(list, 'li[tabindex="0"]')).to.have.length(1);
      one(list, 'li').focus();
      await press('ArrowDown', 'ArrowDown');
      expect(focusedRow(list)).to.equal(2);
      await press('ArrowUp');
      expect(focusedRow(list)).to.equal(1);
      expect(all(list, 'li[tabindex="0"]')).to.have.length(1);
    });

    it('goes to the last row and back, whose rows come into being on the way', async () => {
      const {list} = await openMany(2000);
      one(list, 'li').focus();
      await press('End');
      await until(() => focusedRow(list) === 1999, 'the last row has the focus');
      await press('ArrowUp');
      await until(() => focusedRow(list) === 1998, 'the row before has it');
      await press('Home');
      await until(() => focusedRow(list) === 0, 'the first row has it');
    });

    it('goes from heading to heading', async () => {
      const {list} = await openList();
      one(list, 'li').focus();
      await press('ArrowRight');
      expect(one(list, `li[data-index="${focusedRow(list)}"]`).className).to.contain('heading');
      await press('ArrowDown', 'ArrowLeft', 'ArrowLeft');
      expect(focusedRow(list)).to.equal(0);
    });

    it('opens the sentence, or the actor of the heading, by Enter, and lets go by Esc', async () => {
      const {store, list} = await openList();
      one(list, 'li').focus();
      await press('Enter');
      expect(store.state.graph!.dataset.actors.has(store.state.selection!)).to.equal(true);
      await press('ArrowDown', 'Enter');
      expect(store.state.graph!.dataset.actors.has(store.state.selection!)).to.equal(false);
      expect(store.state.selection).not.to.equal(undefined);
      await press('Escape');
      expect(store.state.selection).to.equal(undefined);
    });

    it('keeps the focus when the row that has it is scrolled away', async () => {
      const {list} = await openMany(2000);
      one(list, 'li').focus();
      await press('ArrowDown');
      one(list, '.scroller').scrollTop = 50_000;
      await until(() => list.shadowRoot!.activeElement === one(list, '.rows'), 'the list has the focus');
      await press('ArrowDown');
      await until(() => focusedRow(list) === 2, 'the next row has it');
    });

    it('always has a stop for Tab among the rows in sight', async () => {
      const {list} = await openMany(2000);
      one(list, '.scroller').scrollTop = 50_000;
      await until(() => all(list, 'li[data-index="0"]').length === 0, 'the first row is gone');
      await until(() => all(list, 'li[tabindex="0"]').length === 1, 'another takes its place');
    });
  });

  describe('with thousands of rows', () => {
    it('renders those in sight alone, with their place among all', async () => {
      const {list} = await openMany(2000);
      const rows = all(list, 'li');
      expect(rows.length).to.be.within(5, 80);
      expect(rows[3]!.getAttribute('aria-posinset')).to.equal('4');
      expect(rows[3]!.getAttribute('aria-setsize')).to.equal('2000');
    });

    it('scrolls to what is selected elsewhere', async () => {
      const {store, list} = await openMany(2000);
      store.update(select('s1500'));
      await until(() => isInSight(list, 's1500'), 'the row is in sight');
      expect(textOf(one(list, '[aria-current=true]'))).to.contain('What s1500 says');
    });

    it('scrolls nothing but itself', async () => {
      const {store, list} = await openMany(2000);
      const frame = list.parentElement!;
      frame.style.blockSize = '300px';
      list.style.blockSize = '900px';
      store.update(select('s30'));
      await until(() => all(list, '[aria-current=true]').length === 1, 'the row is there');
      await nextFrame();
      expect([frame.scrollTop, scrollY]).to.deep.equal([0, 0]);
    });

    it('prints 5,000 and says how many it leaves out', async () => {
      const {list} = await openMany(5200);
      dispatchEvent(new Event('beforeprint'));
      expect(all(list, 'li')).to.have.length(5000);
      expect(textOf(one(list, '.cut'))).to.match(/^200 more rows are not printed/);
      dispatchEvent(new Event('afterprint'));
      await list.settled;
      expect(all(list, 'li').length).to.be.within(5, 80);
    });
  });

  describe('finding', () => {
    it('marks the words and counts the sentences they are in', async () => {
      const {list} = await openList();
      await find(list, 'STRIKES');
      const hits = all(list, 'li.item').filter(row => /strikes/i.test(textOf(row)));
      expect(textOf(one(list, '.hits'))).to.equal(String(hits.length));
      expect(hits.every(row => row.querySelector('mark') !== null)).to.equal(true);
      expect(new Set(all(list, 'mark').map(mark => textOf(mark).toLowerCase()))).to.deep.equal(
        new Set(['strikes']),
      );
    });

    it('goes to the next hit by Enter, and back with Shift', async () => {
      const {list} = await openMany(2000);
      await find(list, 's1777 ');
      await press('Enter');
      await until(() => isInSight(list, 's1777'), 'the hit is in sight');
      await until(() => textOf(one(list, '.hits')) === '1 of 1', 'it is the only one');
      await find(list, 'says');
      await until(() => textOf(one(list, '.hits')) === '1,778 of 2,000', 'the other hits are found');
      await sendKeys({down: 'Shift'});
      await press('Enter');
      await sendKeys({up: 'Shift'});
      await until(() => textOf(one(list, '.hits')) === '1,777 of 2,000', 'it went back');
    });

    it('shows what it has found so far, and how far it has come', async () => {
      const {list} = await openMany(20_000);
      await typeToFind(list, 'says');
      expect(textOf(one(list, '.hits'))).to.match(/^[\d,]+ so far, \d+%$/);
      await until(() => textOf(one(list, '.hits')) === '1 of 20,000', 'all are found');
    });

    it('drops the search for words when others are typed', async () => {
      const {list} = await openMany(20_000);
      await typeToFind(list, 'says');
      await find(list, 's19999');
      await until(() => textOf(one(list, '.hits')) === '1', 'the one is found');
      await nextFrame();
      expect(textOf(one(list, '.hits'))).to.equal('1');
    });

    it('says that there is none', async () => {
      const {list} = await openList();
      await find(list, 'nowhere to be found');
      expect(textOf(one(list, '.hits'))).to.equal('none');
      expect(one(list, '[aria-label="Next hit"]').hasAttribute('disabled')).to.equal(true);
    });

    it('is over with Esc, and leaves the selection', async () => {
      const {store, list} = await openList();
      store.update(select('terrorist-acts'));
      await find(list, 'strikes');
      await press('Escape');
      await list.updateComplete;
      expect(all(list, 'mark')).to.have.length(0);
      expect(store.state.selection).to.equal('terrorist-acts');
    });
  });

  it('fits a column of 280 pixels', async () => {
    const store = await openArticle();
    const list = await mount('actor-graph-statements', {store}, [280, 600]);
    expect(one(list, '.scroller').scrollWidth).to.equal(one(list, '.scroller').clientWidth);
    expect(list.scrollWidth).to.equal(280);
  });

  it('follows the explorer around it, and Esc leads back to the picture', async () => {
    const explorer = await mountArticle();
    all(explorer, '.lenses button')
      .find(button => textOf(button) === 'List')!
      .click();
    await until(() => all(explorer, 'actor-graph-statements >>> li').length > 0, 'the list is there');
    all(explorer, 'actor-graph-statements >>> li')[0]!.focus();
    await press('Enter');
    expect(explorer.selected).not.to.equal(undefined);
    await press('Escape');
    expect(explorer.selected).to.equal(undefined);
    expect(all(explorer, 'actor-graph-statements')).to.have.length(1);
    await press('Escape');
    await explorer.updateComplete;
    expect(all(explorer, 'actor-graph-statements')).to.have.length(0);
  });
});

async function openList(): Promise<{store: ExplorerStore; list: ActorGraphStatements}> {
  const store = await openArticle();
  return {store, list: await mount('actor-graph-statements', {store}, [600, 6000])};
}

/** A list of that many sentences, ungrouped. */
async function openMany(count: number): Promise<{store: ExplorerStore; list: ActorGraphStatements}> {
  const statements = Array.from({length: count}, (_, i) => makeStatement(`s${i}`, 'biden', 'militias'));
  const store = openFile(makeFile({statements, relations: [], views: []}));
  return {store, list: await mount('actor-graph-statements', {store, groupBy: 'none'}, SIZE)};
}

async function press(...keys: string[]): Promise<void> {
  for (const key of keys) await sendKeys({press: key});
}

/** Types words to find, and waits until they have been looked for in all rows. */
async function find(list: ActorGraphStatements, words: string): Promise<void> {
  await typeToFind(list, words);
  await until(() => !textOf(one(list, '.hits')).includes('so far'), 'all rows have been looked at');
}

async function typeToFind(list: ActorGraphStatements, words: string): Promise<void> {
  const field = one(list, 'input') as HTMLInputElement;
  field.focus();
  field.value = words;
  field.dispatchEvent(new Event('input'));
  await list.updateComplete;
}

function focusedRow(list: ActorGraphStatements): number {
  return Number((list.shadowRoot!.activeElement as HTMLElement | null)?.dataset['index'] ?? -1);
}

function isInSight(list: ActorGraphStatements, text: string): boolean {
  const [row] = all(list, 'li').filter(element => textOf(element).includes(`What ${text} says`));
  if (row === undefined) return false;
  const [inner, outer] = [row.getBoundingClientRect(), one(list, '.scroller').getBoundingClientRect()];
  return inner.top >= outer.top - 1 && inner.bottom <= outer.bottom + 1;
}

/** The sentences of all rows, as they would be printed: on the screen those in sight alone exist. */
function printedRows(list: ActorGraphStatements): string[] {
  dispatchEvent(new Event('beforeprint'));
  cleanUp(() => dispatchEvent(new Event('afterprint')));
  return all(list, '.sentence').map(textOf);
}

function visibleSentences({state}: ExplorerStore): string[] {
  const {dataset} = state.graph!;
  const visible = selectVisible(state);
  const {statements, relations} = dataset.document;
  return [
    ...statements.filter(({id}) => visible.has(id)).map(statement => statementSentence(statement, dataset)),
    ...relations.filter(({id}) => visible.has(id)).map(relation => relationSentence(relation, dataset)),
  ].map(sentence => sentenceText(sentence).replace(/\s+/g, ' ').trim());
}
