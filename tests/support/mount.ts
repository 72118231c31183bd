/**
 * Puts elements on the page of a browser test, and takes away after every test whatever one
 * has put there.
 */
import {setViewport} from '@web/test-runner-commands';
import '../../src/define-all.ts';
import type {ActorGraph} from '../../src/elements/actor-graph/actor-graph.ts';
import type {ActorGraphCanvas} from '../../src/elements/actor-graph-canvas/actor-graph-canvas.ts';
import type {GraphView} from '../../src/view/graph-view.ts';

export const ARTICLE = '/graph-data/iraq-coalition-2023-12-28.json';

/** Width and height in CSS pixels. */
export type Size = readonly [number, number];
export const DESKTOP: Size = [1280, 800];
export const PHONE: Size = [390, 844];

export type Tag = keyof HTMLElementTagNameMap & `actor-graph${string}`;

const undo: (() => unknown)[] = [];

/** Has `action` done after the test that is running, last come first. */
export function cleanUp(action: () => unknown): void {
  undo.push(action);
}

afterEach(async () => {
  while (undo.length > 0) await undo.pop()!();
});

/** Adds a box of `size` to a page of the same size; it goes when the test ends. */
export async function makeFrame([width, height]: Size = DESKTOP): Promise<HTMLElement> {
  if (innerWidth !== width || innerHeight !== height) await setViewport({width, height});
  const frame = document.createElement('div');
  document.body.style.margin = '0';
  frame.style.cssText = `inline-size: ${width}px; block-size: ${height}px; overflow: auto;`;
  document.body.append(frame);
  cleanUp(() => {
    frame.remove();
  });
  return frame;
}

/** Adds an element with these properties, as high as the page, and waits for its first picture. */
export async function mount<TTag extends Tag>(
  tag: TTag,
  properties: Partial<HTMLElementTagNameMap[TTag]> = {},
  size: Size = DESKTOP,
): Promise<HTMLElementTagNameMap[TTag]> {
  const frame = await makeFrame(size);
  const element = Object.assign(document.createElement(tag), properties);
  // Other panels are as high as what is in them, and their surroundings scroll.
  if (tag === 'actor-graph' || tag === 'actor-graph-canvas') element.style.blockSize = '100%';
  frame.append(element);
  await settle(element);
  return element;
}

/** Adds an explorer that shows the article. */
export function mountArticle(
  properties: Partial<ActorGraph> = {},
  size: Size = DESKTOP,
): Promise<ActorGraph> {
  return mount('actor-graph', {src: ARTICLE, ...properties}, size);
}

/** Adds a panel by itself, which follows the store of an explorer elsewhere on the page. */
export async function mountPanel<TTag extends Exclude<Tag, 'actor-graph'>>(
  tag: TTag,
  explorer: ActorGraph,
  size: Size = [400, 600],
): Promise<HTMLElementTagNameMap[TTag]> {
  return mount(tag, {store: explorer.store} as Partial<HTMLElementTagNameMap[TTag]>, size);
}

/** Waits until an element has rendered and its picture is at rest. */
export async function settle(element: HTMLElementTagNameMap[Tag]): Promise<void> {
  await element.updateComplete;
  if ('settled' in element) await element.settled;
}

/** The picture of an explorer. */
export function canvasOf(explorer: ActorGraph): ActorGraphCanvas {
  const canvas = explorer.renderRoot.querySelector('actor-graph-canvas');
  if (canvas === null) throw new Error('the explorer has no canvas');
  return canvas;
}

/** What draws the picture of an explorer or a canvas. */
export function viewOf(element: ActorGraph | ActorGraphCanvas): GraphView {
  const canvas = 'view' in element && 'positions' in element ? element : canvasOf(element);
  if (canvas.view === undefined) throw new Error('the canvas has no picture');
  return canvas.view;
}
