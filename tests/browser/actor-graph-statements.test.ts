/** The list: the picture in words. */
import {expect} from '@open-wc/testing';
import type {ActorGraphStatements} from '../../src/elements/actor-graph-statements/actor-graph-statements.ts';
import type {ExplorerStore} from '../../src/elements/internal/store-context.ts';
import {relationSentence, sentenceText, statementSentence} from '../../src/model/sentence.ts';
import {select, setGroup, showEverything, showOnly, showView, toggleValue} from '../../src/state/actions.ts';
import {selectVisible} from '../../src/state/selectors.ts';
import {itKeepsTheContract} from '../support/contract.ts';
import {openArticle} from '../support/make-store.ts';
import {mount} from '../support/mount.ts';
import {all, one, textOf} from '../support/shadow.ts';

describe('<actor-graph-statements>', () => {
  itKeepsTheContract('actor-graph-statements', {
    size: [600, 700],
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
      const list = await mount('actor-graph-statements', {store});
      change(store);
      await list.updateComplete;
      expect(rowsOf(list)).to.deep.equal(visibleSentences(store));
    });
  }

  it('selects a sentence by its verb', async () => {
    const store = await openArticle();
    const list = await mount('actor-graph-statements', {store});
    one(one(list, 'li', 'terrorist acts'), '.verb').click();
    expect(store.state.selection).to.equal('terrorist-acts');
  });

  it('selects an actor by the name', async () => {
    const store = await openArticle();
    const list = await mount('actor-graph-statements', {store});
    all(list, '.actor')
      .find(link => textOf(link) === 'Iran-backed militias')!
      .click();
    expect(store.state.selection).to.equal('militias');
  });

  it('marks the row that is selected', async () => {
    const store = await openArticle();
    const list = await mount('actor-graph-statements', {store});
    store.update(select('terrorist-acts'));
    await list.updateComplete;
    expect(textOf(one(list, '[aria-current=true]'))).to.contain('terrorist acts');
  });

  it('says where each sentence is written', async () => {
    const store = await openArticle();
    const list = await mount('actor-graph-statements', {store});
    const without = all(list, 'li').filter(row => !/The National, paragraphs? \d/.test(textOf(row)));
    expect(without.map(textOf)).to.deep.equal([]);
  });
});

function rowsOf(list: ActorGraphStatements): string[] {
  return all(list, 'li > div:first-child').map(textOf);
}

function visibleSentences({state}: ExplorerStore): string[] {
  const {dataset} = state.graph!;
  const visible = selectVisible(state);
  const {statements, relations} = dataset.document;
  return [
    ...statements.filter(({id}) => visible.has(id)).map(statement => statementSentence(statement, dataset)),
    ...relations.filter(({id}) => visible.has(id)).map(relation => relationSentence(relation, dataset)),
  ].map(sentenceText);
}
