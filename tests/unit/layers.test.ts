/**
 * The layer rule, checked a second time and independently of ESLint: over resolved files, with TypeScript's
 * own reading of imports. Type imports and dynamic ones count too: what a file names, it depends on.
 */
import {existsSync, readdirSync, readFileSync} from 'node:fs';
import {basename, dirname, posix, relative, sep} from 'node:path';
import {fileURLToPath} from 'node:url';
import ts from 'typescript';
import {describe, expect, it} from 'vitest';

const source = fileURLToPath(new URL('../../src', import.meta.url));

interface Module {
  /** Path from src/, with forward slashes. */
  readonly file: string;
  /** As written in the file. */
  readonly imports: readonly string[];
  readonly text: string;
}

const core = ['util', 'locales', 'model', 'io', 'filter', 'state', 'view'];

/** Layer → the layers and the packages (or their scopes) that it may import. Written out again on purpose. */
const allowed: Readonly<Record<string, readonly string[]>> = {
  util: [],
  locales: ['util', '@fluent'],
  model: [
    'locales',
    'util',
    'graphology',
    'graphology-types',
    'graphology-communities-louvain',
    'graphology-metrics',
    'edtf',
    'valibot',
  ],
  io: ['model', 'util', 'jsonc-parser', 'papaparse'],
  filter: ['model', 'util', 'valibot'],
  state: ['filter', 'io', 'model', 'util'],
  view: ['locales', 'model', 'util', 'cytoscape', 'd3-force'],
  elements: [...core, 'lit', '@lit', '@lit-labs'],
  cli: [
    ...core,
    'elements',
    'node:',
    'magic-string',
    'playwright-core',
    'prettier',
    'valibot',
    '@valibot',
    'vite',
  ],
  site: ['define', 'define-all', 'index'],
  core: core.filter(layer => layer !== 'view'),
  index: ['core', 'elements'],
  define: ['elements'],
  'define-all': ['elements', 'index'],
  'layout-worker': ['view'],
  react: ['index', 'react'],
};

/** A tool of the dev server that lives beside the site it serves. */
const exempt = ['site/graph-data-plugin.ts'];

/** The layer of a file: its folder in src/, or the name of an entry file. */
function layerOf(file: string): string {
  return file.includes('/') ? file.slice(0, file.indexOf('/')) : basename(file, '.ts');
}

function readModules(): Module[] {
  return readdirSync(source, {recursive: true, withFileTypes: true})
    .filter(entry => entry.isFile() && entry.name.endsWith('.ts'))
    .map(entry => {
      const path = `${entry.parentPath}${sep}${entry.name}`;
      const text = readFileSync(path, 'utf8');
      const imports = ts.preProcessFile(text, true, true).importedFiles.map(({fileName}) => fileName);
      return {file: relative(source, path).split(sep).join('/'), imports, text};
    });
}

/** The file in src/ that an import means, or nothing for a package. */
function resolve(module: Module, specifier: string): string | undefined {
  return specifier.startsWith('.') ? posix.join(dirname(module.file), specifier) : undefined;
}

/** What an import counts as in the table: a layer, a package's name or scope, or `node:`. */
function targetOf(module: Module, specifier: string): string {
  const file = resolve(module, specifier);
  if (file !== undefined) return layerOf(file);
  return specifier.startsWith('node:') ? 'node:' : (specifier.split('/')[0] ?? '');
}

function findForbiddenImports(modules: readonly Module[]): string[] {
  return modules.flatMap(module => {
    const layer = layerOf(module.file);
    if (exempt.includes(module.file)) return [];
    return module.imports
      .filter(specifier => {
        const target = targetOf(module, specifier);
        return target !== layer && !(allowed[layer]?.includes(target) ?? false);
      })
      .map(specifier => `src/${module.file} imports '${specifier}': ${layer} may not`);
  });
}

function findMissingFiles(modules: readonly Module[]): string[] {
  return modules.flatMap(module =>
    module.imports
      .filter(specifier => {
        const file = resolve(module, specifier.split('?')[0] ?? '');
        return file !== undefined && !existsSync(`${source}/${file}`);
      })
      .map(
        specifier =>
          `src/${module.file} imports '${specifier}': there is no such file (is its ending missing?)`,
      ),
  );
}

