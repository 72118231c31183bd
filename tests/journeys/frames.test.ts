/** embed.html in a frame on the page of somebody else, who lets it do as little as can be. */
import type {FrameLocator, Page} from 'playwright-core';
import {afterEach, describe, expect, it} from 'vitest';
import {settled, useBrowser, type Visit, type VisitOptions} from '../support/open-page.ts';
import {serveDist} from '../support/serve-dist.ts';

const open = useBrowser();
const GRAPH = 'graph-data/iraq-coalition-2023-12-28.json';
const SANDBOX = 'sandbox="allow-scripts allow-popups allow-popups-to-escape-sandbox allow-downloads"';
/** What a page's own styles and a policy can do to a frame. */
const HOST_CSS =
  '* { all: unset } iframe { display: block; inline-size: 100%; block-size: 300px; border: 0 }';

/** What somebody else says in the frame's name. */
const FORGERY = "{type: 'actor-graph:height', height: 999}";

const HOST_FILES = ['host.html', 'host.css', 'host.js', 'other.html', 'other.js'];

/** For what reaches the host only after the frame has drawn. */
const PATIENCE = {timeout: 10_000};

const servers: {close: () => Promise<void>}[] = [];
afterEach(async () => {
  for (const server of servers.splice(0)) await server.close();
});

interface HostOptions extends VisitOptions {
  /** What follows `embed.html` in the frame's address. */
  readonly ask?: string;
  readonly sandbox?: string;
  /** Whether the server of the frame lets everybody read its files. */
  readonly isOpen?: boolean;
  /** A script of the host. */
  readonly script?: string;
  /** A script of another frame on the page. */
  readonly otherScript?: string;
}

/** Opens a page that has a frame with the site of another origin, under a policy that allows no more. */
async function openHost({
  ask = `?src=${GRAPH}`,
  sandbox = SANDBOX,
  isOpen = true,
  script = '',
  otherScript = '',
  ...options
}: HostOptions = {}): Promise<Visit & {frame: FrameLocator}> {
  const server = await serveDist({isOpen});
  servers.push(server);
  const {origin} = new URL(server.address);
  const visit = await open('host.html', {
    pages: {
      'host.html': `<!doctype html><html lang="en"><meta charset="utf-8"><title>A host</title>
        <link rel="stylesheet" href="host.css"><script src="host.js" defer></script>
        <iframe class="actor-graph-frame" title="A graph" height="300" ${sandbox} src="${server.address}site/embed.html${ask}"></iframe>
        <script async src="${server.address}site/embed.js"></script>
        <iframe class="actor-graph-frame" title="Another" src="other.html"></iframe>`,
      'host.css': HOST_CSS,
      'host.js': script,
      'other.html': '<!doctype html><title>Another</title><script src="other.js"></script>',
      'other.js': otherScript,
    },
    policy: `default-src 'none'; script-src 'self' ${origin}; style-src 'self'; frame-src ${origin} 'self'`,
    ...options,
  });
  return {...visit, frame: visit.page.frameLocator('.actor-graph-frame >> nth=0')};
}

/** Waits until the explorer in a frame has read its source and is at rest. */
function settledIn(frame: FrameLocator): Promise<void> {
  return frame.locator('actor-graph').evaluate(async element => {
    await customElements.whenDefined('actor-graph');
    await (element as HTMLElement & {settled: Promise<void>}).settled;
  });
}

function heightOf(page: Page): Promise<number> {
  return page
    .locator('.actor-graph-frame')
    .first()
    .evaluate(frame => frame.getBoundingClientRect().height);
}

describe('a sandboxed frame', () => {
  it('shows the graph on a strict page, and breaches no policy, neither the page’s nor its own', async () => {
    const {frame, complaints} = await openHost();
    await settledIn(frame);
    expect(await frame.locator('actor-graph h2').first().innerText()).toContain('Iraq and the end');
    expect(await frame.locator('actor-graph canvas').count()).toBeGreaterThan(0);
    expect(complaints).toEqual([]);
  });

  it('has no origin, and so no cookies and no storage to keep anything in', async () => {
    const {frame} = await openHost();
    await settledIn(frame);
    expect(await frame.locator('body').evaluate(() => window.origin)).toBe('null');
  });

  it('asks for its page, its script and the graph alone', async () => {
    const {frame, requests} = await openHost();
    await settledIn(frame);
    const names = requests.map(address => new URL(address, 'http://host/').pathname.split('/').at(-1));
    expect(names.sort()).toEqual(
      [...HOST_FILES, 'embed.html', 'embed.js', 'frame.js', GRAPH.split('/')[1]].sort(),
    );
  });

  it('gives readers the code, selected where the clipboard is denied', async () => {
    const {frame} = await openHost();
    await settledIn(frame);
    await frame.getByRole('button', {name: 'Share'}).click();
    await frame.getByRole('menuitem', {name: 'Embed…'}).click();
    await frame.getByRole('radio', {name: 'Frame'}).check();
    const code = await frame.getByRole('textbox', {name: 'Code'}).inputValue();
    expect(code).toContain(`site/embed.html?src=${encodeURIComponent(GRAPH)}`);
    await frame.getByRole('button', {name: 'Copy', exact: true}).click();
    await frame.getByText(/^(Copied|Selected)/).waitFor();
  });

  it('says which header is missing where its server lets nobody read the file', async () => {
    const {frame} = await openHost({isOpen: false});
    await frame.getByText('Access-Control-Allow-Origin: *').waitFor();
  });

  it('shows no file of another server, and says who could allow it', async () => {
    const {frame, requests} = await openHost({ask: '?src=https://evil.example/a.json'});
    await frame.getByText('shows graphs of its own server').waitFor();
    expect(requests.filter(address => address.includes('evil.example/'))).toEqual([
      expect.stringContaining('embed.html?src='),
    ]);
  });

  it.each(['javascript:parent.postMessage(1)', 'data:application/json,{}', ''])(
    'shows nothing for src=%s',
    async src => {
      const {frame} = await openHost({ask: `?src=${encodeURIComponent(src)}`});
      await frame
        .getByRole('alert')
        .filter({hasText: 'to the address of this page'})
        .or(frame.getByText('none of a file on a server'))
        .first()
        .waitFor();
    },
  );

  it('begins with what its address says, in its language and colours, without what it leaves out', async () => {
    const {frame} = await openHost({
      ask: `?src=${GRAPH}&lang=fr&theme=dark&no-search&no-timeline#view=contradictions&select=us-strikes`,
    });
    await settledIn(frame);
    const explorer = frame.locator('actor-graph');
    expect(
      await explorer.evaluate(element => {
        const {store, selected} = element as HTMLElementTagNameMap['actor-graph'];
        return [store.state.viewId, selected, getComputedStyle(element).colorScheme];
      }),
    ).toEqual(['contradictions', 'us-strikes', 'dark']);
    expect(await explorer.locator('input[type=search], [role=combobox]').count()).toBe(0);
    expect(await explorer.getByRole('button', {name: 'Partager'}).count()).toBe(1);
  });
});

