/** The picture: what is drawn where, and what the pointer and the wheel do to it. */
import {expect} from '@open-wc/testing';
import {showEverything} from '../../src/state/actions.ts';
import type {GraphView} from '../../src/view/graph-view.ts';
import {itKeepsTheContract} from '../support/contract.ts';
import {makeFile, makeRelation} from '../support/make-file.ts';
import {openArticle, openFile} from '../support/make-store.ts';
import {mount, settle, viewOf, type Size} from '../support/mount.ts';
import {click, drag, placeOf, pointAt} from '../support/pointer.ts';
import {one, textOf} from '../support/shadow.ts';
import {nextFrame, until} from '../support/until.ts';

const SIZE: Size = [900, 700];

describe('<actor-graph-canvas>', () => {
  itKeepsTheContract('actor-graph-canvas', {
    size: SIZE,
    properties: async () => ({store: await openArticle()}),
  });

  it('selects what is clicked after it was removed and put back', async () => {
    const {canvas, store} = await mountStart();
    const frame = canvas.parentElement!;
    canvas.remove();
    await nextFrame();
    frame.append(canvas);
    await until(() => canvas.view !== undefined, 'the picture is back');
    await settle(canvas);
    await click(placeOf(viewOf(canvas), 'n:militias'));
    await until(() => store.state.selection === 'militias', 'the militias are selected');
  });

  it('says so when nothing passes the filter', async () => {
    const {canvas, store} = await mountStart();
    store.update(state => ({...state, filter: {groups: [{by: 'type', values: []}], isolated: 'hide'}}));
    await settle(canvas);
    expect(textOf(canvas)).to.contain('Nothing passes the filter.');
  });

  describe('lines that end on deeds', () => {
    it('ends every statement about a drawn deed on a handle', async () => {
      const {canvas, store} = await mountStart();
      const {statements, relations} = store.state.graph!.dataset;
      const onDeeds = [...statements.values()].filter(({about}) => about.some(({on}) => relations.has(on)));
      const lines = viewOf(canvas)
        .cy.edges('.said')
        .toArray()
        .filter(line => onDeeds.some(({by}) => line.source().id() === `n:${by[0]!}`));
      const ends = lines.map(line => line.target().hasClass('handle'));
      expect([ends.length > 3, ends.includes(false)]).to.deep.equal([true, false]);
    });

    it('puts every handle on the middle of its line', async () => {
      const {canvas} = await mountStart();
      expect(handleOffsets(viewOf(canvas)).filter(offset => offset > 6)).to.deep.equal([]);
    });

    it('takes handles along when a node is dragged', async () => {
      const {canvas} = await mountStart();
      const view = viewOf(canvas);
      await drag(placeOf(view, 'n:us-troops'), [-70, 40]);
      await nextFrame();
      expect(handleOffsets(view).filter(offset => offset > 6)).to.deep.equal([]);
    });

    it('leaves a dragged node where it was dropped', async () => {
      const {canvas} = await mountStart();
      const view = viewOf(canvas);
      const [x, y] = placeOf(view, 'n:us-troops');
      await drag([x, y], [-70, 40]);
      await nextFrame();
      const [nowX, nowY] = placeOf(view, 'n:us-troops');
      expect([Math.abs(nowX - x + 70) <= 2, Math.abs(nowY - y - 40) <= 2]).to.deep.equal([true, true]);
    });

    it('selects a deed when its handle is clicked', async () => {
      const {canvas, store} = await mountStart();
      const view = viewOf(canvas);
      await click(placeOf(view, handleOf(view, 'n:militias', 'n:us-troops')));
      await until(() => store.state.selection === 'militia-attacks', 'the attacks are selected');
    });
  });

  describe('pointing', () => {
    it('fades what is not linked to the actor under the pointer', async () => {
      const {canvas} = await mountStart();
      const view = viewOf(canvas);
      await pointAt(placeOf(view, 'n:militias'));
      await until(() => view.cy.nodes('.actor.faded').nonempty(), 'something is faded');
      const near = ['militias', 'us-troops', 'iranian-government'].map(id => `n:${id}`);
      expect(near.filter(key => view.cy.getElementById(key).hasClass('faded'))).to.deep.equal([]);
    });

    it('moves nothing when the reader points at something', async () => {
      const {canvas} = await mountStart();
      const view = viewOf(canvas);
      const before = view.positions;
      await pointAt(placeOf(view, 'n:militias'));
      await until(() => view.cy.nodes('.faded').nonempty(), 'something is faded');
      expect(view.positions).to.deep.equal(before);
    });

    it('draws the lines of a bundle one by one when it is clicked', async () => {
      const relations = ['a', 'b', 'c'].map(id => makeRelation(id, 'militias', 'us-troops'));
      const canvas = await mount(
        'actor-graph-canvas',
        {store: openFile(makeFile({relations, statements: []}))},
        SIZE,
      );
      const view = viewOf(canvas);
      await click(placeOf(view, view.cy.edges()[0]!.id()));
      await until(() => view.cy.edges().length === 3, 'there are three lines');
    });
  });

  describe('the wheel', () => {
    it('is left to the page', async () => {
      const {canvas} = await mountStart();
      expect(turnWheel(canvas, {}).defaultPrevented).to.equal(false);
    });

    it('does not zoom by itself', async () => {
      const {canvas} = await mountStart();
      const before = viewOf(canvas).cy.zoom();
      turnWheel(canvas, {});
      await nextFrame();
      expect(viewOf(canvas).cy.zoom()).to.equal(before);
    });

    it('zooms while Ctrl is held', async () => {
      const {canvas} = await mountStart();
      const before = viewOf(canvas).cy.zoom();
      turnWheel(canvas, {ctrlKey: true});
      expect(viewOf(canvas).cy.zoom()).to.be.above(before);
    });

    it('is left to the page too where the graph came after the canvas', async () => {
      const canvas = await mount('actor-graph-canvas', {}, SIZE);
      canvas.store = await openArticle();
      await settle(canvas);
      expect(turnWheel(canvas, {}).defaultPrevented).to.equal(false);
    });

    it('is left to the page too after the canvas was removed and put back', async () => {
      const {canvas} = await mountStart();
      const frame = canvas.parentElement!;
      canvas.remove();
      await nextFrame();
      frame.append(canvas);
      await until(() => canvas.view !== undefined, 'the picture is back');
      expect(turnWheel(canvas, {}).defaultPrevented).to.equal(false);
    });
  });

  describe('buttons', () => {
    it('zooms in', async () => {
      const {canvas} = await mountStart();
      const before = viewOf(canvas).cy.zoom();
      one(canvas, '[aria-label="Zoom in"]').click();
      expect(viewOf(canvas).cy.zoom()).to.be.above(before);
    });

    it('brings all actors back into sight', async () => {
      const {canvas} = await mountStart();
      const {cy} = viewOf(canvas);
      cy.pan({x: 5000, y: 5000});
      one(canvas, '[aria-label="Fit the picture"]').click();
      const {x1, y1, x2, y2} = cy.nodes('.actor').renderedBoundingBox({includeLabels: false});
      expect([x1 >= 0, y1 >= 0, x2 <= cy.width(), y2 <= cy.height()]).to.deep.equal([true, true, true, true]);
    });

    it('arranges the nodes anew', async () => {
      const {canvas} = await mountStart();
      const view = viewOf(canvas);
      const before = view.positions;
      one(canvas, '[aria-label^="Tidy up"]').click();
      await canvas.settled;
      expect(view.positions).not.to.deep.equal(before);
    });
  });

  it('fits the picture again when its box changes', async () => {
    const {canvas} = await mountStart();
    const {cy} = viewOf(canvas);
    canvas.parentElement!.style.inlineSize = '500px';
    await until(() => cy.width() < 600, 'the picture has noticed');
    const {x1, x2} = cy.nodes('.actor').renderedBoundingBox({includeLabels: false});
    expect([x1 >= 0, x2 <= cy.width()]).to.deep.equal([true, true]);
  });

  it('keeps the places of actors when the view stays', async () => {
    const {canvas, store} = await mountStart();
    store.update(showEverything);
    await settle(canvas);
    const before = viewOf(canvas).positions;
    store.update(state => ({
      ...state,
      filter: {groups: [{by: 'layer', values: ['said']}], isolated: 'hide'},
    }));
    await settle(canvas);
    store.update(showEverything);
    await settle(canvas);
    expect(viewOf(canvas).positions).to.deep.equal(before);
  });

  it('takes the author’s narrow arrangement in a narrow box', async () => {
    const store = await openArticle();
    const canvas = await mount('actor-graph-canvas', {store}, [390, 700]);
    const narrow = store.state.graph!.views[0]!.view.narrow!;
    const authors = Object.fromEntries([...narrow].map(([id, [x, y]]) => [id, [x, y]]));
    expect(viewOf(canvas).positions).to.deep.equal(authors);
  });
});

async function mountStart() {
  const store = await openArticle();
  const canvas = await mount('actor-graph-canvas', {store}, SIZE);
  return {canvas, store};
}

/** How far each handle is from the middle of its line, in pixels of the model. */
function handleOffsets({cy}: GraphView): number[] {
  return cy.nodes('.handle').map(handle => {
    const middle = cy.getElementById(handle.id().slice('h:'.length)).midpoint();
    return Math.hypot(handle.position('x') - middle.x, handle.position('y') - middle.y);
  });
}

/** The key of the handle on the deed from one node to another. */
function handleOf({cy}: GraphView, source: string, target: string): string {
  const [edge] = cy
    .edges('.deed')
    .filter(line => line.source().id() === source && line.target().id() === target)
    .toArray();
  return `h:${edge!.id()}`;
}

function turnWheel(canvas: HTMLElement, keys: WheelEventInit): WheelEvent {
  const box = one(canvas, '.canvas');
  const event = new WheelEvent('wheel', {
    deltaY: -40,
    clientX: 200,
    clientY: 200,
    bubbles: true,
    cancelable: true,
    composed: true,
    ...keys,
  });
  (box.querySelector('canvas') ?? box).dispatchEvent(event);
  return event;
}
