import type {RequestListener} from 'node:http';
import * as fc from 'fast-check';
import {describe, expect, it} from 'vitest';
import {asActorGraphError} from '../../../src/io/assemble-graph.ts';
import {loadGraph, loadGraphData} from '../../../src/io/load-graph.ts';
import {readGraph, readGraphData} from '../../../src/io/read-graph.ts';
import type {LoadingProgress} from '../../../src/io/loading-progress.ts';
import type {Dataset} from '../../../src/model/dataset.ts';
import {FormatError} from '../../../src/model/errors.ts';
import {readArticleText} from '../../support/make-dataset.ts';
import {makeActor, makeFile, makeRelation} from '../../support/make-file.ts';
import {referenceFaults} from '../../support/reference-faults.ts';
import {serve} from '../../support/serve.ts';

describe('loadGraph', () => {
  it('reads the graph at an address', async () => {
    const body = JSON.stringify(makeFile({title: 'Served'}));
    const {dataset} = await serve(
      (_, response) => response.end(body),
      url => loadGraph(url),
    );
    expect(dataset.document.title).toBe('Served');
  });

  it('rejects when there is no graph', async () => {
    const loading = serve(
      (_, response) => response.end('<!doctype html>'),
      url => loadGraph(url),
    );
    await expect(loading).rejects.toMatchObject({code: 'not-json'});
  });

  it('says of what is no text that it is none, whatever it is called', async () => {
    const loading = serve(
      (_, response) => response.end(Buffer.from([0x50, 0x4b, 3, 4, 0, 0, 9, 44, 0])),
      url => loadGraph(`${url}events.tsv`),
    );
    await expect(loading).rejects.toMatchObject({code: 'encoding'});
  });
});

describe('loadGraph of a large file', () => {
  const TOTAL = 9_000_000;
  const ROWS = Array.from(
    {length: 15_000},
    (_, i) => `actor ${i % 500}\tmeets\tactor ${(i + 1) % 500}\t2014-05-01\n`,
  );
  const TABLE = ROWS.join('');
  const FILE = JSON.stringify(
    makeFile({
      actors: ['a', 'b'].map(id => makeActor(id)),
      relations: Array.from({length: 9000}, (_, i) => makeRelation(`r${i}`, 'a', 'b')),
      statements: [],
    }),
  );

  /** Serves the beginning of a file of so many bytes, and the rest once a preview has come. */
  async function loadSlowly(name: string, beginning: string, rest: string, total = TOTAL) {
    const previews: Dataset[] = [];
    let sendRest = (): void => undefined;
    const {dataset} = await serve(
      (_, response) => {
        response.writeHead(200, {'content-length': total}).write(beginning);
        sendRest = () =>
          response.end(rest.padEnd(total - Buffer.byteLength(beginning), name.endsWith('tsv') ? '#' : ' '));
        if (total < TOTAL) sendRest();
      },
      url =>
        loadGraph(new URL(name, url).href, {
          onPreview: preview => {
            previews.push(preview);
            sendRest();
            // On a slow machine there is a second preview.
            sendRest = () => undefined;
          },
        }),
    );
    return {previews, dataset};
  }

  it('hands over the rows that have come, while the rest is on its way', async () => {
    const {previews, dataset} = await loadSlowly('events.tsv', TABLE, ROWS.slice(0, 7).join(''));
    expect(previews[0]!.relations.size).toBeGreaterThan(10_000);
    expect(previews[0]!.relations.size).toBeLessThanOrEqual(15_000);
    expect(dataset.relations.size).toBe(15_007);
  });

  it('leaves out of the beginning the row that has come by half', async () => {
    const {previews} = await loadSlowly('events.tsv', `${TABLE}actor 1\tmeets\tact`, 'or 9\t2014-05-02\n');
    expect([...previews[0]!.actors.keys()]).not.toContain('act');
  });

  it('hands over the entries of a file of the format that have come', async () => {
    const end = FILE.indexOf('"r8000"');
    const {previews, dataset} = await loadSlowly('graph.json', FILE.slice(0, end), FILE.slice(end));
    expect(previews[0]!.relations.size).toBeGreaterThan(5000);
    expect(previews[0]!.relations.size).toBeLessThanOrEqual(8000);
    expect(dataset.relations.size).toBe(9000);
  });

  it('shows no beginning of what will soon be there', async () => {
    const {previews} = await loadSlowly('events.tsv', TABLE, '', Buffer.byteLength(TABLE) + 1000);
    expect(previews).toEqual([]);
  });
});

