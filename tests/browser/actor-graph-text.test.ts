/** The host's own text beside a graph: marked, scrolled and pointed at, but never changed. */
import {expect} from '@open-wc/testing';
import {emulateMedia} from '@web/test-runner-commands';
import type {ActorGraph} from '../../src/elements/actor-graph/actor-graph.ts';
import {select, setFilter, showOnly} from '../../src/state/actions.ts';
import {accessibilityFaults} from '../support/accessibility.ts';
import {emulateScheme} from '../support/contract.ts';
import {makeFile, makeRelation, makeStatement} from '../support/make-file.ts';
import {cleanUp, makeFrame, mount, settle, viewOf} from '../support/mount.ts';
import {click, pointAt} from '../support/pointer.ts';
import {one, textOf} from '../support/shadow.ts';
import {nextFrame, until} from '../support/until.ts';
import {countListeners, pageTraces, recordEvents} from '../support/watch-page.ts';

const FILE = makeFile({
  statements: [
    makeStatement('charge', 'iraqi-government', 'militia-attacks', {
      quote: 'the bridge is closed',
      evidence: 'national#p1',
    }),
    makeStatement('denial', 'us-military', 'us-strikes', {quote: ['it is open', 'and stays so']}),
    makeStatement('absent', 'biden', 'us-strikes', {quote: 'nobody wrote this'}),
    makeStatement('partial', 'biden', 'us-strikes', {quote: ['and stays so', 'nobody wrote that']}),
  ],
  relations: [
    makeRelation('militia-attacks', 'militias', 'us-troops', {evidence: 'national#p3'}),
    makeRelation('us-strikes', 'us-military', 'militias', {
      type: 'strikes',
      evidence: {source: 'national', exact: 'struck twice'},
    }),
  ],
});
const ARTICLE_TEXT = `
  <p>They said “the <b>bridge</b> is\n closed”.</p>
  <p>“It’s said: it is open,” others said, “and stays so”.</p>
  <p>Somebody <a href="#elsewhere">struck twice</a> and left.</p>`;

