/** Graphs that no picture can hold: groups first, the most linked actors, and more on demand. */
import {expect} from '@open-wc/testing';
import type {ActorGraph} from '../../src/elements/actor-graph/actor-graph.ts';
import {setFilter} from '../../src/state/actions.ts';
import {showGroups, toggleGroup} from '../../src/state/picture-actions.ts';
import {makeActor, makeFile, makeRelation} from '../support/make-file.ts';
import {canvasOf, mount, viewOf} from '../support/mount.ts';
import {click, placeOf} from '../support/pointer.ts';
import {one, textOf} from '../support/shadow.ts';
import {until} from '../support/until.ts';

describe('<actor-graph> with 700 actors', () => {
  it('draws groups of them first', async () => {
    const explorer = await mountCircles(700);
    const groups = viewOf(explorer).cy.nodes('.group');
    expect([groups.length > 1, viewOf(explorer).cy.nodes('.actor').length === groups.length]).to.deep.equal([
      true,
      true,
    ]);
  });

  it('says how many actors the groups have', async () => {
    const explorer = await mountCircles(700);
    expect(textOf(canvasOf(explorer))).to.contain('of 700 actors');
  });

  it('draws who is in a group that is clicked', async () => {
    const explorer = await mountCircles(700);
    const group = viewOf(explorer).cy.nodes('.group')[0]!.id();
    explorer.fit();
    await click(placeOf(viewOf(explorer), group));
    await explorer.settled;
    expect(viewOf(explorer).cy.nodes('.actor').not('.group').length).to.be.above(5);
  });

  it('opens a group within a hull, from which the others step aside', async () => {
    const explorer = await mountCircles(700);
    const [group, ...others] = viewOf(explorer)
      .cy.nodes('.group')
      .map(node => node.id().slice(2));
    explorer.store.update(toggleGroup(group!));
    await explorer.settled;
    const hull = viewOf(explorer).cy.nodes('.hull')[0]!;
    const centre = hull.position();
    const isInside = (id: string) => {
      const {x, y} = viewOf(explorer).cy.getElementById(id).position();
      return Math.hypot(x - centre.x, y - centre.y) < hull.width() / 2;
    };
    const members = viewOf(explorer).cy.nodes('.actor').not('.group');
    expect(members.filter(node => !isInside(node.id())).length).to.equal(0);
    expect(others.filter(id => isInside(`c:${id}`))).to.deep.equal([]);
  });

  it('brings everybody back to his place when the group is closed', async () => {
    const explorer = await mountCircles(700);
    const {positions} = canvasOf(explorer);
    const [group] = Object.keys(positions);
    explorer.store.update(toggleGroup(group!));
    await explorer.settled;
    explorer.store.update(toggleGroup(group!));
    await explorer.settled;
    expect(canvasOf(explorer).positions).to.deep.equal(positions);
  });

  it('leaves the groups where they are when the reader filters', async () => {
    const explorer = await mountCircles(700);
    const {positions} = canvasOf(explorer);
    explorer.store.update(showGroups(true));
    const {filter} = explorer.store.state;
    explorer.store.update(setFilter({...filter, groups: [...filter.groups, {by: 'text', query: 'a2'}]}));
    await explorer.settled;
    const after = Object.entries(canvasOf(explorer).positions);
    expect(after.length).to.be.above(0).and.below(Object.keys(positions).length);
    expect(after.filter(([id, place]) => String(positions[id]) !== String(place))).to.deep.equal([]);
  });

  it('shows all of the picture when the reader asks for it, however small', async () => {
    const explorer = await mountCircles(700);
    explorer.store.update(showGroups(false));
    await explorer.settled;
    const {cy} = viewOf(explorer);
    const isOut = () => {
      const {x1, y1, x2, y2} = cy.nodes('.actor').renderedBoundingBox({includeLabels: false});
      return x1 < 0 || y1 < 0 || x2 > cy.width() || y2 > cy.height();
    };
    const before = isOut();
    one(explorer, 'actor-graph-canvas >>> button[aria-label="Fit the picture"]').click();
    expect([before, isOut()]).to.deep.equal([true, false]);
  });

  it('draws the most linked actors when the reader asks for actors', async () => {
    const explorer = await mountCircles(700);
    one(explorer, 'actor-graph-canvas >>> button', 'Show actors').click();
    await explorer.settled;
    expect([
      viewOf(explorer).cy.nodes('.group').length,
      viewOf(explorer).cy.nodes('.actor').length,
    ]).to.deep.equal([0, 150]);
  });

  it('draws whom the reader selects among the groups', async () => {
    const explorer = await mountCircles(700);
    explorer.select('a691');
    await explorer.settled;
    expect(viewOf(explorer).cy.getElementById('n:a691').length).to.equal(1);
  });
});

