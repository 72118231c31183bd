import {describe, expect, it} from 'vitest';
import {Html, markup} from '../../../../src/cli/site/markup.ts';

describe('markup', () => {
  it('escapes text that is put into it', () => {
    expect(markup`<p title="${'"><script>'}">${"<b> & 'c'"}</p>`.text).toBe(
      '<p title="&quot;&gt;&lt;script&gt;">&lt;b&gt; &amp; &#39;c&#39;</p>',
    );
  });

  it('leaves HTML that was written here as it is', () => {
    expect(markup`<p>${markup`<b>${'a'}</b>`}</p>`.text).toBe('<p><b>a</b></p>');
  });

  it('joins lists', () => {
    expect(markup`${['a', '<', new Html('<br>')]}`.text).toBe('a&lt;<br>');
  });

  it('writes nothing for what is not there, and zero for zero', () => {
    expect(markup`${undefined}${0}`.text).toBe('0');
  });
});
