/**
 * Parses JSON that people write by hand: says where it breaks, and keeps what can be read.
 */
import {parse as parseTolerantly, printParseErrorCode, type ParseError} from 'jsonc-parser';
import {FormatError} from '../model/errors.ts';
import type {Problem} from '../model/problem.ts';
import {cleanText} from '../util/clean-text.ts';

/**
 * Returns the value and the first thing that is wrong; `type` is what the server called it. Throws
 * FormatError if there is no value.
 */
export function parseJson(text: string, type = ''): {value: unknown; problems: Problem[]} {
  const source = text.replace(/^\uFEFF/, '');
  if (source.trim() === '')
    throw new FormatError(
      'empty',
      'The file is empty. An Actor Graph file is a JSON object with actors, relations and statements.',
    );
  if (/^\s*</.test(source)) {
    throw new FormatError(
      'not-json',
      `This is a web page or XML, not JSON. The address may lead to a log-in or error page; check it in a browser. ${beginning(source, type)}`,
    );
  }
  try {
    return {value: JSON.parse(source) as unknown, problems: wrongCharacters(source)};
  } catch {
    return recover(source);
  }
}

/** What came in place of the file, as far as it helps to see which page it is. */
function beginning(source: string, type: string): string {
  const start = cleanText(source.slice(0, 400)).slice(0, 80);
  return `It ${type === '' ? '' : `came as ${type.slice(0, 60)} and `}begins with “${start}”.`;
}

/** Only after JSON.parse has failed: the tolerant parser is slower, but knows where, and goes on. */
function recover(source: string): {value: unknown; problems: Problem[]} {
  const errors: ParseError[] = [];
  let value: unknown;
  try {
    value = parseTolerantly(source, errors, {allowTrailingComma: false, disallowComments: true});
  } catch (error) {
    // It calls itself at every bracket, and the stack has an end.
    throw new FormatError(
      'not-json',
      'This is not JSON that can be read: its brackets are nested too deeply.',
      {
        cause: error,
      },
    );
  }
  const [first] = errors;
  const where = first === undefined ? 'The file' : `Line ${lineAndColumn(source, first.offset)}`;
  const atEnd = first !== undefined && source.slice(first.offset).trim() === '';
  const what = atEnd ? 'the file breaks off here; part of it is missing' : explain(first);
  if (typeof value !== 'object' || value === null) {
    throw new FormatError('not-json', `This is not JSON. ${where}: ${what}.`);
  }
  const message = `${where}: ${what}. What could be read is shown.`;
  return {
    value,
    problems: [{code: 'not-json', severity: 'error', path: '', message}, ...wrongCharacters(source)],
  };
}

function explain(error: ParseError | undefined): string {
  if (error === undefined) return 'it could not be read as JSON';
  const name = printParseErrorCode(error.error);
  const known: Partial<Record<string, string>> = {
    CommaExpected: 'a comma is missing before this',
    ColonExpected: 'a colon is missing before this',
    PropertyNameExpected:
      'a name in double quotation marks is expected (or the comma before is one too many)',
    ValueExpected: 'a value is expected (or the comma before is one too many)',
    CloseBraceExpected: 'a closing brace } is missing',
    CloseBracketExpected: 'a closing bracket ] is missing',
    UnexpectedEndOfString: 'a text has no closing quotation mark',
    InvalidCharacter: 'a line break or control character stands inside a text',
    InvalidCommentToken: 'JSON has no comments; take it out',
    EndOfFileExpected: 'more follows after the end of the graph; a file holds one object in braces',
    InvalidSymbol: 'this is neither text in double quotation marks, nor a number, true, false or null',
  };
  return known[name] ?? name;
}

function lineAndColumn(text: string, offset: number): string {
  const before = text.slice(0, offset);
  const line = before.split('\n').length;
  return `${String(line)}, column ${String(offset - before.lastIndexOf('\n'))}`;
}

function wrongCharacters(source: string): Problem[] {
  const offset = source.indexOf('\uFFFD');
  if (offset < 0) return [];
  const message = `Line ${lineAndColumn(source, offset)}: some letters could not be read, because the file is not saved as UTF-8. Save it as UTF-8.`;
  return [{code: 'invalid-value', severity: 'warning', path: '', message}];
}
