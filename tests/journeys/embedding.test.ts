/** dist/actor-graph.js on the page of somebody else, as strict as pages get. */
import type {Page} from 'playwright-core';
import {beforeAll, describe, expect, it} from 'vitest';
import {articlePage, DATA, STRICT} from '../support/article-page.ts';
import {searchField, settled, useBrowser} from '../support/open-page.ts';

const open = useBrowser();
const TRUSTED_TYPES = `${STRICT}; require-trusted-types-for 'script'; trusted-types lit-html`;
const PAGE = articlePage();
const LONG_PAGE = articlePage('<p>More of the story.</p>'.repeat(100));

describe('the element on a strict page, after a tour through all it can do', () => {
  let found: {complaints: readonly string[]; requests: readonly string[]; traces: readonly unknown[]};

  // The tour takes as long as all other tests of this file, and tells all of this at once.
  beforeAll(async () => {
    const visit = await open('page.html', {pages: {'page.html': PAGE}, policy: TRUSTED_TYPES});
    await tour(visit.page);
    const traces = await visit.page.evaluate(() => [
      document.head.querySelectorAll('style, template').length,
      document.adoptedStyleSheets.length,
      localStorage.length + sessionStorage.length,
      location.hash + location.search,
    ]);
    found = {...visit, traces};
  });

  it('has breached no policy, and needed no exception from Trusted Types', () => {
    expect(found.complaints).toEqual([]);
  });

  it('has asked for nothing but the script and the data', () => {
    expect(found.requests.filter(address => !address.endsWith('favicon.ico'))).toEqual([
      'page.html',
      'actor-graph.js',
      DATA,
    ]);
  });

  it('has written nothing into the page’s head, storage and history', () => {
    expect(found.traces).toEqual([0, 0, 0, '']);
  });
});

describe('the element on a page', () => {
  it('lets the wheel scroll the page', async () => {
    const {page} = await open('page.html', {pages: {'page.html': LONG_PAGE}});
    await settled(page);
    await pointAtPicture(page);
    await page.mouse.wheel(0, 300);
    await page.waitForFunction(() => scrollY > 0);
  });

  it('zooms with Ctrl and the wheel, and the page stays', async () => {
    const {page} = await open('page.html', {pages: {'page.html': LONG_PAGE}});
    await settled(page);
    await pointAtPicture(page);
    const before = await zoom(page);
    await page.keyboard.down('Control');
    await page.mouse.wheel(0, -200);
    await page.waitForFunction(
      previous =>
        document
          .querySelector('actor-graph')!
          .shadowRoot!.querySelector('actor-graph-canvas')!
          .view!.cy.zoom() > previous,
      before,
    );
    expect(await page.evaluate(() => scrollY)).toBe(0);
  });

  it('works again after it was taken out and put back', async () => {
    const {page, complaints} = await open('page.html', {pages: {'page.html': PAGE}});
    await settled(page);
    await page.evaluate(async () => {
      const element = document.querySelector('actor-graph')!;
      element.remove();
      await new Promise(requestAnimationFrame);
      document.body.append(element);
    });
    await page.getByRole('button', {name: 'Who wants foreign troops out'}).click();
    await settled(page);
    expect([(await page.locator('actor-graph canvas').count()) > 0, complaints]).toEqual([true, []]);
  });

  it('stands being loaded twice, from two addresses', async () => {
    const twice = PAGE.replace(
      '</head>',
      '<script type="module" src="actor-graph.js?again"></script></head>',
    );
    const {page, complaints} = await open('page.html', {pages: {'page.html': twice}});
    await settled(page);
    expect([(await page.locator('actor-graph canvas').count()) > 0, complaints]).toEqual([
      true,
      [expect.stringContaining('is on this page twice')],
    ]);
  });

  it('shows the page’s own fallback where the data is missing', async () => {
    const broken = PAGE.replace(DATA, 'none.json').replace(
      '</actor-graph>',
      '<a href="#">The table</a></actor-graph>',
    );
    const {page} = await open('page.html', {pages: {'page.html': broken}});
    await settled(page);
    expect(await page.getByRole('link', {name: 'The table'}).isVisible()).toBe(true);
  });
});