describe('a frame that keeps its origin', () => {
  it('shows the graph of a server that lets nobody else read it', async () => {
    const {frame, complaints} = await openHost({sandbox: '', isOpen: false});
    await settledIn(frame);
    expect([(await frame.locator('actor-graph canvas').count()) > 0, complaints]).toEqual([true, []]);
  });

  it('is resized too', async () => {
    const {page} = await openHost({sandbox: ''});
    await expect.poll(() => heightOf(page), PATIENCE).toBe(770);
  });
});

describe('the height of a frame', () => {
  it('is what its width asks for', async () => {
    const {page} = await openHost();
    await expect.poll(() => heightOf(page), PATIENCE).toBe(770);
    await page.setViewportSize({width: 390, height: 844});
    await expect.poll(() => heightOf(page), PATIENCE).toBe(840);
  });

  it('is what its width asks for in a shadow root too', async () => {
    const script = `
      const host = document.body.appendChild(document.createElement('div'));
      const frame = document.querySelector('.actor-graph-frame');
      host.style.display = 'block';
      frame.style.inlineSize = '100%';
      host.attachShadow({mode: 'open'}).append(frame);`;
    const {page} = await openHost({script});
    await expect
      .poll(() => page.locator('div .actor-graph-frame').evaluate(({clientHeight}) => clientHeight), PATIENCE)
      .toBe(770);
  });

  it('is what its address says', async () => {
    const {page} = await openHost({ask: `?src=${GRAPH}&height=455`});
    await expect.poll(() => heightOf(page), PATIENCE).toBe(455);
  });

  it('stays as the page has made it without the script', async () => {
    const {page, frame} = await openHost({
      policy: "default-src 'none'; style-src 'self'; frame-src http:",
    });
    await settledIn(frame);
    expect(await heightOf(page)).toBe(300);
  });

  it.each([
    ['the page itself', {script: `setInterval(() => postMessage(${FORGERY}, '*'), 50);`}],
    ['another frame', {otherScript: `setInterval(() => parent.postMessage(${FORGERY}, '*'), 50);`}],
  ])('is not what %s says', async (_, scripts) => {
    const {page, frame} = await openHost(scripts);
    await settledIn(frame);
    await expect.poll(() => heightOf(page), PATIENCE).toBe(770);
    await page.waitForTimeout(300);
    expect(await heightOf(page)).toBe(770);
  });

  it.each([
    ['1e9', 5000],
    ['-5', 120],
    ['NaN', 770],
    ['"400px; position: fixed"', 770],
  ])('is %s, as far as that is one: %d', async (said, height) => {
    const {page, frame} = await openHost();
    await settledIn(frame);
    await expect.poll(() => heightOf(page), PATIENCE).toBe(770);
    await frame.locator('body').evaluate((_, value) => {
      const numbers: Readonly<Record<string, unknown>> = {NaN: NaN, '1e9': 1e9, '-5': -5};
      parent.postMessage({type: 'actor-graph:height', height: numbers[value] ?? value}, '*');
    }, said);
    await page.waitForTimeout(200);
    expect(await heightOf(page)).toBe(height);
  });
});

describe('the explorer of the site', () => {
  it.each([
    ['Script and element', 'actor-graph.js', 'script'],
    ['Frame', 'embed.js', 'script'],
    ['Frame', 'embed.html', 'iframe'],
  ])('gives a code (%s) whose %s is there', async (kind, name, tag) => {
    const {page} = await open('site/index.html');
    await settled(page);
    await page.getByRole('button', {name: 'Share'}).first().click();
    await page.getByRole('menuitem', {name: 'Embed…'}).click();
    await page.getByRole('radio', {name: kind}).check();
    const code = await page.getByRole('textbox', {name: 'Code'}).inputValue();
    const address = new RegExp(`<${tag} [^>]*src="([^"]*${name}[^"]*)"`).exec(code)?.[1] ?? '';
    expect((await page.request.get(address)).status()).toBe(200);
  });
});
