/** dist/actor-graph.js with a reader whose system asks for something else, and on paper. */
import type {Page} from 'playwright-core';
import {describe, expect, it} from 'vitest';
import {articlePage, STRICT} from '../support/article-page.ts';
import {settled, useBrowser} from '../support/open-page.ts';

const open = useBrowser();
const PAGE = articlePage('<p>More of the story.</p>'.repeat(200));
const PAGES = {'page.html': PAGE};

describe('a reader who forces colours', () => {
  it('sees the picture in those', async () => {
    const {page} = await open('page.html', {pages: PAGES, context: {forcedColors: 'active'}});
    await settled(page);
    expect(await nodeColor(page)).toBe(await systemColor(page, 'CanvasText'));
  });

  it('sees them as soon as he does so', async () => {
    const {page} = await open('page.html', {pages: PAGES});
    await settled(page);
    await page.emulateMedia({forcedColors: 'active'});
    const wanted = await systemColor(page, 'CanvasText');
    await expect.poll(() => nodeColor(page)).toBe(wanted);
  });
});

describe('a reader who scrolls past', () => {
  it('costs the page no frame', async () => {
    const {page} = await open('page.html', {pages: PAGES});
    await settled(page);
    await page.evaluate(() => {
      scrollTo(0, 5000);
    });
    await page.waitForFunction(
      () =>
        !document.querySelector('actor-graph')!.shadowRoot!.querySelector('actor-graph-canvas')!.isDrawing,
    );
    expect(await page.evaluate(countFrames)).toBe(0);
  });

  it('and back breaches no policy', async () => {
    const {page, complaints} = await open('page.html', {pages: PAGES, policy: STRICT});
    await settled(page);
    for (const [top, drawing] of [
      [5000, false],
      [0, true],
    ] as const) {
      await page.evaluate(y => {
        scrollTo(0, y);
      }, top);
      await page.waitForFunction(
        wanted =>
          document.querySelector('actor-graph')!.shadowRoot!.querySelector('actor-graph-canvas')!
            .isDrawing === wanted,
        drawing,
      );
    }
    expect(complaints).toEqual([]);
  });
});

describe('on paper', () => {
  it('the picture is printed with its title', async () => {
    const {page} = await open('page.html', {pages: PAGES});
    await settled(page);
    await page.emulateMedia({media: 'print'});
    const isShown = (selector: string) => page.locator(`actor-graph ${selector}`).first().isVisible();
    expect([await isShown('h2'), await isShown('canvas'), await isShown('actor-graph-search')]).toEqual([
      true,
      true,
      false,
    ]);
  });
});

function nodeColor(page: Page): Promise<string> {
  return page.locator('actor-graph-canvas').evaluate(canvas => {
    const {cy} = (canvas as HTMLElementTagNameMap['actor-graph-canvas']).view!;
    return (cy.getElementById('n:militias').style('background-color') as string).replace(/\s/g, '');
  });
}

function systemColor(page: Page, name: string): Promise<string> {
  return page.evaluate(color => {
    const probe = document.createElement('span');
    probe.style.color = color;
    document.body.append(probe);
    return getComputedStyle(probe).color.replace(/\s/g, '');
  }, name);
}

async function countFrames(): Promise<number> {
  const real = globalThis.requestAnimationFrame;
  let count = 0;
  globalThis.requestAnimationFrame = callback => {
    count++;
    return real(callback);
  };
  await new Promise(resolve => setTimeout(resolve, 300));
  return count;
}
