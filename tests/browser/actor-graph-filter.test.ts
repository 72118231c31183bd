/** The legend that is the filter. */
import {expect} from '@open-wc/testing';
import type {ActorGraph} from '../../src/elements/actor-graph/actor-graph.ts';
import {selectVisible} from '../../src/state/selectors.ts';
import {itKeepsTheContract} from '../support/contract.ts';
import {openArticle} from '../support/make-store.ts';
import {mountArticle, viewOf} from '../support/mount.ts';
import {all, one, textOf} from '../support/shadow.ts';

describe('<actor-graph-filter>', () => {
  itKeepsTheContract('actor-graph-filter', {
    size: [300, 700],
    properties: async () => ({store: await openArticle()}),
  });

  it('explains the two kinds of lines in one sentence', async () => {
    const explorer = await mountArticle();
    expect(textOf(legendOf(explorer))).to.contain(
      'Solid arrow = did. Dashed line = said. A dashed line that ends on an arrow is about that act.',
    );
  });

  it('says how much is shown', async () => {
    const explorer = await mountArticle();
    const {actor, relation, statement} = selectVisible(explorer.store.state).counts;
    expect(textOf(legendOf(explorer))).to.contain(
      `Shown: ${actor.shown} of ${actor.total} actors, ${relation.shown} of ${relation.total} deeds, ${statement.shown} of ${statement.total} statements.`,
    );
  });

  it('hides the lines of a type that is unticked', async () => {
    const explorer = await mountArticle();
    await tick(explorer, 'visits');
    expect(labelsOf(explorer)).not.to.include('visits');
  });

  it('keeps a deed that a shown statement is about, though its type is unticked', async () => {
    const explorer = await mountArticle();
    await tick(explorer, 'attacks');
    expect(labelsOf(explorer)).to.include('attacks');
  });

  it('shows the lines again when the type is ticked', async () => {
    const explorer = await mountArticle();
    const before = labelsOf(explorer);
    await tick(explorer, 'visits');
    await tick(explorer, 'visits');
    expect(labelsOf(explorer)).to.have.members(before);
  });

  it('moves no node when lines are hidden', async () => {
    const explorer = await mountArticle();
    const before = new Map(
      Object.entries(viewOf(explorer).positions).map(([id, place]) => [id, String(place)]),
    );
    await tick(explorer, 'denounces');
    const moved = Object.entries(viewOf(explorer).positions).filter(
      ([id, place]) => before.get(id) !== String(place),
    );
    expect(moved).to.deep.equal([]);
  });

  it('leaves zoom and place of the picture alone when lines are hidden', async () => {
    const explorer = await mountArticle();
    const {cy} = viewOf(explorer);
    const before = {zoom: cy.zoom(), ...cy.pan()};
    await tick(explorer, 'denounces');
    expect({zoom: cy.zoom(), ...cy.pan()}).to.deep.equal(before);
  });

  it('counts for every value what it would show', async () => {
    const explorer = await mountArticle();
    const deeds = Number(textOf(one(rowOf(explorer, '.layer', 'Did'), '.count')));
    expect(deeds).to.equal(selectVisible(explorer.store.state).counts.relation.shown);
  });

  it('keeps the count of a value that is unticked', async () => {
    const explorer = await mountArticle();
    const before = textOf(one(rowOf(explorer, '.type', 'visits'), '.count'));
    await tick(explorer, 'visits');
    expect(textOf(one(rowOf(explorer, '.type', 'visits'), '.count'))).to.equal(before);
  });

  it('shows one type alone on “only”', async () => {
    const explorer = await mountArticle();
    await press(explorer, 'button', 'Only Said');
    expect(selectVisible(explorer.store.state).counts.statement.shown).to.be.above(3);
    const layers = all<HTMLInputElement>(legendOf(explorer), '.layer input').map(({checked}) => checked);
    expect(layers).to.deep.equal([false, true]);
  });

  it('shows nothing of a group on “none”', async () => {
    const explorer = await mountArticle();
    await press(explorer, 'button', 'None: Types');
    expect(viewOf(explorer).cy.edges().length).to.equal(0);
  });

  it('shows all of a group again on “all”', async () => {
    const explorer = await mountArticle();
    const before = labelsOf(explorer);
    await press(explorer, 'button', 'None: Types');
    await press(explorer, 'button', 'All: Types');
    expect(labelsOf(explorer)).to.have.members(before);
  });

  it('returns to the view’s own filter on “Reset”', async () => {
    const explorer = await mountArticle();
    const before = labelsOf(explorer);
    await tick(explorer, 'visits');
    one(explorer, 'actor-graph-filter >>> button', 'Reset').click();
    await explorer.settled;
    expect(labelsOf(explorer)).to.have.members(before);
  });

  it('has nothing to reset as long as the reader has changed nothing', async () => {
    const explorer = await mountArticle();
    expect(one(explorer, 'actor-graph-filter >>> button', 'Reset').matches(':disabled')).to.equal(true);
  });

  it('keeps what is filtered out as a pale backdrop on “Fade”', async () => {
    const explorer = await mountArticle();
    const before = viewOf(explorer).cy.elements().length;
    one(explorer, 'actor-graph-filter >>> button', 'Fade').click();
    await tick(explorer, 'denounces');
    const {cy} = viewOf(explorer);
    const pale = cy
      .edges('.left-out')
      .map(edge => (edge.data('label') as string).replaceAll(/[\u2068\u2069]/g, ''));
    expect([cy.elements().length, pale.every(label => label.startsWith('denounces'))]).to.deep.equal([
      before,
      true,
    ]);
  });

  it('keeps what happened in a span of time', async () => {
    const explorer = await mountArticle();
    one(explorer, 'button', 'Show everything').click();
    await enterDates(explorer, '2003', '2003');
    const visible = selectVisible(explorer.store.state);
    expect([visible.has('wmd-claim'), visible.has('end-presence-announcement')]).to.deep.equal([true, false]);
  });

  it('marks a date that is none', async () => {
    const explorer = await mountArticle();
    await enterDates(explorer, 'last year', '');
    const [from] = dateFields(explorer);
    expect(from!.getAttribute('aria-invalid')).to.equal('true');
  });

  it('does not filter by a date that is none', async () => {
    const explorer = await mountArticle();
    const before = explorer.filter;
    await enterDates(explorer, 'last year', '');
    expect(explorer.filter).to.equal(before);
  });
});

