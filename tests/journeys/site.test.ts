/** The demo site: a newcomer finds from page to page, opens a graph of the gallery and one of his own. */
import {readdirSync, readFileSync} from 'node:fs';
import {describe, expect, it} from 'vitest';
import {settled, useBrowser, wordsIn} from '../support/open-page.ts';

const open = useBrowser();
const GRAPHS = readdirSync(new URL('../../graph-data/', import.meta.url)).filter(
  name => name.endsWith('.json') && !name.endsWith('.schema.json'),
);
const PAGES = ['index.html', 'text-beside.html', 'gallery.html', 'open.html', 'reference.html'];
const RIVER = {
  format: 'actor-graph/1',
  title: 'Two farms and a river',
  actors: [
    {id: 'mill', name: 'River Mill', kind: 'organisation'},
    {id: 'farmers', name: 'Farmers', kind: 'collective'},
  ],
  relationTypes: [{id: 'dries-out', label: 'takes the water of', category: 'material-conflict'}],
  relations: [{id: 'water', type: 'dries-out', from: 'mill', to: 'farmers'}],
};

describe('the site', () => {
  it.each(PAGES)('complains of nothing on %s', async name => {
    const {page, complaints} = await open(`site/${name}`);
    await page.waitForLoadState('networkidle');
    expect(complaints).toEqual([]);
  });

  it.each(PAGES)('is no wider than a phone on %s', async name => {
    const {page} = await open(`site/${name}`, {context: {viewport: {width: 390, height: 844}}});
    await page.waitForLoadState('networkidle');
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(390);
  });

  it('leads from every page to every other', async () => {
    const {page} = await open('site/index.html');
    for (const name of PAGES.slice(1)) {
      await page.locator(`.site-nav a[href="${name}"]`).click();
      await page.waitForURL(`**/${name}`);
      expect(await page.locator('.site-nav [aria-current="page"]').getAttribute('href')).toBe(name);
    }
  });
});

describe('the gallery', () => {
  it('has a card for every graph', async () => {
    const {page} = await open('site/gallery.html');
    const files = await page
      .locator('.card a[download]')
      .evaluateAll(links => links.map(link => link.getAttribute('href')));
    expect(files.sort()).toEqual(GRAPHS.map(name => `graph-data/${name}`).sort());
  });

  it('reads no graph that is far below the screen', async () => {
    const {page, requests} = await open('site/gallery.html', {
      context: {viewport: {width: 1280, height: 400}},
    });
    await settled(page);
    const read = requests.filter(address => address.includes('graph-data/'));
    expect(read.length).toBeLessThan(GRAPHS.length);
  });

  it('opens a graph in the explorer', async () => {
    const {page} = await open('site/gallery.html');
    const card = page.locator('.card', {hasText: 'The bridge of Lowmere'});
    await card.getByRole('link', {name: 'Explore'}).click();
    await settled(page);
    expect(await page.locator('actor-graph h2').first().innerText()).toContain('The bridge of Lowmere');
  });
});

describe('a file of one’s own', () => {
  it('is shown when it is chosen', async () => {
    const {page} = await open('site/open.html');
    await choose(page, 'river.json', JSON.stringify(RIVER));
    await settled(page);
    expect(await page.locator('actor-graph h2').first().innerText()).toContain('Two farms and a river');
  });

  it('is not sent anywhere', async () => {
    const {page, requests} = await open('site/open.html');
    await settled(page);
    const before = requests.length;
    await choose(page, 'river.json', JSON.stringify(RIVER));
    await settled(page);
    expect(requests.slice(before).filter(address => !address.startsWith('blob:'))).toEqual([]);
  });

  it('that is broken is told what is wrong with it', async () => {
    const {page} = await open('site/open.html');
    await choose(
      page,
      'broken.json',
      '{"format": "actor-graph/1", "relations": [{"id": "a", "type": "b", "from": "c", "to": "d"}]}',
    );
    await settled(page);
    expect(await wordsIn(page, 'actor-graph-details')).toContain('c');
  });

  it('replaces the one before', async () => {
    const {page} = await open('site/open.html');
    await choose(page, 'river.json', JSON.stringify(RIVER));
    await settled(page);
    await choose(page, 'lake.json', JSON.stringify({...RIVER, title: 'Two farms and a lake'}));
    await expect.poll(() => page.locator('actor-graph h2').first().innerText()).toContain('a lake');
  });

  it('can be the sample of the page', async () => {
    const {page} = await open('site/open.html');
    await page.getByRole('button', {name: 'Open this one'}).click();
    await settled(page);
    expect(await page.locator('actor-graph h2').first().innerText()).toContain('Two farms and a river');
  });
});

describe('the reference', () => {
  it('names every list of the format and every event', async () => {
    const {page} = await open('site/reference.html');
    const words = await page.locator('main').innerText();
    const wanted = [
      'statements',
      'relationTypes',
      'story',
      'actor-graph-select',
      'no-filter',
      'showView(id)',
    ];
    expect(wanted.filter(word => !words.includes(word))).toEqual([]);
  });

  it('says what the schema in the repository says', async () => {
    const schema = readFileSync(new URL('../../graph-data/actor-graph.schema.json', import.meta.url), 'utf8');
    const {page} = await open('site/reference.html');
    const words = await page.locator('main').innerText();
    const [, description = ''] = /"description": "(The verb, third person[^"\\]*)/.exec(schema) ?? [];
    expect([description === '', words.includes(description)]).toEqual([false, true]);
  });
});

function choose(page: Awaited<ReturnType<typeof open>>['page'], name: string, text: string): Promise<void> {
  return page
    .locator('input[type=file]')
    .setInputFiles({name, mimeType: 'application/json', buffer: Buffer.from(text)});
}
