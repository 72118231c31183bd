/** Opens pages in a Chromium, and notes what they do that a host would mind. */
import {chromium, type Browser, type BrowserContextOptions, type Locator, type Page} from 'playwright-core';
import {afterAll, afterEach, beforeAll} from 'vitest';
import {serveDist, type DistOptions} from './serve-dist.ts';

/** A page, and all it has asked for and complained of. */
export interface Visit {
  readonly page: Page;
  /** Address of the folder that is served. */
  readonly folder: string;
  /** Addresses of requests, those of the folder without it. */
  readonly requests: readonly string[];
  /** Errors and warnings on the console, exceptions nobody caught, and breaches of the page's policy. */
  readonly complaints: readonly string[];
}

export interface VisitOptions extends DistOptions {
  readonly context?: BrowserContextOptions;
}

/** Returns a function that opens a page of the built files; all is closed after every test. */
export function useBrowser(): (path: string, options?: VisitOptions) => Promise<Visit> {
  let browser: Browser | undefined;
  const undo: (() => Promise<void>)[] = [];

  beforeAll(async () => {
    browser = await chromium.launch({
      executablePath: process.env['CHROME_PATH'] ?? '',
      // Chromium refuses to sandbox itself as root, as in containers; the pages are our own.
      args: [
        '--no-sandbox',
        '--disable-gpu',
        '--disable-background-networking',
        '--disable-component-update',
      ],
    });
  });
  afterEach(async () => {
    while (undo.length > 0) await undo.pop()!();
  });
  afterAll(() => browser?.close());

  return async (path, {context: contextOptions, ...distOptions} = {}) => {
    const server = await serveDist(distOptions);
    undo.push(() => server.close());
    const context = await browser!.newContext({viewport: {width: 1280, height: 800}, ...contextOptions});
    undo.push(() => context.close());
    const page = await context.newPage();
    page.setDefaultTimeout(10_000);
    const requests: string[] = [];
    const complaints: string[] = [];
    page.on('request', request => requests.push(request.url().replace(server.address, '')));
    page.on('pageerror', error => complaints.push(String(error)));
    page.on('console', message => {
      if (['error', 'warning'].includes(message.type())) complaints.push(message.text());
    });
    await page.exposeFunction('reportBreach', (breach: string) => complaints.push(breach));
    await page.addInitScript(() => {
      document.addEventListener('securitypolicyviolation', ({violatedDirective, blockedURI, sample}) => {
        const report = (globalThis as unknown as {reportBreach: (breach: string) => void}).reportBreach;
        report(`breach of ${violatedDirective}: ${blockedURI} ${sample}`);
      });
    });
    await page.goto(server.address + path);
    return {page, folder: server.address, requests, complaints};
  };
}

/** Returns the words in the shadow root of an element of ours, with single spaces. */
export async function wordsIn(page: Page, tag: string): Promise<string> {
  const text = await page.locator(tag).evaluate(element => {
    const styles = [...(element.shadowRoot?.querySelectorAll('style') ?? [])].map(style => style.textContent);
    return styles.reduce((all, style) => all.replace(style, ''), element.shadowRoot?.textContent ?? '');
  });
  return text.replace(/\s+/g, ' ').trim();
}

/** The field that searches. */
export function searchField(page: Page): Locator {
  return page.getByRole('combobox', {name: 'Search actors, words and deeds'});
}

/** Waits until the explorer on a page has read its source and is at rest. */
export async function settled(page: Page): Promise<void> {
  await page
    .locator('actor-graph')
    .first()
    .evaluate(async element => {
      await customElements.whenDefined('actor-graph');
      await (element as HTMLElement & {settled: Promise<void>}).settled;
    });
}
