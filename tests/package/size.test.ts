/** How much a reader downloads with the one file, part by part, as docs/decisions/README.md says. */
import {readFileSync} from 'node:fs';
import {join} from 'node:path';
import {gzipSync} from 'node:zlib';
import {expect, it} from 'vitest';

const root = join(import.meta.dirname, '../..');
const DIGITS = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/';
/** Rows of the table that are not one package. */
const OURS = 'Actor Graph itself';
const FAMILIES: Readonly<Record<string, readonly string[]>> = {
  lit: ['lit-html', 'lit-element', '@lit/reactive-element'],
  'what these bring': [
    'nearley',
    'events',
    'd3-quadtree',
    'd3-dispatch',
    'd3-timer',
    'graphology-indices',
    'graphology-utils',
    'mnemonist',
    'obliterator',
    'pandemonium',
  ],
};

/** The text of the one file, by the package or the row that it comes from. */
function splitBySource(
  text: string,
  map: {sources: readonly string[]; mappings: string},
): Map<string, string> {
  const parts = new Map<string, string>();
  const lineStarts = [0, ...[...text.matchAll(/\n/g)].map(({index}) => index + 1)];
  let source = 0;
  let owner: string | undefined;
  let from = 0;
  const close = (end: number) => {
    if (owner !== undefined) parts.set(owner, (parts.get(owner) ?? '') + text.slice(from, end));
    from = end;
  };
  map.mappings.split(';').forEach((line, index) => {
    let column = 0;
    for (const segment of line.split(',').filter(Boolean)) {
      const [columns = 0, sources] = decode(segment);
      column += columns;
      close(lineStarts[index]! + column);
      source += sources ?? 0;
      owner = sources === undefined ? undefined : ownerOf(map.sources[source]!);
    }
  });
  close(text.length);
  return parts;
}

/** The numbers in a segment of a source map: digits of base 64, the lowest first, the sign in the lowest bit. */
function decode(segment: string): number[] {
  const numbers: number[] = [];
  let value = 0;
  let shift = 0;
  for (const character of segment) {
    const digit = DIGITS.indexOf(character);
    value += (digit & 31) << shift;
    shift += 5;
    if (digit & 32) continue;
    numbers.push(value & 1 ? -(value >> 1) : value >> 1);
    value = shift = 0;
  }
  return numbers;
}

function ownerOf(source: string): string {
  const [, path] = source.split(/node_modules\/(?!.*node_modules\/)/);
  if (path === undefined) return source.includes('src/') ? OURS : 'the bundler';
  const name = path
    .split('/')
    .slice(0, path.startsWith('@') ? 2 : 1)
    .join('/');
  return Object.keys(FAMILIES).find(family => FAMILIES[family]!.includes(name)) ?? name;
}

function kilobytes(text: string): number {
  return gzipSync(text, {level: 9}).length / 1000;
}

/** The figures of the table, by part. */
function readTable(): Map<string, number> {
  const page = readFileSync(join(root, 'docs/decisions/README.md'), 'utf8');
  const rows = page.matchAll(/^\| (\S[^|]*?) +\|[^|]*\|[^|]*\| ([\d.]+) kB/gm);
  return new Map([...rows].map(([, part = '', figure]) => [part, Number(figure)]));
}

it('each part of the one file is as large as the table says, within a tenth', () => {
  const text = readFileSync(join(root, 'dist/actor-graph.js'), 'utf8');
  const map = JSON.parse(readFileSync(join(root, 'dist/actor-graph.js.map'), 'utf8')) as Parameters<
    typeof splitBySource
  >[1];
  const parts = [...splitBySource(text, map)].map(([part, of]) => [part, kilobytes(of)] as const);
  const measured = new Map([['all', kilobytes(text)], ...parts.filter(([part]) => part !== 'the bundler')]);
  const table = readTable();

  const wrong = [...new Set([...measured.keys(), ...table.keys()])]
    .map(part => ({part, is: measured.get(part) ?? 0, said: table.get(part) ?? 0}))
    // A tenth of a kilobyte is what the table rounds to.
    .filter(({is, said}) => Math.abs(is - said) > Math.max(0.1 * said, 0.1))
    .map(({part, is, said}) => `${part}: ${is.toFixed(1)} kB, and the table says ${said.toFixed(1)} kB`);
  const remedy =
    'If that is wanted, write the new figures into the table of docs/decisions/README.md; if not, see what has come in or fallen out.';
  expect(wrong, remedy).toEqual([]);
});

it('README’s figure for the one file is near the truth', () => {
  const [, said] =
    /one file, about (\d+) kB gzipped/.exec(readFileSync(join(root, 'README.md'), 'utf8')) ?? [];
  const is = kilobytes(readFileSync(join(root, 'dist/actor-graph.js'), 'utf8'));
  expect(Math.abs(is - Number(said)), `it is ${is.toFixed(0)} kB`).toBeLessThan(10);
});
