/** A reader of the article has questions, and finds the answers by clicking. */
import type {Page} from 'playwright-core';
import {describe, expect, it} from 'vitest';
import {searchField, settled, useBrowser, wordsIn} from '../support/open-page.ts';

const open = useBrowser();

describe('a reader who asks', () => {
  it('what Iraq’s government says about the US strikes reads its own words and the paragraph', async () => {
    const page = await ask("What does Iraq's government say about the US strikes");
    await expectRow(
      page,
      'denounces the US air strikes',
      '“infringement to Iraqi sovereignty”',
      'The National, paragraph 9',
    );
  });

  it('what answers those words goes from the answer on to the statement', async () => {
    const page = await ask("What does Iraq's government say about the US strikes");
    await rowWith(page, '“infringement to Iraqi sovereignty”').locator('.verb').click();
    const contradicts = page.locator('actor-graph-details section', {
      has: page.getByRole('heading', {name: /^Contradicts/}),
    });
    expect(await contradicts.innerText()).toContain('self-defence');
  });

  it('who wants foreign troops out, and since when, reads the names, the year and the paragraph', async () => {
    const page = await ask('Who wants foreign troops out, and since when?');
    await expectRow(page, 'Iran-backed militias and Iranian government', 'December 2017', 'paragraph 24');
  });

  it('where speakers contradict each other sees both sides of the strikes', async () => {
    const page = await ask('Where do speakers contradict each other?');
    await page
      .locator('actor-graph-details .target', {hasText: 'the US air strikes on the militias'})
      .first()
      .click();
    const sides = page.locator('actor-graph-details .sides > *');
    expect(await sides.locator('h4').allInnerTexts()).toEqual(['For', 'Against']);
  });

  it('whether today’s coalition is the one of 2003 reads that it is not', async () => {
    const page = await ask("Is today's coalition the one that invaded in 2003?");
    expect(await page.locator('actor-graph-details .description').first().innerText()).toMatch(/^No\./);
  });

  it('who denounces whom finds the list of exactly what the picture shows', async () => {
    const page = await ask('Who denounces whom, and what for?');
    await page.getByRole('button', {name: 'List', exact: true}).first().click();
    const shown = await page.locator('actor-graph .question .muted').innerText();
    expect(await page.locator('actor-graph-statements .count').innerText()).toMatch(/^\d+ of \d+ sentences$/);
    // On the screen those in sight alone exist; on paper all do, each under its speaker.
    await page.evaluate(() => dispatchEvent(new Event('beforeprint')));
    const sentences = await page.locator('actor-graph-statements .sentence').allInnerTexts();
    expect(shown).toContain(`${new Set(sentences).size} of`);
  });

  it('what Sanchez says searches for him and reads his words', async () => {
    const {page} = await open('site/index.html');
    await settled(page);
    await searchField(page).fill('sanchez');
    await page.getByRole('option', {name: 'actor Pedro Sanchez'}).click();
    const says = page.locator('actor-graph-details section', {
      has: page.getByRole('heading', {name: /^Says/}),
    });
    expect(await says.innerText()).toContain(
      '“efforts and sacrifices in favour of international security and stability”',
    );
  });

  it('what happened apart from what was said leaves the deeds alone in the picture', async () => {
    const {page} = await open('site/index.html');
    await settled(page);
    await page.getByRole('button', {name: 'Only Did'}).click();
    await settled(page);
    expect(await wordsIn(page, 'actor-graph-filter')).toMatch(/ 0 of \d+ statements/);
  });

  async function ask(question: string): Promise<Page> {
    const {page} = await open('site/index.html');
    await settled(page);
    await page.getByRole('button', {name: question}).click();
    await settled(page);
    return page;
  }
});

function rowWith(page: Page, text: string) {
  return page.locator('actor-graph-details li', {hasText: text}).first();
}

/** A row of the answer has all of these texts. */
async function expectRow(page: Page, first: string, ...others: string[]): Promise<void> {
  // A number stays on the line of its word, by a space that is another character.
  const row = (await rowWith(page, first).innerText()).replace(/\s+/g, ' ');
  expect(others.filter(text => !row.includes(text))).toEqual([]);
}
