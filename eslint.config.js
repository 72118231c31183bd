/**
 * What ESLint checks: strict types, Lit and web component rules, and who may import whom.
 *
 * The table of layers below is the design's; every zone is made from it. `tests/unit/layers.test.ts` checks the
 * same independently, over resolved files. Form is Prettier's business: no rule here is about looks.
 */
import js from '@eslint/js';
import {configs as lit} from 'eslint-plugin-lit';
import {configs as wc} from 'eslint-plugin-wc';
import {defineConfig, globalIgnores} from 'eslint/config';
import tseslint from 'typescript-eslint';

const below = ['util', 'locales', 'model', 'io', 'filter', 'state', 'view'];

/**
 * Who may import whom: down only. `layers` are other folders of src/ (or its entry files),
 * `packages` what may come from outside, `pure` forbids the DOM's globals.
 */
const table = {
  util: {layers: [], packages: [], pure: true},
  locales: {layers: ['util'], packages: ['@fluent/bundle'], pure: true},
  model: {
    layers: ['locales', 'util'],
    packages: [
      'graphology',
      'graphology-types',
      'graphology-communities-louvain',
      'graphology-metrics',
      'edtf',
      'valibot',
    ],
    pure: true,
  },
  io: {layers: ['model', 'util'], packages: ['jsonc-parser', 'papaparse'], pure: true},
  filter: {layers: ['model', 'util'], packages: ['valibot'], pure: true},
  state: {layers: ['filter', 'io', 'model', 'util'], packages: [], pure: true},
  view: {layers: ['locales', 'model', 'util'], packages: ['cytoscape', 'd3-force']},
  elements: {layers: below, packages: ['lit', '@lit/[^/]+', '@lit-labs/virtualizer']},
  cli: {
    layers: below.concat('elements'),
    packages: [
      'node:[^/]+',
      'magic-string',
      'playwright-core',
      'prettier',
      'valibot',
      '@valibot/to-json-schema',
      'vite',
    ],
  },
  site: {layers: ['define', 'define-all', 'index'], packages: []},
  core: {layers: ['util', 'model', 'io', 'filter', 'state'], packages: []},
  index: {layers: ['core', 'elements'], packages: []},
  define: {layers: ['elements'], packages: []},
  'define-all': {layers: ['elements', 'index'], packages: []},
  'layout-worker': {layers: ['view'], packages: []},
  // Types alone, for those who have React.
  react: {layers: ['index'], packages: ['react']},
};

/** Files in src/ itself: what the package exports. */
const entries = ['core', 'index', 'define', 'define-all', 'layout-worker', 'react'];

const unsafeDirectives = {
  regex: '^lit(-html)?/directives/(unsafe-|style-map)',
  message: 'Strict pages block inline styles, and data must never become markup.',
};

const noDefaultExport = {
  selector: 'ExportDefaultDeclaration',
  message: 'Named exports only: a thing has one name wherever it is used.',
};

const noInlineStyle = {
  selector:
    'TaggedTemplateExpression[tag.name=/^(html|svg)$/] TemplateElement[value.raw=/(^|\\s)style\\s*=|<style/i]',
  message: 'Strict pages block inline styles: use a class, a part or a custom property in the stylesheet.',
};

/** The rule that keeps one layer to its row of the table. */
function restrictImports(layer, extra = []) {
  const {layers, packages} = table[layer];
  const forbidden = Object.keys(table).filter(name => name !== layer && !layers.includes(name));
  const isEntry = entries.includes(layer);
  // An entry file lies in src/ itself, so that its neighbours are ./model/…; a layer's are ../model/…
  const toSource = isEntry ? '\\./' : '(?:\\.\\./)+';
  return [
    'error',
    {
      patterns: [
        {
          regex: `^${toSource}(?:${forbidden.join('|')})(?:/|\\.ts$|$)`,
          message: `${layer} may import ${layers.length > 0 ? `${layers.join(', ')} only` : 'no other layer'}.`,
        },
        {
          regex: packages.length > 0 ? `^(?![./])(?!(?:${packages.join('|')})(?:/|$))` : '^(?![./])',
          message: `${layer} may use ${packages.length > 0 ? `${packages.join(', ').replaceAll('[^/]+', '*')} only` : 'no package'}.`,
        },
        ...extra,
      ],
    },
  ];
}

