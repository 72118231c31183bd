/** The dialog with the codes that put a graph on another page. */
import {expect} from '@open-wc/testing';
import {sendKeys} from '@web/test-runner-commands';
import type {ActorGraph} from '../../src/elements/actor-graph/actor-graph.ts';
import type {ActorGraphEmbed} from '../../src/elements/actor-graph-embed/actor-graph-embed.ts';
import {select} from '../../src/state/actions.ts';
import {accessibilityFaults} from '../support/accessibility.ts';
import {itKeepsTheContract} from '../support/contract.ts';
import {makeFile} from '../support/make-file.ts';
import {openArticle} from '../support/make-store.ts';
import {mount, mountArticle, PHONE, settle} from '../support/mount.ts';
import {replaceClipboard} from '../support/replace-clipboard.ts';
import {all, one, textOf} from '../support/shadow.ts';
import {until} from '../support/until.ts';
import {recordEvents} from '../support/watch-page.ts';

const ADDRESSES: Partial<ActorGraph> = {
  embedScript: 'https://graphs.example/actor-graph.js',
  embedFrame: 'https://graphs.example/embed.html',
};
const HOSTILE = "\"><img src=x onerror=alert(1)>' onload='alert(1)";

describe('<actor-graph-embed>', () => {
  itKeepsTheContract('actor-graph-embed', {
    size: [900, 700],
    properties: async () => ({store: await openArticle(), open: true, frame: 'embed.html', script: 'x.js'}),
  });

  it('opens from the menu, takes the focus, and gives it back when Escape closes it', async () => {
    const explorer = await mountArticle(ADDRESSES);
    explorer.select('biden');
    const dialog = await open(explorer);
    expect(one(dialog, 'dialog').matches(':modal')).to.equal(true);
    expect(await accessibilityFaults(explorer)).to.deep.equal([]);
    await sendKeys({press: 'Escape'});
    await until(() => all(explorer, 'actor-graph-embed').length === 0, 'the dialog is gone');
    const {activeElement} = explorer.shadowRoot!;
    expect([activeElement, explorer.selected]).to.deep.equal([one(explorer, '[part=share]'), 'biden']);
  });

  it('is closed while its explorer is off the page, and modal again when that is back', async () => {
    const explorer = await mountArticle(ADDRESSES);
    const {parentElement} = explorer;
    const inner = one(await open(explorer), 'dialog');
    explorer.remove();
    const isOpenOutside = inner.hasAttribute('open');
    parentElement!.append(explorer);
    await until(() => inner.matches(':modal'), 'the dialog is modal');
    expect(isOpenOutside).to.equal(false);
  });

  it('is left out with no-embed', async () => {
    const explorer = await mountArticle({noEmbed: true});
    expect(all(explorer, '[part~=embed]')).to.have.length(0);
  });

  it('has the whole address of the graph’s file', async () => {
    const dialog = await open(await mountArticle(ADDRESSES));
    expect(parse(code(dialog)).querySelector('actor-graph')?.getAttribute('src')).to.equal(
      new URL('/graph-data/iraq-coalition-2023-12-28.json', location.href).href,
    );
  });

  it('writes three codes', async () => {
    const dialog = await open(await mountArticle(ADDRESSES));
    const codes = new Map<string, string>();
    for (const kind of ['Script and element', 'npm package', 'Frame']) {
      choose(dialog, kind);
      await dialog.updateComplete;
      codes.set(kind, code(dialog));
    }
    const [element, , frame] = [...codes.values()].map(parse);
    expect(element!.querySelector('script[type=module]')?.getAttribute('src')).to.equal(
      ADDRESSES.embedScript,
    );
    expect(frame!.querySelector('iframe')?.title).to.contain('Iraq and the end');
    expect(codes.get('npm package')).to.contain("import 'actor-graph/define';");
  });

  it('writes what is chosen, and previews it', async () => {
    const dialog = await open(await mountArticle(ADDRESSES));
    for (const part of ['Search', 'Timeline']) choose(dialog, part);
    pick(dialog, 'Colours', 'dark');
    pick(dialog, 'Language', 'ar');
    pick(dialog, 'Begin with', '=contradictions');
    await dialog.updateComplete;
    const element = parse(code(dialog)).querySelector('actor-graph')!;
    const written = Object.fromEntries([...element.attributes].map(({name, value}) => [name, value]));
    expect(written).to.include({
      theme: 'dark',
      lang: 'ar',
      start: 'view=contradictions',
      'no-search': '',
      'no-timeline': '',
    });
    const preview = await previewOf(dialog);
    expect(preview).to.include({theme: 'dark', lang: 'ar', noSearch: true, noTimeline: true, noEmbed: true});
    expect(preview.store.state.viewId).to.equal('contradictions');
  });

  it('writes what is on the screen, if that is wanted', async () => {
    const explorer = await mountArticle(ADDRESSES);
    explorer.store.update(select('us-strikes'), 'reader');
    const dialog = await open(explorer);
    pick(dialog, 'Begin with', '*');
    await dialog.updateComplete;
    expect(parse(code(dialog)).querySelector('actor-graph')?.getAttribute('start')).to.equal(
      'view=start&select=us-strikes',
    );
    expect((await previewOf(dialog)).selected).to.equal('us-strikes');
  });

  it('keeps its preview to itself', async () => {
    const explorer = await mountArticle(ADDRESSES);
    const events = recordEvents();
    const dialog = await open(explorer);
    await previewOf(dialog);
    expect(events).to.deep.equal([]);
  });

  it('lets no title and no address become an attribute or an element', async () => {
    const explorer = await mount('actor-graph', {
      data: makeFile({title: HOSTILE, views: [{id: HOSTILE, title: HOSTILE}]}),
      ...ADDRESSES,
    });
    const dialog = await open(explorer);
    type(dialog, 'Address of the graph’s file', `https://x.example/${HOSTILE}`.replaceAll(' ', '+'));
    pick(dialog, 'Begin with', `=${HOSTILE}`);
    await dialog.updateComplete;
    const elements = [...parse(code(dialog)).body.querySelectorAll('*')];
    expect(elements.map(({localName}) => localName)).to.deep.equal(['actor-graph', 'a']);
    expect(elements[0]!.getAttributeNames()).to.deep.equal(['src', 'start']);
    choose(dialog, 'Frame');
    await dialog.updateComplete;
    const [frame, ...others] = [...parse(code(dialog)).body.querySelectorAll('*')];
    expect([frame!.getAttribute('title'), others.map(({localName}) => localName)]).to.deep.equal([
      HOSTILE,
      ['script'],
    ]);
    expect(frame!.getAttributeNames().filter(name => name.startsWith('on'))).to.deep.equal([]);
  });

  it('asks for addresses that it does not know', async () => {
    const explorer = await mount('actor-graph', {data: makeFile()});
    const dialog = await open(explorer);
    expect([code(dialog), textOf(one(dialog, '.copy [role=status]'))]).to.deep.equal([
      '',
      'An address is missing.',
    ]);
    expect(await accessibilityFaults(explorer)).to.deep.equal([]);
    type(dialog, 'Address of the graph’s file', 'https://x.example/a.json');
    type(dialog, 'Address of actor-graph.js', 'https://x.example/actor-graph.js');
    await dialog.updateComplete;
    expect(code(dialog)).to.contain('<actor-graph src="https://x.example/a.json">');
  });

  it('copies the code, and says so until another is chosen', async () => {
    const dialog = await open(await mountArticle(ADDRESSES));
    const copied: string[] = [];
    replaceClipboard(text => {
      copied.push(text);
      return Promise.resolve();
    });
    one(dialog, '.copy button').click();
    await until(() => textOf(one(dialog, '.copy [role=status]')) === 'Copied', 'the copy is confirmed');
    expect(copied).to.deep.equal([code(dialog)]);
    choose(dialog, 'Frame');
    await until(() => textOf(one(dialog, '.copy [role=status]')) === '', 'the confirmation is gone');
  });

  it('selects the code where the clipboard is denied', async () => {
    const dialog = await open(await mountArticle(ADDRESSES));
    replaceClipboard(() => Promise.reject(new Error('denied')));
    one(dialog, '.copy button').click();
    await until(
      () => textOf(one(dialog, '.copy [role=status]')).startsWith('Selected'),
      'it says what to do',
    );
    const field = one(dialog, 'textarea') as HTMLTextAreaElement;
    expect([field.selectionStart, field.selectionEnd]).to.deep.equal([0, code(dialog).length]);
  });

  it('fits on a phone', async () => {
    const dialog = one(await open(await mountArticle(ADDRESSES, PHONE)), 'dialog');
    expect([
      dialog.scrollWidth <= dialog.clientWidth,
      dialog.getBoundingClientRect().width <= PHONE[0],
    ]).to.deep.equal([true, true]);
  });
});

