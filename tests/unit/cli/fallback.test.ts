/** `npm run fallback` as it is used: started as a program of its own, on files in a folder of its own. */
import {spawnSync} from 'node:child_process';
import {mkdtempSync, rmSync, writeFileSync} from 'node:fs';
import {tmpdir} from 'node:os';
import {join} from 'node:path';
import {fileURLToPath} from 'node:url';
import {describe, expect, it, onTestFinished} from 'vitest';
import {makeActor, makeFile, makeRelation} from '../../support/make-file.ts';

const root = fileURLToPath(new URL('../../..', import.meta.url));
const SLOW = {timeout: 60_000};
const GRAPH = makeFile({
  title: 'Two farms and a river',
  actors: [makeActor('mayor'), makeActor('mill')],
  relations: [makeRelation('floods', 'mill', 'mayor')],
});

/** Runs the command on a file with this content, in the file's folder. */
function fallback(content: unknown, ...args: readonly string[]) {
  const folder = mkdtempSync(join(tmpdir(), 'actor-graph-fallback-'));
  onTestFinished(() => {
    rmSync(folder, {recursive: true});
  });
  writeFileSync(join(folder, 'a.json'), typeof content === 'string' ? content : JSON.stringify(content));
  const {status, stdout, stderr} = spawnSync(
    process.execPath,
    ['--import', 'tsx', 'src/cli/fallback.ts', ...args],
    {cwd: root, env: {...process.env, INIT_CWD: folder, NO_COLOR: '1'}, encoding: 'utf8'},
  );
  return {status, stdout, stderr};
}

describe('npm run fallback', SLOW, () => {
  it('writes the graph as HTML', () => {
    const {status, stdout} = fallback(GRAPH, 'a.json', '--no-picture');
    expect([status, stdout]).toEqual([0, expect.stringContaining('<h2>Two farms and a river</h2>')]);
  });

  it('says what is wrong with a file that is no graph', () => {
    const {status, stdout, stderr} = fallback('<!doctype html>', 'a.json', '--no-picture');
    expect([status, stdout, stderr]).toEqual([1, '', expect.stringContaining('error not-json')]);
  });

  it.each([
    [[], 'No graph file was named.'],
    [['none.json'], 'none.json cannot be read'],
    [['a.json', '--view', 'x'], "There is no view 'x'"],
    [['a.json', '--theme', 'red'], "There is no theme 'red'"],
    [['a.json', '--colour'], 'Unknown option'],
  ])('says how it is called after %j', (args, message) => {
    const {status, stderr} = fallback(GRAPH, ...args);
    expect([status, stderr]).toEqual([2, expect.stringContaining(message)]);
    expect(stderr).toContain('Usage:');
  });
});
