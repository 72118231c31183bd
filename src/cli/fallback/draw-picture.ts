/**
 * Draws the picture of a graph in a browser that nobody sees, and hands it over as SVG. A browser,
 * because only one knows how wide words are, and Cytoscape where lines run only where it can draw.
 */
import {createServer} from 'node:http';
import type {AddressInfo} from 'node:net';
import {chromium, type Page} from 'playwright-core';
import {findChromium} from '../find-chromium.mjs';
import {bundleScript} from '../bundle-script.ts';

export interface PictureOptions {
  /** Id of the view that is drawn; the file's first by default. */
  readonly view?: string | undefined;
  readonly theme: 'light' | 'dark';
}

/** As wide and high as a picture in a text is; what does not fit makes it larger. */
const ROOM = {width: 1000, height: 760};

/**
 * Returns the picture of the graphs in `files`, the values of files of our format, as SVG. Nothing if
 * there is no browser on this machine. `root` is the folder of the project.
 */
export async function drawPicture(
  root: string,
  files: readonly unknown[],
  {view, theme}: PictureOptions,
): Promise<string | undefined> {
  const executablePath = findChromium();
  if (executablePath === undefined) return undefined;
  const script = await bundleScript(root, 'actor-graph.js');
  const server = await serveScript(script);
  // Root has no sandbox of its own, in containers above all; the page is ours and loads nothing else.
  const browser = await chromium.launch({
    executablePath,
    args: process.getuid?.() === 0 ? ['--no-sandbox'] : [],
  });
  try {
    const page = await browser.newPage({viewport: ROOM, colorScheme: theme});
    await page.goto(`http://127.0.0.1:${(server.address() as AddressInfo).port}/`);
    return await drawIn(page, files, {view, theme});
  } finally {
    await browser.close();
    server.close();
  }
}

function drawIn(page: Page, files: readonly unknown[], options: PictureOptions): Promise<string> {
  return page.evaluate(
    async ({data, view, theme}) => {
      await customElements.whenDefined('actor-graph');
      const explorer = document.createElement('actor-graph');
      for (const part of ['no-filter', 'no-details', 'no-search', 'no-timeline', 'no-embed']) {
        explorer.setAttribute(part, '');
      }
      explorer.setAttribute('loading', 'eager');
      explorer.setAttribute('theme', theme);
      if (view !== undefined) explorer.setAttribute('view', view);
      explorer.style.blockSize = '100vh';
      explorer.data = data;
      document.body.append(explorer);
      await explorer.settled;
      return explorer.toSVG({area: 'all', caption: false});
    },
    {data: [...files], ...options},
  );
}

/** A page of its own for the browser: scripts that are modules come from a server. */
async function serveScript(script: string): Promise<ReturnType<typeof createServer>> {
  const server = createServer((request, response) => {
    const isScript = request.url === '/actor-graph.js';
    response.setHeader('content-type', isScript ? 'text/javascript' : 'text/html; charset=utf-8');
    response.end(
      isScript
        ? script
        : '<!doctype html><title>Actor Graph</title><link rel="icon" href="data:,"><script type="module" src="/actor-graph.js"></script><body>',
    );
  });
  await new Promise<void>(resolve => server.listen(0, '127.0.0.1', resolve));
  return server;
}
