/**
 * Puts the licences of the packages that a script contains at its end: each asks to be handed on with the code, and few
 * mark theirs so that a bundler keeps it.
 */
import {readdirSync, readFileSync} from 'node:fs';
import {join} from 'node:path';
import type {Plugin} from 'vite';

/** The folder of the package that a module belongs to. */
const PACKAGE = /^.*\/node_modules\/(?:@[^/]+\/)?[^/]+(?=\/)/;

export function handOnLicences(): Plugin {
  return {
    name: 'hand-on-licences',
    renderChunk(code, {modules}) {
      // What the bundler has dropped whole is not in the script.
      const used = Object.entries(modules).filter(([, {renderedLength}]) => renderedLength > 0);
      const folders = [...new Set(used.flatMap(([id]) => PACKAGE.exec(id)?.[0] ?? []))].sort();
      if (folders.length === 0) return null;
      // At the end, where it moves no line of the source map.
      return {
        code: `${code}\n/*! In here, with their licences:\n\n${folders.map(readLicence).join('\n\n')}\n*/\n`,
        map: null,
      };
    },
  };
}

/** Returns a package's name, version and licence, with the text of the licence where the package has one. */
function readLicence(folder: string): string {
  const {name, version, license} = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8')) as Record<
    'name' | 'version' | 'license',
    string
  >;
  const file = readdirSync(folder).find(each => /^licen[cs]e(\.\w+)?$/i.test(each));
  const text = file === undefined ? '' : readFileSync(join(folder, file), 'utf8');
  // Nothing in a text may end the comment.
  return `${name} ${version} (${license})\n${text.trim().replaceAll('*/', '* /')}`.trim();
}
