/** `npm run check` as it is used: started as a program of its own, on files in a folder of its own. */
import {spawnSync} from 'node:child_process';
import {mkdirSync, mkdtempSync, rmSync, writeFileSync} from 'node:fs';
import {tmpdir} from 'node:os';
import {join} from 'node:path';
import {fileURLToPath} from 'node:url';
import {describe, expect, it, onTestFinished} from 'vitest';
import {makeActor, makeFile, makeRelation, makeStatement, type GraphFile} from '../../support/make-file.ts';

const root = fileURLToPath(new URL('../../..', import.meta.url));

// Each test starts one or two Node processes; on a busy machine that takes its time.
const SLOW = {timeout: 60_000};

const TEXT = 'Dry fields\n\nThe mayor spoke: “This is plain theft.”\n';

/** A graph with one quotation, in the second paragraph of its source. */
const graphWith = (quote: string, overrides: GraphFile = {}) =>
  makeFile({
    actors: [makeActor('mayor'), makeActor('mill')],
    relations: [makeRelation('floods', 'mill', 'mayor')],
    statements: [makeStatement('words', 'mayor', 'floods', {quote})],
    ...overrides,
  });

/** Returns a new folder with these files, which goes when the test ends. */
function makeFolder(files: Readonly<Record<string, unknown>>): string {
  const folder = mkdtempSync(join(tmpdir(), 'actor-graph-check-'));
  onTestFinished(() => {
    rmSync(folder, {recursive: true});
  });
  for (const [name, content] of Object.entries(files))
    writeFileSync(join(folder, name), typeof content === 'string' ? content : JSON.stringify(content));
  return folder;
}

/** Runs the check as npm does: in the project's folder, told where the command was typed. */
function check(typedIn: string, ...args: readonly string[]) {
  return run(['--import', 'tsx', 'src/cli/check.ts', ...args], typedIn);
}

function run(args: readonly string[], typedIn: string) {
  const {status, stdout, stderr} = spawnSync(process.execPath, args, {
    cwd: root,
    env: {...process.env, INIT_CWD: typedIn, NO_COLOR: '1'},
    encoding: 'utf8',
  });
  return {status, stdout: stdout.trimEnd().split('\n'), stderr: stderr.trimEnd().split('\n')};
}

const USAGE = expect.stringMatching(/^Usage: npm run check -- /) as unknown;

