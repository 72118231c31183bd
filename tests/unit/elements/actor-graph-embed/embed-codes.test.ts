import {describe, expect, it} from 'vitest';
import {
  elementCode,
  frameAddress,
  frameCode,
  packageCode,
  type EmbedChoices,
} from '../../../../src/elements/actor-graph-embed/embed-codes.ts';

const FRAME = 'https://graphs.example/site/embed.html';
const SCRIPT = 'https://graphs.example/actor-graph.js';

function choices(more: Partial<EmbedChoices> = {}): EmbedChoices {
  return {
    src: 'https://graphs.example/site/graph-data/river.json',
    title: 'A river',
    without: [],
    height: 640,
    ...more,
  };
}

describe('elementCode', () => {
  it('is the script and the element, with the file as what is there without JavaScript', () => {
    expect(elementCode(choices(), SCRIPT)).toBe(
      '<script type="module" src="https://graphs.example/actor-graph.js"></script>\n' +
        '<actor-graph src="https://graphs.example/site/graph-data/river.json">' +
        '<a href="https://graphs.example/site/graph-data/river.json">A river</a></actor-graph>',
    );
  });

  it('says what was chosen', () => {
    const code = elementCode(
      choices({
        start: 'view=a&select=b',
        theme: 'dark',
        language: 'ar',
        without: ['search', 'timeline'],
        width: 500,
        height: 400,
      }),
      SCRIPT,
    );
    expect(code).toContain(
      ' start="view=a&amp;select=b" theme="dark" lang="ar" no-search no-timeline style="width: 500px; height: 400px">',
    );
  });
});

describe('packageCode', () => {
  it('is the command, the import and the element', () => {
    expect(packageCode(choices({height: 400})).split('\n\n')).toEqual([
      'npm install actor-graph',
      "import 'actor-graph/define';",
      '<actor-graph src="https://graphs.example/site/graph-data/river.json" style="height: 400px">' +
        '<a href="https://graphs.example/site/graph-data/river.json">A river</a></actor-graph>',
    ]);
  });
});

describe('frameCode', () => {
  it('has a frame with a name that may do little, and the script that fits it', () => {
    expect(frameCode(choices(), FRAME).split('\n')).toEqual([
      '<iframe class="actor-graph-frame" src="https://graphs.example/site/embed.html?src=graph-data%2Friver.json"' +
        ' title="A river" aria-label="A river" width="800" height="640" style="width: 100%; border: 0" loading="lazy"' +
        ' sandbox="allow-scripts allow-popups allow-popups-to-escape-sandbox allow-downloads"' +
        ' allow="fullscreen; clipboard-write" referrerpolicy="strict-origin-when-cross-origin"></iframe>',
      '<script async src="https://graphs.example/site/embed.js"></script>',
    ]);
  });

  it('never lets the frame act as the server that it comes from', () => {
    expect(frameCode(choices(), FRAME)).not.toContain('allow-same-origin');
  });
});

describe('frameAddress', () => {
  it.each([
    ['https://graphs.example/site/graph-data/river.json', 'graph-data/river.json'],
    ['https://graphs.example/data/a%20b.json', '../data/a%20b.json'],
    ['https://graphs.example/site/embed.json', 'embed.json'],
    ['https://other.example/river.json', 'https://other.example/river.json'],
    ['https://graphs.example/site/river.json?v=2', 'https://graphs.example/site/river.json?v=2'],
  ])('names %s as %s', (src, written) => {
    const address = new URL(frameAddress(choices({src}), FRAME));
    expect(address.searchParams.get('src')).toBe(written);
    expect(new URL(written, FRAME).href).toBe(src);
  });

  it('names several files', () => {
    const src = 'https://graphs.example/site/a.json https://other.example/b.json';
    const address = new URL(frameAddress(choices({src}), FRAME));
    expect(address.searchParams.get('src')).toBe('a.json https://other.example/b.json');
  });

  it('has what was chosen as parameters, and what is shown as its fragment', () => {
    const address = frameAddress(
      choices({start: 'view=a&only=b%26c', theme: 'light', language: 'fr', without: ['filter']}),
      FRAME,
    );
    expect(address).toBe(
      `${FRAME}?src=graph-data%2Friver.json&theme=light&lang=fr&no-filter=#view=a&only=b%26c`,
    );
  });
});

describe('every code', () => {
  const HOSTILE = '"></a></actor-graph><script>alert(1)</script><iframe onload="alert(1)" title=\'';

  it.each([
    ['element', elementCode],
    ['npm', packageCode],
    ['frame', frameCode],
  ])('of the kind %s lets no title become markup', (_, write) => {
    const code = write(choices({title: HOSTILE}), FRAME);
    const plain = write(choices({title: 'x'}), FRAME);
    expect(tagsOf(code)).toEqual(tagsOf(plain));
  });

  it.each([
    ['element', elementCode],
    ['npm', packageCode],
    ['frame', frameCode],
  ])('of the kind %s lets no address become markup', (_, write) => {
    const src = `https://graphs.example/a"onload="alert(1)<script>.json`;
    const code = write(choices({src, start: HOSTILE, theme: HOSTILE as 'light'}), FRAME);
    expect(tagsOf(code)).toEqual(tagsOf(write(choices(), FRAME)));
  });
});

/** The tags in a code, without what is between quotation marks. */
function tagsOf(code: string): string[] {
  return [...code.replaceAll(/"[^"]*"/g, '').matchAll(/<\/?[a-z-]+/g)].map(([tag]) => tag);
}
