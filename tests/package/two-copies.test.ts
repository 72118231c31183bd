/** Two copies of the element on one page, of one version or of two, on lenient pages and strict ones. */
import {readFileSync} from 'node:fs';
import {join} from 'node:path';
import {describe, expect, it} from 'vitest';
import {settled, useBrowser, type Visit} from '../support/open-page.ts';
import {VERSION} from '../../src/util/version.ts';

const open = useBrowser();
const file = readFileSync(join(import.meta.dirname, '../../dist/actor-graph.js'), 'utf8');
const OTHER = '9.9.9';
const DATA = 'site/graph-data/bridge-of-lowmere.json';
const STRICT = "default-src 'none'; script-src 'self'; style-src 'self'; connect-src 'self'";
const TRUSTED_TYPES = `${STRICT}; require-trusted-types-for 'script'; trusted-types lit-html`;
const TAGS = ['actor-graph', 'actor-graph-canvas', 'actor-graph-statements', 'actor-graph-timeline'];

/** Loads two scripts one after the other; `first` and `second` are then the modules. */
function openBoth(scripts: readonly [string, string], policy?: string): Promise<Visit> {
  const loader = `
    globalThis.copies = (async () => {
      const first = await import('./${scripts[0]}');
      const second = await import('./${scripts[1]}');
      return {first, second};
    })();`;
  const page = `<!doctype html><html lang="en"><head><meta charset="utf-8" /><title>Twice</title>
    <script type="module" src="loader.js"></script></head><body><actor-graph src="${DATA}"></actor-graph></body></html>`;
  return open('page.html', {
    pages: {'page.html': page, 'loader.js': loader, 'other.js': file.replaceAll(VERSION, OTHER)},
    ...(policy === undefined ? {} : {policy}),
  });
}

/** Which of the two copies each tag belongs to, and the second's answer to a call. */
async function look({page}: Visit): Promise<unknown> {
  await settled(page);
  return page.evaluate(async tags => {
    type Copy = Record<string, unknown> & {readGraph(text: string): {dataset: {document: {title: string}}}};
    const {first, second} = await (
      globalThis as unknown as {copies: Promise<Record<'first' | 'second', Copy>>}
    ).copies;
    const owner = (tag: string) => {
      const found: unknown = customElements.get(tag);
      if (Object.values(first).includes(found)) return 'first';
      return Object.values(second).includes(found) ? 'second' : 'nobody';
    };
    const {title} = second.readGraph('{"format": "actor-graph/1", "title": "Read", "actors": []}').dataset
      .document;
    return [
      ...tags.map(owner),
      title,
      document.querySelector('actor-graph')!.shadowRoot!.querySelectorAll('*').length > 20,
    ];
  }, TAGS);
}

const FIRST_OWNS_ALL = [...TAGS.map(() => 'first'), 'Read', true];

describe('two copies on one page', () => {
  it.each([
    ['one version', ['actor-graph.js', 'actor-graph.js?again'], VERSION, VERSION],
    ['a newer one later', ['actor-graph.js', 'other.js'], VERSION, OTHER],
    ['an older one later', ['other.js', 'actor-graph.js'], OTHER, VERSION],
  ] as const)(
    'of %s: the first has every element, and the clash is told once',
    async (_, scripts, first, second) => {
      const visit = await openBoth(scripts);
      expect(await look(visit)).toEqual(FIRST_OWNS_ALL);
      expect(visit.complaints).toHaveLength(1);
      expect(visit.complaints[0]).toContain(`Version ${first} came first`);
      expect(visit.complaints[0]).toContain(`version ${second} has registered nothing`);
    },
  );

  it('are no breach where Trusted Types let one policy be made', async () => {
    const visit = await openBoth(['actor-graph.js', 'other.js'], TRUSTED_TYPES);
    expect(await look(visit)).toEqual(FIRST_OWNS_ALL);
    expect(visit.complaints).toHaveLength(1);
  });
});

describe('beside another script that has made Lit’s policy', () => {
  const loader = `trustedTypes.createPolicy('lit-html', {createHTML: html => html}); await import('./actor-graph.js');`;
  const page = `<!doctype html><html lang="en"><head><meta charset="utf-8" /><title>Taken</title>
    <script type="module" src="loader.js"></script></head><body><actor-graph src="${DATA}"></actor-graph></body></html>`;
  const pages = {'page.html': page, 'loader.js': loader};

  it('works where the page allows duplicates', async () => {
    const {page, complaints} = await open('page.html', {
      pages,
      policy: `${TRUSTED_TYPES} 'allow-duplicates'`,
    });
    await settled(page);
    expect([(await page.locator('actor-graph canvas').count()) > 0, complaints]).toEqual([true, []]);
  });

  it('says what the page’s policy lacks where it does not', async () => {
    const {page, complaints} = await open('page.html', {pages, policy: TRUSTED_TYPES});
    await page.waitForFunction(() => customElements.get('actor-graph') !== undefined);
    await expect
      .poll(() => complaints.filter(line => line.startsWith('Actor Graph cannot draw')))
      .toHaveLength(1);
  });
});
