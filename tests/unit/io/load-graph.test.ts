import * as fc from 'fast-check';
import {describe, expect, it} from 'vitest';
import {asActorGraphError, loadGraph, readGraph, readGraphData} from '../../../src/io/load-graph.ts';
import {FormatError} from '../../../src/model/errors.ts';
import {readArticleText} from '../../support/make-dataset.ts';
import {makeActor, makeFile} from '../../support/make-file.ts';
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
});

describe('readGraph', () => {
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

describe('readGraphData', () => {
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
