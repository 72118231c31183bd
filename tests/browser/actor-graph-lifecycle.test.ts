/** An explorer that is used before it is on a page, while it leaves it, and where nobody gives it a size. */
import {expect} from '@open-wc/testing';
import {ARTICLE, canvasOf, cleanUp, makeFrame, mountArticle} from '../support/mount.ts';
import {nextFrame} from '../support/until.ts';

describe('<actor-graph> before it is on a page', () => {
  it('has nothing to settle', async () => {
    await makeExplorer().settled;
  });

  it('has no picture to fit', () => {
    expect(() => {
      makeExplorer().fit();
    }).not.to.throw();
  });

  it('has no picture to hand out', async () => {
    expect(await reasonOf(makeExplorer().toPNG())).to.contain('There is no picture yet');
  });
});

describe('<actor-graph> that is removed', () => {
  it('at once rejects what was asked for, and does not wait for ever', async () => {
    const frame = await makeFrame();
    const explorer = makeExplorer();
    frame.append(explorer);
    const asked = explorer.toSVG();
    explorer.remove();
    expect(await reasonOf(asked)).to.contain('There is no picture yet');
  });

  it('and put back in the same moment is waited for all the same', async () => {
    const frame = await makeFrame();
    const explorer = makeExplorer();
    frame.append(explorer);
    explorer.remove();
    frame.append(explorer);
    await explorer.settled;
    expect(explorer.store.state.status).to.equal('ready');
  });

  it('while its colours change draws nothing any more', async () => {
    const faults = recordFaults();
    const explorer = await mountArticle();
    explorer.theme = 'dark';
    await explorer.updateComplete;
    explorer.remove();
    await nextFrame();
    await nextFrame();
    expect(faults).to.deep.equal([]);
  });
});

describe('<actor-graph> whose page answers its events', () => {
  it('opens no details of what the page has taken back', async () => {
    const explorer = await mountArticle({}, [400, 800]);
    explorer.addEventListener('actor-graph-select', () => {
      explorer.select(undefined);
    });
    const militias = canvasOf(explorer).view!.cy.getElementById('n:militias');
    militias.emit('tap');
    await explorer.settled;
    expect([explorer.selected, explorer.store.state.reading.sheet]).to.deep.equal([undefined, 'graph']);
  });
});

describe('<actor-graph> in a box that is as wide as what is in it', () => {
  const BOXES: Readonly<Record<string, string>> = {
    float: 'float: inline-start',
    'inline block': 'display: inline-block',
    'absolute box': 'position: absolute',
    table: 'display: table',
    'centring column': 'display: flex; flex-direction: column; align-items: center',
  };
  for (const [name, css] of Object.entries(BOXES)) {
    it(`is wide enough: ${name}`, async () => {
      const frame = await makeFrame([1200, 800]);
      const box = document.createElement('div');
      box.style.cssText = css;
      const explorer = makeExplorer();
      box.append(explorer);
      frame.append(box);
      await explorer.settled;
      expect(explorer.clientWidth).to.be.within(900, 1200);
    });
  }

  it('takes no more than a narrow page has', async () => {
    const frame = await makeFrame([390, 800]);
    frame.style.display = 'flex';
    const explorer = makeExplorer();
    frame.append(explorer);
    await explorer.settled;
    expect(explorer.clientWidth).to.be.within(300, 390);
  });
});

it('shows its picture within itself where a page takes every style away', async () => {
  const style = document.createElement('style');
  style.textContent = '* {all: unset !important}';
  document.head.append(style);
  cleanUp(() => {
    style.remove();
  });
  const explorer = await mountArticle();
  const [outer, inner] = [explorer, canvasOf(explorer)].map(element => element.getBoundingClientRect());
  expect([inner!.height > 90, inner!.bottom <= outer!.bottom + 1]).to.deep.equal([true, true]);
});

function makeExplorer() {
  return Object.assign(document.createElement('actor-graph'), {src: ARTICLE});
}

/** Why a promise is rejected; empty if it is not. */
async function reasonOf(promise: Promise<unknown>): Promise<string> {
  return promise.then(
    () => '',
    (reason: unknown) => String(reason),
  );
}

/** Returns a list that grows by every promise that nobody catches. */
function recordFaults(): string[] {
  const faults: string[] = [];
  const record = (event: PromiseRejectionEvent) => {
    event.preventDefault();
    faults.push(String(event.reason));
  };
  addEventListener('unhandledrejection', record);
  cleanUp(() => {
    removeEventListener('unhandledrejection', record);
  });
  return faults;
}