describe('loadGraph of several files', () => {
  const respond: RequestListener = ({url = ''}, response) => {
    const title = url.slice(1, 2);
    const actors = [makeActor(title, {kind: title === 'b' ? 'persn' : 'person'})];
    const file = makeFile({title, actors, relations: [], statements: []});
    if (url.startsWith('/none')) response.writeHead(404);
    response.end(url.startsWith('/page') ? '<!doctype html>' : JSON.stringify(file));
  };
  const load = (...names: readonly string[]) =>
    serve(respond, url => loadGraph(names.map(name => new URL(name, url).href).join(' ')));

  it('shows them as one', async () => {
    const {dataset} = await load('a.json', 'b.json');
    expect([dataset.document.title, ...dataset.actors.keys()]).toEqual(['a', 'a', 'b']);
  });

  it('asks for all of them at once', async () => {
    let waiting: (() => void)[] = [];
    const together: RequestListener = (request, response) => {
      waiting.push(() => respond(request, response));
      if (waiting.length < 2) return;
      for (const answer of waiting) answer();
      waiting = [];
    };
    const {dataset} = await serve(together, url => loadGraph([url, new URL('b.json', url).href]));
    expect(dataset.actors.size).toBe(2);
  });

  it('names the file in problems, with the line', async () => {
    const {problems} = await load('a.json', 'b.json');
    expect(problems).toMatchObject([{file: 'b.json', path: 'actors[0].kind', id: 'b', line: 1}]);
  });

  it('shows the others if one cannot be had, and says so', async () => {
    const {dataset, problems} = await load('none.json', 'a.json', 'page.json');
    expect([...dataset.actors.keys()]).toEqual(['a']);
    expect(problems.map(({code, file, message}) => [code, file, message.slice(0, 80)])).toEqual([
      ['file-not-shown', 'none.json', expect.stringContaining('There is no file at this address') as string],
      ['file-not-shown', 'page.json', expect.stringContaining('This is a web page') as string],
    ]);
  });

  it('rejects if none can be had, with all reasons and how to write a space', async () => {
    await expect(load('none.json', 'page.json')).rejects.toMatchObject({
      code: 'http',
      message: expect.stringMatching(
        /^None of the 2 files can be shown\. none\.json: There is no .* page\.json: This is a web page.* write %20\.$/,
      ) as string,
    });
  });

  it('rejects with the reason when it is aborted', async () => {
    const reason = new Error('another source');
    await expect(loadGraph(['a', 'b'], {signal: AbortSignal.abort(reason)})).rejects.toBe(reason);
  });
});

describe('loadGraph of a table', () => {
  const rows = Array.from({length: 3000}, (_, i) => `a${i % 50}\tConsult\tb\t2014-01-01`).join('\n');
  const send: RequestListener = (_, response) =>
    response.writeHead(200, {'content-length': rows.length}).end(rows);

  it('makes a graph of it', async () => {
    const {dataset, problems} = await serve(send, url => loadGraph(url));
    expect([dataset.document.title, dataset.relations.size, problems]).toEqual(['graph', 3000, []]);
  });

  it('tells how many bytes have come and how many rows have been read', async () => {
    const told: LoadingProgress[] = [];
    await serve(send, url => loadGraph(url, {onProgress: progress => told.push(progress)}));
    expect(told.at(-1)).toEqual({bytes: rows.length, total: rows.length, rows: 3000});
  });

  it('lets others have their turn while it reads', async () => {
    let turns = 0;
    const timer = setInterval(() => turns++, 0);
    await serve(send, url => loadGraph([url, `${url}?again`]));
    clearInterval(timer);
    expect(turns).toBeGreaterThan(2);
  });

  it('stops reading when it is aborted in the midst of it', async () => {
    const controller = new AbortController();
    const reason = new Error('another source');
    const onProgress = (progress: LoadingProgress) => {
      if (progress.rows > 0) controller.abort(reason);
    };
    await expect(serve(send, url => loadGraph(url, {signal: controller.signal, onProgress}))).rejects.toBe(
      reason,
    );
  });

  it('joins it with a file by the ids that names make', async () => {
    const both: RequestListener = ({url}, response) =>
      response.end(url === '/graph.json' ? 'a\tConsult\tBiden\t2014' : JSON.stringify(makeFile()));
    const {dataset} = await serve(both, url => loadGraph([new URL('b.json', url).href, url]));
    expect(dataset.document.relations.at(-1)).toMatchObject({from: ['a'], to: ['biden']});
  });

  it('warns of a file that many readers will wait for', async () => {
    const large: RequestListener = (_, response) => response.end(`a\tx\tb\n${' '.repeat(5_000_000)}`);
    const {problems} = await serve(large, url => loadGraph(url));
    expect(problems).toMatchObject([{code: 'large-file', severity: 'warning'}]);
  });
});

