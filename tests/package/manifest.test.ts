/** The manifest of the elements: complete, and what README's tables say. */
import {readdirSync, readFileSync} from 'node:fs';
import {join} from 'node:path';
import {format, resolveConfig} from 'prettier';
import {describe, expect, it} from 'vitest';
import {
  elementTables,
  nameTable,
  replaceMarked,
  type Declaration,
  type Manifest,
} from '../../src/cli/manifest-tables.ts';

const root = join(import.meta.dirname, '../..');
const read = (file: string) => readFileSync(join(root, file), 'utf8');
const manifest = JSON.parse(read('dist/custom-elements.json')) as Manifest;
const elements = manifest.modules.flatMap(({declarations}) => declarations).filter(({tagName}) => tagName);
const explorer = elements.find(({tagName}) => tagName === 'actor-graph')!;
const names = (list: Declaration['cssParts'] = []) => list.map(({name}) => name).sort();

/** What a pattern's group finds in all files of a folder, each once. */
function findAll(folder: string, pattern: RegExp): string[] {
  const files = readdirSync(join(root, folder), {recursive: true, encoding: 'utf8'}).filter(name =>
    name.endsWith('.ts'),
  );
  const found = files.flatMap(name =>
    [...read(join(folder, name)).matchAll(pattern)].map(([, group = '']) => group),
  );
  return [...new Set(found)].sort();
}

describe('the manifest', () => {
  it('has every element', () => {
    const tags = readdirSync(join(root, 'src/elements')).filter(name => name.startsWith('actor-graph'));
    expect(elements.map(({tagName}) => tagName).sort()).toEqual(tags.sort());
  });

  it('says of everything public what it is', () => {
    const silent = elements.flatMap(
      ({tagName = '', summary, members = [], cssParts = [], slots = [], events = []}) => [
        ...(summary === undefined ? [`<${tagName}> has no @summary`] : []),
        ...[...members, ...cssParts, ...slots, ...events]
          .filter(({description}) => !description)
          .map(({name}) => `<${tagName}> ${name} has no description`),
      ],
    );
    expect(silent).toEqual([]);
  });

  it('has every part and every slot in the explorer', () => {
    expect(names(explorer.cssParts)).toEqual(
      findAll('src/elements/actor-graph', /[\s<]part(?:="|: ')([\w-]+)/g),
    );
    expect(names(explorer.slots).filter(Boolean)).toEqual(
      findAll('src/elements/actor-graph', /<slot name="([\w-]+)"/g),
    );
  });

  it('has every custom property that a stylesheet or the picture reads', () => {
    const used = findAll('src', /(?:var\(|'|^ {4})(--actor-graph-[a-z-]*[a-z])\b/gm);
    expect(names(explorer.cssProperties)).toEqual(used);
  });

  it('has every event that the explorer sends', () => {
    expect(names(explorer.events)).toEqual(findAll('src/elements', /static readonly type = '([\w-]+)'/g));
  });

  it('has the properties that the types for JSX name', () => {
    const settable = (explorer.members ?? []).filter(({kind, readonly}) => kind === 'field' && !readonly);
    const [, list = ''] = /(type Shown[^]*?)export type/.exec(read('src/react.ts'))!;
    expect([...list.matchAll(/'(\w+)'/g)].map(([, name]) => name).sort()).toEqual(
      settable.map(({name}) => name).sort(),
    );
  });

  it('is what editors complete from', () => {
    const {tags} = JSON.parse(read('dist/vscode.html-custom-data.json')) as {tags: {name: string}[]};
    expect(tags.map(({name}) => name).sort()).toEqual(elements.map(({tagName}) => tagName).sort());
    expect(read('dist/web-types.json')).toContain('"name": "actor-graph"');
  });
});

it.each([
  ['README.md', nameTable],
  ['docs/elements.md', elementTables],
])('the tables of %s are made from it: `npm run manifest` writes them anew', async (name, tables) => {
  const page = read(name);
  const options = await resolveConfig(join(root, name));
  expect(page).toBe(await format(replaceMarked(page, tables(manifest)), {...options, parser: 'markdown'}));
});