describe('npm run check', SLOW, () => {
  it('says how much there is in a file in which all holds', () => {
    const folder = makeFolder({'a.json': graphWith('plain theft'), 'a.txt': TEXT});
    expect(check(folder, 'a.json', '--text', 'a.txt')).toEqual({
      status: 0,
      stdout: ['a.json: all holds (2 actors, 1 relations, 1 statements, 1 quotations).'],
      stderr: [''],
    });
  });

  it('names file, severity, code, path and remedy of all that does not hold', () => {
    const relations = [
      makeRelation('floods', 'mil', 'mayor'),
      makeRelation('again', 'mill', 'mayor', {evidence: []}),
    ];
    const folder = makeFolder({'a.json': graphWith('plain theft', {relations, statements: []})});
    const {status, stderr} = check(folder, 'a.json');
    expect([status, ...stderr]).toEqual([
      1,
      "a.json: error unknown-actor: relations[0] (floods, line 1).from: no actor 'mil'; did you mean 'mill'?",
      expect.stringMatching(
        /^a\.json: warning missing-evidence: relations\[1\] \(again, line 1\): .* such as "evidence"/,
      ),
      'a.json: one part does not hold. docs/problems.md explains every code.',
    ]);
  });

  it('counts warnings, but passes over them', () => {
    const folder = makeFolder({'a.json': graphWith('plain theft', {title: ''})});
    const {status, stdout} = check(folder, 'a.json');
    expect([status, stdout[0]]).toEqual([0, expect.stringMatching(/^a\.json: all holds, with a warning \(/)]);
  });

  it('looks into the filters of views', () => {
    const views = [{id: 'v', title: 'V', filter: {groups: [{by: 'type', values: ['atacks']}]}}];
    const folder = makeFolder({'a.json': graphWith('plain theft', {views})});
    expect(check(folder, 'a.json').stderr[0]).toBe(
      "a.json: error unknown-reference: views[0] (v, line 1).filter.groups: the group on type names 'atacks', but there is no such relation type; did you mean 'attacks'?",
    );
  });

  it('looks for quotations in the text of the source that is named', () => {
    const sources = ['national', 'gazette'].map(id => ({id, title: id}));
    const statements = [
      makeStatement('words', 'mayor', 'floods', {quote: 'mere theft', evidence: 'gazette#p2'}),
    ];
    const folder = makeFolder({'a.json': graphWith('', {sources, statements}), 'a.txt': TEXT});
    const {status, stderr} = check(folder, 'a.json', '--text', 'gazette=a.txt');
    expect([status, stderr[0]]).toEqual([
      1,
      "a.json: error quote-not-found: statements['words'] (line 1).quote: “mere theft” is not in gazette#p2; quote the source letter for letter, or correct the paragraph",
    ]);
  });

  it('checks several files as one graph', () => {
    const folder = makeFolder({
      'deeds.json': graphWith('', {statements: []}),
      'words.json': graphWith('plain theft', {sources: [], actors: [], relations: [], topics: []}),
      'a.txt': TEXT,
    });
    expect(check(folder, 'deeds.json', 'words.json', '--text', 'a.txt')).toEqual({
      status: 0,
      stdout: ['deeds.json + words.json: all holds (2 actors, 1 relations, 1 statements, 1 quotations).'],
      stderr: [''],
    });
  });

  it('names the file, whether a problem is in its form, in a filter or in a quotation', () => {
    const views = [{id: 'v', title: 'V', filter: {groups: [{by: 'type', values: ['atacks']}]}}];
    const folder = makeFolder({
      'deeds.json': graphWith('', {statements: []}),
      'words.json': graphWith('mere theft', {
        actors: [],
        relations: [makeRelation('q', 'mil', 'mill')],
        views,
      }),
      'a.txt': TEXT,
    });
    const {stderr} = check(folder, 'deeds.json', 'words.json', '--text', 'a.txt');
    expect(stderr.map(line => line.slice(0, 75))).toEqual([
      "words.json: error unknown-actor: relations[0] (q, line 1).from: no actor 'm",
      'words.json: error unknown-reference: views[0] (v, line 1).filter.groups: th',
      "words.json: error quote-not-found: statements['words'] (line 1).quote: “mer",
      'deeds.json + words.json: 3 parts do not hold. docs/problems.md explains eve',
    ]);
  });

  it('checks the other files if one is no graph, and does not pass', () => {
    const folder = makeFolder({'page.json': '<p>', 'good.json': graphWith('')});
    const {status, stderr} = check(folder, 'page.json', 'good.json');
    expect([status, stderr[0]]).toEqual([
      1,
      expect.stringMatching(
        /^page\.json: error file-not-shown: This file is not shown, but the others are\. /,
      ),
    ]);
  });

  it('says that a file is no graph', () => {
    const {status, stderr} = check(makeFolder({'a.json': '[]'}), 'a.json');
    expect([status, stderr]).toEqual([
      1,
      [expect.stringMatching(/^a\.json: error not-a-graph: This is no Actor Graph file/)],
    ]);
  });

  it.each([
    ['no file', [], 'No graph file was named.'],
    ['a file that is not there', ['b.json'], 'b.json cannot be read: '],
    ['a text that is not there', ['a.json', '--text', 'other=b.txt'], 'b.txt cannot be read: '],
    [
      'a source that is not there',
      ['a.json', '--text', 'gazette=a.txt'],
      "There is no source 'gazette'; there is national, other.",
    ],
    [
      'a text of one of several sources',
      ['a.json', '--text', 'a.txt'],
      'There are 2 sources; write --text SOURCE=FILE.txt.',
    ],
    ['an option that there is not', ['a.json', '--txt', 'a.txt'], "Unknown option '--txt'"],
  ])('says how it is called when it is called with %s', (_, args, message) => {
    const sources = ['national', 'other'].map(id => ({id, title: id}));
    const folder = makeFolder({'a.json': graphWith('plain theft', {sources}), 'a.txt': TEXT});
    const {status, stderr} = check(folder, ...args);
    expect([status, stderr[0], stderr.at(-1)]).toEqual([2, expect.stringContaining(message), USAGE]);
  });

  it('takes paths from the folder in which it was typed, and whole ones as they are', () => {
    const folder = makeFolder({'a.json': graphWith('plain theft'), 'a.txt': TEXT});
    mkdirSync(join(folder, 'below'));
    const {status} = check(join(folder, 'below'), '../a.json', '--text', join(folder, 'a.txt'));
    expect(status).toBe(0);
  });

  it('is what the entry of all commands runs, with its exit code', () => {
    const folder = makeFolder({'a.json': '[]'});
    const {status, stderr} = run(['src/cli/run.mjs', 'check', 'a.json'], folder);
    expect([status, stderr[0]]).toEqual([1, expect.stringMatching(/^a\.json: error not-a-graph: /)]);
  });
});
