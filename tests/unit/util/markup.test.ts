import * as fc from 'fast-check';
import {describe, expect, it} from 'vitest';
import {element, writeMarkup} from '../../../src/util/markup.ts';

/** Texts of what could end a text, an attribute or a tag, and of what looks as if it were written already. */
const letters = fc.string({unit: fc.constantFrom('a', '&', '<', '>', '"', "'", ';', '&amp;', '/', '=', 'é')});

describe('writeMarkup', () => {
  it('writes elements, attributes and text', () => {
    const tree = element('a', {href: 'x', rel: undefined}, 'to ', element('b', {}, 'x'));
    expect(writeMarkup(tree)).toBe('<a href="x">to <b>x</b></a>');
  });

  it('writes attributes that are there or not', () => {
    const tree = element('input', {disabled: true, hidden: false});
    expect([writeMarkup(tree), writeMarkup(tree, 'xml')]).toEqual([
      '<input disabled></input>',
      '<input disabled="disabled"/>',
    ]);
  });

  it('gives HTML the end tags that it needs, and no others', () => {
    const tree = element('p', {}, element('br'), element('script', {src: 'x.js'}));
    expect(writeMarkup(tree)).toBe('<p><br><script src="x.js"></script></p>');
  });

  it('lets no text become markup', () => {
    fc.assert(
      fc.property(letters, letters, (value, text) => {
        const written = writeMarkup(element('p', {title: value}, text), 'xml');
        expect(written.match(/["'<>]/g)).toEqual(['<', '"', '"', '>', '<', '>']);
      }),
    );
  });

  it('reads back as what was written', () => {
    fc.assert(
      fc.property(letters, text => {
        const [, value = ''] = /title="(.*)"/.exec(writeMarkup(element('p', {title: text}))) ?? [];
        const read = value
          .replaceAll('&lt;', '<')
          .replaceAll('&gt;', '>')
          .replaceAll('&quot;', '"')
          .replaceAll('&#39;', "'")
          .replaceAll('&amp;', '&');
        expect(read).toBe(text);
      }),
    );
  });

  it('leaves out what XML cannot say', () => {
    expect(writeMarkup(element('p', {}, 'a\u0000\u000Bb\uD800c\uFFFF'))).toBe('<p>ab\uFFFDc</p>');
  });

  it.each(['on click', 'a"b', '', '1a'])('refuses %j as a name', name => {
    expect(() => writeMarkup(element('p', {[name]: 'x'}))).toThrow('is no name');
    expect(() => writeMarkup(element(name))).toThrow('is no name');
  });
});
