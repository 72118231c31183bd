/** What a graph is to readers without scripts. */
import {readFileSync} from 'node:fs';
import {fileURLToPath} from 'node:url';
import {describe, expect, it} from 'vitest';
import {drawPicture} from '../../src/cli/fallback/draw-picture.ts';
import {writeFallback} from '../../src/cli/fallback/write-fallback.ts';
import {readGraph} from '../../src/io/read-graph.ts';
import {useBrowser} from '../support/open-page.ts';

const open = useBrowser();
const ROOT = fileURLToPath(new URL('../..', import.meta.url));
const TEXT = readFileSync(new URL('../../graph-data/bridge-of-lowmere.json', import.meta.url), 'utf8');
const NO_SCRIPTS = {javaScriptEnabled: false};

describe('the page without scripts', () => {
  it('has the graph as sentences, which can be reached by scrolling', async () => {
    const {page} = await open('site/index.html', {context: NO_SCRIPTS});
    // Playwright's own search for texts leaves <noscript> out.
    const sentences = page.locator('noscript li');
    const words = await sentences.evaluateAll(items => items.map(item => item.textContent));
    expect(words.filter(text => text.includes('infringement to Iraqi sovereignty'))).toHaveLength(1);
    await page.mouse.move(400, 400);
    await page.mouse.wheel(0, 100_000);
    await expect.poll(async () => (await sentences.last().boundingBox())?.y ?? Infinity).toBeLessThan(800);
  });
});

describe('the page with the text beside its graph, without scripts', () => {
  it('has the graph as sentences, and leads to its file', async () => {
    const {page} = await open('site/text-beside.html', {context: NO_SCRIPTS});
    const words = await page.locator('noscript li').allTextContents();
    expect(words.filter(text => text.includes('They were warned in spring'))).not.toEqual([]);
    expect(await page.locator('noscript a').first().getAttribute('href')).toBe(
      'graph-data/bridge-of-lowmere.json',
    );
  });
});

describe('the fallback of a graph', () => {
  it('has a picture with its names, which asks for nothing and fits on a phone', async () => {
    const {dataset} = readGraph(TEXT);
    const picture = await drawPicture(ROOT, [JSON.parse(TEXT)], {theme: 'light'});
    const fragment = writeFallback(dataset, {picture});
    const {page, requests, complaints} = await open('page.html', {
      pages: {
        'page.html': `<!doctype html><html lang="en"><meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>A feed</title>${fragment}`,
      },
      policy: "default-src 'none'; style-src 'unsafe-inline'",
      context: {...NO_SCRIPTS, viewport: {width: 390, height: 844}},
    });
    const words = await page.locator('figure > svg').innerHTML();
    const names = dataset.document.actors.map(({name}) => name.split(' ')[0]!);
    expect(names.filter(name => words.includes(name)).length).toBeGreaterThan(2);
    expect(
      await page.locator('figure > svg').evaluate(svg => svg.getBoundingClientRect().right),
    ).toBeLessThanOrEqual(390);
    expect([requests, complaints]).toEqual([['page.html'], []]);
  });
});
