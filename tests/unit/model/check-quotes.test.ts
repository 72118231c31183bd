import * as fc from 'fast-check';
import {describe, expect, it} from 'vitest';
import {checkQuotes, splitParagraphs} from '../../../src/model/check-quotes.ts';
import {describeProblem} from '../../../src/model/problem.ts';
import {parseFile} from '../../support/make-dataset.ts';
import {makeActor, makeFile, makeRelation, makeStatement, type GraphFile} from '../../support/make-file.ts';

const TEXT = 'A headline\n\nHe said: “These are terrorist acts.”\nNothing else.\n';

function problemsOf(overrides: GraphFile, text = TEXT): string[] {
  const document = parseFile(
    makeFile({actors: [makeActor('a')], relations: [], statements: [], ...overrides}),
  );
  return checkQuotes(document, new Map([['national', splitParagraphs(text)]])).map(describeProblem);
}

const quoting = (fields: GraphFile) => ({statements: [makeStatement('words', 'a', 'a', fields)]});

describe('splitParagraphs', () => {
  it('takes every line that is not empty', () => {
    expect(splitParagraphs('a\n\n b \r\n\t\r\nc')).toEqual(['a', ' b ', 'c']);
  });

  it('takes any kind of line end', () => {
    expect(splitParagraphs('a\rb\r\nc\nd')).toEqual(['a', 'b', 'c', 'd']);
  });

  it('finds none in an empty text', () => {
    expect(splitParagraphs('')).toEqual([]);
  });
});

