import {describe, expect, it} from 'vitest';
import {writeOembed} from '../../../../src/cli/site/write-oembed.ts';

const SITE = new URL('https://graphs.example/sub/folder/');

describe('writeOembed', () => {
  it('has all that oEmbed asks of a rich answer', () => {
    expect(writeOembed('A river', 'graph-data/river.json', SITE)).toEqual({
      version: '1.0',
      type: 'rich',
      title: 'A river',
      provider_name: 'Actor Graph',
      provider_url: SITE.href,
      html: expect.stringMatching(/^<iframe [^<]*><\/iframe>$/) as string,
      width: 800,
      height: 640,
    });
  });

  it('has a frame with a name, a sandbox, and its whole address', () => {
    const {html} = writeOembed('A river', 'graph-data/river.json', SITE);
    expect(html).toContain('src="https://graphs.example/sub/folder/embed.html?src=graph-data%2Friver.json"');
    expect(html).toContain('title="A river" aria-label="A river"');
    expect(html).toMatch(/sandbox="(?!.*allow-same-origin)[^"]+"/);
  });

  it('lets no title become markup', () => {
    const {html} = writeOembed('"><script>alert(1)</script>', 'graph-data/river.json', SITE);
    expect(html).not.toContain('<script');
  });
});
