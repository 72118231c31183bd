import {mkdtempSync, readFileSync, rmSync, writeFileSync} from 'node:fs';
import {tmpdir} from 'node:os';
import {join} from 'node:path';
import {fileURLToPath} from 'node:url';
import {describe, expect, it, onTestFinished} from 'vitest';
import {listGraphs, PAGE_GRAPHS, readGraphFile, titleOf} from '../../../../src/cli/site/graph-files.ts';

const ROOT = fileURLToPath(new URL('../../../../', import.meta.url));
const FOLDER = join(ROOT, 'graph-data');

describe('listGraphs', () => {
  it('lists the graphs, not the schema and the folders beside them', async () => {
    const names = await listGraphs(FOLDER);
    expect(names).toContain('bridge-of-lowmere.json');
    expect(names.filter(name => /schema|texts/.test(name))).toEqual([]);
  });
});

describe('readGraphFile', () => {
  it('says which file holds no graph', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'graph-files-'));
    onTestFinished(() => {
      rmSync(folder, {recursive: true});
    });
    const path = join(folder, 'list.json');
    writeFileSync(path, '[]');
    await expect(readGraphFile(path)).rejects.toThrow(`${path} holds no graph`);
  });
});

describe('titleOf', () => {
  it.each([
    [{title: 'A river'}, 'A river'],
    [{title: ''}, 'river.json'],
    [{title: 7}, 'river.json'],
    [{}, 'river.json'],
  ])('calls %o “%s”', (graph, title) => {
    expect(titleOf(graph, 'river.json')).toBe(title);
  });
});

describe('PAGE_GRAPHS', () => {
  it.each(Object.entries(PAGE_GRAPHS))('knows that %s shows %s', (page, name) => {
    expect(readFileSync(join(ROOT, 'src/site', page), 'utf8')).toContain(`src="graph-data/${name}"`);
  });
});
