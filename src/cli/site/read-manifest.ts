/** The custom-elements manifest of the source as it is now. */
import {execFile} from 'node:child_process';
import {readFile} from 'node:fs/promises';
import {join} from 'node:path';
import {promisify} from 'node:util';
import type {Declaration, Manifest} from '../manifest-tables.ts';

const ANALYZER = 'node_modules/@custom-elements-manifest/analyzer/cem.js';

/** Describes the elements of the project in `root` anew, as `npm run build` does, and returns what has a tag. */
export async function readManifest(root: string): Promise<readonly Declaration[]> {
  const config = 'src/cli/custom-elements-manifest.config.mjs';
  await promisify(execFile)(process.execPath, [ANALYZER, 'analyze', '--quiet', '--config', config], {
    cwd: root,
  });
  const manifest = JSON.parse(await readFile(join(root, 'dist/custom-elements.json'), 'utf8')) as Manifest;
  return manifest.modules
    .flatMap(({declarations}) => declarations)
    .filter(({tagName}) => tagName !== undefined);
}
