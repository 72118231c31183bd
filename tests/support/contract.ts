/** What every element promises to the page that it stands on. */
import {expect} from '@open-wc/testing';
import {emulateMedia} from '@web/test-runner-commands';
import {accessibilityFaults} from './accessibility.ts';
import {cleanUp, makeFrame, mount, settle, type Size, type Tag} from './mount.ts';
import {textOf} from './shadow.ts';
import {nextFrame} from './until.ts';
import {countListeners, pageTraces} from './watch-page.ts';

interface Contract<TTag extends Tag> {
  readonly size: Size;
  /** What the element needs to show the article. */
  readonly properties: () => Promise<Partial<HTMLElementTagNameMap[TTag]>>;
}

/** Enough to tell what is left by each mount from what is made once. */
const MOUNTS = 8;

/** Defines the tests of the promises that are the same for every element. */
export function itKeepsTheContract<TTag extends Tag>(tag: TTag, {size, properties}: Contract<TTag>): void {
  for (const scheme of ['light', 'dark'] as const) {
    it(`is accessible on a ${scheme} page`, async () => {
      await emulateScheme(scheme);
      const element = await mount(tag, await properties(), size);
      expect(await accessibilityFaults(element)).to.deep.equal([]);
    });
  }

  it('renders without a store', async () => {
    const element = await mount(tag, {}, size);
    expect(element.renderRoot.querySelectorAll('li, canvas')).to.have.length(0);
  });

  it('shows the same again after it was removed and put back', async () => {
    const element = await mount(tag, await properties(), size);
    const before = pictureOf(element);
    const frame = element.parentElement!;
    element.remove();
    await nextFrame();
    frame.append(element);
    await settle(element);
    await nextFrame();
    await settle(element);
    expect(pictureOf(element)).to.deep.equal(before);
  });

  it('leaves nothing behind on the page when it is removed', async () => {
    const given = await properties();
    const before = pageTraces();
    const listeners = countListeners();
    const frame = await makeFrame(size);
    for (let i = 0; i < MOUNTS; i++) {
      const element = Object.assign(document.createElement(tag), given);
      frame.append(element);
      await settle(element);
      element.remove();
      await nextFrame();
    }
    frame.remove();
    expect({...pageTraces(), listeners: listeners()}).to.deep.equal({...before, listeners: []});
  });
}

/** Lets the page be one that follows the reader's system, whose colours are `scheme`. */
export async function emulateScheme(scheme: 'light' | 'dark'): Promise<void> {
  await emulateMedia({colorScheme: scheme});
  const root = document.documentElement;
  root.style.colorScheme = 'light dark';
  cleanUp(async () => {
    root.style.colorScheme = '';
    // The page is used again by other files.
    await emulateMedia({colorScheme: 'light'});
  });
}

/** What an element shows: its words, and the layers that it draws. */
function pictureOf(element: HTMLElementTagNameMap[Tag]): Record<string, unknown> {
  const layers = [...element.renderRoot.querySelectorAll('canvas')].length;
  return {text: textOf(element), layers};
}