const zones = Object.entries(table).map(([layer, {pure}]) => ({
  name: `layer ${layer}`,
  files: entries.includes(layer) ? [`src/${layer}.ts`] : [`src/${layer}/**/*.ts`],
  rules: {
    'no-restricted-imports': restrictImports(layer, layer === 'elements' ? [unsafeDirectives] : []),
    'no-restricted-globals': pure
      ? [
          'error',
          ...['document', 'window', 'HTMLElement', 'customElements'].map(name => ({
            name,
            message: `${layer} runs without a DOM.`,
          })),
        ]
      : 'off',
  },
}));

export default defineConfig(
  // The examples and the measured pages belong to projects of their own, with packages of their own.
  globalIgnores(['dist/', 'coverage/', 'node_modules/', 'tests/package/examples/', 'tests/bench/pages/']),
  {linterOptions: {reportUnusedDisableDirectives: 'error'}},
  js.configs.recommended,
  {
    name: 'TypeScript',
    files: ['**/*.ts'],
    extends: [tseslint.configs.strictTypeChecked],
    languageOptions: {parserOptions: {projectService: true, tsconfigRootDir: import.meta.dirname}},
    rules: {
      // `== null` is the one way to ask for both null and undefined.
      eqeqeq: ['error', 'always', {null: 'ignore'}],
      'no-restricted-syntax': ['error', noDefaultExport],
      '@typescript-eslint/consistent-type-imports': ['error', {fixStyle: 'separate-type-imports'}],
      '@typescript-eslint/no-import-type-side-effects': 'error',
      // Numbers read well in messages; objects are still refused.
      '@typescript-eslint/restrict-template-expressions': ['error', {allowNumber: true}],
      // An index that was just checked, or a map that holds every key by construction: `!` says so
      // in one character, where a check would claim that it could be otherwise.
      '@typescript-eslint/no-non-null-assertion': 'off',
      '@typescript-eslint/no-confusing-void-expression': ['error', {ignoreArrowShorthand: true}],
    },
  },
  {
    name: 'elements',
    files: ['src/elements/**/*.ts'],
    extends: [lit['flat/recommended'], wc['flat/recommended']],
    rules: {
      'no-restricted-syntax': ['error', noDefaultExport, noInlineStyle],
      // Lit calls listeners in templates with the element as `this`.
      '@typescript-eslint/unbound-method': 'off',
    },
  },
  ...zones,
  {
    // A tool of the dev server that happens to live beside the site it serves.
    name: 'site plugin',
    files: ['src/site/graph-data-plugin.ts'],
    rules: {'no-restricted-imports': 'off'},
  },
  {
    name: 'tests',
    files: ['tests/**/*.ts'],
    rules: {
      // A test says what must be there by failing when it isn't; `expect(x).to.be.true` is an expression.
      '@typescript-eslint/no-non-null-assertion': 'off',
      '@typescript-eslint/no-unused-expressions': 'off',
      // A package beside chai declares that `equal` returns a promise; it does not.
      '@typescript-eslint/no-floating-promises': [
        'error',
        {allowForKnownSafeCalls: [{from: 'package', package: 'chai', name: 'Equal'}]},
      ],
    },
  },
  {
    // Tools read a configuration's default export, and a declaration describes a package as it is.
    name: 'configuration and declarations',
    files: ['vite.config.ts', 'tests/vitest.config.ts', '**/*.d.ts'],
    rules: {'no-restricted-syntax': 'off'},
  },
  {
    name: 'plain Node scripts',
    files: ['**/*.{js,mjs}'],
    // Their JSDoc types are checked by tsc; ESLint's no-undef would have to be told all of Node's globals.
    rules: {eqeqeq: 'error', 'no-undef': 'off'},
  },
);