describe('<actor-graph for>', () => {
  beforeEach(async () => {
    await emulateMedia({reducedMotion: 'reduce'});
  });
  afterEach(async () => {
    await emulateMedia({reducedMotion: 'no-preference'});
  });

  for (const scheme of ['light', 'dark'] as const) {
    it(`is accessible on a ${scheme} page`, async () => {
      await emulateScheme(scheme);
      const {explorer} = await show();
      explorer.select('absent');
      await settle(explorer);
      expect(await accessibilityFaults(explorer)).to.deep.equal([]);
    });
  }

  it('marks all words of what is shown', async () => {
    await show();
    expect(marked('quote')).to.deep.equal([
      'the bridge is closed',
      'it is open',
      'and stays so',
      'and stays so',
      'struck twice',
    ]);
  });

  it('marks the words of the selected sentence more strongly', async () => {
    const {explorer} = await show();
    explorer.select('denial');
    await until(() => marked('current').length > 0, 'the words are marked');
    expect(marked('current')).to.deep.equal(['it is open', 'and stays so']);
  });

  it('marks the line of a deed without words', async () => {
    const {explorer} = await show();
    explorer.select('militia-attacks');
    await until(() => marked('quote').includes('Somebody struck twice and left.'), 'the line is marked');
    expect(marked('current')).to.deep.equal([]);
  });

  it('marks no words of what the filter hides', async () => {
    const {explorer} = await show();
    explorer.store.update(showOnly('speaker', 'iraqi-government'));
    await until(() => !marked('quote').includes('it is open'), 'the marks are gone');
    expect(marked('quote')).to.include('the bridge is closed');
  });

  it('changes nothing of the text', async () => {
    const {text, explorer} = await show();
    const head = document.head.innerHTML;
    const before = text.outerHTML;
    explorer.select('charge');
    await until(() => marked('current').length > 0, 'the words are marked');
    expect([text.outerHTML, document.head.innerHTML]).to.deep.equal([before, head]);
  });

  it('leaves nothing behind on the page when it is removed', async () => {
    const before = pageTraces();
    const listeners = countListeners();
    const {explorer, text} = await show();
    explorer.remove();
    text.parentElement!.remove();
    explorer.parentElement?.remove();
    document.querySelectorAll('body > div').forEach(frame => frame.remove());
    await nextFrame();
    expect({...pageTraces(), marks: CSS.highlights.size, listeners: listeners()}).to.deep.equal({
      ...before,
      marks: 0,
      listeners: [],
    });
  });

  it('marks again after it was removed and put back', async () => {
    const {explorer} = await show();
    const frame = explorer.parentElement!;
    explorer.remove();
    await nextFrame();
    expect(marked('quote')).to.deep.equal([]);
    frame.append(explorer);
    await until(() => marked('quote').length === 5, 'the words are marked again');
  });

  describe('scrolling', () => {
    it('brings the words into view when the reader selects', async () => {
      const {text, explorer} = await show({before: 2000});
      explorer.store.update(select('charge'), 'reader');
      await until(() => isOnScreen(text.querySelector('p')!), 'the words are on the screen');
    });

    it('does not happen when a script selects', async () => {
      const {text, explorer} = await show({before: 2000});
      explorer.store.update(select('charge'));
      await until(() => marked('current').length > 0, 'the words are marked');
      await nextFrame();
      expect(isOnScreen(text.querySelector('p')!)).to.equal(false);
    });

    it('does not happen when the words are on the screen', async () => {
      const {text, explorer} = await show({before: 40, after: 3000});
      const {scrollTop} = text.parentElement!;
      explorer.store.update(select('charge'), 'reader');
      await until(() => marked('current').length > 0, 'the words are marked');
      await nextFrame();
      expect(text.parentElement!.scrollTop).to.equal(scrollTop);
    });

    it('brings the line of a deed without words into view', async () => {
      const {text, explorer} = await show({before: 2000});
      explorer.store.update(select('militia-attacks'), 'reader');
      await until(() => isOnScreen(text.querySelector('p:last-of-type')!), 'the line is on the screen');
    });

    it('works in a browser that cannot mark', async () => {
      const real = Object.getOwnPropertyDescriptor(globalThis, 'Highlight')!;
      delete (globalThis as {Highlight?: unknown}).Highlight;
      cleanUp(() => {
        Object.defineProperty(globalThis, 'Highlight', real);
      });
      const {text, explorer} = await show({before: 2000, marks: 0});
      await until(() => explorer.store.state.unfound.size > 0, 'the text has been read');
      explorer.store.update(select('charge'), 'reader');
      await until(() => isOnScreen(text.querySelector('p')!), 'the words are on the screen');
    });
  });

  describe('words that are not there', () => {
    it('are told in the details of a statement', async () => {
      const {explorer} = await show();
      explorer.select('absent');
      await settle(explorer);
      expect(textOf(one(explorer, 'actor-graph-details >>> .unfound'))).to.equal(
        'These words were not found in the text beside the graph.',
      );
    });

    it('are told apart from those that are', async () => {
      const {explorer} = await show();
      expect([...explorer.store.state.unfound]).to.deep.equal([
        ['absent', 'all'],
        ['partial', 'some'],
      ]);
    });

    it('are not told without a text', async () => {
      const {explorer} = await show();
      explorer.htmlFor = undefined;
      await until(() => explorer.store.state.unfound.size === 0, 'nothing is said to be missing');
      expect(marked('quote')).to.deep.equal([]);
    });
  });

  describe('the pointer', () => {
    it('selects the sentence whose words are clicked, and tells the page', async () => {
      const {explorer} = await show();
      const events = recordEvents();
      await click(middleOf('the bridge is closed'));
      await until(() => explorer.selected === 'charge', 'the statement is selected');
      expect(events).to.deep.equal(['actor-graph-select']);
    });

    it('goes on to the next sentence with the same words', async () => {
      const {explorer} = await show();
      await click(middleOf('and stays so'));
      await until(() => explorer.selected === 'denial', 'the first is selected');
      await click(middleOf('and stays so'));
      await until(() => explorer.selected === 'partial', 'the second is selected');
    });

    it('selects nothing beside the words', async () => {
      const {text, explorer} = await show();
      const {right, top} = text.querySelector('p')!.getBoundingClientRect();
      await click([Math.round(right) - 4, Math.round(top) + 4]);
      await nextFrame();
      expect(explorer.selected).to.equal(undefined);
    });

    it("leaves the host's links to the host", async () => {
      const {explorer} = await show();
      cleanUp(() => {
        history.replaceState(null, '', location.pathname + location.search);
      });
      await click(middleOf('struck twice'));
      await nextFrame();
      expect(explorer.selected).to.equal(undefined);
    });

    it('brings out the lines of the words that it is on, and lets go of them', async () => {
      const {explorer} = await show();
      const {cy} = viewOf(explorer);
      const isFaded = (id: string) => cy.getElementById(`n:${id}`).hasClass('faded');
      await pointAt(middleOf('the bridge is closed'));
      await until(() => isFaded('biden'), 'what does not belong to it is faded');
      expect(isFaded('iraqi-government')).to.equal(false);
      await pointAt([1, 1]);
      await until(() => !isFaded('biden'), 'all is shown alike');
    });
  });

  describe('the target', () => {
    it('may change its text', async () => {
      const {text} = await show();
      text.querySelector('p')!.textContent = 'Now they say: nobody wrote this.';
      await until(() => marked('quote').includes('nobody wrote this'), 'the new words are marked');
      expect(marked('quote')).not.to.include('the bridge is closed');
    });

    it('may come later', async () => {
      const {explorer, text} = await show();
      const frame = text.parentElement!;
      text.remove();
      await until(() => marked('quote').length === 0, 'the marks are gone');
      frame.append(text);
      await until(() => marked('quote').length === 5, 'the words are marked');
      expect(explorer.htmlFor).to.equal('article');
    });

    it('may be another one', async () => {
      const {explorer, text} = await show();
      const other = document.createElement('div');
      other.id = 'other';
      other.textContent = 'Only that it is open.';
      text.after(other);
      explorer.setAttribute('for', 'other');
      await until(() => marked('quote').join() === 'it is open', 'the other text is marked');
    });

    it('may serve several explorers, whose marks leave with each', async () => {
      const {explorer} = await show();
      const second = await mount('actor-graph', {data: FILE, htmlFor: 'article'});
      await until(() => marked('quote').length === 10, 'both have marked');
      expect(document.adoptedStyleSheets).to.have.length(1);
      second.remove();
      await until(() => marked('quote').length === 5, 'one has left');
      expect(document.adoptedStyleSheets).to.have.length(1);
      explorer.remove();
      expect([document.adoptedStyleSheets.length, CSS.highlights.size]).to.deep.equal([0, 0]);
    });

    it('may be in the shadow root that the explorer is in', async () => {
      const frame = await makeFrame();
      const root = frame.attachShadow({mode: 'open'});
      root.innerHTML = `<div id="article">${ARTICLE_TEXT}</div>`;
      const explorer = Object.assign(document.createElement('actor-graph'), {data: FILE, htmlFor: 'article'});
      root.append(explorer);
      await until(() => marked('quote').length === 5, 'the words are marked');
      expect([root.adoptedStyleSheets.length, document.adoptedStyleSheets.length]).to.deep.equal([1, 0]);
    });
  });

  it('marks what a view selects', async () => {
    const {explorer} = await show();
    explorer.store.update(setFilter({groups: [{by: 'only', ids: ['absent']}], isolated: 'show'}));
    explorer.select('charge');
    await until(() => marked('current').length === 1, 'the words are marked');
    expect(marked('quote')).to.deep.equal(['the bridge is closed']);
  });
});