/** Each cycle once, as the chain of files that closes it. */
function findCycles(modules: readonly Module[]): string[] {
  const byFile = new Map(modules.map(module => [module.file, module]));
  const done = new Set<string>();
  const cycles: string[] = [];

  const visit = (file: string, chain: readonly string[]): void => {
    const start = chain.indexOf(file);
    if (start !== -1) {
      cycles.push([...chain.slice(start), file].map(name => `src/${name}`).join(' → '));
      return;
    }
    const module = byFile.get(file);
    if (!module || done.has(file)) return;
    for (const specifier of module.imports) {
      const next = resolve(module, specifier);
      if (next !== undefined) visit(next, [...chain, file]);
    }
    done.add(file);
  };
  for (const {file} of modules) visit(file, []);
  return cycles;
}

function findUnexplainedLength(modules: readonly Module[]): string[] {
  return modules
    .map(({file, text}) => ({file, lines: text.trimEnd().split('\n').length, text}))
    .filter(({lines, text}) => {
      const header = /^\s*\/\*[\s\S]*?\*\//.exec(text)?.[0] ?? '';
      return lines > 400 && !header.includes('Over 400 lines');
    })
    .map(
      ({file, lines}) => `src/${file} has ${lines} lines and no "Over 400 lines" with a reason in its header`,
    );
}

function findGrabBags(modules: readonly Module[]): string[] {
  const banned = ['utils.ts', 'helpers.ts', 'types.ts', 'index.ts'];
  return modules
    .filter(({file}) => file.includes('/') && banned.includes(basename(file)))
    .map(({file}) => `src/${file}: name it after what it holds`);
}

describe('layers', () => {
  const modules = readModules();

  it('reads at least one module in every layer that exists', () => {
    const folders = readdirSync(source, {withFileTypes: true}).filter(entry => entry.isDirectory());
    const empty = folders
      .map(({name}) => name)
      .filter(name => !modules.some(({file}) => layerOf(file) === name));
    expect(modules.length).toBeGreaterThan(0);
    expect(empty, 'folders of src/ in which no module was found').toEqual([]);
  });

  it('knows every folder and entry file of src/', () => {
    const unknown = modules.map(({file}) => file).filter(file => !(layerOf(file) in allowed));
    expect(unknown).toEqual([]);
  });

  it('import down only, and only the packages of their row', () => {
    expect(findForbiddenImports(modules)).toEqual([]);
  });

  it('import files that exist, by their full name', () => {
    expect(findMissingFiles(modules)).toEqual([]);
  });

  it('have no cycles', () => {
    expect(findCycles(modules)).toEqual([]);
  });

  it('have no file over 400 lines that does not say why', () => {
    expect(findUnexplainedLength(modules)).toEqual([]);
  });

  it('have no grab-bags and no inner barrels', () => {
    expect(findGrabBags(modules)).toEqual([]);
  });
});

describe('the check itself', () => {
  const plant = (file: string, imports: string[], text = ''): Module => ({file, imports, text});

  it('reports an import upwards, one sideways and a foreign package, with file and import', () => {
    const planted = [
      plant('view/canvas.ts', ['../state/store.ts', '../model/graph.ts']),
      plant('io/parse.ts', ['../filter/spec.ts', 'lit']),
      plant('elements/a/b.ts', ['../../view/canvas.ts', 'lit/decorators.js', '@lit/task']),
    ];
    expect(findForbiddenImports(planted)).toEqual([
      "src/view/canvas.ts imports '../state/store.ts': view may not",
      "src/io/parse.ts imports '../filter/spec.ts': io may not",
      "src/io/parse.ts imports 'lit': io may not",
    ]);
  });

  it('reports a cycle as the chain that closes it', () => {
    const planted = [
      plant('util/a.ts', ['./b.ts']),
      plant('util/b.ts', ['./c.ts']),
      plant('util/c.ts', ['./a.ts']),
    ];
    expect(findCycles(planted)).toEqual(['src/util/a.ts → src/util/b.ts → src/util/c.ts → src/util/a.ts']);
  });

  it('reports a long file without a reason and a grab-bag', () => {
    const long = '\n'.repeat(401) + 'end';
    expect(findUnexplainedLength([plant('util/a.ts', [], long)])).toHaveLength(1);
    expect(findUnexplainedLength([plant('util/a.ts', [], `/** Over 400 lines: a table. */${long}`)])).toEqual(
      [],
    );
    expect(findGrabBags([plant('model/types.ts', []), plant('index.ts', [])])).toHaveLength(1);
  });
});
