/** What npm would publish: complete, no more than that, and found by everybody who imports it. */
import {execFileSync} from 'node:child_process';
import {readFileSync, writeFileSync} from 'node:fs';
import {join} from 'node:path';
import {publint} from 'publint';
import {formatMessage} from 'publint/utils';
import ts from 'typescript';
import {describe, expect, it} from 'vitest';
import {installPackage, runTsc} from '../support/install-package.ts';
import {VERSION} from '../../src/util/version.ts';

const {project, folder, manifest, files} = installPackage(['@types/react']);
const modules = Object.keys(manifest.exports)
  .map(path => `actor-graph${path.slice(1)}`)
  .filter(name => !name.endsWith('.json') && !name.endsWith('/schema'));

/** Runs a module's text in a Node of its own, in the project that has installed the package. */
function runInNode(text: string): string {
  return execFileSync(process.execPath, ['--input-type=module', '--eval', text], {
    cwd: project,
    encoding: 'utf8',
    stdio: ['ignore', 'pipe', 'pipe'],
  }).trim();
}

describe('the packed files', () => {
  it('are the modules, the one file, the schema, the manifest, and what npm always takes', () => {
    const known = [
      /^dist\/lib\/.+\.(js|d\.ts)$/,
      /^dist\/(actor-graph(-worker)?\.js|custom-elements\.json|vscode\..+\.json|web-types\.json)$/,
      /^graph-data\/actor-graph\.schema\.json$/,
      /^(package\.json|README\.md|CHANGELOG\.md|LICENSE)$/,
    ];
    expect(files.filter(file => !known.some(pattern => pattern.test(file)))).toEqual([]);
  });

  it('have a declaration beside every module', () => {
    const withoutTypes = files.filter(
      file => /^dist\/lib\/.+\.js$/.test(file) && !files.includes(file.replace(/\.js$/, '.d.ts')),
    );
    expect(files.length).toBeGreaterThan(100);
    expect(withoutTypes).toEqual([]);
  });

  it('have nothing that publint objects to', async () => {
    const {messages} = await publint({pkgDir: folder, pack: false, strict: true});
    expect(messages.map(message => formatMessage(message, manifest as never))).toEqual([]);
  });

  it('tell the version of the package', () => {
    expect(VERSION, 'src/util/version.ts and package.json').toBe(manifest.version);
  });
});

describe('in Node, without a DOM', () => {
  it.each(modules.filter(name => !/\/actor-graph(-worker)?\.js$/.test(name)))('%s can be imported', name => {
    expect(runInNode(`await import('${name}'); console.log('done');`)).toBe('done');
  });

  it('nothing is registered by importing classes', () => {
    const text = `await import('actor-graph'); console.log(customElements.get('actor-graph') === undefined);`;
    expect(runInNode(text)).toBe('true');
  });

  it('core brings no Lit, no Cytoscape and no element with it', () => {
    const seen = new Set<string>();
    const packages = new Set<string>();
    const visit = (file: string) => {
      if (seen.has(file)) return;
      seen.add(file);
      for (const {fileName} of ts.preProcessFile(readFileSync(file, 'utf8'), true, true).importedFiles) {
        if (fileName.startsWith('.')) visit(join(file, '..', fileName));
        else packages.add(fileName);
      }
    };
    visit(join(folder, 'dist/lib/core.js'));
    expect([...packages].sort()).toEqual([
      '@fluent/bundle',
      'edtf',
      'graphology',
      'jsonc-parser',
      'papaparse',
      'valibot',
    ]);
    expect([...seen].filter(file => /[/\\](elements|view)[/\\]/.test(file))).toEqual([]);
  });

  it.each(['schema', 'custom-elements.json', 'package.json'])('%s is JSON that can be imported', name => {
    const text = `const {default: json} = await import('actor-graph/${name}', {with: {type: 'json'}}); console.log(typeof json);`;
    expect(runInNode(text)).toBe('object');
  });
});

describe('types', () => {
  it('hold in a strict project that resolves as Node does', () => {
    const file = join(project, 'types.mts');
    writeFileSync(
      file,
      `import type {ActorGraphFilterEvent} from 'actor-graph';
       import 'actor-graph/define';
       import {readGraph, type Statement} from 'actor-graph/core';
       export const statements: readonly Statement[] = readGraph('{}').dataset.document.statements;
       document.querySelector('actor-graph')!.addEventListener('actor-graph-filter', (event: ActorGraphFilterEvent) => event.filter);
       // @ts-expect-error -- selected is text
       document.createElement('actor-graph').selected = 1;
       // @ts-expect-error -- a declaration that is not found would make all of this any
       export const wrong: number = statements[0]!.id;`,
    );
    const options =
      '--ignoreConfig --skipLibCheck --noEmit --strict --target es2022 --lib es2023,dom,dom.iterable --module nodenext --types react';
    expect(runTsc([...options.split(' '), file], project)).toBe('');
  });
});
