import {describe, expect, it} from 'vitest';
import {foldLines, minifyCss} from '../../../../src/cli/script/minify-templates.ts';

describe('minifyCss', () => {
  it.each([
    ['indentation', '\n  .a {\n    color: red;\n    gap: 0 1px;\n  }\n', ' .a{color:red;gap:0 1px;}'],
    [
      'comments, with what is in quotation marks in them',
      ".a { /* the host's */ gap: 0; /* 'b */ }",
      '.a{gap:0;}',
    ],
    ['a comment between two words, though not the gap', '.a /* then */ .b { gap: 0 }', '.a .b{gap:0}'],
  ])('takes out %s', (_, text, minified) => {
    expect(minifyCss(text)).toBe(minified);
  });

  it.each([
    ['a descendant with a state apart from a state', '.a :hover'],
    ['operators apart from numbers', 'calc(1px + 2px)'],
    ['quoted text as it is', "content:'  ;  /* */ {'"],
    ['the gap beside an expression', ' var(--a) '],
    ['conditions apart', '@media (width > 1px) and (hover)'],
  ])('leaves %s', (_, text) => {
    expect(minifyCss(text)).toBe(text);
  });
});

describe('foldLines', () => {
  it('makes one space of a line break with its indentation, and leaves spaces within a line', () => {
    expect(foldLines('<p>\n    a  b\n  </p>')).toBe('<p> a  b </p>');
  });

  it('leaves the space that does not break', () => {
    expect(foldLines('a\n\u00A0b')).toBe('a \u00A0b');
  });
});
