/** The package in the projects of others: the examples, built as their users build them, in a real browser. */
import {execFileSync} from 'node:child_process';
import {cpSync, readFileSync, writeFileSync} from 'node:fs';
import {join} from 'node:path';
import {pathToFileURL} from 'node:url';
import type {Page} from 'playwright-core';
import {build, type BuildEnvironmentOptions} from 'vite';
import {beforeAll, describe, expect, it} from 'vitest';
import {installPackage, runTsc} from '../support/install-package.ts';
import {searchField, settled, useBrowser} from '../support/open-page.ts';

const {project, folder} = installPackage([
  '@types/react',
  '@types/react-dom',
  '@vue',
  'csstype',
  'react',
  'react-dom',
  'vue',
]);
const open = useBrowser();

/** Builds an example as its own configuration says, into its folder `dist`. */
async function buildExample(name: string, options: BuildEnvironmentOptions = {}): Promise<string> {
  const root = join(project, name);
  await build({
    root,
    base: './',
    publicDir: join(project, 'public'),
    logLevel: 'error',
    // Readable is quicker, and what is tested is not a minifier.
    build: {minify: false, chunkSizeWarningLimit: 5000, ...options},
  });
  return join(root, 'dist');
}

/** Selects the farmers through the search, as a reader does, and returns what the page says of it. */
async function searchFarmers(page: Page): Promise<string> {
  await searchField(page).fill('Farmers');
  await page.keyboard.press('Enter');
  await page.locator('#selected', {hasText: /^farmers$/}).waitFor();
  return page.locator('#selected').innerText();
}

it('the examples hold types', () => {
  expect(runTsc(['-p', 'tsconfig.json'], project)).toBe('');
});

describe('plain HTML with the one file', () => {
  it('shows the graph, and asks for nothing but the script and the data', async () => {
    const root = join(project, 'plain');
    cpSync(join(folder, 'dist/actor-graph.js'), join(root, 'actor-graph.js'));
    cpSync(join(project, 'public/river.json'), join(root, 'river.json'));
    const {page, requests, complaints} = await open('index.html', {root});
    await settled(page);
    expect([(await page.locator('actor-graph canvas').count()) > 0, complaints]).toEqual([true, []]);
    expect(requests).toEqual(['index.html', 'actor-graph.js', 'river.json']);
  });
});

describe('Vite', () => {
  let root: string;
  beforeAll(async () => {
    root = await buildExample('vite');
  });

  it('follows what the reader selects', async () => {
    const {page, complaints} = await open('index.html', {root});
    await settled(page);
    expect([await searchFarmers(page), complaints]).toEqual(['farmers', []]);
  });

  it('loads the list when it is first shown, and shows it', async () => {
    const {page, requests} = await open('index.html', {root});
    await settled(page);
    const isOfList = (address: string) => address.includes('actor-graph-statements');
    expect(requests.filter(isOfList)).toEqual([]);
    await page.getByRole('button', {name: 'List', exact: true}).first().click();
    await page.getByRole('combobox', {name: 'Group by'}).waitFor();
    expect(requests.filter(isOfList)).toHaveLength(1);
  });

  it('loads what reads tables when there is one to be read, and shows it', async () => {
    const pages = {'events.tsv': 'Mali\tCriticize\tTogo\t2020-01-01\n'};
    const {page, requests} = await open('index.html', {root, pages});
    await settled(page);
    const isOfTables = (address: string) => address.includes('read-event-table');
    expect(requests.filter(isOfTables)).toEqual([]);
    await page.locator('actor-graph').evaluate(element => {
      (element as HTMLElementTagNameMap['actor-graph']).src = 'events.tsv';
    });
    await expect
      .poll(() =>
        page
          .locator('actor-graph')
          .evaluate(element => (element as HTMLElementTagNameMap['actor-graph']).toCSV()),
      )
      .toContain('Togo');
    expect(requests.filter(isOfTables)).toHaveLength(1);
  });

  it.each([
    ['the timeline', 1000, 'actor-graph-timeline.open-roomy'],
    ['the timeline in the legend', 800, 'actor-graph-filter actor-graph-timeline'],
  ])('keeps the room of %s until its code is there', async (_, height, place) => {
    const {page} = await open('index.html', {root, context: {viewport: {width: 1600, height}}});
    await page.addStyleTag({content: `actor-graph { block-size: ${height - 40}px; }`});
    await settled(page);
    const timeline = page.locator(place);
    await timeline.scrollIntoViewIfNeeded();
    await timeline.locator('.plot').waitFor();
    const loaded = (await timeline.boundingBox())!.height;
    const reserved = await timeline.evaluate(element => {
      const sheets = (element.getRootNode() as ShadowRoot).adoptedStyleSheets;
      const rules = sheets.flatMap(({cssRules}) => [...cssRules]);
      const rule = rules.find(({cssText}) =>
        cssText.startsWith('actor-graph-timeline:where(:not(:defined))'),
      );
      return Number.parseFloat((rule as CSSStyleRule).style.blockSize);
    });
    expect(Math.abs(loaded - reserved), `reserved ${reserved} px, needs ${loaded} px`).toBeLessThanOrEqual(2);
  });

  it('says so in the language of the moment where the code of a part cannot be had, and tries again', async () => {
    const {page} = await open('index.html', {root});
    await settled(page);
    await page.route('**/actor-graph-statements*', route => route.abort());
    await page.getByRole('button', {name: 'List', exact: true}).first().click();
    await page.getByText('This part could not be loaded.').waitFor();
    await page.locator('actor-graph').evaluate(element => element.setAttribute('lang', 'fr'));
    await page.getByText('Cette partie n’a pas pu être chargée.').waitFor();
    await page.locator('actor-graph').evaluate(element => element.setAttribute('lang', 'en'));
    await page.unroute('**/actor-graph-statements*');
    await page.getByRole('button', {name: 'Try again'}).click();
    await page.getByRole('combobox', {name: 'Group by'}).waitFor();
  });
});

