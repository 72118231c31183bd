/** That what is taken out of the one file is nothing that a reader could miss. */
import {readFileSync} from 'node:fs';
import {join} from 'node:path';
import {expect, it} from 'vitest';
import {bundleScript} from '../../src/cli/bundle-script.ts';
import {useBrowser} from '../support/open-page.ts';

const open = useBrowser();
const root = join(import.meta.dirname, '../..');

interface Class {
  readonly elementStyles?: readonly {readonly styleSheet: CSSStyleSheet}[];
}

/** The rules of all elements as the browser has read them. */
async function readRules(script: string, pages: Record<string, string> = {}): Promise<string[]> {
  const page = `<!doctype html><html lang="en"><head><meta charset="utf-8" /><title>Rules</title>
    <script type="module">globalThis.classes = await import('./${script}');</script></head><body></body></html>`;
  const visit = await open('page.html', {pages: {'page.html': page, ...pages}});
  await visit.page.waitForFunction(() => 'classes' in globalThis);
  return visit.page.evaluate(() => {
    const {classes} = globalThis as unknown as {classes: Record<string, Class>};
    return Object.entries(classes).flatMap(([name, {elementStyles = []}]) =>
      elementStyles.flatMap(({styleSheet}) =>
        // A value with var() in it is kept as it was written.
        [...styleSheet.cssRules].map(({cssText}) => `${name}: ${cssText.replace(/\s*([,;:])\s*/g, '$1')}`),
      ),
    );
  });
}

it('its stylesheets are, to a browser, those of the sources', async () => {
  const minified = await readRules('actor-graph.js');
  const plain = await readRules('plain.js', {'plain.js': await bundleScript(root, 'actor-graph.js')});
  expect(minified.length).toBeGreaterThan(500);
  expect(minified).toEqual(plain);
});

it('it has no WebGL and no import in it', () => {
  const text = readFileSync(join(root, 'dist/actor-graph.js'), 'utf8');
  expect(text.match(/createShader|gl_Position|\bimport\s*\(\s*["'`]/)).toBeNull();
});

it('it hands on the licence of every package that is in it', () => {
  const text = readFileSync(join(root, 'dist/actor-graph.js'), 'utf8');
  const {sources} = JSON.parse(readFileSync(join(root, 'dist/actor-graph.js.map'), 'utf8')) as {
    sources: string[];
  };
  const packages = new Set(
    sources.flatMap(source => /node_modules\/((?:@[^/]+\/)?[^/]+)/.exec(source)?.[1] ?? []),
  );
  const [, licences = ''] = text.split('/*! In here, with their licences:');
  expect(packages.size).toBeGreaterThan(15);
  expect([...packages].filter(name => !licences.includes(`\n${name} `))).toEqual([]);
  expect(licences).toContain('The Cytoscape Consortium');
});
