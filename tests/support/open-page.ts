/** Opens pages in a Chromium, and notes what they do that a host would mind. */
import {chromium, type Browser, type BrowserContextOptions, type Locator, type Page} from 'playwright-core';
import {afterAll, afterEach, beforeAll} from 'vitest';
import {CHROMIUM_ARGS} from './chromium-args.mjs';
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

/** A tab that one test after the other visits its page in, and who listens to it now. */
interface Tab {
  readonly page: Page;
  readonly options: BrowserContextOptions;
  requests: string[];
  complaints: string[];
  folder: string;
}

const VIEWPORT = {width: 1280, height: 800};

/**
 * Returns a function that opens a page of the built files.
 *
 * The tests of a file share a tab for each kind of reader, since a new one costs more than most tests. Every visit
 * has a server of its own, and so an origin of its own: no storage and no cache is shared.
 */
export function useBrowser(): (path: string, options?: VisitOptions) => Promise<Visit> {
  let browser: Browser | undefined;
  const tabs = new Map<string, Tab>();
  const undo: (() => Promise<void>)[] = [];

  beforeAll(async () => {
    browser = await chromium.launch({
      executablePath: process.env['CHROME_PATH'] ?? '',
      args: [...CHROMIUM_ARGS],
    });
  });
  afterEach(async () => {
    while (undo.length > 0) await undo.pop()!();
  });
  afterAll(() => browser?.close());

  return async (path, {context: options = {}, ...distOptions} = {}) => {
    const server = await serveDist(distOptions);
    undo.push(() => server.close());
    const {viewport, ...kind} = options;
    const key = JSON.stringify(kind);
    const tab = tabs.get(key) ?? (await openTab(browser!, kind));
    tabs.set(key, tab);
    undo.push(() => leave(tab));
    const {page} = tab;
    await page.setViewportSize(viewport ?? VIEWPORT);
    const requests = (tab.requests = []);
    const complaints = (tab.complaints = []);
    tab.folder = server.address;
    await page.goto(server.address + path);
    return {page, folder: server.address, requests, complaints};
  };
}

async function openTab(browser: Browser, options: BrowserContextOptions): Promise<Tab> {
  const context = await browser.newContext({viewport: VIEWPORT, ...options});
  const page = await context.newPage();
  const tab: Tab = {page, options, requests: [], complaints: [], folder: ''};
  page.setDefaultTimeout(10_000);
  page.on('request', request => tab.requests.push(request.url().replace(tab.folder, '')));
  page.on('pageerror', error => tab.complaints.push(String(error)));
  page.on('console', message => {
    if (['error', 'warning'].includes(message.type())) tab.complaints.push(message.text());
  });
  await page.exposeFunction('reportBreach', (breach: string) => tab.complaints.push(breach));
  await page.addInitScript(() => {
    document.addEventListener('securitypolicyviolation', ({violatedDirective, blockedURI, sample}) => {
      const report = (globalThis as unknown as {reportBreach: (breach: string) => void}).reportBreach;
      report(`breach of ${violatedDirective}: ${blockedURI} ${sample}`);
    });
  });
  return tab;
}

/** Leaves a tab as the next test expects it. */
async function leave({page, options}: Tab): Promise<void> {
  await page.unrouteAll();
  await page.goto('about:blank');
  await page.emulateMedia({
    media: null,
    colorScheme: null,
    reducedMotion: null,
    forcedColors: options.forcedColors ?? null,
  });
  const others = page
    .context()
    .pages()
    .filter(other => other !== page);
  await Promise.all(others.map(other => other.close()));
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