interface Page {
  readonly text: HTMLElement;
  readonly explorer: ActorGraph;
}

/** Puts a text on the page, and under it an explorer for it. */
async function show({before = 0, after = 0, marks = 5} = {}): Promise<Page> {
  const frame = await makeFrame([800, 200]);
  const text = document.createElement('div');
  text.id = 'article';
  text.innerHTML = ARTICLE_TEXT;
  text.style.marginBlock = `${before}px ${after}px`;
  frame.append(text);
  const explorer = await mount('actor-graph', {data: FILE, htmlFor: 'article'}, [800, 600]);
  await until(() => marked('quote').length === marks, 'the words are marked');
  return {text, explorer};
}

function marked(kind: 'quote' | 'current'): string[] {
  return rangesOf(kind).map(range => range.toString().replace(/\s+/g, ' '));
}

function rangesOf(kind: 'quote' | 'current'): Range[] {
  const found: AbstractRange[] = [];
  CSS.highlights.get(`actor-graph-${kind}`)?.forEach(range => found.push(range));
  return found.map(({startContainer, startOffset, endContainer, endOffset}) => {
    const range = document.createRange();
    range.setStart(startContainer, startOffset);
    range.setEnd(endContainer, endOffset);
    return range;
  });
}

/** A point on the first line of marked words. */
function middleOf(words: string): [number, number] {
  const range = rangesOf('quote').find(candidate => candidate.toString().replace(/\s+/g, ' ') === words)!;
  const {left, top, width, height} = range.getClientRects()[0]!;
  return [Math.round(left + width / 2), Math.round(top + height / 2)];
}

function isOnScreen(element: Element): boolean {
  const {top, bottom} = element.getBoundingClientRect();
  const frame = element.closest('div')!.parentElement!.getBoundingClientRect();
  return top >= frame.top && bottom <= frame.bottom && top >= 0 && bottom <= innerHeight;
}
