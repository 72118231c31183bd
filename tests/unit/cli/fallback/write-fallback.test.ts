import fc from 'fast-check';
import {describe, expect, it} from 'vitest';
import {writeFallback} from '../../../../src/cli/fallback/write-fallback.ts';
import {readGraph} from '../../../../src/io/read-graph.ts';
import {
  makeActor,
  makeFile,
  makeRelation,
  makeStatement,
  type GraphFile,
} from '../../../support/make-file.ts';

const HOSTILE = `"></li></ul><script>alert(1)</script><img src=x onerror='alert(1)'>`;

function write(file: GraphFile, options?: Parameters<typeof writeFallback>[1]): string {
  return writeFallback(readGraph(JSON.stringify(file)).dataset, options);
}

/** A mayor who speaks of a flood, with all that a text can be in. */
function graph(text = 'plain theft', more: GraphFile = {}): GraphFile {
  return makeFile({
    title: text,
    description: text,
    sources: [
      {
        id: 'gazette',
        title: text,
        publisher: text,
        url: 'https://gazette.example/1',
        published: '2024-05-02',
      },
    ],
    actors: [makeActor('mayor', {name: text}), makeActor('mill')],
    relations: [makeRelation('floods', 'mill', 'mayor', {evidence: 'gazette#p2'})],
    statements: [
      makeStatement('words', 'mayor', 'floods', {
        quote: text,
        summary: text,
        evidence: 'gazette#p4',
        when: '2024-05-01',
      }),
    ],
    ...more,
  });
}

/** The tags of a fragment, without what is between quotation marks. */
function tagsOf(text: string): string[] {
  return [...text.replaceAll(/"[^"]*"/g, '').matchAll(/<\/?[a-z0-9]+/g)].map(([tag]) => tag);
}

describe('writeFallback', () => {
  it('has a sentence for everything that is said and done', () => {
    const lines = write(graph()).split('\n');
    expect(lines.filter(line => line.startsWith('<li>'))).toHaveLength(3);
  });

  it('has the quotation, the date and the place in the source', () => {
    const line = write(graph())
      .split('\n')
      .find(text => text.includes('“plain theft”'));
    expect(line).toContain('1 May 2024');
    expect(line).toContain('paragraph\u00A04');
  });

  it('links to a source', () => {
    expect(write(graph())).toContain(
      '<a href="https://gazette.example/1" rel="noopener noreferrer nofollow">',
    );
  });

  it.each(['javascript:alert(1)', 'data:text/html,x', '//evil.example'])(
    'makes no link of the address %s',
    url => {
      const text = write(graph('x', {sources: [{id: 'gazette', title: 'Gazette', url}]}));
      expect(tagsOf(text)).not.toContain('<a');
    },
  );

  it('lets no text become markup', () => {
    fc.assert(
      fc.property(fc.oneof(fc.constant(HOSTILE), fc.string({minLength: 1, unit: 'grapheme'})), text => {
        const words = `x${text}x`;
        expect(tagsOf(write(graph(words)))).toEqual(tagsOf(write(graph('plain'))));
      }),
      {numRuns: 50},
    );
  });

  it('says in which language it is, and from which side it is read', () => {
    expect(write(graph('سرقة', {language: 'ar'}))).toMatch(/^<div lang="ar" dir="rtl">/);
  });

  it('asks for nothing', () => {
    expect(write(graph())).not.toMatch(/<(?:script|img|link|style|iframe|object)|\s(?:src|srcset|on\w+)=/);
  });

  it('puts the picture before the sentences, no wider than its place', () => {
    const text = write(graph(), {picture: '<svg width="9" height="9"></svg>'});
    expect(text.indexOf('<figure><svg style="max-width: 100%; height: auto" width="9"')).toBeGreaterThan(0);
    expect(text.indexOf('<figure>')).toBeLessThan(text.indexOf('<ul>'));
  });

  it('takes nothing for a picture that is none', () => {
    expect(() => write(graph(), {picture: '<script>alert(1)</script>'})).toThrow('has to be SVG');
  });

  it('has headings below those of its page', () => {
    expect(tagsOf(write(graph(), {depth: 3}))).toEqual(expect.arrayContaining(['<h4', '<h5']));
  });
});