describe('<actor-graph> with more actors than it draws', () => {
  it('says how many it draws', async () => {
    const explorer = await mountCircles(300);
    expect(textOf(canvasOf(explorer))).to.contain('the 150 most linked of 300 actors');
  });

  it('draws fifty more on demand', async () => {
    const explorer = await mountCircles(300);
    one(explorer, 'actor-graph-canvas >>> button', 'Show 50 more').click();
    await explorer.settled;
    expect(viewOf(explorer).cy.nodes('.actor').length).to.equal(200);
  });

  it('draws more of an actor’s neighbours when his badge is clicked', async () => {
    const explorer = await mountHub();
    const before = viewOf(explorer).cy.nodes('.actor').length;
    await click(placeOf(viewOf(explorer), 'm:n:hub'));
    await until(() => viewOf(explorer).cy.nodes('.actor').length > before, 'more are drawn');
    await explorer.settled;
    expect(viewOf(explorer).cy.nodes('.actor').length).to.equal(before + 10);
  });

  it('does the same from the details, and takes it back', async () => {
    const explorer = await mountHub();
    const before = viewOf(explorer).cy.nodes('.actor').length;
    explorer.select('hub');
    await explorer.settled;
    one(explorer, 'actor-graph-details >>> .choices button', 'Draw 10 more').click();
    await explorer.settled;
    const more = viewOf(explorer).cy.nodes('.actor').length;
    one(explorer, 'actor-graph-details >>> .choices button', 'Draw fewer').click();
    await explorer.settled;
    expect([more, viewOf(explorer).cy.nodes('.actor').length]).to.deep.equal([before + 10, before]);
  });

  it('leaves those who stay where they were when more are drawn', async () => {
    const explorer = await mountHub();
    const {positions} = canvasOf(explorer);
    explorer.select('hub');
    await explorer.settled;
    one(explorer, 'actor-graph-details >>> .choices button', 'Draw 10 more').click();
    await explorer.settled;
    const after = canvasOf(explorer).positions;
    const moved = Object.entries(positions).filter(([id, place]) => String(after[id]) !== String(place));
    expect(moved).to.deep.equal([]);
  });

  it('keeps whom the reader has pinned', async () => {
    const explorer = await mountHub();
    explorer.select('a399');
    await explorer.settled;
    one(explorer, 'actor-graph-details >>> .choices button', 'Keep in the picture').click();
    explorer.select(undefined);
    await explorer.settled;
    expect(viewOf(explorer).cy.getElementById('n:a399').length).to.equal(1);
  });

  it('draws ten thousand deeds between two as one line', async () => {
    const relations = Array.from({length: 10_000}, (_, i) => makeRelation(`r${i}`, 'a0', 'a1'));
    const explorer = await mount('actor-graph', {
      data: makeFile({actors: [makeActor('a0'), makeActor('a1')], relations, statements: []}),
    });
    const edges = viewOf(explorer).cy.edges();
    expect([edges.length, (edges[0]?.data('label') as string).includes('×10000')]).to.deep.equal([1, true]);
  });
});

/** Circles of 20, each of whom knows some of his own circle and one of the next. */
function mountCircles(count: number): Promise<ActorGraph> {
  const actors = Array.from({length: count}, (_, i) => makeActor(`a${i}`));
  const relations = actors.flatMap((_, i) => {
    const circle = i - (i % 20);
    const links = [1, 2, 3].map(step =>
      makeRelation(`r${i}-${step}`, `a${i}`, `a${circle + ((i + step) % 20)}`),
    );
    return i % 20 === 0 ? [...links, makeRelation(`s${i}`, `a${i}`, `a${(i + 20) % count}`)] : links;
  });
  return mount('actor-graph', {data: makeFile({actors, relations, statements: []})});
}

/** Somebody who is linked with 400 others. */
function mountHub(): Promise<ActorGraph> {
  const others = Array.from({length: 400}, (_, i) => makeActor(`a${i}`));
  const relations = others.map((_, i) => makeRelation(`r${i}`, 'hub', `a${i}`));
  return mount('actor-graph', {
    data: makeFile({actors: [makeActor('hub'), ...others], relations, statements: []}),
  });
}
