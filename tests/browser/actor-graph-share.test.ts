/** The menu of what a reader can take along. */
import {expect} from '@open-wc/testing';
import {sendKeys} from '@web/test-runner-commands';
import type {ActorGraph} from '../../src/elements/actor-graph/actor-graph.ts';
import {readGraph} from '../../src/io/read-graph.ts';
import {accessibilityFaults} from '../support/accessibility.ts';
import {makeActor, makeFile} from '../support/make-file.ts';
import {cleanUp, mount, mountArticle, PHONE, settle} from '../support/mount.ts';
import {click} from '../support/pointer.ts';
import {all, one, textOf} from '../support/shadow.ts';
import {until} from '../support/until.ts';

const button = (explorer: ActorGraph) => one(explorer, '[part=share]');
const focused = (explorer: ActorGraph) => explorer.shadowRoot!.activeElement;

/** Opens the menu by its button. */
async function open(explorer: ActorGraph): Promise<HTMLElement> {
  button(explorer).click();
  await settle(explorer);
  return one(explorer, '[role=menu]');
}

describe('the menu “Share”', () => {
  it('opens with the focus on its first entry, and says so', async () => {
    const explorer = await mountArticle();
    const menu = await open(explorer);
    expect(button(explorer).getAttribute('aria-expanded')).to.equal('true');
    expect(focused(explorer)).to.equal(menu.querySelector('[role=menuitem]'));
    expect(await accessibilityFaults(explorer)).to.deep.equal([]);
  });

  it('is walked with arrows, round and round, and with Home and End', async () => {
    const explorer = await mountArticle();
    const entries = [...(await open(explorer)).querySelectorAll('[role=menuitem]')];
    const walked: number[] = [];
    for (const press of ['ArrowDown', 'ArrowUp', 'ArrowUp', 'ArrowDown', 'End', 'Home']) {
      await sendKeys({press});
      walked.push(entries.indexOf(focused(explorer)!));
    }
    const last = entries.length - 1;
    expect(walked).to.deep.equal([1, 0, last, 0, last, 0]);
  });

  it('closes with Escape alone, the focus back on its button', async () => {
    const explorer = await mountArticle();
    explorer.select('biden');
    await settle(explorer);
    const menu = await open(explorer);
    await sendKeys({press: 'Escape'});
    await settle(explorer);
    expect([menu.hidden, focused(explorer), explorer.selected]).to.deep.equal([
      true,
      button(explorer),
      'biden',
    ]);
  });

  it('closes when the reader clicks elsewhere', async () => {
    const explorer = await mountArticle();
    const menu = await open(explorer);
    const {left, bottom} = one(explorer, '.stage').getBoundingClientRect();
    await click([left + 5, bottom - 60]);
    await until(() => menu.hidden === true, 'the menu is closed');
  });

  it('has “Copy link” only where the page keeps an address', async () => {
    const [with_, without] = [await mountArticle({permalink: ''}), await mountArticle()];
    expect([all(with_, '[part~=copy-link]').length, all(without, '[part~=copy-link]').length]).to.deep.equal([
      1, 0,
    ]);
  });

  it('fits on a phone', async () => {
    const explorer = await mountArticle({permalink: ''}, PHONE);
    const {left, right, bottom} = (await open(explorer)).getBoundingClientRect();
    expect([left >= 0, right <= PHONE[0], bottom <= PHONE[1]]).to.deep.equal([true, true, true]);
  });
});

describe('downloads', () => {
  it('are the data, under the title of the graph', async () => {
    const explorer = await mountArticle();
    const [file] = await download(explorer, 'Data (JSON)');
    expect(file!.name).to.equal('iraq-and-the-end-of-the-coalition-presence-december-2023.json');
    const {problems, dataset} = readGraph(await file!.blob.text());
    expect([problems, dataset.statements.size]).to.deep.equal([[], 25]);
  });

  it('are the sentences, marked as UTF-8', async () => {
    const explorer = await mount('actor-graph', {
      data: makeFile({
        actors: [makeActor('=1+1', {name: '=1+1'}), makeActor('us-military'), makeActor('militias')],
      }),
    });
    const [file] = await download(explorer, 'Sentences shown (CSV)');
    const bytes = new Uint8Array(await file!.blob.arrayBuffer());
    expect([...bytes.slice(0, 5)]).to.deep.equal([0xef, 0xbb, 0xbf, 0x69, 0x64]);
  });

  for (const [label, type] of [
    ['Picture (PNG)', 'image/png'],
    ['Picture (SVG)', 'image/svg+xml'],
  ] as const) {
    it(`are the ${label.toLowerCase()}`, async () => {
      const [file] = await download(await mountArticle(), label);
      expect([file!.blob.type, file!.blob.size > 5000]).to.deep.equal([type, true]);
    });
  }

  it('say what stands in the way', async () => {
    const explorer = await mountArticle();
    explorer.toPNG = () => Promise.reject(new RangeError('The browser has no room.'));
    await open(explorer);
    one(explorer, '[part~=save-png]').click();
    await until(() => all(explorer, '[role=alert]').length === 1, 'there is a message');
    expect(textOf(one(explorer, '[role=alert]'))).to.equal(
      'The file could not be made: The browser has no room. Dismiss',
    );
    expect(await accessibilityFaults(explorer)).to.deep.equal([]);
  });
});

/** Chooses an entry, and returns what would be saved. */
async function download(explorer: ActorGraph, label: string): Promise<{name: string; blob: Blob}[]> {
  const saved: {name: string; blob: Blob}[] = [];
  const blobs = new Map<string, Blob>();
  const create = URL.createObjectURL.bind(URL);
  URL.createObjectURL = (blob: Blob) => {
    const address = create(blob);
    blobs.set(address, blob);
    return address;
  };
  const onClick = (event: MouseEvent) => {
    const link = event.target;
    if (!(link instanceof HTMLAnchorElement) || link.download === '') return;
    event.preventDefault();
    saved.push({name: link.download, blob: blobs.get(link.href)!});
  };
  const real = Object.getOwnPropertyDescriptor(HTMLElement.prototype, 'click')!;
  HTMLElement.prototype.click = function (this: HTMLElement) {
    // A link that is nowhere in the page sends its click to nobody else.
    if (!this.isConnected) this.addEventListener('click', onClick as EventListener);
    (real.value as () => void).call(this);
  };
  cleanUp(() => {
    URL.createObjectURL = create;
    Object.defineProperty(HTMLElement.prototype, 'click', real);
  });
  await open(explorer);
  one(explorer, '[role=menuitem]', label).click();
  await until(() => saved.length > 0, `“${label}” is saved`);
  return saved;
}
