/**
 * Keeps the documentation true: links lead somewhere, examples hold, every code is explained.
 */
import {existsSync, readdirSync, readFileSync} from 'node:fs';
import {dirname, join} from 'node:path';
import {fileURLToPath} from 'node:url';
import {describe, expect, it} from 'vitest';
import {FACETS} from '../../src/filter/filter-spec.ts';
import {parseFilter} from '../../src/filter/parse-filter.ts';
import {readGraph} from '../../src/io/read-graph.ts';
import {PROBLEM_CODES} from '../../src/model/problem.ts';

const root = fileURLToPath(new URL('../..', import.meta.url));
const read = (file: string) => readFileSync(join(root, file), 'utf8');
const readme = read('README.md');

/** All files below a folder whose names end alike, as paths from the root. */
function listFiles(folder: string, ending: string): string[] {
  return readdirSync(join(root, folder), {recursive: true, encoding: 'utf8'})
    .filter(name => name.endsWith(ending))
    .map(name => join(folder, name));
}

/** The text of every code block in one language. */
function codeBlocks(markdown: string, language: string): string[] {
  const blocks = markdown.matchAll(new RegExp(`^\`\`\`${language}\\n(.*?)^\`\`\``, 'gms'));
  return [...blocks].map(([, text = '']) => text);
}

/** The place in a page that a heading's link leads to, as GitHub makes it. */
function anchorOf(heading: string): string {
  return heading
    .toLowerCase()
    .replace(/[^\p{L}\p{N} _-]/gu, '')
    .replaceAll(' ', '-');
}

/** The headings of a page, without those in code blocks. */
function headingsOf(markdown: string, marks = '#+'): string[] {
  const prose = markdown.replace(/^```.*?^```/gms, '');
  return [...prose.matchAll(new RegExp(`^(?:${marks}) (.+)$`, 'gm'))].map(([, text = '']) => text);
}

describe('docs/problems.md', () => {
  // Read from the sources, because errors are thrown with a code in place and listed nowhere.
  const thrown = ['src/io', 'src/model', 'src/elements']
    .flatMap(folder => listFiles(folder, '.ts'))
    .flatMap(file => [...read(file).matchAll(/new \w*Error\(\s*'([a-z-]+)'/g)])
    .map(([, code = '']) => code);
  const headings = headingsOf(read('docs/problems.md'), '##');

  it('finds the codes of errors in the sources', () => {
    expect(thrown).toEqual(expect.arrayContaining(['network', 'not-json', 'internal']));
  });

  it('has a heading for every code', () => {
    const missing = [...PROBLEM_CODES, ...thrown].filter(code => !headings.includes(code));
    expect(missing).toEqual([]);
  });

  it('has each heading once, and none without a code', () => {
    const known = new Set<string>([...PROBLEM_CODES, ...thrown]);
    expect(headings.filter(heading => !known.has(heading))).toEqual([]);
    expect(headings).toEqual([...new Set(headings)]);
  });
});

describe('links', () => {
  const pages = ['README.md', 'CHANGELOG.md', ...listFiles('docs', '.md')];

  it.each(pages)('of %s lead to files and headings that exist', page => {
    const links = [...read(page).matchAll(/\]\(([^)\s]+)\)/g)].map(([, address = '']) => address);
    const broken = links.filter(address => {
      if (/^[a-z]+:/.test(address)) return false;
      const [path = '', anchor] = address.split('#');
      const file = path === '' ? page : join(dirname(page), path);
      if (!existsSync(join(root, file))) return true;
      return anchor !== undefined && !headingsOf(read(file)).map(anchorOf).includes(anchor);
    });
    expect(broken).toEqual([]);
  });

  it('finds links at all', () => {
    expect(readme).toContain('](docs/architecture.md)');
  });
});

describe('README.md', () => {
  it('has at most 150 lines', () => {
    expect(readme.trimEnd().split('\n').length).toBeLessThanOrEqual(150);
  });

  it('has an example file without problems', () => {
    const examples = codeBlocks(readme, 'json').map(text => readGraph(text));
    expect(examples).toHaveLength(1);
    expect(examples[0]!.problems).toEqual([]);
    expect(examples[0]!.dataset.statements.size).toBeGreaterThan(0);
  });

  it('has an example of an element in at most 8 lines', () => {
    const [example = ''] = codeBlocks(readme, 'html');
    expect(example).toContain('<actor-graph src=');
    expect(example.trimEnd().split('\n').length).toBeLessThanOrEqual(8);
  });

  it('has examples of filter groups that are understood, and names every kind', () => {
    const groups = [...readme.matchAll(/`(\{"by": .*?\})`/g)].map(
      ([, text = '']) => JSON.parse(text) as unknown,
    );
    expect(groups.length).toBeGreaterThan(0);
    expect(parseFilter({groups}).problems).toEqual([]);
    const filters = readme.slice(readme.indexOf('## Filters'));
    const unnamed = [...FACETS, 'date', 'text', 'neighbourhood', 'only'].filter(
      kind => !filters.includes(`"by": "${kind}"`) && !filters.includes(`\`${kind}\``),
    );
    expect(unnamed).toEqual([]);
  });
});

describe('docs/decisions', () => {
  const pages = listFiles('docs/decisions', '.md').filter(page => /\d{4}-[\w-]+\.md$/.test(page));

  it.each(pages)('%s says its status, context, decision and consequences', page => {
    const text = read(page);
    expect(text).toContain('**Status:**');
    expect(headingsOf(text, '##')).toEqual(expect.arrayContaining(['Context', 'Decision', 'Consequences']));
  });

  it('are all in the index', () => {
    const index = read('docs/decisions/README.md');
    const names = pages.map(page => page.slice('docs/decisions/'.length));
    expect(names.filter(name => !index.includes(`](${name})`))).toEqual([]);
  });
});