describe('readGraph', () => {
  it('says on which line an entry begins that has a problem', () => {
    const text = JSON.stringify(
      makeFile({actors: [makeActor('a', {kind: 'persn'})], relations: [], statements: []}),
      null,
      2,
    );
    const line = text.split('\n').findIndex(words => words.includes('"actors"')) + 2;
    expect(readGraph(text).problems).toMatchObject([{path: 'actors[0].kind', id: 'a', line}]);
  });

  it('reports what is wrong with the text before what is wrong with the graph', () => {
    const {problems} = readGraph(
      '{"format": "actor-graph/1", "title": "T", "actors": [{"id": "a", "kind": "x"}],}',
    );
    expect(problems.map(({code}) => code)).toEqual(['not-json', 'missing-value']);
  });

  it('throws when there is nothing to show', () => {
    expect(() => readGraph('[]')).toThrow(FormatError);
  });

  it('makes a graph of any text, or says that it is none', () => {
    const text = readArticleText();
    const damage = fc.record({
      at: fc.nat(text.length - 1),
      cut: fc.nat(40),
      put: fc.constantFrom('', '"', '{', '}', '[', ']', ',', ':', '\\', '\u0000', 'null', '1e999', '\uD800'),
    });
    fc.assert(
      fc.property(fc.array(damage, {minLength: 1, maxLength: 3}), damages => {
        const broken = damages.reduce(
          (all, {at, cut, put}) => all.slice(0, at) + put + all.slice(at + cut),
          text,
        );
        try {
          expect(referenceFaults(readGraph(broken).dataset.document)).toEqual([]);
        } catch (error) {
          if (!(error instanceof FormatError)) throw error;
        }
      }),
      {seed: 1, numRuns: 30},
    );
  }, 30_000);
});

describe('loadGraphData', () => {
  it('reads what readGraphData reads', async () => {
    const given = [makeFile({title: 'One'}), makeFile({views: 5})];
    const [sliced, atOnce] = [await loadGraphData(given), readGraphData(given)];
    expect([sliced.dataset.document, sliced.problems]).toEqual([atOnce.dataset.document, atOnce.problems]);
  });

  it('rejects for what is no graph', async () => {
    await expect(loadGraphData(5)).rejects.toThrow(/^This is no Actor Graph file/);
  });

  it('stops when it is aborted', async () => {
    const stopped = AbortSignal.abort(new Error('enough'));
    await expect(loadGraphData(makeFile(), stopped)).rejects.toThrow('enough');
  });
});

describe('readGraphData', () => {
  it('reads several objects as one graph', () => {
    const one = makeFile({actors: [makeActor('a')], relations: [], statements: []});
    const other = makeFile({actors: [makeActor('b', {kind: 'persn'})], relations: [], statements: []});
    const {dataset, problems} = readGraphData([one, other]);
    expect([...dataset.actors.keys()]).toEqual(['a', 'b']);
    expect(problems).toMatchObject([{file: 'data[1]'}]);
  });

  it('reads a list of one as that one', () => {
    expect(readGraphData([makeFile({title: 'Alone', views: 5})]).problems).toEqual([
      {code: 'invalid-value', severity: 'error', path: 'views', message: 'has to be a list in brackets'},
    ]);
  });

  it('reads an object that nobody may change', () => {
    const frozen = Object.freeze(makeFile({title: 'Frozen'}));
    expect(readGraphData(frozen).dataset.document.title).toBe('Frozen');
  });

  it('reads a proxy', () => {
    const proxy = new Proxy(makeFile({title: 'Behind a proxy'}), {});
    expect(readGraphData(proxy).dataset.document.title).toBe('Behind a proxy');
  });

  it('is not changed by later changes to the object', () => {
    const actor = makeActor('biden', {party: {name: 'D'}});
    const {dataset} = readGraphData(makeFile({actors: [actor]}));
    (actor['party'] as {name: string}).name = 'R';
    expect(dataset.actors.get('biden')?.extra?.get('party')).toEqual({name: 'D'});
  });

  it('says of an object that contains itself what to hand over', () => {
    const cyclic = makeFile();
    cyclic['self'] = cyclic;
    expect(() => readGraphData(cyclic)).toThrow(/may contain itself/);
  });

  it('says the same of an object that throws', () => {
    const thrower = {
      get actors(): unknown {
        throw new Error('no');
      },
    };
    expect(() => readGraphData(thrower)).toThrow(FormatError);
  });

  it.each([undefined, () => 1, Symbol('a'), null, 5, 'text', []])('says of %o that it is no graph', data => {
    expect(() => readGraphData(data)).toThrow(/^This is no Actor Graph file/);
  });
});

describe('asActorGraphError', () => {
  it('leaves our own errors as they are', () => {
    const error = new FormatError('empty', 'The file is empty.');
    expect(asActorGraphError(error)).toBe(error);
  });

  it.each([[new Error('a bug')], ['a bug']])('puts %o into words and keeps it as the cause', thrown => {
    expect(asActorGraphError(thrown)).toMatchObject({
      code: 'internal',
      message: 'Something went wrong inside Actor Graph: a bug',
      cause: thrown,
    });
  });
});
