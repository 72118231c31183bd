import {describe, expect, it} from 'vitest';
import {html, Html} from '../../../../src/cli/site/html.ts';

describe('html', () => {
  it('escapes text that is put into it', () => {
    expect(html`<p title="${'"><script>'}">${"<b> & 'c'"}</p>`.text).toBe(
      '<p title="&quot;&gt;&lt;script&gt;">&lt;b&gt; &amp; &#39;c&#39;</p>',
    );
  });

  it('leaves HTML that was written here as it is', () => {
    expect(html`<p>${html`<b>${'a'}</b>`}</p>`.text).toBe('<p><b>a</b></p>');
  });

  it('joins lists', () => {
    expect(html`${['a', '<', new Html('<br>')]}`.text).toBe('a&lt;<br>');
  });

  it('writes nothing for what is not there, and zero for zero', () => {
    expect(html`${undefined}${0}`.text).toBe('0');
  });
});