describe('React 19', () => {
  it('sets properties, calls methods and hears events', async () => {
    const root = await buildExample('react');
    const {page, complaints} = await open('index.html', {root});
    await settled(page);
    await page.getByRole('button', {name: 'The mill', exact: true}).click();
    const byMethod = await page
      .locator('actor-graph')
      .evaluate(element => (element as HTMLElementTagNameMap['actor-graph']).selected);
    expect([byMethod, await searchFarmers(page), complaints]).toEqual(['mill', 'farmers', []]);
  });
});

describe('Vue 3', () => {
  it('sets properties and hears events', async () => {
    const root = await buildExample('vue');
    const {page, complaints} = await open('index.html', {root});
    await settled(page);
    expect([await searchFarmers(page), complaints]).toEqual(['farmers', []]);
  });
});

describe('rendered on a server', () => {
  it('is sentences without JavaScript, and the graph with it', async () => {
    const root = await buildExample('server', {
      rolldownOptions: {input: join(project, 'server/client.tsx'), output: {entryFileNames: 'client.js'}},
    });
    await buildExample('server', {ssr: 'server.tsx', outDir: 'server'});
    const server = pathToFileURL(join(project, 'server/server/server.js')).href;
    const text = `const {renderPage} = await import('${server}'); console.log(renderPage(${JSON.stringify(readFileSync(join(project, 'public/river.json'), 'utf8'))}));`;
    const html = execFileSync(process.execPath, ['--input-type=module', '-e', text], {encoding: 'utf8'});
    writeFileSync(join(root, 'index.html'), html);

    const unscripted = await open('index.html', {root, context: {javaScriptEnabled: false}});
    const sentences = await unscripted.page.locator('actor-graph li').allInnerTexts();
    expect(sentences).toContain('River Mill takes the water of Farmers');

    const {page, complaints} = await open('index.html', {root});
    await settled(page);
    expect([await searchFarmers(page), complaints]).toEqual(['farmers', []]);
  });
});

describe('core', () => {
  const ANSWER = '1 of 1 statements are against something.';

  it('reads and filters in a module worker', async () => {
    const root = await buildExample('core', {target: 'es2022'});
    const {page, complaints} = await open('index.html', {root});
    await page.locator('#answer', {hasText: 'statements'}).waitFor();
    expect([await page.locator('#answer').innerText(), complaints]).toEqual([ANSWER, []]);
  });

  it('does the same in Node', async () => {
    await buildExample('core', {ssr: 'describe-graph.ts', outDir: 'node'});
    const module = pathToFileURL(join(project, 'core/node/describe-graph.js')).href;
    const data = `data:application/json,${encodeURIComponent(readFileSync(join(project, 'public/river.json'), 'utf8'))}`;
    const text = `const {describeGraph} = await import('${module}'); console.log(await describeGraph(${JSON.stringify(data)}));`;
    expect(
      execFileSync(process.execPath, ['--input-type=module', '-e', text], {encoding: 'utf8'}).trim(),
    ).toBe(ANSWER);
  });
});
