import {describe, expect, it} from 'vitest';
import {readFrameRequest} from '../../../../src/site/frame/frame-request.ts';

const PAGE = 'https://graphs.example/site/embed.html';

function read(rest: string, origins: readonly string[] = []) {
  const {attributes, ...others} = readFrameRequest(PAGE + rest, origins);
  return {...others, ...Object.fromEntries(attributes)} as Record<string, unknown>;
}

describe('readFrameRequest', () => {
  it.each([
    ['graph-data/river.json', 'https://graphs.example/site/graph-data/river.json'],
    ['../river.json', 'https://graphs.example/river.json'],
    ['https://graphs.example/a.json', 'https://graphs.example/a.json'],
    ['a.json+b.json', 'https://graphs.example/site/a.json https://graphs.example/site/b.json'],
  ])('shows %s of its own server', (src, address) => {
    expect(read(`?src=${src}`)).toMatchObject({src: address, problem: undefined});
  });

  it('shows files of a server that its keeper has named', () => {
    expect(read('?src=https://data.example/a.json', ['https://data.example'])).toMatchObject({
      src: 'https://data.example/a.json',
    });
  });

  it.each([
    'https://evil.example/a.json',
    '//evil.example/a.json',
    'https://data.example.evil.example/a.json',
    'http://data.example/a.json',
    'a.json+https://evil.example/b.json',
  ])('shows nothing of another server: %s', src => {
    const request = read(`?src=${src}`, ['https://data.example']);
    expect([request['src'], request['problem']]).toEqual([
      undefined,
      expect.stringContaining('shows graphs of its own server'),
    ]);
  });

  it.each([
    'javascript:alert(1)',
    'data:application/json,{}',
    'blob:https://graphs.example/1',
    'file:///etc/passwd',
    'https://user:word@graphs.example/a.json',
    'https://[',
  ])('shows nothing that is no file on a server: %s', src => {
    const request = read(`?src=${encodeURIComponent(src)}`);
    expect([request['src'], request['problem']]).toEqual([
      undefined,
      expect.stringContaining('none of a file on a server'),
    ]);
  });

  it.each(['', '?src=', '?src=%20'])('says what is missing in “%s”', rest => {
    expect(read(rest)['problem']).toContain('No graph is named');
  });

  it('hands view, language, theme, parts and beginning to the explorer', () => {
    expect(read('?src=a.json&view=b&lang=ar&theme=dark&no-search&no-filter=#view=c&select=d')).toMatchObject({
      view: 'b',
      lang: 'ar',
      theme: 'dark',
      'no-search': '',
      'no-filter': '',
      start: 'view=c&select=d',
    });
  });

  it.each(['no-search=false', 'no-search=0', 'theme=red', 'onload=alert(1)', 'data=1', 'permalink', 'for=x'])(
    'hands on nothing for %s',
    parameter => {
      expect(Object.keys(read(`?src=a.json&${parameter}`)).sort()).toEqual(
        Object.keys(read('?src=a.json')).sort(),
      );
    },
  );

  it.each([
    ['height=400', 400],
    ['height=1', 120],
    ['height=1e9', 5000],
    ['height=tall', undefined],
    ['height=', undefined],
    ['height=NaN', undefined],
    ['', undefined],
  ])('takes “%s” for a height of %s', (parameter, height) => {
    expect(read(`?src=a.json&${parameter}`)['height']).toBe(height);
  });

  it('tells the explorer where page and script for others are', () => {
    expect(read('?src=a.json#view=b')).toMatchObject({
      'embed-frame': PAGE,
      'embed-script': 'https://graphs.example/site/actor-graph.js',
    });
  });
});
