/** When it was done and said, and the window that filters by it. */
import {expect} from '@open-wc/testing';
import {sendKeys} from '@web/test-runner-commands';
import type {ActorGraphTimeline} from '../../src/elements/actor-graph-timeline/actor-graph-timeline.ts';
import type {ExplorerStore} from '../../src/elements/internal/store-context.ts';
import {select, setGroup, showEverything} from '../../src/state/actions.ts';
import {selectVisible} from '../../src/state/selectors.ts';
import {itKeepsTheContract} from '../support/contract.ts';
import {makeFile, makeRelation, makeStatement} from '../support/make-file.ts';
import {openArticle, openFile} from '../support/make-store.ts';
import {mount, mountArticle, PHONE, type Size} from '../support/mount.ts';
import {click, drag, pointAt} from '../support/pointer.ts';
import {all, one, textOf} from '../support/shadow.ts';
import {until} from '../support/until.ts';

const SIZE: Size = [700, 160];

/** High enough for the timeline to be open at first. */
const ROOMY = [1280, 960] as const;

describe('<actor-graph-timeline>', () => {
  itKeepsTheContract('actor-graph-timeline', {
    size: SIZE,
    properties: async () => ({store: await openArticle()}),
  });

  it('names years, months and days where each is told apart', async () => {
    const {timeline} = await mountAll();
    const labels = all(timeline, '.plot text:not(.about)').map(textOf);
    expect(labels).to.include.members(['2003', '2014', 'Dec', '2017', '25', '28', 'Dec 2023', '2024']);
  });

  it('has room for its axis on 280 pixels', async () => {
    const {timeline} = await mountAll([280, 200]);
    const {right} = timeline.getBoundingClientRect();
    const beyond = all(timeline, '.plot > svg *, button').filter(
      part => part.getBoundingClientRect().right > right + 1,
    );
    expect(beyond.map(({outerHTML}) => outerHTML)).to.deep.equal([]);
    expect(timeline.scrollWidth).to.be.at.most(280);
  });

  it('filters to the part that is clicked', async () => {
    const {timeline, store} = await mountAll();
    await click(placeOf(timeline, '28'));
    expect(dateOf(store)).to.deep.equal({by: 'date', span: '2023-12-28'});
  });

  it('filters to what a drag runs over, open where it reaches the end', async () => {
    const {timeline, store} = await mountAll();
    const [x, y] = placeOf(timeline, '25');
    await drag([x, y], [placeOf(timeline, '27')[0] - x, 0]);
    expect(dateOf(store)).to.deep.equal({by: 'date', span: '2023-12-25/2023-12-27'});
    await drag([x, y], [690 - x, 0]);
    expect(dateOf(store)).to.deep.equal({by: 'date', span: '2023-12-25/..'});
  });

  it('moves one end of the window with its handle', async () => {
    const {timeline, store} = await mountAll();
    store.update(setGroup('date', {by: 'date', span: '2003/2014'}));
    await timeline.updateComplete;
    const {left, top} = thumb(timeline, 'to').getBoundingClientRect();
    const x = Math.round(left + 3);
    await drag([x, Math.round(top + 20)], [placeOf(timeline, '2018')[0] - x, 0]);
    expect(dateOf(store)?.span).to.equal('../2018');
  });

  it('says of a part what it is, what is shown of it and how much there is', async () => {
    const {timeline} = await mountAll();
    await pointAt(placeOf(timeline, '28'));
    await timeline.updateComplete;
    expect(textOf(one(timeline, '.readout'))).to.match(
      /^28 December 2023: \d+ of \d+ deeds, \d+ of \d+ statements$/,
    );
  });

  it('shows as many of a part as the filter by it then keeps', async () => {
    const {timeline, store} = await mountAll();
    await pointAt(placeOf(timeline, '27'));
    await timeline.updateComplete;
    const [, deeds, statements] = /: (\d+) of \d+ deeds, (\d+) of/.exec(textOf(one(timeline, '.readout')))!;
    await click(placeOf(timeline, '27'));
    const {statement, relation} = selectVisible(store.state).counts;
    expect(statement.shown).to.equal(Number(statements));
    // A deed that a shown statement is about stays, whenever it was.
    expect(relation.shown).to.be.at.least(Number(deeds));
  });

  it('moves by a part with the arrow keys, by several with Page up, to the ends with Home and End', async () => {
    const {timeline, store} = await mountAll();
    const from = thumb(timeline, 'from');
    from.focus();
    await sendKeys({press: 'ArrowRight'});
    expect(dateOf(store)?.span).to.equal('2004/..');
    await sendKeys({press: 'PageUp'});
    expect(dateOf(store)?.span).to.equal('2008/..');
    await sendKeys({press: 'End'});
    await timeline.updateComplete;
    expect(from.getAttribute('aria-valuetext')).to.equal('June 2024');
    await sendKeys({press: 'Home'});
    expect(dateOf(store)).to.equal(undefined);
    expect(timeline.shadowRoot!.activeElement).to.equal(from);
  });

  it('tells the dates of its handles, and that they are open at the ends', async () => {
    const {timeline, store} = await mountAll();
    const texts = () => (['from', 'to'] as const).map(edge => thumb(timeline, edge).ariaValueText);
    expect(texts()).to.deep.equal(['2003 or before', 'June 2024 or later']);
    store.update(setGroup('date', {by: 'date', span: '2007/2023-12-25'}));
    await timeline.updateComplete;
    expect(texts()).to.deep.equal(['2007', '25 December 2023']);
  });

  it('lets go of the dates on Escape, and of nothing else', async () => {
    const explorer = await mountArticle({}, ROOMY);
    explorer.store.update(setGroup('date', {by: 'date', span: '2023'}));
    explorer.store.update(select('militias'));
    await explorer.settled;
    one(explorer, 'actor-graph-timeline >>> .thumb').focus();
    await sendKeys({press: 'Escape'});
    expect([dateOf(explorer.store), explorer.selected]).to.deep.equal([undefined, 'militias']);
  });

  it('shows all dates again on the button, which keeps the focus, and on a double click', async () => {
    const {timeline, store} = await mountAll();
    await click(placeOf(timeline, '28'));
    const button = one(timeline, 'button', 'All dates');
    button.focus();
    await sendKeys({press: 'Enter'});
    expect([dateOf(store), timeline.shadowRoot!.activeElement]).to.deep.equal([undefined, button]);
    store.update(setGroup('date', {by: 'date', span: '2023'}));
    one(timeline, '.plot').dispatchEvent(new MouseEvent('dblclick', {bubbles: true}));
    expect(dateOf(store)).to.equal(undefined);
  });

  it('counts what has no date, and leaves it out or lets it through', async () => {
    const {timeline, store} = await mountAll();
    const button = one(timeline, 'button', 'undated');
    const {relations, statements} = store.state.graph!.dataset.document;
    const visible = selectVisible(store.state);
    const undated = [...relations, ...statements].filter(
      ({id, when}) => when === undefined && visible.has(id),
    );
    expect(textOf(button)).to.equal(`${undated.length} undated`);
    button.click();
    expect(dateOf(store)).to.deep.equal({by: 'date', span: '../..'});
    button.click();
    expect(dateOf(store)).to.equal(undefined);
    await click(placeOf(timeline, '28'));
    await timeline.updateComplete;
    expect(button.ariaPressed).to.equal('false');
    button.click();
    expect(dateOf(store)).to.deep.equal({by: 'date', span: '2023-12-28', undated: true});
  });

  it('lists what has no date by itself, and leads back to where the reader was', async () => {
    const explorer = await mountArticle({}, ROOMY);
    explorer.store.update(setGroup('date', {by: 'date', span: '2023-12-28'}));
    await explorer.settled;
    one(explorer, 'actor-graph-timeline >>> button', 'List').click();
    await explorer.settled;
    const {dataset} = explorer.store.state.graph!;
    const {relation, statement} = selectVisible(explorer.store.state).counts;
    const dated = dataset.document.relations.filter(
      ({id, when}) => when !== undefined && selectVisible(explorer.store.state).has(id),
    );
    expect([explorer.store.state.reading.sheet, dated.length, statement.shown]).to.deep.equal(['list', 0, 0]);
    expect(textOf(one(explorer, 'actor-graph-statements >>> .count'))).to.contain(`${relation.shown} of`);
    const back = one(explorer, 'actor-graph-timeline >>> button', 'Back');
    expect(back.ariaPressed).to.equal('true');
    back.click();
    expect([dateOf(explorer.store)?.span, explorer.store.state.reading.sheet]).to.deep.equal([
      '2023-12-28',
      'graph',
    ]);
  });

  it('takes exact dates, and says what is wrong with them', async () => {
    const {timeline, store} = await mountAll();
    one(timeline, 'button', 'Exact dates').click();
    const [from, to] = all<HTMLInputElement>(timeline, '.dates input');
    type(from!, '2017-12-05');
    expect(dateOf(store)?.span).to.equal('2017-12-05/..');
    await timeline.updateComplete;
    type(to!, '2003');
    await timeline.updateComplete;
    expect(textOf(one(timeline, '.dates p'))).to.equal('That ends before it begins.');
    expect([to!.ariaInvalid, dateOf(store)?.span]).to.deep.equal(['true', '2017-12-05/..']);
    type(to!, '2023-12');
    expect(dateOf(store)?.span).to.equal('2017-12-05/2023-12');
  });

  it('closes the exact dates on Escape, and lets go of nothing', async () => {
    const explorer = await mountArticle({}, ROOMY);
    explorer.store.update(select('militias'));
    await explorer.settled;
    one(explorer, 'actor-graph-timeline >>> button', 'Exact dates').click();
    all<HTMLInputElement>(explorer, 'actor-graph-timeline >>> .dates input')[0]!.focus();
    await sendKeys({press: 'Escape'});
    expect([all(explorer, 'actor-graph-timeline >>> :popover-open').length, explorer.selected]).to.deep.equal(
      [0, 'militias'],
    );
  });

  it('closes its help at a second click', async () => {
    const explorer = await mountArticle({}, ROOMY);
    const button = one(explorer, 'actor-graph-timeline >>> [data-opens=help]');
    const {x, y, width, height} = button.getBoundingClientRect();
    const seen: boolean[] = [];
    for (let i = 0; i < 2; i++) {
      await click([Math.round(x + width / 2), Math.round(y + height / 2)]);
      seen.push(all(explorer, 'actor-graph-timeline >>> #help:popover-open').length > 0);
    }
    expect(seen).to.deep.equal([true, false]);
  });

  it('stands in the legend, with fields and handles, while the strip is closed', async () => {
    const explorer = await mountArticle();
    const dates = () =>
      all(explorer, 'actor-graph-filter >>> actor-graph-timeline')
        .filter(panel => panel.checkVisibility())
        .flatMap(panel => all(panel, '.thumb, .dates input'));
    expect(dates()).to.have.length(4);
    one(explorer, 'button.small').click();
    await explorer.settled;
    expect(dates()).to.have.length(0);
  });

  it('stays in the legend of a roomy explorer that has no strip', async () => {
    const explorer = await mountArticle({noTimeline: true}, ROOMY);
    const [timeline] = all(explorer, 'actor-graph-filter >>> actor-graph-timeline');
    one(timeline!, '.thumb.from').focus();
    await sendKeys({press: 'ArrowRight'});
    expect(dateOf(explorer.store)).not.to.equal(undefined);
  });

  it('draws what is open, what is approximate and where time is folded as such', async () => {
    const relations = [
      makeRelation('a', 'biden', 'militias', {when: '2003'}),
      makeRelation('b', 'biden', 'militias', {when: '2017-12~/..'}),
    ];
    const statements = [makeStatement('s', 'iraqi-government', 'a', {when: '../2003'})];
    const timeline = await mount(
      'actor-graph-timeline',
      {store: openFile(makeFile({relations, statements}))},
      SIZE,
    );
    const count = (selector: string) => all(timeline, selector).length;
    expect({
      about: count('.about'),
      folded: count('.break'),
      openStarts: count('path.said'),
      openEnds: count('path.deed'),
    }).to.deep.equal({about: 1, folded: 1, openStarts: 1, openEnds: 1});
  });

  it('says so when nothing bears a date', async () => {
    const timeline = await mount('actor-graph-timeline', {store: openFile(makeFile())}, SIZE);
    expect(textOf(timeline)).to.contain('No deed and no statement bears a date.');
  });

  it('is a strip under the picture that a button closes, no higher than 120 pixels', async () => {
    const explorer = await mountArticle({}, ROOMY);
    const timeline = one(explorer, 'actor-graph-timeline');
    expect(timeline.getBoundingClientRect().height).to.be.within(60, 120);
    one(explorer, 'button.roomy').click();
    await explorer.settled;
    expect(timeline.checkVisibility()).to.equal(false);
  });

  it('is closed in a narrow explorer until its button opens it', async () => {
    const explorer = await mountArticle({}, PHONE);
    const timeline = one(explorer, 'actor-graph-timeline');
    expect(timeline.checkVisibility()).to.equal(false);
    one(explorer, 'button.small').click();
    await explorer.settled;
    await until(() => all(timeline, '.thumb').length === 2, 'there is an axis');
  });

  it('is left out where the page does not want it', async () => {
    const explorer = await mountArticle({noTimeline: true});
    expect(all(explorer, '.main > actor-graph-timeline, .roomy, .small')).to.have.length(0);
  });
});

/** A timeline that shows the whole article. */
async function mountAll(size: Size = SIZE): Promise<{timeline: ActorGraphTimeline; store: ExplorerStore}> {
  const store = await openArticle();
  store.update(showEverything);
  return {timeline: await mount('actor-graph-timeline', {store}, size), store};
}

function dateOf(
  store: ExplorerStore,
): {by: 'date'; span: string; undated?: boolean | 'only' | undefined} | undefined {
  return store.state.filter.groups.find(group => group.by === 'date');
}

/** Types a text into a field, as far as a program can. */
function type(field: HTMLInputElement, text: string): void {
  field.value = text;
  field.dispatchEvent(new Event('change'));
}

function thumb(timeline: ActorGraphTimeline, edge: 'from' | 'to'): HTMLElement {
  return one(timeline, `.thumb.${edge}`);
}

/** A place in the bars over a label of the axis. */
function placeOf(timeline: ActorGraphTimeline, label: string): [number, number] {
  const text = all(timeline, '.plot text').find(candidate => textOf(candidate) === label)!;
  const {left, width} = text.getBoundingClientRect();
  const {top} = one(timeline, '.plot').getBoundingClientRect();
  return [Math.round(left + width / 2), Math.round(top + 45)];
}
