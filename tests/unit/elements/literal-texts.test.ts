/**
 * Nothing that a reader sees or hears is written into a template: it comes from the locale. Reads the sources as
 * TypeScript does, and looks at what templates say and at texts that are put into them.
 */
import {readdirSync, readFileSync} from 'node:fs';
import {join, relative} from 'node:path';
import ts from 'typescript';
import {describe, expect, it} from 'vitest';

const folder = join(import.meta.dirname, '../../../src/elements');

/** Attributes that are read out or shown. Classes, parts and roles are nobody's text. */
const SPOKEN =
  /\b(?:aria-label|aria-description|aria-valuetext|aria-roledescription|title|placeholder|alt)="([^"]*)"/g;

/** Words that are the same in every language: what a file writes, names of things, keys. */
const NEUTRAL = new Set(['CAMEO', 'https']);

/** Two letters in a row, which no sign or number has. */
function wordsOf(text: string): string[] {
  return (text.match(/\p{L}{2,}/gu) ?? []).filter(word => !NEUTRAL.has(word));
}

/** The English of one file: words in templates, and sentences among its other texts. */
function literalTexts(source: string): string[] {
  const found: string[] = [];
  const visit = (node: ts.Node): void => {
    if (ts.isTaggedTemplateExpression(node) && /^(?:html|svg)$/.test(node.tag.getText())) {
      const {template} = node;
      // In place of an expression stands what no text has and no tag ends with.
      const markup = ts.isNoSubstitutionTemplateLiteral(template)
        ? template.text
        : [template.head, ...template.templateSpans.map(({literal}) => literal)]
            .map(({text}) => text)
            .join('\u0000');
      const texts = [
        ...[...markup.matchAll(SPOKEN)].map(([, value = '']) => value),
        markup.replace(/<!--[^]*?-->/g, '').replace(/<[^>]*>/g, '\n'),
      ];
      found.push(...texts.flatMap(text => text.split('\n')).filter(text => wordsOf(text).length > 0));
    } else if (ts.isStringLiteralLike(node) && isSentence(node)) {
      found.push(node.text);
    } else if (ts.isTemplateExpression(node) && isLabel(node)) {
      found.push(node.head.text);
    }
    ts.forEachChild(node, visit);
  };
  visit(ts.createSourceFile('x.ts', source, ts.ScriptTarget.Latest, true));
  return found.map(text => text.replaceAll('\u0000', '…').trim());
}

/** A text that begins like a sentence, or has words with spaces between them; keys and addresses have neither. */
function isSentence(node: ts.StringLiteralLike): boolean {
  const {parent, text} = node;
  if (ts.isImportDeclaration(parent) || ts.isLiteralTypeNode(parent) || ts.isTaggedTemplateExpression(parent))
    return false;
  if (ts.isCallExpression(parent) && /[qQ]uerySelector/.test(parent.expression.getText())) return false;
  if (ts.findAncestor(node, isForDevelopers) !== undefined) return false;
  const isKey = /^(?:Arrow(?:Up|Down|Left|Right)|Page(?:Up|Down)|Home|End|Enter|Escape|Ctrl)$/.test(text);
  return !isKey && (/^[A-Z][a-z]+(?: |$)/.test(text) || /^[a-z]+ [a-z]+ [a-z]+/.test(text));
}

/** A text with something put into it that begins like a sentence. */
function isLabel(node: ts.TemplateExpression): boolean {
  return /^[A-Z][a-z]+ /.test(node.head.text) && ts.findAncestor(node, isForDevelopers) === undefined;
}

/** What a console tells, and what is thrown, is for whoever writes the page. */
function isForDevelopers(node: ts.Node): boolean {
  if (ts.isCallExpression(node)) return /^console\./.test(node.expression.getText());
  return ts.isNewExpression(node) && node.expression.getText().endsWith('Error');
}

function listFiles(): string[] {
  return readdirSync(folder, {recursive: true, encoding: 'utf8'})
    .filter(name => name.endsWith('.ts') && !name.endsWith('.styles.ts'))
    .map(name => join(folder, name));
}

describe('templates of elements', () => {
  const files = listFiles();

  it('are found', () => {
    expect(files.length).toBeGreaterThan(40);
  });

  it('say nothing in a language of their own', () => {
    const found = files.flatMap(file =>
      literalTexts(readFileSync(file, 'utf8')).map(text => `${relative(folder, file)}: ${text}`),
    );
    expect(found, 'texts belong into src/locales (docs/architecture.md says how)').toEqual([]);
  });
});

describe('the check itself', () => {
  it.each([
    ['words between tags', 'html`<p>Nothing found</p>`'],
    ['words beside an expression', 'html`<p>${count} deeds</p>`'],
    ['a label', 'html`<nav aria-label="Parts"></nav>`'],
    ['a choice inside an expression', "html`<b>${is ? 'Two words' : ''}</b>`"],
    ['a label made elsewhere', 'const label = `Only ${name}`;'],
    ['a text made elsewhere', "const text = 'Shown until';"],
  ])('finds %s', (_, source) => {
    expect(literalTexts(source)).toHaveLength(1);
  });

  it.each([
    ['attributes that nobody hears', 'html`<div class="two words" part="base" role="status"></div>`'],
    ['signs and numbers', 'html`<p>↑ ${a} · ${b} × 3</p>`'],
    ['keys', "if (event.key === 'ArrowLeft') step();"],
    ['what a console tells', "console.warn('Nothing can ' + 'be drawn here');"],
    ['ids of messages', "locale.t('date-about', {date})"],
  ])('leaves %s alone', (_, source) => {
    expect(literalTexts(source)).toEqual([]);
  });
});
