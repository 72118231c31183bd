/** The built site, reached by keyboard, on a phone and from any folder. */
import type {Page} from 'playwright-core';
import {describe, expect, it} from 'vitest';
import {searchField, settled, useBrowser, wordsIn} from '../support/open-page.ts';

const open = useBrowser();
const PHONE = {viewport: {width: 390, height: 844}, hasTouch: true, isMobile: true};

describe('the site', () => {
  it('asks for nothing but its page, script, style and data', async () => {
    const {page, requests} = await open('site/index.html');
    await settled(page);
    const kinds = requests
      .filter(address => address !== 'data:,')
      .map(address => address.replace(/^site\/assets\/[\w-]+\.(js|css)$/, 'site/assets/….$1'));
    expect([...new Set(kinds)].toSorted()).toEqual([
      'site/assets/….css',
      'site/assets/….js',
      'site/graph-data/iraq-coalition-2023-12-28.json',
      'site/index.html',
    ]);
  });

  it('complains of nothing on the console', async () => {
    const {page, complaints} = await open('site/index.html');
    await settled(page);
    await page.getByRole('button', {name: /Show everything/}).click();
    await settled(page);
    expect(complaints).toEqual([]);
  });

  it('opens another file of its own server', async () => {
    const file = JSON.stringify({format: 'actor-graph/1', title: 'Another story', actors: []});
    const {page} = await open('site/index.html?src=../other.json', {pages: {'other.json': file}});
    await settled(page);
    expect(await page.locator('actor-graph h2').first().innerText()).toBe('Another story');
  });

  it('opens no file of another server', async () => {
    const {page, requests} = await open('site/index.html?src=https://example.org/graph.json');
    await settled(page);
    expect(requests.filter(address => address.startsWith('https:'))).toEqual([]);
  });
});

describe('a reader without a mouse', () => {
  it('gets from the address bar to an answer and its words', async () => {
    const {page} = await open('site/index.html');
    await settled(page);
    await tabTo(page, 'in its own words');
    await page.keyboard.press('Enter');
    await settled(page);
    await tabTo(page, 'denounces');
    await page.keyboard.press('Enter');
    expect(await page.locator('actor-graph-details blockquote').first().innerText()).toMatch(/^“.+”$/);
  });

  it('gets back to the overview with Escape', async () => {
    const {page} = await open('site/index.html');
    await settled(page);
    await searchField(page).fill('sanchez');
    await page.keyboard.press('Enter');
    await page.keyboard.press('Escape');
    expect(await page.locator('actor-graph-details h2').innerText()).toBe('Overview');
  });

  it('is not held by the explorer', async () => {
    const {page} = await open('page.html', {
      pages: {'page.html': `${HOST}<p><a href="#" id="after">After the graph</a></p>`},
    });
    await settled(page);
    await tabTo(page, 'After the graph', 400);
  });
});

describe('a reader on a phone', () => {
  it('opens the details over half of the picture', async () => {
    const {page} = await open('site/index.html', {context: PHONE});
    await settled(page);
    await page.getByRole('button', {name: /^(Details|Questions)$/}).tap();
    const picture = await page.locator('actor-graph-canvas').boundingBox();
    const details = await page.locator('actor-graph-details').locator('..').boundingBox();
    expect([picture!.height > 150, details!.y >= picture!.y + picture!.height - 1]).toEqual([true, true]);
  });

  it('finds nothing wider than the screen', async () => {
    const {page} = await open('site/index.html', {context: PHONE});
    await settled(page);
    const width = await page.evaluate(() => document.documentElement.scrollWidth);
    expect(width).toBe(390);
  });

  it('taps a question and reads the answer', async () => {
    const {page} = await open('site/index.html', {context: PHONE});
    await settled(page);
    await page.getByRole('button', {name: /^(Details|Questions)$/}).tap();
    await page.getByRole('button', {name: 'Who wants foreign troops out'}).tap();
    await settled(page);
    expect(await wordsIn(page, 'actor-graph-details')).toContain('paragraph 24');
  });
});

const HOST = `<!doctype html>
<html lang="en">
  <title>A host</title>
  <script type="module" src="actor-graph.js"></script>
  <actor-graph src="site/graph-data/iraq-coalition-2023-12-28.json"></actor-graph>
`;

/** Presses Tab until what has the focus contains `text`. */
async function tabTo(page: Page, text: string, most = 300): Promise<void> {
  for (let i = 0; i < most; i++) {
    await page.keyboard.press('Tab');
    const focused = await page.evaluate(() => {
      let element = document.activeElement;
      while (element?.shadowRoot?.activeElement != null) element = element.shadowRoot.activeElement;
      // A panel that scrolls has the focus itself; its words are those of all in it.
      return element?.matches('button, [role=button], a') ? element.textContent : '';
    });
    if (focused.replace(/\s+/g, ' ').includes(text)) return;
  }
  throw new Error(`${most} times Tab did not lead to “${text}”`);
}