/** Chooses “Embed…” in the menu. */
async function open(explorer: ActorGraph): Promise<ActorGraphEmbed> {
  one(explorer, '[part=share]').click();
  await settle(explorer);
  one(explorer, '[part~=embed]').click();
  await settle(explorer);
  const [dialog] = all<ActorGraphEmbed>(explorer, 'actor-graph-embed');
  await dialog!.updateComplete;
  return dialog!;
}

/** The explorer in a dialog, once it shows what it is to show. */
async function previewOf(dialog: ActorGraphEmbed): Promise<ActorGraph> {
  const [preview] = all<ActorGraph>(dialog, 'actor-graph');
  await settle(preview!);
  return preview!;
}

function code(dialog: ActorGraphEmbed): string {
  return (one(dialog, 'textarea') as HTMLTextAreaElement).value;
}

/** What a page makes of a code. */
function parse(text: string): Document {
  return new DOMParser().parseFromString(text, 'text/html');
}

function choose(dialog: ActorGraphEmbed, label: string): void {
  one(one(dialog, '.choices label', label), 'input').click();
}

function pick(dialog: ActorGraphEmbed, label: string, value: string): void {
  const field = one(one(dialog, 'label', label), 'select') as HTMLSelectElement;
  field.value = value;
  field.dispatchEvent(new Event('change'));
}

function type(dialog: ActorGraphEmbed, label: string, value: string): void {
  const field = one(one(dialog, 'label', label), 'input') as HTMLInputElement;
  field.value = value;
  field.dispatchEvent(new Event('input'));
}
