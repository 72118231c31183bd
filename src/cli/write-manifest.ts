/** `npm run manifest`: writes the tables of the elements into README.md, from the manifest that was just made. */
import {readFileSync, writeFileSync} from 'node:fs';
import {format, resolveConfig} from 'prettier';
import {withTables, type Manifest} from './manifest-tables.ts';

const root = new URL('../../', import.meta.url);
const page = new URL('README.md', root);
const manifest = JSON.parse(readFileSync(new URL('dist/custom-elements.json', root), 'utf8')) as Manifest;
const options = await resolveConfig(page);
const text = withTables(readFileSync(page, 'utf8'), manifest);
writeFileSync(page, await format(text, {...options, parser: 'markdown'}));
