/**
 * Takes out of Lit's templates what a browser would skip: a minifier of JavaScript cannot know that it may.
 * In `css` comments and white space go; in `html` and `svg` a line break with its indentation becomes one space,
 * which is what it is on the screen, too.
 */
import MagicString from 'magic-string';
import {Visitor, type Plugin} from 'vite';

const TAGS: Readonly<Record<string, (text: string) => string>> = {
  css: minifyCss,
  html: foldLines,
  svg: foldLines,
};

export function minifyTemplates(): Plugin {
  return {
    name: 'minify-templates',
    // After TypeScript has been taken out.
    enforce: 'post',
    transform: {
      filter: {id: /\/src\/elements\/.*\.ts$/},
      handler(code) {
        const text = new MagicString(code);
        new Visitor({
          TaggedTemplateExpression({tag, quasi}) {
            const minify = tag.type === 'Identifier' ? TAGS[tag.name] : undefined;
            if (minify === undefined) return;
            for (const {start, end, value} of quasi.quasis) {
              if (start < end) text.update(start, end, minify(value.raw));
            }
          },
        }).visit(this.parse(code));
        return text.hasChanged() ? {code: text.toString(), map: text.generateMap({hires: 'boundary'})} : null;
      },
    },
  };
}

const QUOTED_OR_GAP = /("[^"]*"|'[^']*')|\s*(?:\/\*[^]*?\*\/\s*)+|\s+/g;

/** Quoted text stays as it is, and so does a gap that may part two words: `a :hover` is not `a:hover`. */
export function minifyCss(text: string): string {
  return text.replace(QUOTED_OR_GAP, (found: string, quoted: string | undefined, offset: number) => {
    if (quoted !== undefined) return quoted;
    const before = text.charAt(offset - 1);
    const after = text.charAt(offset + found.length);
    return /[{};,:]/.test(before) || /[{};,]/.test(after) ? '' : ' ';
  });
}

/** Only the space that indents: others, such as that which does not break, are on the screen. */
export function foldLines(text: string): string {
  return text.replace(/[ \t]*\r?\n[ \t\r\n]*/g, ' ');
}