describe('worker-url', () => {
  const withWorker = (address: string) =>
    PAGE.replace('<actor-graph ', `<actor-graph layout="concentric" worker-url="${address}" `);
  const visit = async (page: string, policy = STRICT) => {
    const found = await open('page.html', {pages: {'page.html': page}, policy});
    await settled(found.page);
    const places = await found.page.evaluate(
      () => document.querySelector('actor-graph')!.shadowRoot!.querySelector('actor-graph-canvas')!.positions,
    );
    return {...found, places, workers: found.page.workers().length};
  };

  it('has places found beside the page, the same as on it', async () => {
    const {places} = await visit(PAGE.replace('<actor-graph ', '<actor-graph layout="concentric" '));
    const beside = await visit(withWorker('actor-graph-worker.js'));
    expect([beside.workers, beside.complaints, beside.places]).toEqual([1, [], places]);
  });

  it.each([
    ['the page’s policy forbids it', 'actor-graph-worker.js', `${STRICT}; worker-src 'none'`],
    ['it is not there', 'none.js', STRICT],
    ['it is on another server', 'https://x.example/actor-graph-worker.js', STRICT],
    ['Trusted Types forbid its address', 'actor-graph-worker.js', TRUSTED_TYPES],
  ])('says so, and has places found on the page, where %s', async (_, address, policy) => {
    const {complaints, places, workers} = await visit(withWorker(address), policy);
    expect(complaints.join('\n')).toContain('worker-url: the worker cannot be used');
    expect([workers, Object.keys(places).length > 5]).toEqual([0, true]);
  });
});

/** The story, every view, a selection of each kind, filter, fade, list, figures, comparison, timeline, tidy, search and removal. */
async function tour(page: Page): Promise<void> {
  await settled(page);
  const questions = await page.locator('actor-graph-details .questions button').allInnerTexts();
  for (const name of questions) {
    await page.getByRole('button', {name, exact: true}).click();
    await settled(page);
    if (name.startsWith('Story')) await tourStory(page);
  }
  for (const words of ['militias', 'infringement', 'strikes']) {
    await searchField(page).fill(words);
    await page.keyboard.press('Enter');
    await settled(page);
  }
  await page.keyboard.press('Escape');
  for (const name of ['Fade', 'Only Said', 'Reset all', 'List']) {
    await page.getByRole('button', {name, exact: true}).first().click();
    await settled(page);
  }
  await tourList(page);
  for (const name of ['Stances', 'Voice', 'Deeds', 'Compare', 'Timeline', 'Share']) {
    await page.getByRole('button', {name, exact: true}).first().click();
    await settled(page);
  }
  await page.keyboard.press('Escape');
  for (const name of ['Graph', 'Zoom in', 'Tidy up: arrange anew what is shown']) {
    await page.getByRole('button', {name, exact: true}).first().click();
    await settled(page);
  }
  await page.setViewportSize({width: 390, height: 844});
  await settled(page);
  await page.evaluate(() => {
    document.querySelector('actor-graph')!.remove();
  });
}

/** One step on, and out of it again. */
async function tourStory(page: Page): Promise<void> {
  for (const name of ['Next', 'End the story']) {
    await page.getByRole('button', {name, exact: true}).click();
    await settled(page);
  }
}

/** Groups, finds, scrolls and prints. */
async function tourList(page: Page): Promise<void> {
  const list = page.locator('actor-graph-statements');
  for (const grouping of ['target', 'topic', 'year', 'day', 'none'])
    await list.getByRole('combobox', {name: 'Group by'}).selectOption(grouping);
  await list.getByRole('searchbox').fill('strikes');
  await page.keyboard.press('Enter');
  await list.locator('li').first().focus();
  for (const key of ['End', 'Home', 'Enter', 'Escape']) await page.keyboard.press(key);
  await page.pdf();
  await list.locator('li').first().waitFor();
}

async function pointAtPicture(page: Page): Promise<void> {
  const box = await page.locator('actor-graph-canvas').boundingBox();
  await page.mouse.move(box!.x + box!.width / 2, box!.y + 40);
}

function zoom(page: Page): Promise<number> {
  return page
    .locator('actor-graph-canvas')
    .evaluate(canvas => (canvas as HTMLElementTagNameMap['actor-graph-canvas']).view!.cy.zoom());
}