describe('checkQuotes', () => {
  it('accepts a quotation that stands in the paragraph', () => {
    expect(problemsOf(quoting({quote: 'terrorist acts', evidence: 'national#p2'}))).toEqual([]);
  });

  it('does not mind the shape of quotation marks and spaces', () => {
    expect(problemsOf(quoting({quote: 'said:  "These', evidence: 'national#p2'}))).toEqual([]);
  });

  it.each([
    ['case', 'terrorist Acts'],
    ['accents', 'térrorist acts'],
    ['hyphens', 'terrorist-acts'],
    ['dashes', 'a – b'],
    ['dots', 'and so on...'],
    ['a letter', 'terrorist act.'],
    ['a space left out', 'terroristacts'],
    ['a mark left out', 'said: These'],
  ])('minds %s', (_, quote) => {
    const text = 'He said: “These are terrorist acts.” It is a - b, and so on…';
    expect(problemsOf(quoting({quote, evidence: 'national#p1'}), text)).toHaveLength(1);
  });

  it('finds what the author has copied, though the source has control characters there', () => {
    const quote = 'said \u202bterr\u0007orist\u202c acts';
    expect(problemsOf(quoting({quote, evidence: 'national#p1'}), `He ${quote}.`)).toEqual([]);
  });

  it('finds every excerpt of a paragraph in it, in any shape of quotation marks and spaces', () => {
    const shapes = [
      ['“', '”', '"', '«', '„'],
      ['‘', '’', "'", '‹'],
      [' ', '  ', '\t', '\u00a0'],
    ];
    const piece = fc
      .nat(shapes.length - 1)
      .chain(i => fc.tuple(...[0, 1].map(() => fc.constantFrom(...shapes[i]!))));
    const same = fc.stringMatching(/^[a-z.,é-]{1,3}$/).map(letters => [letters, letters]);
    const pieces = fc.array(fc.oneof(piece, same, same), {minLength: 1, maxLength: 12});
    const aLetter = fc.tuple(pieces, pieces, same, pieces, pieces);
    fc.assert(
      fc.property(aLetter, ([before, begin, letter, end, after]) => {
        const textOf = (parts: string[][], side: number) => parts.map(part => part[side]).join('');
        const excerpt = [...begin, letter, ...end];
        const text = textOf([...before, ...excerpt, ...after], 0);
        const fields = {quote: textOf(excerpt, 1), evidence: 'national#p1'};
        expect(problemsOf(quoting(fields), text)).toEqual([]);
      }),
      {seed: 1, numRuns: 200},
    );
  });

  it('reports a quotation that stands in another paragraph', () => {
    expect(problemsOf(quoting({quote: 'terrorist acts', evidence: 'national#p1'}))).toEqual([
      "statements['words'].quote: “terrorist acts” is not in national#p1; quote the source letter for letter, or correct the paragraph",
    ]);
  });

  it('reports one of several pieces, with its place', () => {
    expect(
      problemsOf(quoting({quote: ['terrorist acts', 'Terrorist acts'], evidence: 'national#p2'})),
    ).toEqual([
      expect.stringMatching(/^statements\['words'\]\.quote\[1\]: “Terrorist acts” is not in national#p2/),
    ]);
  });

  it('looks through the whole source where no paragraph is named', () => {
    expect(problemsOf(quoting({quote: 'Nothing else', evidence: 'national'}))).toEqual([]);
  });

  it('does not take a quotation from the end of one paragraph and the start of the next', () => {
    expect(problemsOf(quoting({quote: 'acts.” Nothing', evidence: 'national'}))).toHaveLength(1);
  });

  it('takes a quotation from any of the paragraphs that are named', () => {
    const fields = {quote: 'terrorist acts', evidence: ['national#p1', 'national#p2']};
    expect(problemsOf(quoting(fields))).toEqual([]);
  });

  it('names all the places where it has looked in vain', () => {
    const fields = {quote: 'unheard of', evidence: ['national#p1', 'national#p3']};
    expect(problemsOf(quoting(fields))[0]).toContain('“unheard of” is not in national#p1, national#p3;');
  });

  it('says nothing about a quotation without evidence', () => {
    expect(problemsOf(quoting({quote: 'unheard of', evidence: []}))).toEqual([]);
  });

  it('says nothing about a source without a text', () => {
    const sources = [{id: 'other', title: 'Other'}];
    expect(problemsOf({sources, ...quoting({quote: 'unheard of', evidence: 'other#p1'})})).toEqual([]);
  });

  it('reports words that are no part of the quotation', () => {
    const about = [{on: 'a', stance: 'against', words: 'terror acts'}];
    expect(problemsOf(quoting({quote: 'terrorist acts', evidence: 'national#p2', about}))).toEqual([
      "statements['words'].about[0].words: “terror acts” is no part of the quotation; copy it from “quote”",
    ]);
  });

  it('reports words that begin in one piece of the quotation and end in the next', () => {
    const about = [{on: 'a', stance: 'against', words: 'these are'}];
    expect(problemsOf(quoting({quote: ['these', 'are'], evidence: 'other#p1', about}))).toHaveLength(1);
  });

  it('reports words where nothing is quoted', () => {
    const about = [{on: 'a', stance: 'against', words: 'terrorist acts'}];
    expect(problemsOf(quoting({evidence: 'national#p2', about}))).toHaveLength(1);
  });

  it('accepts words that are part of the quotation', () => {
    const about = [{on: 'a', stance: 'against', words: 'terrorist'}];
    expect(problemsOf(quoting({quote: 'terrorist acts', evidence: 'national#p2', about}))).toEqual([]);
  });

  it('reports a paragraph that the source does not have', () => {
    expect(problemsOf({actors: [makeActor('a', {evidence: 'national#p4'})]})).toEqual([
      "actors['a'].evidence: there is no paragraph 4 in 'national'; it has 3",
    ]);
  });

  it('accepts the last paragraph', () => {
    expect(problemsOf({actors: [makeActor('a', {evidence: 'national#p3'})]})).toEqual([]);
  });

  it('accepts exact words that are in the place', () => {
    const evidence = {source: 'national', paragraph: 2, exact: 'terrorist acts'};
    expect(problemsOf({relations: [makeRelation('r', 'a', 'a', {evidence})]})).toEqual([]);
  });

  it('looks for exact words in the whole source where no paragraph is named', () => {
    const evidence = ['Nothing else', 'Nobody else'].map(exact => ({source: 'national', exact}));
    expect(problemsOf({relations: [makeRelation('r', 'a', 'a', {evidence})]})).toEqual([
      expect.stringContaining('“Nobody else” is not there'),
    ]);
  });

  it('reports exact words that are not in the place', () => {
    const evidence = {source: 'national', paragraph: 3, exact: 'terrorist acts'};
    expect(problemsOf({relations: [makeRelation('r', 'a', 'a', {evidence})]})).toEqual([
      "relations['r'].evidence: “terrorist acts” is not there; copy it from the source letter for letter",
    ]);
  });

  it('looks at the evidence of a statement’s verdict too', () => {
    const verdict = {value: 'disputed', evidence: 'national#p9'};
    expect(problemsOf(quoting({verdict, evidence: 'national#p1'}))).toEqual([
      expect.stringMatching(/^statements\['words'\]\.verdict\.evidence: there is no paragraph 9/),
    ]);
  });

  it('looks at the evidence of verdicts too', () => {
    const verdict = {value: 'disproved', evidence: 'national#p9'};
    expect(problemsOf({relations: [makeRelation('r', 'a', 'a', {verdict})]})).toEqual([
      "relations['r'].verdict.evidence: there is no paragraph 9 in 'national'; it has 3",
    ]);
  });
});
