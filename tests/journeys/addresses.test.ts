/** Whatever the reader sees has an address, and the address shows it to somebody else. */
import type {Page} from 'playwright-core';
import {describe, expect, it} from 'vitest';
import {searchField, settled, useBrowser} from '../support/open-page.ts';
import {screenText} from '../support/screen-text.ts';

const open = useBrowser();
const ARTICLE = 'site/index.html';
const SENATE = 'site/index.html?src=graph-data/congressional-record-1997-01-28.json';

describe('the address of', () => {
  it.each<[string, string, (page: Page) => Promise<unknown>]>([
    ['a prepared view', ARTICLE, page => press(page, 'Who wants foreign troops out, and since when?')],
    ['a step of the story', ARTICLE, tellStory],
    ['something selected by search', ARTICLE, page => searchFor(page, 'sanchez')],
    ['a type that is unticked', ARTICLE, page => tick(page, 'Did')],
    ['what is faded', ARTICLE, fadeDeeds],
    ['the list, grouped and searched', ARTICLE, readList],
    ['an open figure of the stances', ARTICLE, openFigure],
    ['another table, sorted', ARTICLE, readVoices],
    ['a comparison that nobody has chosen', ARTICLE, page => press(page, 'Compare')],
    ['a comparison that the reader has chosen', ARTICLE, compareTwo],
    ['the timeline with a window', ARTICLE, chooseDates],
    ['a picture of groups', SENATE, showGroups],
    ['a picture with an actor kept in it', SENATE, keepActor],
  ])('%s shows the same to whoever opens it', async (_, address, act) => {
    const {page} = await open(address);
    await settled(page);
    const start = page.url();
    await act(page);
    await atRest(page);
    expect(page.url(), 'the address names what was done').not.toBe(start);

    const seen = await screenText(page);
    const pasted = page.url();
    // From another page, so that nothing is left of this one.
    await page.goto('about:blank');
    await page.goto(pasted);
    await settled(page);
    expect(await screenText(page)).toEqual(seen);
  });

  it('what the data no longer have shows the rest, and says so', async () => {
    const {page} = await open(`${ARTICLE}#view=everything&select=nobody&panel=compare&pair=biden,gone`);
    await settled(page);
    const text = (await screenText(page)).join('\n');
    expect(text).toContain('The link names “nobody” and “gone”, which this graph does not have.');
  });
});

describe('going back', () => {
  it('leads through the places where the reader was, and forward again', async () => {
    const {page} = await open(ARTICLE);
    await settled(page);
    const screens = [await screenText(page)];
    for (const act of [showEverything, readList, (visited: Page) => press(visited, 'Stances')]) {
      await act(page);
      await atRest(page);
      screens.push(await screenText(page));
    }
    for (const screen of screens.slice(0, -1).toReversed()) {
      await page.goBack();
      await atRest(page);
      expect(await screenText(page)).toEqual(screen);
    }
    await page.goForward();
    await atRest(page);
    expect(await screenText(page)).toEqual(screens[1]);
  });
});

async function press(page: Page, name: string): Promise<void> {
  await page.getByRole('button', {name, exact: true}).first().click();
  await settled(page);
}

async function showEverything(page: Page): Promise<void> {
  await page.getByRole('button', {name: /^Show everything/}).click();
  await settled(page);
}

async function tellStory(page: Page): Promise<void> {
  await page.getByRole('button', {name: /^Story/}).click();
  await settled(page);
  await page.getByRole('button', {name: 'Next', exact: false}).first().click();
}

async function searchFor(page: Page, words: string): Promise<void> {
  await searchField(page).fill(words);
  await page.keyboard.press('Enter');
  // Half of what is in the field is in the address: what it has led to.
  await searchField(page).fill('');
}

async function tick(page: Page, name: string): Promise<void> {
  await page.getByRole('checkbox', {name, exact: false}).first().click();
}

async function fadeDeeds(page: Page): Promise<void> {
  await tick(page, 'Did');
  await press(page, 'Fade');
}

async function readList(page: Page): Promise<void> {
  await press(page, 'List');
  await page.getByRole('combobox', {name: 'Group by'}).selectOption('target');
  await page.getByRole('searchbox', {name: /Find in/}).fill('troops');
}

async function readVoices(page: Page): Promise<void> {
  await press(page, 'Stances');
  await press(page, 'Voice');
  await press(page, 'Deeds');
}

async function openFigure(page: Page): Promise<void> {
  await press(page, 'Stances');
  await page.locator('actor-graph-stances button.figure').first().click();
}

async function compareTwo(page: Page): Promise<void> {
  await press(page, 'Compare');
  // Whoever is chosen on the other side changes places.
  const left = await page.getByRole('combobox', {name: 'Compare'}).inputValue();
  await page.getByRole('combobox', {name: 'with'}).selectOption(left);
}

async function chooseDates(page: Page): Promise<void> {
  await press(page, 'Timeline');
  await page.getByRole('slider').first().press('PageUp');
}

async function showGroups(page: Page): Promise<void> {
  await showEverything(page);
  await press(page, 'Show groups');
}

async function keepActor(page: Page): Promise<void> {
  await showEverything(page);
  await searchFor(page, 'Wellstone');
  await press(page, 'Keep in the picture');
}

/** The address is written a moment after the last change. */
async function atRest(page: Page): Promise<void> {
  await page.waitForTimeout(400);
  await settled(page);
}
