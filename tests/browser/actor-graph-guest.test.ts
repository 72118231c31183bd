/** The explorer as a guest: pages that hide it, move it, scroll past it, print it, or style everything. */
import {expect} from '@open-wc/testing';
import {emulateMedia} from '@web/test-runner-commands';
import type {ActorGraph} from '../../src/elements/actor-graph/actor-graph.ts';
import {addPageStyle, makeFiller} from '../support/host-page.ts';
import {ARTICLE, canvasOf, cleanUp, makeFrame, mountArticle, settle, viewOf} from '../support/mount.ts';
import {one} from '../support/shadow.ts';
import {nextFrame, until} from '../support/until.ts';
import {countFrames} from '../support/watch-page.ts';

describe('<actor-graph> far down a page', () => {
  it('reads nothing before the reader comes near', async () => {
    const {explorer} = await mountBelow(3000);
    await explorer.settled;
    expect(explorer.store.state.status).to.equal('idle');
  });

  it('reads its source and draws when the reader comes near', async () => {
    const {explorer, frame} = await mountBelow(3000);
    frame.scrollTop = 2500;
    await until(() => explorer.store.state.status === 'ready', 'the source has been read');
    await explorer.settled;
    expect(viewOf(explorer).cy.nodes('.actor').length).to.be.above(5);
  });

  it('reads its source at once where it is asked to', async () => {
    const {explorer} = await mountBelow(3000, {loading: 'eager'});
    await until(() => explorer.store.state.status === 'ready', 'the source has been read');
  });

  it('stops drawing when the reader has left', async () => {
    const {explorer, frame} = await mountBelow(0);
    await explorer.settled;
    frame.scrollTop = 5000;
    await until(() => !isDrawing(explorer), 'the picture sleeps');
    expect(await countFrames(200)).to.equal(0);
  });

  it('draws what has changed meanwhile when the reader is back', async () => {
    const {explorer, frame} = await mountBelow(0);
    await explorer.settled;
    frame.scrollTop = 5000;
    await until(() => !isDrawing(explorer), 'the picture sleeps');
    explorer.showView('everything');
    await explorer.settled;
    frame.scrollTop = 0;
    await until(() => isDrawing(explorer), 'the picture is awake');
    await explorer.settled;
    expect(viewOf(explorer).cy.nodes('.actor').length).to.be.above(40);
  });

  it('shows the same picture as before when the reader is back', async () => {
    const {explorer, frame} = await mountBelow(0);
    await explorer.settled;
    const before = canvasOf(explorer).positions;
    frame.scrollTop = 5000;
    await until(() => !isDrawing(explorer), 'the picture sleeps');
    frame.scrollTop = 0;
    await until(() => isDrawing(explorer), 'the picture is awake');
    expect(canvasOf(explorer).positions).to.deep.equal(before);
  });
});

describe('<actor-graph> in', () => {
  it('a <details> draws when that is opened', async () => {
    const frame = await makeFrame();
    const details = document.createElement('details');
    const explorer = Object.assign(document.createElement('actor-graph'), {src: ARTICLE});
    details.append(explorer);
    frame.append(details);
    await explorer.settled;
    details.open = true;
    await until(() => canvasIn(explorer)?.view !== undefined, 'there is a picture');
    await explorer.settled;
    expect(spread(explorer)).to.be.above(200);
  });

  it('a dialog draws when that is opened', async () => {
    const frame = await makeFrame();
    const dialog = document.createElement('dialog');
    const explorer = Object.assign(document.createElement('actor-graph'), {src: ARTICLE});
    dialog.style.inlineSize = '900px';
    dialog.append(explorer);
    frame.append(dialog);
    dialog.showModal();
    await until(() => canvasIn(explorer)?.view !== undefined, 'there is a picture');
    await explorer.settled;
    expect(spread(explorer)).to.be.above(200);
  });

  it('a box without size draws once that has one', async () => {
    const frame = await makeFrame([0, 0]);
    const explorer = Object.assign(document.createElement('actor-graph'), {src: ARTICLE});
    explorer.style.minBlockSize = '0';
    frame.append(explorer);
    await nextFrame();
    frame.style.inlineSize = '900px';
    frame.style.blockSize = '700px';
    await until(() => canvasIn(explorer)?.view !== undefined, 'there is a picture');
    await explorer.settled;
    expect(spread(explorer)).to.be.above(200);
  });
});

