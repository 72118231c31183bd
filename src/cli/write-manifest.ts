/** `npm run manifest`: writes the tables of the elements into the pages, from the manifest that was just made. */
import {readFileSync, writeFileSync} from 'node:fs';
import {format, resolveConfig} from 'prettier';
import {elementTables, nameTable, replaceMarked, type Manifest} from './manifest-tables.ts';

const root = new URL('../../', import.meta.url);
const manifest = JSON.parse(readFileSync(new URL('dist/custom-elements.json', root), 'utf8')) as Manifest;
const pages = {'README.md': nameTable(manifest), 'docs/elements.md': elementTables(manifest)};

for (const [name, tables] of Object.entries(pages)) {
  const page = new URL(name, root);
  const text = replaceMarked(readFileSync(page, 'utf8'), tables);
  writeFileSync(page, await format(text, {...(await resolveConfig(page)), parser: 'markdown'}));
}