function legendOf(explorer: ActorGraph): HTMLElement {
  return one(explorer, 'actor-graph-filter');
}

function labelsOf(explorer: ActorGraph): string[] {
  return viewOf(explorer)
    .cy.edges()
    .map(edge => (edge.data('label') as string).replaceAll(/[\u2068\u2069]/g, ''));
}

/** A row of the legend by the whole of its label. */
function rowOf(explorer: ActorGraph, kind: string, label: string): HTMLElement {
  const row = all(legendOf(explorer), kind).find(
    candidate => candidate.querySelector('.name')?.textContent.trim() === label,
  );
  if (row === undefined) throw new Error(`no row ${label}`);
  return row;
}

async function tick(explorer: ActorGraph, type: string): Promise<void> {
  rowOf(explorer, '.type', type).querySelector('input')!.click();
  await explorer.settled;
}

async function press(explorer: ActorGraph, selector: string, label: string): Promise<void> {
  one(legendOf(explorer), `${selector}[aria-label="${label}"]`).click();
  await explorer.settled;
}

function dateFields(explorer: ActorGraph): HTMLInputElement[] {
  return all<HTMLInputElement>(legendOf(explorer), 'actor-graph-timeline >>> .dates input');
}

async function enterDates(explorer: ActorGraph, ...dates: string[]): Promise<void> {
  for (const [i, field] of dateFields(explorer).entries()) {
    field.value = dates[i]!;
    field.dispatchEvent(new Event('change', {bubbles: true}));
    await explorer.settled;
  }
}