describe('<actor-graph> on a page that', () => {
  const HOSTILE: Readonly<Record<string, string>> = {
    'takes every style away': '* {all: unset}',
    'takes every style away, and means it': '* {all: initial !important}',
    'sets type in huge capitals':
      'body {font: 700 60px/3 cursive; text-transform: uppercase; letter-spacing: 1em; text-align: center; white-space: pre}',
    'changes the box model': '* {box-sizing: content-box !important; margin: 9px !important; padding: 9px}',
    'runs from right to left': 'html {direction: rtl}',
  };
  for (const [what, css] of Object.entries(HOSTILE)) {
    it(`${what} changes no type inside`, async () => {
      const usual = await typeOnPage();
      addPageStyle(css);
      expect(await typeOnPage()).to.deep.equal(usual);
    });

    it(`${what} leaves the explorer its picture`, async () => {
      addPageStyle(css);
      const explorer = await mountArticle();
      const {width, height} = canvasOf(explorer).getBoundingClientRect();
      expect([width > 200, height > 90, viewOf(explorer).cy.nodes('.actor').length > 5]).to.deep.equal([
        true,
        true,
        true,
      ]);
    });
  }

  it('hides it with a class is obeyed', async () => {
    addPageStyle('.gone {display: none}');
    const explorer = await mountArticle();
    explorer.className = 'gone';
    expect(explorer.checkVisibility()).to.equal(false);
  });

  it('has larger type gets larger type inside', async () => {
    const usual = await typeOnPage();
    addPageStyle('html {font-size: 24px}');
    const {fontSize} = await typeOnPage();
    expect(parseFloat(fontSize)).to.be.above(parseFloat(usual.fontSize));
  });

  it('has styles of its own finds them as they were', async () => {
    const frame = await makeFrame();
    const button = document.createElement('button');
    frame.append(button);
    const before = JSON.stringify(allStyles(button));
    const explorer = await mountArticle();
    await settle(explorer);
    expect(JSON.stringify(allStyles(button)) === before).to.equal(true);
  });
});

describe('<actor-graph> for a reader who', () => {
  it('wants no motion gets the next picture at once', async () => {
    await emulateMedia({reducedMotion: 'reduce'});
    cleanUp(() => emulateMedia({reducedMotion: 'no-preference'}));
    const explorer = await mountArticle();
    explorer.showView('everything');
    await explorer.updateComplete;
    await nextFrame();
    await nextFrame();
    expect(viewOf(explorer).cy.nodes(':animated').length).to.equal(0);
  });
});

interface Below {
  readonly explorer: ActorGraph;
  readonly frame: HTMLElement;
}

/** Adds an explorer below so many pixels of something else, in a box that scrolls. */
async function mountBelow(distance: number, properties: Partial<ActorGraph> = {}): Promise<Below> {
  const frame = await makeFrame();
  const explorer = Object.assign(document.createElement('actor-graph'), {src: ARTICLE, ...properties});
  frame.append(makeFiller(distance), explorer, makeFiller(6000));
  await nextFrame();
  return {explorer, frame};
}

function canvasIn(explorer: ActorGraph) {
  return explorer.renderRoot.querySelector('actor-graph-canvas');
}

function isDrawing(explorer: ActorGraph): boolean {
  return canvasOf(explorer).isDrawing;
}

/** How far the drawn actors lie apart. */
function spread(explorer: ActorGraph): number {
  const box = viewOf(explorer).cy.nodes('.actor').boundingBox();
  return Math.min(box.w, box.h);
}

/** How an explorer sets its title on the page as it is. */
async function typeOnPage(): Promise<Readonly<Record<'fontSize' | (string & {}), string>>> {
  const explorer = await mountArticle();
  const style = getComputedStyle(one(explorer, 'h2'));
  const {fontFamily, fontSize, letterSpacing, textTransform, lineHeight, whiteSpace, direction} = style;
  const found = {fontFamily, fontSize, letterSpacing, textTransform, lineHeight, whiteSpace, direction};
  explorer.parentElement!.remove();
  return found;
}

function allStyles(element: Element): string[] {
  const style = getComputedStyle(element);
  return [...style].map(name => `${name}: ${style.getPropertyValue(name)}`);
}
